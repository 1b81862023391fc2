import type pg from "pg";
import { describeContext, readContext, type Context } from "@/lib/anonymisation/context";
import { FEELINGS, type Feeling } from "@/lib/anonymisation/feeling";
import type { Tally } from "@/lib/anonymisation/generalise";
import { makeSealer, type SealedContent, type Sealer } from "@/lib/anonymisation/seal";
import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { MEASURES, type Answers } from "@/lib/questionnaire/types";
import { getReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { BAND_CATEGORIES } from "@/lib/statistics/types";

/** A measure's band, or that it is not known. */
const BANDS = BAND_CATEGORIES.length;
const UNKNOWN_BAND = BANDS - 1;
/** Everything that a sealed row may say beside its context, as one number. */
const CONTENTS = PROFILES.length * FEELINGS.length * BANDS ** MEASURES.length;
const PAGES_AT_ONCE = 128;

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

type Declared = { readonly context: Context; count: number; readonly marks: Map<Sealer, Int32Array> };
type Piece = { readonly questionnaire: string; readonly profile: Profile; readonly answers: string };

/** The pending contributions of one year, read once: four bytes for each, and what is counted by declared context. */
export class Batch {
  private readonly declared: Declared[] = [];
  private readonly places = new Map<string, number>();
  private readonly sealers = new Map<string, Sealer>();
  private readonly codes: Int32Array;
  private read = 0;

  private constructor(readonly year: number, size: number) {
    this.codes = new Int32Array(size);
  }

  /** Reads a year of `size` pending contributions, a thousand or so at a time; the database prepares the next ones meanwhile. */
  static async read(client: pg.ClientBase, year: number, size: number): Promise<Batch> {
    const batch = new Batch(year, size);
    const { rows: [file] } = await client.query<{ pages: number }>("SELECT (pg_relation_size('pending_contributions') / current_setting('block_size')::int)::int AS pages");
    const pages = file?.pages ?? 0;
    const fetchFrom = (page: number) => client.query<Piece>(
      `SELECT questionnaire, profile, string_agg(answers::text, ',') AS answers FROM pending_contributions
       WHERE ctid >= $1::tid AND ctid < $2::tid AND year = $3 GROUP BY questionnaire, profile`,
      [`(${page},0)`, `(${page + PAGES_AT_ONCE},0)`, year],
    );
    let next = fetchFrom(0);
    for (let page = PAGES_AT_ONCE; ; page += PAGES_AT_ONCE) {
      const { rows } = await next;
      const isLast = page >= pages;
      if (!isLast) next = fetchFrom(page);
      for (const piece of rows) batch.take(piece);
      if (isLast) break;
    }
    if (batch.read !== size) throw new Error(`${String(batch.read)} contributions read of ${String(size)}`);
    return batch;
  }

  private take({ questionnaire, profile, answers: texts }: Piece): void {
    const sealer = this.getSealer(questionnaire);
    for (const answers of JSON.parse(`[${texts}]`) as Answers[]) {
      const place = this.findPlace(readContext(CONTEXT_QUESTIONS, answers));
      const declared = this.declared[place] as Declared;
      declared.count += 1;
      let marks = declared.marks.get(sealer);
      if (marks === undefined) declared.marks.set(sealer, (marks = new Int32Array(sealer.marks.length)));
      this.codes[this.read] = place * CONTENTS + encode(sealer.seal({ answers, profile }, marks));
      this.read += 1;
    }
  }

  private getSealer(questionnaire: string): Sealer {
    const known = this.sealers.get(questionnaire);
    if (known) return known;
    const referential = getReferential(questionnaire);
    if (referential === undefined) throw new Error(`unknown version of the questionnaire: ${questionnaire}`);
    const sealer = makeSealer(referential, CONTEXT_QUESTIONS);
    this.sealers.set(questionnaire, sealer);
    return sealer;
  }

  private findPlace(context: Context): number {
    const key = describeContext(context);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.declared.length);
    return this.declared.push({ context, count: 0, marks: new Map<Sealer, Int32Array>() }) - 1;
  }

  listTallies(): Tally[] {
    return this.declared.map(({ context, count }) => ({ context, count })).sort((a, b) => (describeContext(a.context) < describeContext(b.context) ? -1 : 1));
  }

  /** What was counted of the answers of those who declared a context. */
  getMarks(declared: Context): ReadonlyMap<Sealer, Int32Array> {
    return this.declared[this.places.get(describeContext(declared)) ?? -1]?.marks ?? new Map<Sealer, Int32Array>();
  }

  /**
   * Writes the whole year again, those sealed before included, in random order: neither place on disk nor transaction
   * tells who came when. Whoever has no target is left out. The number of rows written.
   */
  async write(client: pg.ClientBase, getTarget: (declared: Context) => Context | null): Promise<number> {
    const targets = this.declared.map(({ context }) => getTarget(context));
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
