import type { Release } from "../types";
import { buildCodebookTable, type CodebookEntry } from "./codebook";
import type { Cell } from "./csv";
import { buildTable, type Published } from "./table";
import type { Referenced } from "./words";
import { attribute, FICTITIOUS_NOTICE, LICENCE, NOTICE } from "./words.fr";

/** A sheet: rows of typed cells. `heading`: its first row names the columns and stays in view. */
export type Sheet = { readonly name: string; readonly heading: boolean; readonly widths: readonly number[]; readonly rows: readonly (readonly Cell[])[] };

function introduce({ number, fictitious, region, versions, preparedOn }: Release, publishedOn: string): readonly (readonly Cell[])[] {
  return [
    ...(fictitious ? [["Attention", FICTITIOUS_NOTICE]] : []),
    ["Titre", `Boussole IA : statistiques ${region.name}`],
    ["Publication", number],
    ["Préparée le", preparedOn],
    ["Publiée le", publishedOn],
    ...NOTICE.map((text, place) => [place === 0 ? "À savoir" : null, text]),
    ["Feuilles", "« données » : un chiffre par ligne. « codebook » : le sens de chaque colonne et de chaque code."],
    ["Versions", `Questionnaire ${versions.questionnaire}, modèle ${versions.model}, règles ${versions.rules}`],
    ["Licence", LICENCE.name],
    ["", LICENCE.url],
    ["", LICENCE.scope],
    ["À citer", attribute(region.name, number, publishedOn)],
  ];
}

/** The workbook of a release: what to know first, its figures, what its codes mean. */
export const buildWorkbook = ({ release, publishedOn }: Published, referenced: Referenced, codebook: readonly CodebookEntry[]): readonly Sheet[] => [
  { name: "lisez-moi", heading: false, widths: [16, 120], rows: introduce(release, publishedOn) },
  { name: "données", heading: true, widths: [18, 11, 9, 16, 26, 9, 26, 12, 22, 14, 28, 24, 48, 18, 40, 14, 8, 9, 9, 12], rows: buildTable(release, referenced) },
  { name: "codebook", heading: true, widths: [18, 11, 14, 14, 26, 18, 48, 90, 12], rows: buildCodebookTable(release, codebook) },
];
