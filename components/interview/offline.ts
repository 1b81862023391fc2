/** Has the browser keep the shells of these pages, so that they open without network. Nothing else is kept, and no answer of the API. */
export function startWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  // Absent in development, forbidden in some windows: the pages work all the same, with a network.
  navigator.serviceWorker.register("/conseil/worker.js", { scope: "/conseil", updateViaCache: "none" }).catch(() => undefined);
}
