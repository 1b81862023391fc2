export type Comparison = { readonly name: string; readonly ratio: number; readonly bound: number; readonly ok: boolean };

const ROUNDS = 15;
const MS_A_ROUND = 60;

/** How often `run` goes in about one round, a second. */
function measure(run: () => void): number {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < MS_A_ROUND) {
    run();
    count += 1;
  }
  return (count / (performance.now() - start)) * 1000;
}

/** Speed of `ours` over the baseline: the median of paired rounds taken in turn, so that a machine that drifts drifts for both. */
export function compareSpeed({ name, atLeast, ours, baseline }: { name: string; atLeast: number; ours: () => void; baseline: () => void }): Comparison {
  measure(ours);
  measure(baseline);
  const ratios = Array.from({ length: ROUNDS }, () => measure(ours) / measure(baseline)).sort((a, b) => a - b);
  const ratio = ratios[Math.floor(ROUNDS / 2)] ?? 0;
  return { name, ratio, bound: atLeast, ok: ratio >= atLeast };
}
