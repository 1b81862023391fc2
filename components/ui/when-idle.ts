/** Waits until the browser has nothing better to do, two seconds at most: for what nobody is waiting for. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => { resolve(); }, { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
