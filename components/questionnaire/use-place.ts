"use client";

import { useSyncExternalStore } from "react";

import { formatPlace, parsePlace, type Place } from "./location";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

const getSearch = () => window.location.search;
const getStaticSearch = () => "";

/** Where one is, read from the address: the browser's own back and forward work, and a reload stays there. */
export const usePlace = (): Place => parsePlace(useSyncExternalStore(subscribe, getSearch, getStaticSearch));

/** Goes somewhere: a new entry in the browser's history, or the present one rewritten. */
export function goTo(place: Place, { replace = false } = {}): void {
  const search = formatPlace(place);
  if (search === window.location.search) return;
  if (replace) window.history.replaceState(null, "", search);
  else window.history.pushState(null, "", search);
  for (const listener of listeners) listener();
}
