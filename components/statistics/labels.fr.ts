import { formatList } from "@/lib/format/lists";
import { setSpaces } from "@/lib/format/text";
import type { Profile } from "@/lib/diagnosis/types";
import { getWording } from "@/lib/questionnaire/copy";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { DEPARTMENT_NAMES } from "@/lib/referential/v1/departments.fr";
import { SIZE_NAMES } from "@/lib/referential/v1/sizes.fr";
import { UNSPECIFIED, type Filter, type FilterKey } from "@/lib/statistics/read";

/** How things are named in the statistics: the referential's words, shorter where a label must be. */
export const NOT_BROKEN_DOWN = "Non ventilé";

/** « … viennent de l’audiovisuel ». */
const FROM_BRANCH: Readonly<Record<string, string>> = {
  audiovisual: "de l’audiovisuel",
  communication: "de la communication et de la presse",
  publishing: "de l’édition",
  "performing-arts": "du spectacle vivant",
};
/** « … viennent de structures de 1 à 9 salariés ». */
const FROM_SIZE: Readonly<Record<string, string>> = {
  solo: "de structures sans salarié permanent",
  "1-9": "de structures de 1 à 9 salariés",
  "10-19": "de structures de 10 à 19 salariés",
  "20-49": "de structures de 20 à 49 salariés",
  "50-plus": "de structures d’au moins 50 salariés",
};
const WITH_ARTICLE: Readonly<Record<string, string>> = {
  "09": "l’Ariège", "11": "l’Aude", "12": "l’Aveyron", "30": "le Gard", "31": "la Haute-Garonne", "32": "le Gers", "34": "l’Hérault",
  "46": "le Lot", "48": "la Lozère", "65": "les Hautes-Pyrénées", "66": "les Pyrénées-Orientales", "81": "le Tarn", "82": "le Tarn-et-Garonne",
};

/** « les structures du Gard ». */
const FROM_DEPARTMENT: Readonly<Record<string, string>> = {
  "09": "de l’Ariège", "11": "de l’Aude", "12": "de l’Aveyron", "30": "du Gard", "31": "de la Haute-Garonne", "32": "du Gers", "34": "de l’Hérault",
  "46": "du Lot", "48": "de la Lozère", "65": "des Hautes-Pyrénées", "66": "des Pyrénées-Orientales", "81": "du Tarn", "82": "du Tarn-et-Garonne",
};
/** For a square of the map on a narrow page, and for the head of a narrow column. */
const SHORT_DEPARTMENTS: Readonly<Record<string, string>> = {
  "31": "Hte-Gar.", "65": "Htes-Pyr.", "66": "Pyr.-Or.", "82": "T.-et-Gar.",
};
const SHORT_BRANCHES: Readonly<Record<string, string>> = { communication: "Communication" };

export const sayBranch = (branch: string): string => (branch === UNSPECIFIED ? NOT_BROKEN_DOWN : (adviceCopy.branches[branch]?.name ?? branch));
export const saySize = (size: string): string => (size === UNSPECIFIED ? NOT_BROKEN_DOWN : (SIZE_NAMES[size] ?? size));
export const sayDepartment = (code: string): string => (code === UNSPECIFIED ? NOT_BROKEN_DOWN : (DEPARTMENT_NAMES[code] ?? code));
export const sayShortDepartment = (code: string): string => SHORT_DEPARTMENTS[code] ?? sayDepartment(code);
export const sayShortBranch = (branch: string): string => SHORT_BRANCHES[branch] ?? sayBranch(branch);
export const sayDepartments = (codes: readonly string[]): string => formatList(codes.map((code) => WITH_ARTICLE[code] ?? sayDepartment(code)));
export const sayFromBranch = (branch: string): string | undefined => FROM_BRANCH[branch];
export const sayFromSize = (size: string): string | undefined => FROM_SIZE[size];

/** « … viennent d’expérimentatrices ». */
export const FROM_PROFILES: Readonly<Record<Profile, string>> = {
  follower: "de suiveuses",
  refractory: "de réfractaires",
  experimenter: "d’expérimentatrices",
  pioneer: "de pionnières",
};
/** « la part des pionnières ». */
export const PROFILES_PLURAL: Readonly<Record<Profile, string>> = {
  follower: "suiveuses",
  refractory: "réfractaires",
  experimenter: "expérimentatrices",
  pioneer: "pionnières",
};

/** A value of a filter, as a list shows it. */
export function sayFilterValue(key: FilterKey, value: string): string {
  if (key === "year") return value;
  return { branch: sayBranch, size: saySize, department: sayDepartment }[key](value);
}

const UNSPECIFIED_DETAIL = { branch: "branche non ventilée", size: "taille non ventilée", department: "département non ventilé" } as const;

/** What a filter keeps, in words; « toutes les contributions » is left to the sentence around. */
export function listFilterWords(filter: Filter): readonly string[] {
  const words = (["branch", "size", "department"] as const).flatMap((key) => {
    const value = filter[key];
    if (value === null) return [];
    return [value === UNSPECIFIED ? UNSPECIFIED_DETAIL[key] : sayFilterValue(key, value)];
  });
  return filter.year === null ? words : [...words, String(filter.year)];
}

/** Those that the contributions behind a filter do not stand for: « toutes les structures du Gard ». */
export function sayNotAll({ branch, size, department }: Filter): string {
  // What the structures are, before where they are from.
  const words = [size === null ? null : FROM_SIZE[size]?.replace("de structures ", ""), branch === null ? null : FROM_BRANCH[branch], department === null ? null : FROM_DEPARTMENT[department]].filter((word) => word !== null);
  if (words.length === 0) return "toute la région";
  return words.includes(undefined) ? "toutes les structures de ce choix" : `toutes les structures ${words.join(" ")}`;
}

/** An option of a question in its general words; what a later questionnaire added keeps its identifier. */
export function sayOption(question: string, option: string): string {
  const wording = questionnaireCopy.questions[question]?.options[option];
  return wording === undefined ? option : setSpaces(getWording(wording, {}));
}
export function sayQuestion(question: string): string {
  const copy = questionnaireCopy.questions[question];
  return copy === undefined ? question : setSpaces(getWording(copy.text, {}));
}
export const sayAction = (action: string): string => adviceCopy.actions[action]?.title ?? action;
export function sayBeneficiary(beneficiary: string): string {
  const wording = adviceCopy.beneficiaries[beneficiary];
  return wording === undefined ? beneficiary : setSpaces(getWording(wording, {}));
}
