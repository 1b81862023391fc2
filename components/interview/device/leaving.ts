/** Writes what is being typed, a function a field. */
const drafts = new Set<() => void>();

/** What is being typed is written when the window is hidden or asked to go, until the returned function is called. */
export function holdDraft(write: () => void): () => void {
  drafts.add(write);
  return () => { drafts.delete(write); };
}
const writeDrafts = () => {
  for (const write of drafts) write();
};

/**
 * Sealing and storing take a moment that a window which goes does not have: words are written when it is hidden, and the
 * browser asks whether to leave while `hasUnwritten`, until `signal`.
 */
export function watchLeaving(hasUnwritten: () => boolean, signal: AbortSignal): void {
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") writeDrafts(); }, { signal });
  window.addEventListener("beforeunload", (event) => {
    writeDrafts();
    if (hasUnwritten()) event.preventDefault();
  }, { signal });
}
