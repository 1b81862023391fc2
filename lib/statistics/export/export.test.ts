import { describe, expect, it } from "vitest";
import { getReferenced } from "@/lib/server/release-words";
import { readCsv } from "@/tests/builders/csv";
import { buildRelease, buildYear } from "@/tests/builders/releases";
import { METHOD } from "../method";
import { EVERYTHING, getFigures, getShare, type Count } from "../read";
import type { Release } from "../types";
import { listFigures, listFilters } from "./cells";
import { buildCodebook, buildCodebookTable } from "./codebook";
import { writeCsv } from "./csv";
import { buildDocument, type StatisticsDocument } from "./document";
import { lookUpFigures } from "./look-up";
import { TOTAL } from "./rows";
import { buildTable, COLUMNS, KEY_COLUMNS } from "./table";
import { buildTableSchema } from "./table-schema";
import { STATUSES } from "./words.fr";

const small = buildYear(300);
const releases: readonly (readonly [string, Release])[] = [
  ["an empty region", buildRelease()],
  ["a small region", buildRelease({ years: [small] })],
  ["two years", buildRelease({ years: [small, buildYear(800, 2027, 7)], number: 12, fictitious: false })],
];
const referenced = getReferenced(buildRelease());
const read = (release: Release) => {
  const [head = [], ...rows] = readCsv(writeCsv(buildTable(release, referenced)));
  return { head, rows: rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place] ?? ""]))) };
};
type Row = ReturnType<typeof read>["rows"][number];
const toCount = (text: string | undefined): Count => (text === "" || text === undefined ? null : Number(text));
const toFilter = (value: string | undefined) => (value === TOTAL ? null : (value ?? null));

describe.each(releases)("the rows of %s", (_, release) => {
  const { rows } = read(release);

  it("say what the page says behind the same filter, figure by figure", () => {
    const known = new Map<string, Row[]>();
    for (const row of rows) {
      const key = JSON.stringify([row["annee"], row["branche"], row["taille"], row["departement"]]);
      known.set(key, [...(known.get(key) ?? []), row]);
    }
    expect(known.size).toBe(listFilters(release).length);
    for (const [key, told] of known) {
      const [year, branch, size, department] = (JSON.parse(key) as string[]).map(toFilter);
      const figures = getFigures(release, { ...EVERYTHING, year: year ? Number(year) : null, branch: branch ?? null, size: size ?? null, department: department ?? null });
      const find = (theme: string, question: string, option: string) => toCount(told.find((row) => row["theme"] === theme && row["question"] === question && row["modalite"] === option)?.["contributions"]);
      expect(find("contributions", "contributions", TOTAL)).toBe(figures.contributions);
      if (figures.contributions === null) { expect(told).toHaveLength(1); continue; }
      for (const [phase, count] of Object.entries(figures.phases)) expect(find("phase", "phase", phase)).toBe(count);
      expect(told.filter((row) => row["theme"] === "profile").map((row) => toCount(row["contributions"]))).toEqual(figures.partitions.profile);
      expect(told.filter((row) => row["theme"] === "measure" && row["question"] === "practice").map((row) => toCount(row["contributions"]))).toEqual(figures.partitions.practice);
      const answers = told.filter(({ theme }) => theme === "answer" || theme === "action" || theme === "beneficiary");
      expect(answers.length > 0).toBe(figures.answers !== null);
      for (const row of answers) {
        const table = figures.answers?.[row["question"] ?? ""];
        expect(toCount(row["contributions"])).toBe(row["modalite"] === TOTAL ? table?.answered : table?.options[row["modalite"] ?? ""]);
      }
      expect(told.filter(({ theme }) => theme === "relation").map((row) => toCount(row["contributions"]))).toEqual((figures.relation ?? []).flat());
    }
  });

  it("hold multiples of five from ten up, or nothing and « secret »", () => {
    for (const row of rows) {
      const count = toCount(row["contributions"]);
      expect(row["statut"]).toBe(count === null ? STATUSES.secret : STATUSES.published);
      if (count !== null) expect([count >= METHOD.threshold, count % METHOD.unit]).toEqual([true, 0]);
      expect(toCount(row["part"])).toBe(getShare(count, toCount(row["base"])));
    }
  });

  it("conform to the Table Schema, one by one, and are found by its key", () => {
    const schema = buildTableSchema({ release, publishedOn: "2026-11-23" }, buildCodebook(release, referenced), { self: "s", data: "d", home: "h" });
    expect(schema.fields.map(({ name }) => name)).toEqual(read(release).head);
    expect(rows.flatMap((row) => schema.fields.flatMap((field) => listFaults(field, row[field.name] ?? "")))).toEqual([]);
    expect(new Set(rows.map((row) => JSON.stringify(KEY_COLUMNS.map((name) => row[name])))).size).toBe(rows.length);
  });

  it("hold no text that had to be kept from being a formula, so that codes are those of the codebook", () => {
    expect(rows.flatMap((row) => Object.values(row).filter((text) => text.startsWith("'")))).toEqual([]);
  });

  it("are explained by the codebook: every code of every column, in the same words", () => {
    const entries = buildCodebook(release, referenced);
    const labels = new Map(entries.map(({ column, theme, question, code, label }) => [JSON.stringify([column, theme, question, code]), label]));
    const unlike = rows.flatMap((row) => {
      const pairs: (readonly [key: readonly unknown[], label: string | undefined])[] = [
        ...["branche", "taille", "departement", "theme"].map((column) => [[column, null, null, row[column]], row[`${column}_libelle`]] as const),
        [["annee", null, null, row["annee"]], row["annee"] === TOTAL ? "Ensemble" : row["annee"]],
        [["question", row["theme"], row["question"], row["question"]], row["question_libelle"]],
        [["modalite", row["theme"], row["question"], row["modalite"]], row["modalite_libelle"]],
      ];
      const unknown = ["nature", "statut", "licence"].filter((column) => !labels.has(JSON.stringify([column, null, null, row[column]])));
      return [...pairs.filter(([key, label]) => labels.get(JSON.stringify(key)) !== label).map(([key]) => key), ...unknown];
    });
    expect(unlike).toEqual([]);
    for (const { name } of COLUMNS) expect(labels.has(JSON.stringify([name, null, null, null]))).toBe(true);
    expect(readCsv(writeCsv(buildCodebookTable(release, entries)))).toHaveLength(entries.length + 1);
  });

  it("name a size as the page does, and the codebook says what was answered", () => {
    expect(new Set(rows.filter((row) => row["taille"] === "solo").map((row) => row["taille_libelle"]))).toEqual(new Set(["Sans salarié permanent"]));
    const entry = buildCodebook(release, referenced).find(({ column, code }) => column === "taille" && code === "solo");
    expect(entry?.label).toBe("Sans salarié permanent");
    expect(entry?.definition).toMatch(/^« Combien de salariés permanents .* » Réponse : « Aucun : artiste-auteur, .* »\.$/);
  });

  it("and the document say the same: whoever reads it locally sees what the page shows", () => {
    const document = JSON.parse(JSON.stringify(buildDocument(release, "2026-11-23"))) as StatisticsDocument;
    for (const figures of listFigures(release)) expect(lookUpFigures(document, figures.filter)).toEqual(figures);
    expect(lookUpFigures(document, EVERYTHING)).toEqual(getFigures(release, EVERYTHING));
    for (const year of document.years) expect(lookUpFigures(document, { ...EVERYTHING, year }).contributions).toEqual(getFigures(release, { ...EVERYTHING, year }).contributions);
  });

  it("and the document never hold a count under the threshold", () => {
    const { crossings, answers, relations } = buildDocument(release, "2026-11-23");
    const counts = [...crossings.flatMap((crossing) => [crossing.contributions, ...crossing.counts]), ...answers.flatMap((answer) => answer.counts), ...relations.flatMap((relation) => relation.counts.flat())];
    expect(counts.filter((count) => count !== null && (count < METHOD.threshold || count % METHOD.unit !== 0))).toEqual([]);
  });
});

