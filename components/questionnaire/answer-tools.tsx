"use client";

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FileButton } from "@/components/ui/file-button";
import { Notice } from "@/components/ui/notice";
import { formatFileDate } from "@/lib/format/dates";
import { setSpaces } from "@/lib/format/text";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";

import styles from "./answer-tools.module.css";
import { copy } from "./copy.fr";
import { loadChecking } from "./load-checking";
import { saveText } from "./save-text";

type Outcome = { readonly kind: "done" | "attention"; readonly title?: string; readonly lines: readonly string[] } | null;
type Asking = { readonly what: "erase" } | { readonly what: "replace"; readonly answers: Answers } | null;

type AnswerToolsProps = {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly onTake: (answers: Answers) => void;
  readonly onErase: () => void;
};

const { tools } = copy;
const failed: Outcome = { kind: "attention", title: copy.checkingFailed.title, lines: [copy.checkingFailed.text] };

/** Saving, taking up again and erasing, within reach at every step. */
export const AnswerTools = ({ questionnaire, answers, onTake, onErase }: AnswerToolsProps) => {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const count = Object.keys(answers).length;

  const save = async () => {
    const { buildAnswerFile } = await loadChecking();
    saveText(tools.fileName(formatFileDate(new Date())), `${JSON.stringify(buildAnswerFile(questionnaire, answers), null, 2)}\n`);
    setOutcome({ kind: "done", lines: [tools.saved] });
  };

  const take = (taken: Answers) => {
    setAsking(null);
    onTake(taken);
    setOutcome({ kind: "done", lines: [tools.taken] });
  };

  const open = async (file: File) => {
    const { MAX_FILE_LENGTH, parseDraftFile } = await loadChecking();
    // A file far too large is not even read; its message is that of a text too long.
    const text = file.size > 4 * MAX_FILE_LENGTH ? " ".repeat(MAX_FILE_LENGTH + 1) : await file.text();
    const parsed = parseDraftFile(text, (version) => (version === questionnaire.version ? questionnaire : undefined), questionnaire.version);
    if (!parsed.ok) {
      const messages = [...new Set(parsed.error.map(({ message }) => setSpaces(message)))];
      setOutcome({ kind: "attention", title: tools.fileRefused, lines: [...messages, tools.nothingChanged] });
    } else if (count > 0) setAsking({ what: "replace", answers: parsed.value.answers });
    else take(parsed.value.answers);
  };

  return (
    <section className={styles.tools} aria-labelledby="answer-tools">
      <h2 id="answer-tools" className={styles.title}>
        {tools.title}
      </h2>
      <p className={styles.kept}>{copy.kept}</p>
      <div className={styles.actions}>
        <Button look="quiet" onClick={() => { save().catch(() => { setOutcome(failed); }); }}>
          {tools.save}
        </Button>
        <FileButton look="quiet" accept=".json,application/json" onFile={(file) => { open(file).catch(() => { setOutcome({ kind: "attention", title: tools.fileRefused, lines: [tools.unreadableFile, tools.nothingChanged] }); }); }}>
          {tools.open}
        </FileButton>
        <Button look="quiet" onClick={() => { setAsking({ what: "erase" }); }}>
          {tools.erase}
        </Button>
      </div>
      <div role="status">
        {outcome !== null && (
          <Notice kind={outcome.kind} label={outcome.kind === "done" ? copy.done : copy.attention} title={outcome.title}>
            {outcome.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
      </div>
      {asking?.what === "erase" && (
        <ConfirmDialog
          title={copy.eraseDialog.title}
          confirmLabel={copy.eraseDialog.confirm}
          cancelLabel={copy.eraseDialog.cancel}
          onCancel={() => { setAsking(null); }}
          onConfirm={() => {
            setAsking(null);
            onErase();
            setOutcome({ kind: "done", lines: [tools.erased] });
          }}
        >
          <p>{copy.eraseDialog.text}</p>
        </ConfirmDialog>
      )}
      {asking?.what === "replace" && (
        <ConfirmDialog
          title={copy.replaceDialog.title}
          confirmLabel={copy.replaceDialog.confirm}
          cancelLabel={copy.replaceDialog.cancel}
          onCancel={() => { setAsking(null); }}
          onConfirm={() => { take(asking.answers); }}
        >
          <p>{copy.replaceDialog.text(count)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
};
