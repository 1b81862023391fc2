"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

import { Workspace, type Snapshot } from "./device/workspace";

/** One a window: what it knows goes with the document. */
export const workspace = new Workspace();

export function useWorkspace(): Snapshot {
  useEffect(() => workspace.start(), []);
  return useSyncExternalStore(workspace.subscribe, workspace.getSnapshot, workspace.getServerSnapshot);
}

/** Where one is, in the fragment: it never reaches the server. `#<interview>/<what>/<step>`; nothing: the desk. */
export type View = { readonly interview: string | null; readonly page: string; readonly step: string | null };

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
export function parseView(hash: string): View {
  const [first = "", page = "", step = ""] = hash.replace(/^#/, "").split("/");
  if (UUID.test(first)) return { interview: first, page: page === "" ? "etape" : page, step: step === "" ? null : step };
  return { interview: null, page: first === "nouveau" ? first : "bureau", step: null };
}
export const formatView = ({ interview, page, step }: View): string =>
  interview === null ? (page === "bureau" ? "#" : `#${page}`) : `#${interview}/${page}${step === null ? "" : `/${step}`}`;

const subscribeHash = (listener: () => void) => {
  window.addEventListener("hashchange", listener);
  return () => { window.removeEventListener("hashchange", listener); };
};
export function useView(): View {
  const hash = useSyncExternalStore(subscribeHash, () => window.location.hash, () => "");
  return parseView(hash);
}
export const goTo = (view: View): void => { window.location.hash = formatView(view); };
export const DESK: View = { interview: null, page: "bureau", step: null };

/** Minutes of the present interview, counted while its window is seen. `write` is given the minutes to add. */
export function useTimeSpent(write: (minutes: number) => void): void {
  const [since] = useState(() => ({ seconds: 0, write }));
  useEffect(() => {
    since.write = write;
  });
  useEffect(() => {
    const flush = () => {
      const minutes = Math.floor(since.seconds / 60);
      if (minutes === 0) return;
      since.seconds -= minutes * 60;
      since.write(minutes);
    };
    const tick = setInterval(() => {
      if (document.visibilityState !== "visible") return;
      since.seconds += 5;
      if (since.seconds >= 300) flush();
    }, 5_000);
    const onHide = () => { if (document.visibilityState === "hidden") flush(); };
    document.addEventListener("visibilitychange", onHide);
    return () => {
      clearInterval(tick);
      document.removeEventListener("visibilitychange", onHide);
      flush();
    };
  }, [since]);
}
