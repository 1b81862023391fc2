import { randomInt } from "node:crypto";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { describeContext, readContext, type Context } from "@/lib/anonymisation/context";
import { FEELINGS, type Feeling } from "@/lib/anonymisation/feeling";
import type { Tally } from "@/lib/anonymisation/generalise";
import { makeSealer, Path, UnreadableAnswer, type Read, type SealedContent, type Sealer } from "@/lib/anonymisation/seal";
import { PROFILES, type Band, type Profile } from "@/lib/diagnosis/types";
import { MEASURES, type Answers, type Question } from "@/lib/questionnaire/types";
import { getReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { Reader } from "./reader";

const DETAILS = ["branch", "size", "department"] as const;
/** A measure's band; null: not known. */
const BANDS: readonly (Band | null)[] = [0, 1, 2, 3, null];
/** Everything that a sealed row may say beside its context, as one number. */
const CONTENTS = PROFILES.length * FEELINGS.length * BANDS.length ** MEASURES.length;

/** The place of a value among those that a column may hold. */
function findDigit<T>(values: readonly T[], value: T): number {
  const digit = values.indexOf(value);
  if (digit < 0) throw new Error("une contribution en attente, ou une ligne scellée, dit ce qu’aucune colonne d’une ligne scellée ne peut dire");
  return digit;
}

function encode({ profile, bands, dispossession }: SealedContent): number {
  let code = findDigit(PROFILES, profile) * FEELINGS.length + findDigit(FEELINGS, dispossession);
  for (const measure of MEASURES) code = code * BANDS.length + findDigit(BANDS, bands[measure]);
  return code;
}

const quote = (values: readonly (Profile | Feeling)[]): string => `ARRAY[${values.map((value) => `'${value}'`).join(", ")}]`;

/** The columns of a sealed row after its context, in SQL, from the number that says them all. */
const DECODED = [
  `(${quote(PROFILES)})[1 + code % ${CONTENTS} / ${CONTENTS / PROFILES.length}]`,
  ...MEASURES.map((_, place) => `nullif(code / ${BANDS.length ** (MEASURES.length - 1 - place)} % ${BANDS.length}, ${BANDS.indexOf(null)})::smallint`),
  `(${quote(FEELINGS)})[1 + code / ${BANDS.length ** MEASURES.length} % ${FEELINGS.length}]`,
];

function openSealer(version: string): Sealer {
  const referential = getReferential(version);
  if (referential === undefined) throw new Error(`des contributions en attente sont d’une version inconnue du questionnaire (${version})`);
  return makeSealer(referential, CONTEXT_QUESTIONS);
}

type SealedRows = Context & Pick<SealedContent, "profile" | "dispossession"> & SealedContent["bands"] & { readonly count: number };

/** Puts things in an order drawn from the system's generator. */
function shuffle(things: number[]): void {
  for (let last = things.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const moved = things[last] as number;
    things[last] = things[other] as number;
    things[other] = moved;
  }
}

type Declared = { readonly context: Context; readonly place: number; count: number; readonly marks: Map<Sealer, Int32Array> };

const listGiven = (questions: readonly Question[], answers: readonly (Read | undefined)[]): Answers =>
  Object.fromEntries(questions.flatMap(({ id }, place) => {
    const answer = answers[place]?.answer;
    return answer === undefined ? [] : [[id, answer]];
  }));

/** How many contributions of a year are pending, and with which versions of the questionnaire. */
export type PendingYear = { readonly year: number; readonly count: number; readonly versions: readonly string[] };

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

  /** Takes the pending contributions of a year out of their table; they are sealed as they come. */
  static async take(client: pg.ClientBase, { year, count, versions }: PendingYear): Promise<Batch> {
    const batch = new Batch(year, count);
    for (const version of versions) await batch.takeVersion(client, version);
    return batch;
  }

  private async takeVersion(client: pg.ClientBase, version: string): Promise<void> {
    const sealer = openSealer(version);
    const reader = new Reader(sealer);
    const sealRows = this.prepareToSeal(sealer, reader);
    const fields = ["profile", ...sealer.questions.map(({ id }) => `answers->>${pg.escapeLiteral(id)}`)];
    const rows = client.query(copyTo(
      `COPY (DELETE FROM pending_contributions WHERE year = ${this.year} AND questionnaire = ${pg.escapeLiteral(version)} RETURNING ${fields.join(", ")}) TO STDOUT`,
    ));
    let failure: Error | undefined;
    // Whatever happens, all rows are heard of: a copy that is left in the middle would block the connection for good.
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      if (failure !== undefined) continue;
      try {
        reader.add(chunk);
        sealRows();
      } catch (error) {
        failure = error as Error;
      }
    }
    if (failure !== undefined) throw this.locate(failure, version);
  }

  /** Says to whoever runs the job where to look for an answer that stops it, and nothing of what it says. */
  private locate(failure: Error, version: string): Error {
    if (!(failure instanceof UnreadableAnswer)) return failure;
    const what = failure.code === "missing" ? "manque" : "n’est pas de celles que la question accepte";
    return new Error(`dans une contribution en attente de ${this.year} (questionnaire ${version}), la réponse à « ${failure.question} » ${what}`);
  }

  /** Seals the rows of a version that a reader has. */
  private prepareToSeal(sealer: Sealer, reader: Reader): () => void {
    const { questions } = sealer;
    const answers: (Read | undefined)[] = questions.map(() => undefined);
    const context = DETAILS.map((detail) => questions.findIndex(({ id }) => id === CONTEXT_QUESTIONS[detail]));
    const start = new Path<Declared>();
    return () => {
      while (reader.hasRow()) {
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
    const sealed = await this.takeSealed(client);
    const everywhere = [...targets.filter((target) => target !== null), ...sealed];
    const values = DETAILS.map((detail) => [...new Set(everywhere.map((context) => context[detail]))]);
    const getStart = (context: Context): number =>
      CONTENTS * DETAILS.reduce((code, detail, place) => code * (values[place] ?? []).length + findDigit(values[place] ?? [], context[detail]), 0);
    const starts = targets.map((target) => (target === null ? null : getStart(target)));
    const codes: number[] = [];
    for (const code of this.codes) {
      const start = starts[Math.floor(code / CONTENTS)] ?? null;
      if (start !== null) codes.push(start + (code % CONTENTS));
    }
    for (const { count, profile, dispossession, ...row } of sealed) {
      const code = getStart(row) + encode({ profile, dispossession, bands: row });
      for (let written = 0; written < count; written += 1) codes.push(code);
    }
    shuffle(codes);
    // No join: a join may bring the rows by context, whatever their order was.
    const decoded = values.map((own, place) => `($${place + 3}::text[])[1 + code / ${CONTENTS * values.slice(place + 1).reduce((size, { length }) => size * length, 1)} % ${own.length}]`);
    const { rowCount } = await client.query(
      `INSERT INTO sealed_contributions (year, ${DETAILS.join(", ")}, profile, ${MEASURES.join(", ")}, dispossession)
       SELECT $1::smallint, ${[...decoded, ...DECODED].join(", ")} FROM unnest($2::int[]) AS r(code)`,
      [this.year, `{${codes.join(",")}}`, ...values],
    );
    return rowCount ?? 0;
  }

  /** Takes the sealed rows of the year out of their table; rows that are alike come together. */
  private async takeSealed(client: pg.ClientBase): Promise<readonly SealedRows[]> {
    const columns = [...DETAILS, "profile", ...MEASURES, "dispossession"].join(", ");
    const { rows } = await client.query<SealedRows>(
      `WITH taken AS (DELETE FROM sealed_contributions WHERE year = $1 RETURNING ${columns}) SELECT ${columns}, count(*)::int AS count FROM taken GROUP BY ${columns}`,
      [this.year],
    );
    return rows;
  }
}
