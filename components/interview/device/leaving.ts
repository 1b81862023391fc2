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
 * browser asks whether to leave while `hasUnwritten`, until the returned function is called.
 */
export function watchLeaving(hasUnwritten: () => boolean): () => void {
  const onHide = () => { if (document.visibilityState === "hidden") writeDrafts(); };
  const onLeaving = (event: BeforeUnloadEvent) => {
    writeDrafts();
    if (hasUnwritten()) event.preventDefault();
  };
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("beforeunload", onLeaving);
  return () => {
    document.removeEventListener("visibilitychange", onHide);
    window.removeEventListener("beforeunload", onLeaving);
  };
}
