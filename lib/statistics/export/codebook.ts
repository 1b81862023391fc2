import { FEELINGS } from "@/lib/anonymisation/feeling";
import type { BandStarts } from "@/lib/diagnosis/types";
import { MEASURES, type Measure } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";
import { listOptions } from "../answer-tables";
import { listFilterValues, UNSPECIFIED } from "../read";
import { BAND_CATEGORIES, getCategories, SILENT, SOME, type AnswerTable, type Release } from "../types";
import { labelBand, labelOption, labelQuestion, labelValue } from "./labels";
import type { Cell } from "./csv";
import { getTableTheme, nameRelation, THEMES, TOTAL, type Theme } from "./rows";
import { COLUMNS } from "./table";
import { demand, getBase, getOptionWording, getProfile, getVariants, toPlain, type Referenced } from "./words";
import { FEELING_WORDS, LICENCE, NATURES, QUESTION_WORDS, STATUSES, THEME_WORDS, TOTAL_WORDS, UNSPECIFIED_WORDS } from "./words.fr";

/** What a code of the data means. `column`: where it stands; an entry without a code describes the column itself. */
export type CodebookEntry = {
  readonly column: string;
  readonly theme: Theme | null;
  readonly question: string | null;
  readonly code: string | null;
  readonly label: string;
  readonly definition: string;
};

const sayAlso = (texts: readonly string[]): string => [...new Set(texts)].map((text) => `Dit aussi : « ${text} »`).join(" ; ");

const list = (words: readonly string[]): string => words.join(", ");

function describeBand(starts: BandStarts, category: string, knownShare: number): string {
  const [first, second, third] = starts;
  switch (category) {
    case "0": return `Moins de ${first} points.`;
    case "1": return `De ${first} point(s) à moins de ${second}.`;
    case "2": return `De ${second} point(s) à moins de ${third}.`;
    case "3": return `${third} points et plus.`;
    default: return `Moins de ${Math.round(100 * knownShare)} % des questions de la mesure ont une réponse connue.`;
  }
}

function describeDimensions(release: Release, referenced: Referenced): CodebookEntry[] {
  const dimensions = [["annee", "year"], ["branche", "branch"], ["taille", "size"], ["departement", "department"]] as const;
  return dimensions.flatMap(([column, key]) => {
    const entry = (code: string, label: string, definition: string): CodebookEntry => ({ column, theme: null, question: null, code, label, definition });
    const define = (value: string): string => {
      if (value === UNSPECIFIED) return UNSPECIFIED_WORDS.definition;
      if (key === "year") return "Année (heure universelle) où la contribution a été envoyée.";
      if (key === "department") return `Département, région ${release.region.name}. Code officiel géographique de l’INSEE.`;
      const option = getBase(getOptionWording(referenced, referenced.context[key], value));
      return key === "size" ? `« ${getBase(demand(referenced.questions[referenced.context.size], "size").text)} » Réponse : « ${option} ».` : option;
    };
    return [entry(TOTAL, TOTAL_WORDS.label, TOTAL_WORDS.definition), ...listFilterValues(release, key).map((value) => entry(value, labelValue(referenced, key, value), define(value)))];
  });
}

type Describe = { readonly theme: Theme; readonly question: string; readonly definition: string; readonly options: readonly { readonly id: string; readonly definition: string }[] };

function describeTable(table: AnswerTable, referenced: Referenced, types: ReadonlyMap<string, string>): Describe {
  const theme = getTableTheme(table.id);
  const options = listOptions(table).filter((option) => option !== SOME && option !== SILENT);
  const { advice, questions } = referenced;
  const define = (option: string): string => {
    if (theme === "action") return demand(advice.actions[option], option).about;
    return sayAlso(getVariants(theme === "beneficiary" ? demand(advice.beneficiaries[option], option) : getOptionWording(referenced, table.id, option)));
  };
  const asked = (): string => {
    const { text, hint, help } = demand(questions[table.id], table.id);
    const whom = table.asked === undefined ? [] : [`Posée seulement à : ${list(table.asked.map((branch) => labelValue(referenced, "branch", branch)))}.`];
    const many = types.get(table.id) === "many" ? "Plusieurs réponses possibles, comptées chacune." : "Une seule réponse.";
    return [many, ...whom, ...(hint === undefined ? [] : [getBase(hint).replace("Plusieurs réponses possibles.", "").trim()]), getBase(help), sayAlso(getVariants(text))].filter((part) => part !== "").join(" ");
  };
  const definition = theme === "action" || theme === "beneficiary" ? QUESTION_WORDS[theme].definition : asked();
  const answered = { id: TOTAL, definition: theme === "answer" ? "Contributions qui ont répondu à la question ; les autres ne l’ont pas vue, ou passée." : TOTAL_WORDS.definition };
  return { theme, question: table.id, definition, options: [answered, ...options.map((id) => ({ id, definition: define(id) }))] };
}

