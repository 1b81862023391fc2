/** Steps of a scale of percentages, each up to where it serves. */
const STEPS = [{ upTo: 20, step: 5 }, { upTo: 50, step: 10 }, { upTo: 100, step: 20 }] as const;

/** A regular scale from nothing to just above the largest share, never above the whole. */
export function listTicks(largest: number): readonly number[] {
  const least = Math.min(100, largest + 1);
  const { step } = STEPS.find(({ upTo }) => least <= upTo) ?? STEPS[2];
  return Array.from({ length: Math.ceil(least / step) + 1 }, (_, place) => place * step);
}
