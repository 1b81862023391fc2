"use client";

import { useState } from "react";

import { FileButton } from "@/components/ui/file-button";
import { Notice } from "@/components/ui/notice";
import { setSpaces } from "@/lib/format/text";
import { MAX_FILE_LENGTH, parseAnswerFile } from "@/lib/questionnaire/answer-file";
import { encodeFragment } from "@/lib/questionnaire/fragment";
import { CURRENT_VERSION, getQuestionnaire } from "@/lib/referential/current";

import { copy } from "./copy.fr";

/** Opens an answer file: a complete one becomes this page's report, another is refused with its reasons. */
export const OpenFile = () => {
  const [refusal, setRefusal] = useState<readonly string[] | null>(null);
  const open = async (file: File) => {
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
