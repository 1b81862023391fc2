"use client";

import { useEffect, useRef } from "react";

import type { Place } from "./location";

/**
 * Moves the focus after each change of place, never at the first display: to the heading, which announces the step, or
 * to the question that the person wanted to change. `isReview` leaves it to the rereading, which knows its rows.
 */
export function useFocus({ slug, question }: Place, ready: boolean, isReview: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!ready) return;
    const here = `${slug ?? ""} ${question ?? ""}`;
    const isFirst = shown.current === null;
    if (shown.current === here) return;
    shown.current = here;
    if (isFirst || (isReview && question !== null)) return;
    const field = question === null ? null : document.getElementById(question);
    if (field === null) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    } else {
      (field.closest("fieldset") ?? field).scrollIntoView();
      field.focus({ preventScroll: true });
    }
  }, [slug, question, ready, isReview]);
  return heading;
}
