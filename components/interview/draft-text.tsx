import { useCallback, useEffect, useRef, useState } from "react";

import { TEXT_LIMIT, toText } from "@/lib/interview/registers";

import styles from "./interview.module.css";

const PAUSE_MS = 600;

type DraftTextProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly held: string;
  readonly rows?: number;
  readonly onWrite: (text: string | null) => void;
};

/** A text that is written to its register at each pause, on leaving it, and when the page goes. */
export const DraftText = ({ id, label, hint, held, rows = 2, onWrite }: DraftTextProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, onWrite });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    latest.current.onWrite = onWrite;
  });
  const write = useCallback(() => {
    clearTimeout(timer.current);
    const text = latest.current.typed;
    if (text === null) return;
    latest.current.typed = null;
    const clean = toText(text);
    latest.current.onWrite(clean === "" ? null : clean);
    setTyped(null);
  }, []);
  useEffect(() => {
    window.addEventListener("pagehide", write);
    return () => {
      window.removeEventListener("pagehide", write);
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
        value={typed ?? held}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => {
          latest.current.typed = target.value;
          setTyped(target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(write, PAUSE_MS);
        }}
        onBlur={write}
      />
    </div>
  );
};
