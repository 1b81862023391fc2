import { FEELINGS } from "@/lib/anonymisation/feeling";
import { ACTION, BENEFICIARY } from "@/lib/anonymisation/seal";
import { MEASURES } from "@/lib/questionnaire/types";
import type { Count, Figures, Filter } from "../read";
import { getCategories } from "../types";

export const THEMES = ["contributions", "profile", "measure", "phase", "answer", "action", "beneficiary", "relation"] as const;
export type Theme = (typeof THEMES)[number];

/** All the values of a dimension, or all that answered. No option of a questionnaire bears this name. */
export const TOTAL = "total";

/** One published figure. `base`: the contributions that it is a part of; null where the base itself is secret. */
export type Row = {
  readonly filter: Filter;
  readonly theme: Theme;
  readonly question: string;
  readonly option: string;
  readonly contributions: Count;
  readonly base: Count;
};

export const nameRelation = (band: string): string => `relation.practice-${band}`;
export const getTableTheme = (table: string): Theme => (table === ACTION ? "action" : table === BENEFICIARY ? "beneficiary" : "answer");

const sumShown = (counts: readonly Count[]): Count => counts.reduce<Count>((sum, count) => (sum === null || count === null ? null : sum + count), 0);

/**
 * The figures behind one filter, one a row. Where the number of contributions is itself secret, that row is the only
 * one: each part of it is secret too.
 */
export function listRows({ filter, contributions, partitions, phases, answers, relation }: Figures): readonly Row[] {
  const row = (theme: Theme, question: string, option: string, count: Count, base: Count): Row => ({ filter, theme, question, option, contributions: count, base });
  const whole = row("contributions", "contributions", TOTAL, contributions, contributions);
  if (contributions === null) return [whole];
  const divide = (theme: Theme, partition: "profile" | (typeof MEASURES)[number]) =>
    getCategories(partition).map((category, place) => row(theme, partition, category, partitions[partition][place] ?? null, contributions));
  return [
    whole,
    ...divide("profile", "profile"),
    ...MEASURES.flatMap((measure) => divide("measure", measure)),
    ...Object.entries(phases).map(([phase, count]) => row("phase", "phase", phase, count, contributions)),
    ...Object.entries(answers ?? {}).flatMap(([table, { answered, options }]) => {
      const theme = getTableTheme(table);
      // « Non ventilé » holds more answers than contexts: some lost their branch, or size, for their answers alone.
      const counted = answered === null ? contributions : Math.max(answered, contributions);
      return [row(theme, table, TOTAL, answered, counted), ...Object.entries(options).map(([option, count]) => row(theme, table, option, count, answered))];
    }),
    ...(relation ?? []).flatMap((counts, band) => {
      const question = nameRelation(getCategories("practice")[band] ?? "");
      return FEELINGS.map((feeling, place) => row("relation", question, feeling, counts[place] ?? null, sumShown(counts)));
    }),
  ];
}
