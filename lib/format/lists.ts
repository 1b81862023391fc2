const and = new Intl.ListFormat("fr-FR", { type: "conjunction" });
const or = new Intl.ListFormat("fr-FR", { type: "disjunction" });

/** « un, deux et trois ». */
export const formatList = (items: readonly string[]): string => and.format(items);

/** « un, deux ou trois ». */
export const formatAlternatives = (items: readonly string[]): string => or.format(items);
