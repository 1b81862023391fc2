import { currentReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS, REGION } from "@/lib/referential/region";
import { protectYear } from "@/lib/statistics/protect";
import { makeRandom } from "@/lib/statistics/random";
import type { ExactYear, ProtectedYear, Release } from "@/lib/statistics/types";
import { TABLES } from "./regions";

const { questionnaire, model, rules } = currentReferential;
const listOptions = (id: string): string[] => questionnaire.steps.flatMap(({ questions }) => questions).find((question) => question.id === id)?.options.map((option) => option.id) ?? [];

/** A release around protected years. */
export const buildRelease = (number: number, years: readonly ProtectedYear[]): Release => ({
  number,
  preparedOn: "2026-06-30",
  fictitious: true,
  region: REGION,
  versions: { questionnaire: questionnaire.version, model: model.version, rules: rules.version },
  values: { branch: listOptions(CONTEXT_QUESTIONS.branch), size: listOptions(CONTEXT_QUESTIONS.size) },
  phases: Object.fromEntries(Object.entries(rules.phases).map(([profile, [first]]) => [profile, first ?? ""])),
  tables: TABLES,
  years,
});

/** Protects a year as it grows, release after release; a batch that could not be protected makes none. */
export function releaseAll(exact: readonly ExactYear[], seed = 1): Release[] {
  const random = makeRandom(seed);
  const releases: Release[] = [];
  let previous: ProtectedYear | null = null;
  for (const year of exact) {
    const told = protectYear(year, previous, TABLES, random);
    if (!told) continue;
    previous = told;
    releases.push(buildRelease(releases.length + 1, [told]));
  }
  return releases;
}
