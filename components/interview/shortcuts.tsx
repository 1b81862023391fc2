import { useEffect, useLayoutEffect, useRef } from "react";

import { Button } from "@/components/ui/button";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";

type Actions = Readonly<Record<string, () => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches("textarea, select, [contenteditable], input:not([type='radio'], [type='checkbox'])"));
const listBlocks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-question]")];
/** The question where the focus is, otherwise the first one that is in view. */
const getBlock = (): HTMLElement | undefined =>
  document.activeElement?.closest<HTMLElement>("[data-question]") ?? listBlocks().find((block) => block.getBoundingClientRect().bottom > 80);

function move(by: number): void {
  const blocks = listBlocks();
  const now = document.activeElement?.closest<HTMLElement>("[data-question]");
  const at = now === null || now === undefined ? (by > 0 ? 0 : blocks.length - 1) : blocks.indexOf(now) + by;
  const block = blocks[at];
  block?.scrollIntoView({ block: "start" });
  block?.querySelector<HTMLElement>("input, select")?.focus({ preventScroll: true });
}

/** What a key does in the question where one is. */
const IN_QUESTION: Readonly<Record<string, (block: HTMLElement) => void>> = {
  n: (block) => block.querySelector<HTMLElement>("textarea")?.focus(),
  v: (block) => block.querySelector<HTMLInputElement>("input[data-flag]")?.click(),
  i: (block) => block.querySelector<HTMLElement>(`[id$="-prompts"] summary`)?.click(),
};

/** Keys of one letter, outside of text fields; they can be switched off (WCAG 2.1.4). */
export function useShortcuts(enabled: boolean, actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && isTyping(event.target)) (event.target as HTMLElement).blur();
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      // The list of keys opens even when they are off: it is where they are switched on.
      if (!enabled && event.key !== "?") return;
      // Arrows move inside a group of radio buttons: there they are the browser's.
      if (event.key.startsWith("Arrow") && event.target instanceof HTMLInputElement) return;
      const block = getBlock();
      const run =
        latest.current[event.key] ??
        (event.key === "j" ? () => { move(1); } : event.key === "k" ? () => { move(-1); } : undefined) ??
        (block !== undefined && Object.hasOwn(IN_QUESTION, event.key) ? () => IN_QUESTION[event.key]?.(block) : undefined) ??
        (block !== undefined && /^[1-9]$/.test(event.key) ? () => block.querySelectorAll<HTMLInputElement>("fieldset input")[Number(event.key) - 1]?.click() : undefined);
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKey);
    return () => { window.removeEventListener("keydown", onKey); };
  }, [enabled]);
}

type ShortcutsDialogProps = { readonly enabled: boolean; readonly onEnable: (enabled: boolean) => void; readonly onClose: () => void };

/** Every key, and the way to switch them off. */
export const ShortcutsDialog = ({ enabled, onEnable, onClose }: ShortcutsDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="shortcuts-title" onCancel={onClose}>
      <h2 id="shortcuts-title">{copy.shortcuts.title}</h2>
      <p>{copy.shortcuts.intro}</p>
      <dl className={styles.keys}>
        {Object.entries(copy.shortcuts.list).map(([key, what]) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.tick}>
        <input type="checkbox" autoComplete="off" checked={enabled} onChange={({ target }) => { onEnable(target.checked); }} />
        {copy.shortcuts.enabled}
      </label>
      <Button onClick={onClose}>{copy.shortcuts.close}</Button>
    </dialog>
  );
};
