import { formatNumber } from "./numbers";

/** A count of what no release protects, as it may be told: by fives, never more than there is. */
export const tellRoughly = (count: number): string => (count === 0 ? "aucune" : count < 5 ? "moins de cinq" : `au moins ${formatNumber(count - (count % 5))}`);
