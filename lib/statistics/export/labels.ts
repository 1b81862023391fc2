import { FEELINGS } from "@/lib/anonymisation/feeling";
import type { Band } from "@/lib/diagnosis/types";
import { MEASURES, type Measure } from "@/lib/questionnaire/types";
import { UNSPECIFIED, type FilterKey } from "../read";
import { BAND_CATEGORIES } from "../types";
import { nameRelation, TOTAL, type Row, type Theme } from "./rows";
import { demand, getBase, getOptionWording, getProfile, type Referenced } from "./words";
import { ANSWERED_LABEL, FEELING_WORDS, QUESTION_WORDS, TOTAL_WORDS, UNKNOWN_BAND, UNSPECIFIED_WORDS } from "./words.fr";

/** The name of a value of a dimension; null: all of them. */
export function labelValue(referenced: Referenced, key: FilterKey, value: string | null): string {
  if (value === null) return TOTAL_WORDS.label;
  if (value === UNSPECIFIED) return UNSPECIFIED_WORDS.label;
  if (key === "branch") return demand(referenced.advice.branches[value], value).name;
  if (key === "department") return demand(referenced.departments[value], value);
  return key === "size" ? demand(referenced.sizes[value], value) : value;
}

export function labelBand({ advice }: Referenced, measure: Measure, category: string): string {
  if (category === "unknown") return UNKNOWN_BAND;
  return demand(advice.measures[measure].bands[Number(category) as Band] as string | undefined, `${measure} ${category}`);
}

const getRelationBand = (question: string) => BAND_CATEGORIES.find((band) => nameRelation(band) === question);

export function labelQuestion(referenced: Referenced, theme: Theme, question: string): string {
  switch (theme) {
    case "contributions":
    case "profile":
    case "phase":
    case "action":
    case "beneficiary":
      return QUESTION_WORDS[theme].label;
    case "measure":
      return demand(referenced.advice.measures[question as Measure] as { name: string } | undefined, question).name;
    case "relation":
      return QUESTION_WORDS.relation(labelBand(referenced, "practice", demand(getRelationBand(question), question))).label;
    case "answer":
      return getBase(demand(referenced.questions[question], question).text);
  }
}

export function labelOption(referenced: Referenced, { theme, question, option }: Pick<Row, "theme" | "question" | "option">): string {
  const { advice } = referenced;
  if (option === TOTAL) return theme === "answer" ? ANSWERED_LABEL : TOTAL_WORDS.label;
  switch (theme) {
    case "contributions":
      throw new Error(`no words for ${option}`);
    case "profile":
      return getProfile(referenced, option).name;
    case "measure":
      return labelBand(referenced, demand(MEASURES.find((measure) => measure === question), question), option);
    case "phase":
      return demand((advice.phases as Readonly<Record<string, string>>)[option], option);
    case "action":
      return demand(advice.actions[option], option).title;
    case "beneficiary":
      return getBase(demand(advice.beneficiaries[option], option));
    case "relation":
      return FEELING_WORDS[demand(FEELINGS.find((feeling) => feeling === option), option)].label;
    case "answer":
      return getBase(getOptionWording(referenced, question, option));
  }
}
