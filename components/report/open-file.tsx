"use client";

import { useEffect, useState } from "react";

import { FileButton } from "@/components/ui/file-button";
import { Notice } from "@/components/ui/notice";
import { whenIdle } from "@/components/ui/when-idle";
import { setSpaces } from "@/lib/format/text";
import { encodeFragment } from "@/lib/questionnaire/fragment";
import { CURRENT_VERSION, getQuestionnaire } from "@/lib/referential/current";

import { copy } from "./copy.fr";

/** The reading of files brings the schema with it: fetched apart, since a link is read without. */
const loadReading = () => import("@/lib/questionnaire/answer-file");

/** Opens an answer file: a complete one becomes this page's report, another is refused with its reasons. */
export const OpenFile = () => {
  const [refusal, setRefusal] = useState<readonly string[] | null>(null);
  useEffect(() => {
    void whenIdle().then(loadReading).catch(() => undefined);
  }, []);
  const open = async (file: File) => {
    const { MAX_FILE_LENGTH, parseAnswerFile } = await loadReading();
    // A file far too large is not even read; its message is that of a text too long.
    const text = file.size > 4 * MAX_FILE_LENGTH ? " ".repeat(MAX_FILE_LENGTH + 1) : await file.text();
    const parsed = parseAnswerFile(text, getQuestionnaire, CURRENT_VERSION);
    if (parsed.ok) {
      setRefusal(null);
      window.location.hash = encodeFragment(parsed.value.questionnaire, parsed.value.answers);
      return;
    }
    const missing = parsed.error.filter(({ code }) => code === "missing");
    const others = parsed.error.filter(({ code }) => code !== "missing").map(({ message }) => setSpaces(message));
    setRefusal([...new Set(others), ...(missing.length > 0 ? [copy.problems.fileIncomplete(missing.length)] : [])]);
  };
  return (
    <>
      <FileButton accept=".json,application/json" onFile={(file) => { open(file).catch(() => { setRefusal([copy.problems.fileUnreadable]); }); }}>
        {copy.problems.openFile}
      </FileButton>
      <div role="status">
        {refusal !== null && (
          <Notice kind="attention" label={copy.attention} title={copy.problems.fileRefused}>
            {refusal.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
      </div>
    </>
  );
};
