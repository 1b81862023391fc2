import { useCallback, useEffect, useRef, useState } from "react";

import { listHeads } from "@/lib/interview/log";
import { TEXT_LIMIT, toText } from "@/lib/interview/registers";

import { holdDraft } from "./device/leaving";
import type { Held } from "./device/snapshot";
import styles from "./interview.module.css";
import { workspace } from "./use-workspace";

const PAUSE_MS = 600;

type DraftTextProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly held: string;
  readonly rows?: number;
  /** What the field shows, as events: asked when typing begins. */
  readonly listSeen?: () => readonly string[];
  /**
   * Writes the text over what was seen when typing began. Gives back what the next words of this typing replace while
   * something else stands beside them, which goes on until the field is left.
   */
  readonly onWrite: (text: string | null, seen: readonly string[]) => readonly string[] | null | undefined;
};
/** What is being typed, and over what. */
type Typing = { readonly text: string; readonly seen: readonly string[] };
const NOTHING = () => [];

/** A text that is one register of an interview. */
export const bindText = ({ id, log }: Pick<Held, "id" | "log">, register: string): Required<Pick<DraftTextProps, "listSeen" | "onWrite">> => ({
  listSeen: () => listHeads(log, register),
  onWrite: (text, seen) => workspace.write(id, register, text, seen),
});

/** A text that is written to its register at each pause, on leaving it, and when its window is hidden or asked to close. */
export const DraftText = ({ id, label, hint, held, rows = 2, listSeen = NOTHING, onWrite }: DraftTextProps) => {
  const [typing, setTyping] = useState<Typing | null>(null);
  const latest = useRef({ typing, onWrite });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current.onWrite = onWrite;
  });
  const write = useCallback(() => {
    clearTimeout(timer.current);
    const before = latest.current.typing;
    if (before === null) return;
    const clean = toText(before.text);
    const next = latest.current.onWrite(clean === "" ? null : clean, before.seen) ?? null;
    // In conflict the register counts as empty: the words stay under the hand that types them.
    latest.current.typing = next === null ? null : { ...before, seen: next };
    setTyping(latest.current.typing);
  }, []);
  const leave = useCallback(() => {
    write();
    latest.current.typing = null;
    setTyping(null);
  }, [write]);
  useEffect(() => {
    const release = holdDraft(write);
    return () => {
      release();
      write();
    };
  }, [write]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`} className={styles.soft}>{hint}</p>}
      <textarea
        id={id}
        className={styles.input}
        rows={rows}
        maxLength={TEXT_LIMIT}
        // A browser keeps what is typed in a field without it, in clear, to show it again after a restart.
        autoComplete="off"
        value={typing?.text ?? held}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => {
          const next = { text: target.value, seen: latest.current.typing?.seen ?? listSeen() };
          latest.current.typing = next;
          setTyping(next);
          clearTimeout(timer.current);
          timer.current = setTimeout(write, PAUSE_MS);
        }}
        onBlur={leave}
      />
    </div>
  );
};
