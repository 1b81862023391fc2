const seconds = (ms: number): string => `${(ms / 1000).toLocaleString("fr-FR", { maximumFractionDigits: 1 })} s`;

export const say = (line: string): void => { console.log(`  ${line}`); };

/** Prints what begins, what still runs every ten seconds, and what it took. */
export async function step<T>(title: string, work: () => Promise<T> | T, describe?: (value: T) => string): Promise<T> {
  const started = performance.now();
  console.log(`▸ ${title}…`);
  const progress = setInterval(() => { say(`… ${seconds(performance.now() - started)}`); }, 10_000);
  try {
    const value = await work();
    const text = describe?.(value);
    say(`✓ ${text === undefined ? "" : `${text}, `}${seconds(performance.now() - started)}`);
    return value;
  } finally {
    clearInterval(progress);
  }
}
