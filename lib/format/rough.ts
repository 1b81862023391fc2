import { formatNumber } from "./numbers";

/** A count of what no release protects, as it may be told: by fives, never more than there is. */
export const tellRoughly = (count: number): string => (count === 0 ? "aucune" : count < 5 ? "moins de cinq" : `au moins ${formatNumber(count - (count % 5))}`);

/** A lower bound by fives whose steps are at a secret place: below the first one there may be nine, or none. */
export const tellAtLeast = (bound: number): string => (bound === 0 ? "moins de dix" : `au moins ${formatNumber(bound)}`);
