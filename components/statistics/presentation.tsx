"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";

import { figureWords } from "./figure-words.fr";
import { copyFigure } from "./files/copy-figure";
import styles from "./presentation.module.css";

const words = figureWords.presentation;

export type PresentationProps = { readonly figures: readonly HTMLElement[]; readonly onClose: () => void };

/** How many times larger than on its page a figure may be shown, in tenths: a room still reads the smallest. */
const TENTHS = { largest: 26, page: 10, smallest: 7 } as const;

/** As large as the room allows; what does not fit at the smallest scrolls, at the size of its page. */
function fit(stage: HTMLElement, slide: HTMLElement): void {
  const setZoom = (tenths: number): void => { slide.style.setProperty("zoom", String(tenths / 10)); };
  for (let tenths: number = TENTHS.largest; tenths >= TENTHS.smallest; tenths -= 1) {
    setZoom(tenths);
    if (stage.scrollHeight <= stage.clientHeight && stage.scrollWidth <= stage.clientWidth) return;
  }
  setZoom(TENTHS.page);
}

type Step = number | "first" | "last";

/** How far each key goes; what is not here is left to the browser. Shift and space go back, as in a text. */
function readStep({ key, shiftKey, ctrlKey, altKey, metaKey, target }: KeyboardEvent): Step | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (key === " ") return target instanceof HTMLButtonElement ? null : shiftKey ? -1 : 1;
  if (key === "ArrowRight" || key === "PageDown") return 1;
  if (key === "ArrowLeft" || key === "PageUp") return -1;
  return key === "Home" ? "first" : key === "End" ? "last" : null;
}

/** One figure at a time, over everything. Its keys are those of slides, and of the remotes that move them. */
export const Presentation = ({ figures, onClose }: PresentationProps) => {
  const [place, setPlace] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const last = figures.length - 1;
  const go = useCallback((step: Step): void => {
    setPlace((now) => (step === "first" ? 0 : step === "last" ? last : Math.min(last, Math.max(0, now + step))));
  }, [last]);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    stage.current?.focus();
    // Before the element leaves the page: closed later, it could no longer give the focus back.
    return () => { element?.close(); };
  }, []);

  useLayoutEffect(() => {
    const [room, figure] = [stage.current, figures[place]];
    if (room === null || figure === undefined) return;
    const slide = document.createElement("div");
    slide.className = styles.slide ?? "";
    slide.append(copyFigure(figure));
    room.replaceChildren(slide);
    room.scrollTop = 0;
    const again = () => { fit(room, slide); };
    const watch = new ResizeObserver(again);
    watch.observe(room);
    again();
    return () => { watch.disconnect(); };
  }, [figures, place]);

  useEffect(() => {
    const { current } = dialog;
    const onKey = (event: KeyboardEvent) => {
      const step = readStep(event);
      if (step === null) return;
      event.preventDefault();
      go(step);
    };
    current?.addEventListener("keydown", onKey);
    return () => { current?.removeEventListener("keydown", onKey); };
  }, [go]);

  // The browser keeps the first Escape for itself: leaving the whole screen leaves the presentation.
  useEffect(() => {
    const onChange = () => { if (document.fullscreenElement === null) onClose(); };
    document.addEventListener("fullscreenchange", onChange);
    return () => { document.removeEventListener("fullscreenchange", onChange); };
  }, [onClose]);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div ref={stage} className={styles.stage} role="group" aria-label={words.place(place + 1, figures.length)} tabIndex={-1} />
      <div className={styles.bar}>
        <Button look="secondary" aria-disabled={place === 0} onClick={() => { go(-1); }}>{words.previous}</Button>
        <Button look="secondary" aria-disabled={place === last} onClick={() => { go(1); }}>{words.next}</Button>
        <p role="status">{words.place(place + 1, figures.length)}</p>
        <p className={styles.keys}>{words.keys}</p>
        <Button look="quiet" onClick={onClose}>{words.close}</Button>
      </div>
    </dialog>
  );
};
