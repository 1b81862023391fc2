import type { Model, Profile } from "@/lib/diagnosis/types";
import type { QuestionnaireCopy, Wording } from "@/lib/questionnaire/copy";
import type { AdviceCopy } from "@/lib/recommendations/copy";
import type { Questionnaire } from "@/lib/questionnaire/types";

/** What names the codes of a release: the referential of its versions, in words. */
export type Referenced = {
  readonly questionnaire: Questionnaire;
  readonly model: Model;
  readonly questions: QuestionnaireCopy["questions"];
  readonly advice: Pick<AdviceCopy, "profiles" | "measures" | "phases" | "actions" | "beneficiaries" | "branches">;
  readonly departments: Readonly<Record<string, string>>;
  readonly sizes: Readonly<Record<string, string>>;
  /** The questions whose options are the branches and the sizes. */
  readonly context: { readonly branch: string; readonly size: string };
};

/** Words as data: with the plain spaces that people type when they look for them. */
export const toPlain = (text: string): string => text.replace(/[\u202f\u00a0]/g, " ");

/** The words that anybody may read; variants speak to a branch, a trade or somebody alone. */
export const getBase = (wording: Wording): string => (typeof wording === "string" ? wording : wording.base);
export const getVariants = (wording: Wording): readonly string[] => (typeof wording === "string" ? [] : wording.variants.map(({ text }) => text));

/** A code without words is a corrupt referential. */
export function demand<T>(found: T | undefined, code: string): T {
  if (found === undefined) throw new Error(`no words for ${code}`);
  return found;
}

export const getOptionWording = ({ questions }: Referenced, question: string, option: string): Wording =>
  demand(questions[question]?.options[option], `${question} ${option}`);

export const getProfile = ({ advice }: Referenced, profile: string) => demand(advice.profiles[profile as Profile] as AdviceCopy["profiles"][Profile] | undefined, profile);
