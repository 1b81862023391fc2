const getLockName = (interview: string): string => `boussole-ia-shown-${interview}`;

/** Says to the other windows of this browser that an interview is on the screen here, until the returned function is called or the window goes. */
export function holdShown(interview: string): () => void {
  let release: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => { release = resolve; });
  void navigator.locks.request(getLockName(interview), { mode: "shared" }, () => isOver).catch(() => undefined);
  return release;
}

/** Does something that no window showing the interview may see done. False when one shows it, or when it was not done. */
export const unlessShown = (interview: string, run: () => Promise<boolean>): Promise<boolean> =>
  navigator.locks.request(getLockName(interview), { ifAvailable: true }, (lock) => (lock === null ? false : run()));