it("a count of a whole group is as secret in the files as on the page", () => {
  const [context] = small.contexts;
  if (context === undefined) throw new Error("no context");
  const alone = { ...context, contributions: 40, counts: { ...context.counts, profile: [40, 0, 0, 0] } };
  const release = buildRelease({ years: [{ ...small, contexts: [alone] }] });
  const profiles = read(release).rows.filter(({ theme }) => theme === "profile");
  expect(profiles.length).toBeGreaterThan(0);
  expect(profiles.every((row) => row["contributions"] === "" && row["part"] === "" && row["statut"] === STATUSES.secret)).toBe(true);
  expect(buildDocument(release, "2026-11-23").crossings.every(({ counts }) => counts.slice(0, 4).every((count) => count === null))).toBe(true);
});

it("an option of no question is named like the codes of the files", () => {
  for (const { id, partition, within } of buildRelease().tables) expect([...partition, ...within], id).not.toContain(TOTAL);
});

type Field = ReturnType<typeof buildTableSchema>["fields"][number];

/** What a validator of Table Schema would say of a value. */
function listFaults({ name, type, constraints }: Field, text: string): string[] {
  const { required, enum: allowed, minimum, maximum } = constraints as { required: boolean; enum?: readonly string[]; minimum?: number; maximum?: number };
  if (text === "") return required ? [`${name} is required`] : [];
  const faults: string[] = [];
  if (type === "integer" && !/^-?\d+$/.test(text)) faults.push(`${name} is not an integer: ${text}`);
  if (allowed !== undefined && !allowed.includes(text)) faults.push(`${name} is not allowed: ${text}`);
  if (minimum !== undefined && Number(text) < minimum) faults.push(`${name} is too small: ${text}`);
  if (maximum !== undefined && Number(text) > maximum) faults.push(`${name} is too large: ${text}`);
  return faults;
}
