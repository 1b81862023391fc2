import type { AnswerFigures, Count, Figures, Filter } from "../read";
import { mapPartitions } from "../types";
import type { Place, StatisticsDocument } from "./document";

const find = <T extends { readonly at: Place }>(entries: readonly T[], { year, branch, size, department }: Filter): T | undefined =>
  entries.find(({ at }) => at[0] === year && at[1] === branch && at[2] === size && at[3] === department);

const isCrossed = ({ branch, size, department }: Filter): boolean => department === null && (branch === null || size === null);

/**
 * Reads in the document of a release, wherever it was downloaded, what the page reads behind the same filter. So a
 * browser compares a company with its branch without saying which one it is.
 */
export function lookUpFigures(document: StatisticsDocument, filter: Filter): Figures {
  const [only, ...others] = document.years;
  // The document of a single year does not say the same twice.
  const asked = filter.year === null && only !== undefined && others.length === 0 ? { ...filter, year: only } : filter;
  const crossing = find(document.crossings, asked);
  let next = 0;
  const take = (number: number): readonly Count[] => {
    const taken = crossing?.counts.slice(next, next + number) ?? Array.from({ length: number }, () => null);
    next += number;
    return taken;
  };
  // In the order of the document, which is not bound to be ours.
  const inPartitions = new Map(document.partitions.map(({ id, categories }) => [id, take(categories.length)]));
  const phases = Object.fromEntries(document.phases.map((phase) => [phase, take(1)[0] ?? null]));
  const practice = document.partitions.find(({ id }) => id === "practice")?.categories ?? [];
  const isWhole = filter.branch === null && filter.size === null && filter.department === null;
  return {
    filter,
    contributions: crossing?.contributions ?? null,
    partitions: mapPartitions((id) => inPartitions.get(id) ?? []),
    phases,
    answers: isCrossed(filter) ? lookUpAnswers(document, asked) : null,
    relation: isWhole ? find(document.relations, asked)?.counts ?? practice.map(() => document.feelings.map(() => null)) : null,
  };
}

function lookUpAnswers(document: StatisticsDocument, filter: Filter): Readonly<Record<string, AnswerFigures>> {
  const counts = find(document.answers, filter)?.counts ?? [];
  let next = 0;
  const take = (): Count => counts[next++] ?? null;
  return Object.fromEntries(document.tables.map(({ id, options }) => [id, { answered: take(), options: Object.fromEntries(options.map((option) => [option, take()])) }]));
}
