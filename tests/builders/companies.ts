import type { Answers } from "@/lib/questionnaire/types";
import type { Profile } from "@/lib/diagnosis/types";
import type { Phase } from "@/lib/recommendations/types";
import { personas } from "@/lib/referential/v1/personas";

/** A company written from the study's own descriptions, with the profile and the phases expected of it. */
export type Company = {
  readonly id: string;
  readonly name: string;
  readonly answers: Answers;
  readonly profile: Profile;
  readonly phases: readonly Phase[];
};

/** The four companies of the main journey, and the phases of their advice, the priority one first. */
const JOURNEYS: Readonly<Record<string, readonly Phase[]>> = {
  "animation-studio": ["support"],
  "small-agency": ["training", "support"],
  "hostile-publisher": ["acculturation", "training"],
  "theatre-administration": ["acculturation", "training"],
};

export const companies: readonly Company[] = personas.flatMap((persona) => {
  const phases = JOURNEYS[persona.id];
  return phases ? [{ ...persona, phases }] : [];
});

/** A company by its identifier; throws when there is none, since a test would then prove nothing. */
export function getCompany(id: string): Company {
  const company = companies.find((entry) => entry.id === id);
  if (!company) throw new Error(`No company ${id}`);
  return company;
}
