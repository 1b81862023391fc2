"use client";

import { useCallback, useEffect, useRef, useState } from "react";

import type { Answers, Questionnaire } from "@/lib/questionnaire/types";

import { DRAFT_KEY, openDraftPlace, parseDraft, type Draft, type DraftPlace } from "./draft";

/** What the person has to be told about the answers kept on the device. */
export type DraftNews =
  | { readonly kind: "resumed"; readonly lastUsed: number }
  | { readonly kind: "expired" | "unreadable" }
  | null;

/** Another tab's work, not yet chosen between: nothing is written meanwhile. */
export type Elsewhere = "changed" | "erased" | null;

type Options = {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly step: string;
  /** Puts answers in the form: those of the device, or of another tab. */
  readonly onRestore: (draft: Draft | null) => void;
};

/** Keeps the answers on the device at each change, takes them up on return, and never writes over another tab's. */
export function useDraft({ questionnaire, answers, step, onRestore }: Options) {
  const place = useRef<DraftPlace | null>(null);
  const restore = useRef(onRestore);
  const [ready, setReady] = useState(false);
  const [news, setNews] = useState<DraftNews>(null);
  const [elsewhere, setElsewhere] = useState<Elsewhere>(null);
  const [isKept, setKept] = useState(true);

  useEffect(() => {
    restore.current = onRestore;
  });

  const readAgain = useCallback(() => {
    const text = place.current?.read() ?? null;
    const read = parseDraft(text, questionnaire, Date.now());
    if (read.state === "expired") place.current?.erase();
    return read;
  }, [questionnaire]);

  useEffect(() => {
    place.current = openDraftPlace(() => window.localStorage);
    const read = readAgain();
    if (read.state === "found") restore.current(read.draft);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the device can only be read in the browser, after the static page's first state
    setNews(read.state === "found" ? { kind: "resumed", lastUsed: read.draft.lastUsed } : read.state === "none" ? null : { kind: read.state });
    setReady(true);
  }, [readAgain]);

  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key !== DRAFT_KEY && event.key !== null) return;
      setElsewhere(event.key === null || event.newValue === null ? "erased" : "changed");
    };
    window.addEventListener("storage", onStorage);
    return () => {
      window.removeEventListener("storage", onStorage);
    };
  }, []);

  useEffect(() => {
    if (!ready || elsewhere !== null || Object.keys(answers).length === 0) return;
    const saved = place.current?.write({ questionnaire: questionnaire.version, answers, step, lastUsed: Date.now() });
    setKept(saved !== "not-kept");
    if (saved === "changed-elsewhere") setElsewhere("changed");
  }, [ready, elsewhere, answers, step, questionnaire]);

  const takeOther = () => {
    const read = readAgain();
    restore.current(read.state === "found" ? read.draft : null);
    setElsewhere(null);
  };
  const keepThis = () => {
    place.current?.acknowledge();
    setElsewhere(null);
  };
  const erase = () => {
    place.current?.erase();
    setElsewhere(null);
    setNews(null);
  };
  return { ready, news, elsewhere, isKept, takeOther, keepThis, erase };
}
