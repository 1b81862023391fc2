"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

import type { Snapshot } from "./device/snapshot";
import { Workspace } from "./device/workspace";

/** One a window: what it knows goes with the document. */
export const workspace = new Workspace();

export function useWorkspace(): Snapshot {
  useEffect(() => workspace.start(), []);
  return useSyncExternalStore(workspace.subscribe, workspace.getSnapshot, workspace.getServerSnapshot);
}

/** Where one is, in the fragment: it never reaches the server. `#<interview>/<what>/<step>`; nothing: the desk. */
export type View = { readonly interview: string | null; readonly page: string; readonly step: string | null };

/** Pages of the space that are of no interview; anything else is the desk. */
const DESK_PAGES: ReadonlySet<string> = new Set(["nouveau", "phrase"]);
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
export function parseView(hash: string): View {
  const [first = "", page = "", step = ""] = hash.replace(/^#/, "").split("/");
  if (UUID.test(first)) return { interview: first, page: page === "" ? "etape" : page, step: step === "" ? null : step };
  return { interview: null, page: DESK_PAGES.has(first) ? first : "bureau", step: null };
}
export const formatView = ({ interview, page, step }: View): string =>
  interview === null ? `#${page}` : `#${interview}/${page}${step === null ? "" : `/${step}`}`;

const subscribeHash = (listener: () => void) => {
  window.addEventListener("hashchange", listener);
  return () => { window.removeEventListener("hashchange", listener); };
};
let lastHash = "";
/** The way to the content is in the fragment too: it leads inside the view, not to another. */
const readHash = (): string => {
  const { hash } = window.location;
  if (hash === "" || document.getElementById(hash.slice(1)) === null) lastHash = hash;
  return lastHash;
};
export function useView(): View {
  const hash = useSyncExternalStore(subscribeHash, readHash, () => "");
  return parseView(hash);
}
/** Another view is another page: it is seen from its top, and its title takes the focus. Nothing happens when the page opens. */
export function useArrival(phase: Snapshot["phase"], { interview, page }: View): void {
  const place = phase === "starting" ? null : phase === "open" ? `${interview ?? ""}/${page}` : phase;
  const last = useRef<string | null>(null);
  useEffect(() => {
    const before = last.current;
    last.current = place;
    if (before === null || place === null || before === place) return;
    const heading = document.querySelector<HTMLElement>("main h1");
    heading?.setAttribute("tabindex", "-1");
    window.scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }, [place]);
}
/** What was typed in a field of a form. */
export const getTyped = (fields: FormData, name: string): string => {
  const typed = fields.get(name);
  return typeof typed === "string" ? typed : "";
};
export const goTo = (view: View): void => { window.location.hash = formatView(view); };
export const DESK: View = { interview: null, page: "bureau", step: null };

/** Minutes of the present interview, counted while its window is seen. `write` is given the minutes to add. */
export function useTimeSpent(write: (minutes: number) => void): void {
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  useEffect(() => {
    let seconds = 0;
    const flush = () => {
      const minutes = Math.floor(seconds / 60);
      seconds -= minutes * 60;
      if (minutes > 0) latest.current(minutes);
    };
    const tick = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      seconds += 5;
      if (seconds >= 300) flush();
    }, 5_000);
    const onHide = () => { if (document.visibilityState === "hidden") flush(); };
    document.addEventListener("visibilitychange", onHide);
    return () => {
      clearInterval(tick);
      document.removeEventListener("visibilitychange", onHide);
      flush();
    };
  }, []);
}