function describePartitions(release: Release, referenced: Referenced): Describe[] {
  const { model, advice } = referenced;
  const profiles = getCategories("profile");
  const phases = [...new Set(profiles.flatMap((profile) => release.phases[profile] ?? []))];
  const first = (phase: string) => list(profiles.filter((profile) => release.phases[profile] === phase).map((profile) => getProfile(referenced, profile).name));
  const measure = (id: Measure): Describe => ({
    theme: "measure", question: id, definition: `${advice.measures[id].about} Seuils du modèle ${release.versions.model}.`,
    options: BAND_CATEGORIES.map((band) => ({ id: band, definition: describeBand(model.bands[id], band, model.knownShare) })),
  });
  return [
    { theme: "contributions", question: "contributions", definition: QUESTION_WORDS.contributions.definition, options: [{ id: TOTAL, definition: TOTAL_WORDS.definition }] },
    { theme: "profile", question: "profile", definition: QUESTION_WORDS.profile.definition, options: profiles.map((id) => ({ id, definition: `Dit à la structure : « ${getProfile(referenced, id).meaning} »` })) },
    ...MEASURES.map(measure),
    { theme: "phase", question: "phase", definition: QUESTION_WORDS.phase.definition, options: phases.map((id) => ({ id, definition: `Première pour : ${first(id)}.` })) },
  ];
}

const describeRelation = (referenced: Referenced): Describe[] =>
  BAND_CATEGORIES.map((band) => ({
    theme: "relation", question: nameRelation(band), definition: QUESTION_WORDS.relation(labelBand(referenced, "practice", band)).definition,
    options: FEELINGS.map((id) => ({ id, definition: FEELING_WORDS[id].definition })),
  }));

/** Every column and every code of a release's data, from the referential that its contributions were answered with. */
export function buildCodebook(release: Release, referenced: Referenced): readonly CodebookEntry[] {
  const types = new Map(listQuestions(referenced.questionnaire).map(({ id, type }) => [id, type]));
  const described = [...describePartitions(release, referenced), ...release.tables.map((table) => describeTable(table, referenced, types)), ...describeRelation(referenced)];
  const plain = (column: string, code: string, label: string, definition: string): CodebookEntry => ({ column, theme: null, question: null, code, label, definition });
  const entries: CodebookEntry[] = [
    ...COLUMNS.map(({ name, title, description }): CodebookEntry => ({ column: name, theme: null, question: null, code: null, label: title, definition: description })),
    plain("nature", NATURES.real, "Contributions réelles", "Envoyées par des personnes, puis scellées."),
    plain("nature", NATURES.fictitious, "Données fictives", "Inventées pour une démonstration."),
    ...describeDimensions(release, referenced),
    ...THEMES.map((theme) => plain("theme", theme, THEME_WORDS[theme].label, THEME_WORDS[theme].definition)),
    ...described.flatMap(({ theme, question, definition, options }): CodebookEntry[] => [
      { column: "question", theme, question, code: question, label: labelQuestion(referenced, theme, question), definition },
      ...options.map(({ id, definition: meaning }): CodebookEntry => ({ column: "modalite", theme, question, code: id, label: labelOption(referenced, { theme, question, option: id }), definition: meaning })),
    ]),
    plain("statut", STATUSES.published, "Publié", "Le chiffre est montré."),
    plain("statut", STATUSES.secret, "Secret statistique", "Moins de dix contributions après arrondi, ou toutes celles d’un groupe : le chiffre n’est pas montré."),
    plain("licence", LICENCE.code, LICENCE.name, LICENCE.scope),
  ];
  return entries.map((entry) => ({ ...entry, label: toPlain(entry.label), definition: toPlain(entry.definition) }));
}

const CODEBOOK_COLUMNS = ["nature", "publication", "colonne", "theme", "question", "code", "libelle", "definition", "licence"];

export function buildCodebookTable(release: Release, entries: readonly CodebookEntry[]): readonly (readonly Cell[])[] {
  const nature = release.fictitious ? NATURES.fictitious : NATURES.real;
  return [CODEBOOK_COLUMNS, ...entries.map(({ column, theme, question, code, label, definition }) => [nature, release.number, column, theme, question, code, label, definition, LICENCE.code])];
}
