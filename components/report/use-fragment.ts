"use client";

import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
}

/** The fragment of the address; null in the static page, where it is not known. */
export const useFragment = (): string | null => useSyncExternalStore(subscribe, () => window.location.hash, () => null);
