import { getShare, type FilterKey } from "../read";
import type { Release } from "../types";
import { listFigures } from "./cells";
import type { Cell } from "./csv";
import { labelOption, labelQuestion, labelValue } from "./labels";
import { listRows, TOTAL, type Row } from "./rows";
import { toPlain, type Referenced } from "./words";
import { LICENCE, NATURES, STATUSES, THEME_WORDS } from "./words.fr";

/** A release and the day it was published. */
export type Published = { readonly release: Release; readonly publishedOn: string };

export type Column = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: "string" | "integer";
  readonly read: (row: Row, release: Release, referenced: Referenced) => Cell;
};

const getValue = (row: Row, key: FilterKey): string | null => (key === "year" ? (row.filter.year === null ? null : String(row.filter.year)) : row.filter[key]);

const code = (name: string, key: FilterKey, title: string, description: string): Column => ({ name, title, description, type: "string", read: (row) => getValue(row, key) ?? TOTAL });

const label = (name: string, key: FilterKey, title: string): Column => ({
  name, title, description: `En clair : ${title.toLowerCase()}.`, type: "string",
  read: (row, _, referenced) => labelValue(referenced, key, getValue(row, key)),
});

const ALL = "« total » pour l’ensemble";
const LOOSE = `${ALL}, « unspecified » quand le détail a été généralisé (non ventilé)`;

/** The columns of the data, in order. One row says one figure. */
export const COLUMNS: readonly Column[] = [
  { name: "nature", title: "Nature des données", description: "« contributions réelles », ou « données fictives » pour une démonstration.", type: "string", read: (_, { fictitious }) => (fictitious ? NATURES.fictitious : NATURES.real) },
  { name: "publication", title: "Numéro de la publication", description: "La publication dont vient le chiffre. Une publication ne change jamais ; elle peut être retirée.", type: "integer", read: (_, { number }) => number },
  code("annee", "year", "Année", `Année de la contribution ; ${ALL} des années, quand il y en a plusieurs.`),
  code("branche", "branch", "Branche (code)", `Code de la branche ; ${LOOSE}.`),
  label("branche_libelle", "branch", "Branche"),
  code("taille", "size", "Taille (code)", `Code de la tranche de salariés permanents ; ${LOOSE}. Un tableur peut prendre « 1-9 » pour une date : le libellé fait foi.`),
  label("taille_libelle", "size", "Taille"),
  code("departement", "department", "Département (code)", `Code officiel géographique ; ${LOOSE}. Un tableur peut ôter le zéro de « 09 » : le libellé fait foi.`),
  label("departement_libelle", "department", "Département"),
  { name: "theme", title: "Thème (code)", description: "Ce qui est compté.", type: "string", read: ({ theme }) => theme },
  { name: "theme_libelle", title: "Thème", description: "En clair : thème.", type: "string", read: ({ theme }) => THEME_WORDS[theme].label },
  { name: "question", title: "Question (code)", description: "Question, mesure ou croisement, par le code du questionnaire.", type: "string", read: ({ question }) => question },
  { name: "question_libelle", title: "Question", description: "En clair : question, dans ses mots de base.", type: "string", read: ({ theme, question }, _, referenced) => labelQuestion(referenced, theme, question) },
  { name: "modalite", title: "Modalité (code)", description: "Réponse, bande, profil ou action comptée ; « total » pour l’ensemble de ceux qui ont répondu.", type: "string", read: ({ option }) => option },
  { name: "modalite_libelle", title: "Modalité", description: "En clair : modalité.", type: "string", read: (row, _, referenced) => labelOption(referenced, row) },
  { name: "contributions", title: "Contributions", description: "Nombre de contributions, arrondi à un multiple de cinq. Vide : secret statistique, ce n’est pas un zéro.", type: "integer", read: ({ contributions }) => contributions },
  { name: "base", title: "Base", description: "Contributions dont le chiffre est une part. Vide : elle est secrète.", type: "integer", read: ({ base }) => base },
  { name: "part", title: "Part (%)", description: "Contributions rapportées à la base, en pour cent entiers. Vide : l’une ou l’autre est secrète.", type: "integer", read: ({ contributions, base }) => getShare(contributions, base) },
  { name: "statut", title: "Statut", description: "« publié », ou « secret » : un effectif arrondi inférieur à dix, ou qui dirait la réponse de tout un groupe.", type: "string", read: ({ contributions }) => (contributions === null ? STATUSES.secret : STATUSES.published) },
  { name: "licence", title: "Licence", description: `${LICENCE.name}, sous son code SPDX.`, type: "string", read: () => LICENCE.code },
];

/** The columns by which a row is found. */
export const KEY_COLUMNS = ["publication", "annee", "branche", "taille", "departement", "theme", "question", "modalite"] as const;

/** Every published figure, one a row, under the names of the columns. */
export function buildTable(release: Release, referenced: Referenced): readonly (readonly Cell[])[] {
  const rows = listFigures(release).flatMap(listRows);
  const write = (cell: Cell): Cell => (typeof cell === "string" ? toPlain(cell) : cell);
  return [COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ read }) => write(read(row, release, referenced))))];
}
