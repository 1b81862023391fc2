export const FEELINGS = ["little", "strong", "unknown"] as const;
/** The feeling of dispossession in bands: none or some, much or already, not said. */
export type Feeling = (typeof FEELINGS)[number];
/** The question, and the band of each of its options; any other answer is « unknown ». */
export const FEELING_QUESTION = "dispossession";
const FEELING_OF: Readonly<Record<string, Feeling>> = { none: "little", some: "little", much: "strong", already: "strong" };
export const getFeeling = (option: string | undefined): Feeling => FEELING_OF[option ?? ""] ?? "unknown";
