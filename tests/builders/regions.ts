import { describeContext, isInRegion, readContext, type Context } from "@/lib/anonymisation/context";
import { planAxis, planSealing, type Kept, countKept, type Tally } from "@/lib/anonymisation/generalise";
import { EVERYONE, sealContent, type SealedContent } from "@/lib/anonymisation/seal";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { currentReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { listAnswerTables } from "@/lib/statistics/answer-tables";
import { buildExactYear, type AnswerRow, type ContextRow, type RelationRow } from "@/lib/statistics/exact";
import { ANSWER_AXES, BAND_CATEGORIES, mapAxes, PARTITIONS, SOME, type AnswerAxis, type ExactYear, type Partition } from "@/lib/statistics/types";
import { makeRegion, type Draw } from "@/scripts/demo/region";

const { branch, size, department } = CONTEXT_QUESTIONS;
/** The tables of the current questionnaire. */
export const TABLES = listAnswerTables(currentReferential.questionnaire, currentReferential.rules, [branch, size, department]);

type Sealed = { readonly context: Context; readonly content: SealedContent };

const bump = (counts: Map<string, number>, parts: readonly (string | null)[], by = 1): void => {
  const key = JSON.stringify(parts);
  counts.set(key, (counts.get(key) ?? 0) + by);
};
const readKeys = (counts: ReadonlyMap<string, number>) => [...counts].map(([key, count]) => [JSON.parse(key) as (string | null)[], count] as const);

const getCategory = (id: Partition, content: SealedContent): string => (id === "profile" ? content.profile : BAND_CATEGORIES[content.bands[id] ?? 4]);

/** A made-up region sealed batch after batch in memory, as the release job does it; what is counted after each batch. */
export function sealRegion(draws: readonly Draw[], batches: number): { readonly exact: readonly ExactYear[]; readonly kept: readonly (Kept & { sealed: number })[] } {
  const sealed: Sealed[] = [];
  const answers = new Map<string, number>();
  const exact: ExactYear[] = [];
  const kept: (Kept & { sealed: number })[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const part = draws.slice(Math.floor((draws.length * batch) / batches), Math.floor((draws.length * (batch + 1)) / batches));
    const moves = planSealing(tally(sealed.map(({ context }) => context)), tally(part.map((draw) => readContext(CONTEXT_QUESTIONS, draw.answers))));
    kept.push(countKept(moves));
    const targets = new Map(moves.map(({ from, to }) => [describeContext(from), to]));
    const fresh = part.flatMap((draw) => {
      const to = targets.get(describeContext(readContext(CONTEXT_QUESTIONS, draw.answers)));
      return to && isInRegion(to) ? [{ draw, to }] : [];
    });
    const plans = mapAxes((axis) => {
      const values = new Map<string | null, number>();
      for (const { to } of fresh) values.set(to[axis], (values.get(to[axis]) ?? 0) + 1);
      return planAxis(values);
    });
    for (const { draw, to } of fresh) {
      const profile = evaluate(currentReferential, draw.answers).profile;
      const { content, marks } = sealContent(currentReferential, CONTEXT_QUESTIONS, { answers: draw.answers, profile });
      sealed.push({ context: to, content });
      const given = new Map<string, Set<string>>();
      for (const { question, option } of marks) given.set(question, (given.get(question) ?? new Set()).add(option));
      for (const axis of ANSWER_AXES) {
        const value = plans[axis].get(to[axis]) ?? null;
        bump(answers, [axis, value, EVERYONE.question, EVERYONE.option]);
        for (const table of TABLES) {
          const options = given.get(table.id) ?? new Set<string>();
          for (const option of [...table.partition, ...table.within]) if (option !== SOME && options.has(option)) bump(answers, [axis, value, table.id, option]);
          if (table.within.some((option) => options.has(option))) bump(answers, [axis, value, table.id, SOME]);
        }
      }
    }
    exact.push(count(sealed, answers));
  }
  return { exact, kept };
}

function tally(contexts: readonly Context[]): Tally[] {
  const counts = new Map<string, Tally>();
  for (const context of contexts) {
    const key = describeContext(context);
    counts.set(key, { context, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function count(sealed: readonly Sealed[], answers: ReadonlyMap<string, number>): ExactYear {
  const contexts = new Map<string, number>();
  const relation = new Map<string, number>();
  for (const { context, content } of sealed) {
    for (const id of PARTITIONS) bump(contexts, [context.branch, context.size, context.department, id, getCategory(id, content)]);
    bump(relation, [getCategory("practice", content), content.dispossession]);
  }
  return buildExactYear(2026, {
    contexts: readKeys(contexts).map(([[of, by, at, partition, category], n]) => ({ branch: of ?? null, size: by ?? null, department: at ?? null, partition, category, count: n }) as ContextRow),
    relation: readKeys(relation).map(([[practice, feeling], n]) => ({ practice, feeling, count: n }) as RelationRow),
    answers: readKeys(answers).map(([[axis, value, question, option], n]) => ({ axis: axis as AnswerAxis, value: value ?? null, question, option, count: n }) as AnswerRow),
  }, TABLES);
}

/** A made-up region of the current questionnaire. */
export const drawRegion = (contributions: number, seed = 42): Draw[] => Array.from({ length: contributions }, makeRegion(currentReferential.questionnaire, seed));
