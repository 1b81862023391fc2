import pg from "pg";
import { describeContext, readContext, type Context } from "@/lib/anonymisation/context";
import { FEELINGS, type Feeling } from "@/lib/anonymisation/feeling";
import type { Tally } from "@/lib/anonymisation/generalise";
import { makeSealer, Path, type Read, type SealedContent, type Sealer } from "@/lib/anonymisation/seal";
import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { MEASURES, type Answers, type Question } from "@/lib/questionnaire/types";
import { getReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { BAND_CATEGORIES } from "@/lib/statistics/types";
import { END, Reader } from "./reader";

/** A measure's band, or that it is not known. */
const BANDS = BAND_CATEGORIES.length;
const UNKNOWN_BAND = BANDS - 1;
/** Everything that a sealed row may say beside its context, as one number. */
const CONTENTS = PROFILES.length * FEELINGS.length * BANDS ** MEASURES.length;
const PAGES_AT_ONCE = 256;

function encode({ profile, bands, dispossession }: SealedContent): number {
  let code = PROFILES.indexOf(profile) * FEELINGS.length + FEELINGS.indexOf(dispossession);
  if (code < 0) throw new Error(`unknown profile: ${profile as string}`);
  for (const measure of MEASURES) code = code * BANDS + (bands[measure] ?? UNKNOWN_BAND);
  return code;
}

const quote = (values: readonly (Profile | Feeling)[]): string => `ARRAY[${values.map((value) => `'${value}'`).join(", ")}]`;

/** The columns of a sealed row after its context, in SQL, from the number that says them all. */
const DECODED = [
  `(${quote(PROFILES)})[1 + code % ${CONTENTS} / ${CONTENTS / PROFILES.length}]`,
  ...MEASURES.map((_, place) => `nullif(code / ${BANDS ** (MEASURES.length - 1 - place)} % ${BANDS}, ${UNKNOWN_BAND})::smallint`),
  `(${quote(FEELINGS)})[1 + code / ${BANDS ** MEASURES.length} % ${FEELINGS.length}]`,
];

function openSealer(version: string): Sealer {
  const referential = getReferential(version);
  if (referential === undefined) throw new Error(`unknown version of the questionnaire: ${version}`);
  return makeSealer(referential, CONTEXT_QUESTIONS);
}

type Declared = { readonly context: Context; readonly place: number; count: number; readonly marks: Map<Sealer, Int32Array> };

const listGiven = (questions: readonly Question[], answers: readonly (Read | undefined)[]): Answers =>
  Object.fromEntries(questions.flatMap(({ id }, place) => {
    const answer = answers[place]?.answer;
    return answer === undefined ? [] : [[id, answer]];
  }));

/** The pending contributions of one year, read once: four bytes for each, and what is counted by declared context. */
export class Batch {
  /** By `describeContext`, in the order of their places. */
  private readonly declared = new Map<string, Declared>();
  private readonly codes: Int32Array;
  /** Contributions that were taken. */
  size = 0;

  private constructor(readonly year: number, size: number) {
    this.codes = new Int32Array(size);
  }

  /**
   * Takes the `size` pending contributions of a year out of their table, some thousands at a time; the database deletes and
   * prepares the next ones meanwhile.
   */
  static async take(client: pg.ClientBase, year: number, size: number): Promise<Batch> {
    const batch = new Batch(year, size);
    const { rows } = await client.query<{ version: string; pages: number }>(
      `SELECT questionnaire AS version, (pg_relation_size('pending_contributions') / current_setting('block_size')::int)::int AS pages
       FROM pending_contributions WHERE year = $1 GROUP BY questionnaire`,
      [year],
    );
    for (const { version, pages } of rows) await batch.takeVersion(client, version, pages);
    return batch;
  }

  private async takeVersion(client: pg.ClientBase, version: string, pages: number): Promise<void> {
    const sealer = openSealer(version);
    const fields = ["profile", ...sealer.questions.map(({ id }) => `answers->>${pg.escapeLiteral(id)}`)];
    const fetchFrom = (page: number) => client.query<{ piece: string | null }>(
      `WITH taken AS (
         DELETE FROM pending_contributions WHERE ctid >= $1::tid AND ctid < $2::tid AND year = $3 AND questionnaire = $4
         RETURNING array_to_string(ARRAY[${fields.join(", ")}, ''], $5, '') AS said)
       SELECT string_agg(said, '') AS piece FROM taken`,
      [`(${page},0)`, `(${page + PAGES_AT_ONCE},0)`, this.year, version, END],
    );
    const take = this.prepareToTake(sealer);
    let next = fetchFrom(0);
    for (let page = PAGES_AT_ONCE; ; page += PAGES_AT_ONCE) {
      const { rows } = await next;
      const isLast = page >= pages;
      if (!isLast) next = fetchFrom(page);
      const piece = rows[0]?.piece ?? null;
      if (piece !== null) take(piece);
      if (isLast) break;
    }
  }

  /** Reads the pieces of a version, and seals what they say. */
  private prepareToTake(sealer: Sealer): (piece: string) => void {
    const reader = new Reader(sealer);
    const { questions } = sealer;
    const answers: (Read | undefined)[] = questions.map(() => undefined);
    const context = (["branch", "size", "department"] as const).map((detail) => questions.findIndex(({ id }) => id === CONTEXT_QUESTIONS[detail]));
    const start = new Path<Declared>();
    return (piece) => {
      reader.open(piece);
      while (!reader.isOver()) {
        const profile = reader.takeText() as Profile;
        let path = start;
        for (let place = 0; place < questions.length; place += 1) answers[place] = reader.takeAnswer(place);
        for (const place of context) path = path.follow(answers[place]?.answer);
        const declared = (path.value ??= this.declare(readContext(CONTEXT_QUESTIONS, listGiven(questions, answers))));
        declared.count += 1;
        let marks = declared.marks.get(sealer);
        if (marks === undefined) declared.marks.set(sealer, (marks = new Int32Array(sealer.marks.length)));
        this.codes[this.size] = declared.place * CONTENTS + encode(sealer.seal(profile, answers, marks));
        this.size += 1;
      }
    };
  }

  private declare(context: Context): Declared {
    const key = describeContext(context);
    const known = this.declared.get(key);
    if (known) return known;
    const declared = { context, place: this.declared.size, count: 0, marks: new Map<Sealer, Int32Array>() };
    this.declared.set(key, declared);
    return declared;
  }

  listTallies(): Tally[] {
    return [...this.declared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { context, count }]) => ({ context, count }));
  }

  /** What was counted of the answers of those who declared a context. */
  getMarks(declared: Context): ReadonlyMap<Sealer, Int32Array> {
    return this.declared.get(describeContext(declared))?.marks ?? new Map<Sealer, Int32Array>();
  }

  /**
   * Writes the whole year again, those sealed before included, in random order: neither place on disk nor transaction
   * tells who came when. Whoever has no target is left out. The number of rows written.
   */
  async write(client: pg.ClientBase, getTarget: (declared: Context) => Context | null): Promise<number> {
    const targets = [...this.declared.values()].map(({ context }) => getTarget(context));
    const codes = this.codes.filter((code) => targets[Math.floor(code / CONTENTS)] !== null);
    const { rowCount } = await client.query(
      `WITH gone AS (DELETE FROM sealed_contributions WHERE year = $1 RETURNING year, branch, size, department, profile, ${MEASURES.join(", ")}, dispossession)
       INSERT INTO sealed_contributions (year, branch, size, department, profile, ${MEASURES.join(", ")}, dispossession)
       SELECT * FROM (
         SELECT * FROM gone
         UNION ALL
         SELECT $1::smallint, branch, size, department, ${DECODED.join(", ")}
         FROM unnest($2::int[]) AS r(code)
         JOIN unnest($3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS c(branch, size, department, place) ON place = 1 + code / ${CONTENTS}
       ) AS everyone ORDER BY gen_random_uuid()`,
      [this.year, `{${codes.join(",")}}`, ...(["branch", "size", "department"] as const).map((detail) => targets.map((target) => target?.[detail] ?? null))],
    );
    return rowCount ?? 0;
  }
}
