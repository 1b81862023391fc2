/** Fetches the checking module, once; later calls wait for the same one. */
export const loadChecking = () => import("./checking");

/** Fetches it when the browser has nothing better to do, so that it is there before the first step is finished. */
export function loadCheckingWhenIdle(): void {
  const load = () => {
    // A failure is told when the module is needed; here nobody waits for it.
    void loadChecking().catch(() => undefined);
  };
  if (typeof requestIdleCallback === "function") requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200);
}
