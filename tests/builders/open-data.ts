import { currentReferential } from "@/lib/referential/current";
import { REGION } from "@/lib/referential/region";
import { listQuestions } from "@/lib/questionnaire/visibility";
import { getCategories, type ProtectedYear, type Release } from "@/lib/statistics/types";
import { protectYear } from "@/lib/statistics/protect";
import { makeRandom } from "@/lib/statistics/random";
import { drawRegion, sealRegion, TABLES } from "./regions";

const { questionnaire, model, rules } = currentReferential;
const listOptionIds = (question: string): string[] => listQuestions(questionnaire).find(({ id }) => id === question)?.options.map(({ id }) => id) ?? [];

export const buildRelease = (changes: Partial<Release> = {}): Release => ({
  number: 1,
  preparedOn: "2026-11-20",
  fictitious: true,
  region: REGION,
  versions: { questionnaire: questionnaire.version, model: model.version, rules: rules.version },
  values: { branch: listOptionIds("context.branch"), size: listOptionIds("context.size") },
  phases: Object.fromEntries(getCategories("profile").map((profile) => [profile, rules.phases[profile as keyof typeof rules.phases][0] ?? ""])),
  tables: TABLES,
  years: [],
  ...changes,
});

/** A made-up region's year, sealed and protected as the release job does it. */
export function buildYear(contributions: number, year = 2026, seed = 42): ProtectedYear {
  const [exact] = sealRegion(drawRegion(contributions, seed), 1).exact;
  const told = exact === undefined ? null : protectYear({ ...exact, year }, null, TABLES, makeRandom(seed));
  if (told === null) throw new Error("no table was found");
  return told;
}
