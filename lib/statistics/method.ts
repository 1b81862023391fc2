/**
 * How counts are protected, ours: additive 10-5. Every count is a multiple of `unit`, as in the 10-5 of the ONS, but of
 * one table: what is published adds up exactly, because every figure is a sum of the same few rounded base counts.
 * See docs/decisions/0007-additive-ten-five.md.
 */
export const METHOD = {
  id: "additive-10-5",
  /** Every protected count is a multiple of it. */
  unit: 5,
  /** Protected counts below it are not shown (« secret statistique »). */
  threshold: 10,
  /** The most by which a base count, one category of one sealed context, may differ from the truth. Known to everybody. */
  reach: 14,
  /** No shown figure is about fewer contributions than this (INSEE: no cell on fewer than three units). */
  fewest: 3,
} as const;
