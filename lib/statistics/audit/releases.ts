import { K } from "@/lib/anonymisation/generalise";
import { FEELINGS, FEELING_QUESTION, getFeeling } from "@/lib/anonymisation/feeling";
import { listOptions } from "../answer-tables";
import { METHOD } from "../method";
import { show } from "../read";
import { ANSWER_AXES, getCategories, PARTITIONS, SILENT, SOME, type AnswerAxis, type AnswerTable, type ProtectedYear, type Release } from "../types";
import { audit, type Refuted, type Verdict } from "./audit";
import { buildLayout, isNeverGiven, readYear, type Layout } from "./layout";
import type { Solve } from "./programme";
import { World, type Form, type Statement, type System, type Target, type Unknown } from "./system";

const { reach, fewest, unit } = METHOD;
const AXES = ["branch", "size", "department"] as const;

/** The verdict on everything published, in the words of the issue it answers. */
export type ReleaseAudit = {
  readonly releases: number;
  readonly cells: number;
  readonly protected: number;
  readonly clearedByWitness: number;
  readonly clearedByProgramme: number;
  readonly minPossible: number;
  readonly refuted: readonly Refuted[];
};

/**
 * Attacks the union of releases, year by year. The attacker is given more than is published: the rounded base counts
 * themselves, hidden ones included; how far each may be from the truth; that everything adds up, within a release and from
 * one table to another; that counts only grow within a year; that sealing leaves groups of five or nobody; that a shown
 * figure is about three contributions at least; who is asked what.
 */
export function auditReleases(releases: readonly Release[], solve: Solve): ReleaseAudit {
  const years = [...new Set(releases.flatMap((release) => release.years.map(({ year }) => year)))].sort((a, b) => a - b);
  const verdicts = years.map((year) => auditYear(releases.filter((release) => release.years.some((told) => told.year === year)), year, solve));
  const sum = (read: (verdict: Verdict) => number) => verdicts.reduce((total, verdict) => total + read(verdict), 0);
  const cells = sum((verdict) => verdict.cells);
  return {
    releases: releases.length,
    cells,
    // Every one: there is no cell of a release that was not rounded.
    protected: cells,
    clearedByWitness: sum((verdict) => verdict.clearedByWitness),
    clearedByProgramme: sum((verdict) => verdict.clearedByProgramme),
    minPossible: verdicts.length === 0 ? 0 : Math.min(...verdicts.map((verdict) => verdict.minPossible)),
    refuted: verdicts.flatMap((verdict) => verdict.refuted),
  };
}

function auditYear(releases: readonly Release[], year: number, solve: Solve): Verdict {
  const read = (release: Release): ProtectedYear => release.years.find((told) => told.year === year) as ProtectedYear;
  const ordered = [...releases].sort((a, b) => a.number - b.number);
  // A year of which nothing is new is told again as it was: that says nothing more.
  const news = ordered.filter((release, place) => place === 0 || JSON.stringify(read(release)) !== JSON.stringify(read(ordered[place - 1] as Release)));
  const history = new YearHistory(news, news.map(read));
  // What contradicts itself, or what was told before, is not looked at any further: it must not be published.
  if (!history.addsUp) return { cells: 0, clearedByWitness: 0, clearedByProgramme: 0, minPossible: 0, refuted: [{ cell: String(year), possible: null, low: null, high: null }] };
  return audit(history.system, history.listTargets(), solve, (target) => history.countWitnessed(target));
}

/** A contribution that might have come: in which context, and the place of its category in every table. */
type Kind = { readonly context: number; readonly category: number; readonly option: number };
type Cell = Target & { readonly release: number; readonly kind: Kind };

/** Everything said about one year, release after release, and what more could be true. */
export class YearHistory {
  readonly layout: Layout;
  readonly system: System;
  private readonly told: readonly Int32Array[];
  private readonly world: World;
  private readonly usable: boolean;
  private readonly margins: readonly Margin[];
  private readonly witnessed = new Map<string, number>();

  constructor(private readonly releases: readonly Release[], years: readonly ProtectedYear[]) {
    this.layout = buildLayout(releases, years);
    this.told = years.map((year) => readYear(this.layout, year));
    this.margins = listMargins(this.layout);
    this.system = { unknowns: this.listUnknowns(), statements: this.told.flatMap((_, release) => this.listStatements(release)) };
    // What was told is a world of its own: it adds up, and it never falls.
    this.world = new World(this.system, Int32Array.from(this.told.flatMap((counts) => [...counts])));
    this.usable = this.world.countFaults() === 0;
  }

  /** True when what was told could be the truth, so that other worlds can be tried from it. */
  get addsUp(): boolean {
    return this.usable;
  }

  /** True when everything said still holds after these changes to what was told. */
  fits(changes: Form): boolean {
    return this.usable && this.world.fits(changes);
  }

  private at(release: number, cell: number): number {
    return release * this.layout.size + cell;
  }

  private listUnknowns(): Unknown[] {
    const { layout } = this;
    const groups = new Set(layout.contexts.map((_, context) => layout.getContextCell(context)));
    const never = new Set(ANSWER_AXES.flatMap((axis) => layout.values[axis].flatMap((value, place) => layout.tables.flatMap((table, id) =>
      listOptions(table).flatMap((option, column) => (isNeverGiven(table, axis, value, option) ? [layout.getAnswerCell(axis, place, id, column)] : []))))));
    return this.told.flatMap((counts, release) => Array.from(counts, (count, cell): Unknown => ({
      // A count that is no multiple of five was not rounded: it is taken for the truth.
      ...(count % unit === 0 ? { low: Math.max(0, count - reach, show(count) === null ? 0 : fewest), high: never.has(cell) ? 0 : count + reach } : { low: count, high: count }),
      ...(groups.has(cell) && { group: K }),
      ...(release > 0 && { before: this.at(release - 1, cell) }),
    })));
  }

  private listStatements(release: number): Statement[] {
    return [...this.listGrowthStatements(release), ...this.listContextStatements(release), ...this.listAnswerStatements(release), ...this.listRelationStatements(release)];
  }

  /** `left` adds up to the same as `right`. */
  private same(release: number, left: readonly number[], right: readonly number[]): Statement {
    return { form: [...left.map((cell) => [this.at(release, cell), 1] as const), ...right.map((cell) => [this.at(release, cell), -1] as const)], low: 0, high: 0 };
  }

  /** `left` adds up to `right` at most. */
  private atMost(release: number, left: readonly number[], right: readonly number[]): Statement {
    return { ...this.same(release, left, right), low: -Infinity };
  }

  /** A year is told again when there is something new: a group of five at least. */
  private listGrowthStatements(release: number): Statement[] {
    if (release === 0) return [];
    const everyone = this.layout.contexts.map((_, context) => this.layout.getContextCell(context));
    const form = [...everyone.map((cell) => [this.at(release, cell), 1] as const), ...everyone.map((cell) => [this.at(release - 1, cell), -1] as const)];
    return [{ form, low: K, high: Infinity }];
  }

  private listContextStatements(release: number): Statement[] {
    const { layout } = this;
    const sums = layout.contexts.flatMap((_, context) => PARTITIONS.map((id) =>
      this.same(release, getCategories(id).map((__, category) => layout.getContextCell(context, id, category)), [layout.getContextCell(context)])));
    const shown = this.margins.flatMap(({ contexts }) => this.listMarginCells(contexts).flatMap((cells): Statement[] => {
      const told = cells.reduce((total, cell) => total + (this.told[release]?.[cell] ?? 0), 0);
      const known = cells.reduce((total, cell) => total + Math.max(0, (this.told[release]?.[cell] ?? 0) - reach), 0);
      if (cells.length < 2 || show(told) === null || known >= fewest) return [];
      return [{ form: cells.map((cell) => [this.at(release, cell), 1] as const), low: fewest, high: Infinity }];
    }));
    return [...sums, ...shown];
  }

  /** The sums that are read of a margin: its contributions, then each category. */
  private listMarginCells(contexts: readonly number[]): number[][] {
    const { layout } = this;
    return [
      contexts.map((context) => layout.getContextCell(context)),
      ...PARTITIONS.flatMap((id) => getCategories(id).map((_, category) => contexts.map((context) => layout.getContextCell(context, id, category)))),
    ];
  }

  private listAnswerStatements(release: number): Statement[] {
    const { layout } = this;
    const totals = (axis: AnswerAxis, table?: number, option?: number) => layout.values[axis].map((_, value) => layout.getAnswerCell(axis, value, table, option));
    const everyone = layout.contexts.map((_, context) => layout.getContextCell(context));
    const perValue = ANSWER_AXES.flatMap((axis) => layout.values[axis].flatMap((value, place) => {
      const all = layout.getAnswerCell(axis, place);
      const inContexts = layout.contexts.flatMap((context, of) => (context[axis] === value ? [layout.getContextCell(of)] : []));
      const tables = layout.tables.flatMap((table, id) => {
        const some = table.partition.indexOf(SOME);
        return [
          this.same(release, table.partition.map((_, option) => layout.getAnswerCell(axis, place, id, option)), [all]),
          ...table.within.map((_, option) => this.atMost(release, [layout.getAnswerCell(axis, place, id, table.partition.length + option)], [layout.getAnswerCell(axis, place, id, some)])),
        ];
      });
      return [...tables, ...(value === null ? [] : [this.atMost(release, [all], inContexts)])];
    }));
    const perTable = layout.tables.flatMap((table, id) => listOptions(table).map((_, option) => this.same(release, totals("branch", id, option), totals("size", id, option))));
    return [...perValue, ...perTable, this.same(release, totals("branch"), everyone), this.same(release, totals("size"), everyone)];
  }

  private listRelationStatements(release: number): Statement[] {
    const { layout } = this;
    const bands = getCategories("practice");
    const feelings = layout.tables.findIndex(({ id }) => id === FEELING_QUESTION);
    const table = layout.tables[feelings];
    return [
      ...bands.map((_, band) => this.same(release, FEELINGS.map((__, feeling) => layout.getRelationCell(band, feeling)), layout.contexts.map((__, context) => layout.getContextCell(context, "practice", band)))),
      ...(table === undefined ? [] : FEELINGS.map((feeling, place) => this.same(
        release,
        bands.map((_, band) => layout.getRelationCell(band, place)),
        table.partition.flatMap((option, column) => (getFeeling(option) === feeling ? layout.values.branch.map((_, value) => layout.getAnswerCell("branch", value, feelings, column)) : [])),
      ))),
    ];
  }

  /** Every cell of every release: base counts, the margins of every crossing, answers, the relation, and who is outside of a category that holds a whole group. */
  *listTargets(): Generator<Cell> {
    for (let release = 0; release < this.told.length; release += 1) {
      yield* this.listContextTargets(release);
      yield* this.listAnswerTargets(release);
      yield* this.listRelationTargets(release);
    }
  }

  private name(release: number, ...parts: readonly (string | number | null | undefined)[]): string {
    return [this.releases[release]?.number, ...parts.map((part) => part ?? "*")].join(" / ");
  }

  private *listContextTargets(release: number): Generator<Cell> {
    const { layout } = this;
    for (const { contexts, where } of this.margins) {
      const context = contexts[0] as number;
      const getForm = (cells: (of: number) => number, times = 1): Form => contexts.map((of) => [this.at(release, cells(of)), times] as const);
      const read = (cells: (of: number) => number) => contexts.reduce((total, of) => total + (this.told[release]?.[cells(of)] ?? 0), 0);
      const all = (of: number) => layout.getContextCell(of);
      yield { name: this.name(release, ...where), release, kind: { context, category: 0, option: 0 }, getForm: () => getForm(all) };
      for (const phase of new Set(Object.values(this.releases[release]?.phases ?? {}))) {
        const profiles = getCategories("profile").flatMap((profile, category) => (this.releases[release]?.phases[profile] === phase ? [category] : []));
        const sum = () => profiles.flatMap((category) => getForm((of) => layout.getContextCell(of, "profile", category)));
        yield { name: this.name(release, ...where, "phase", phase), release, kind: { context, category: profiles[0] ?? 0, option: 0 }, getForm: sum };
      }
      for (const id of PARTITIONS) {
        for (let category = 0; category < getCategories(id).length; category += 1) {
          const one = (of: number) => layout.getContextCell(of, id, category);
          const name = [...where, id, getCategories(id)[category]];
          yield { name: this.name(release, ...name), release, kind: { context, category, option: 0 }, getForm: () => getForm(one) };
          if (read(all) === 0 || read(one) !== read(all)) continue;
          yield { name: this.name(release, ...name, "others"), release, kind: { context, category: category + 1, option: 0 }, getForm: () => [...getForm(all), ...getForm(one, -1)] };
        }
      }
    }
  }

  private *listAnswerTargets(release: number): Generator<Cell> {
    const { layout } = this;
    for (const axis of ANSWER_AXES) {
      for (const [place, value] of layout.values[axis].entries()) {
        const context = layout.contexts.findIndex((of) => of[axis] === value);
        if (context < 0) throw new Error(`no context of ${axis} ${value}`);
        /** Where somebody of this value may answer a table. */
        const findAsked = ({ asked }: AnswerTable) => (asked === undefined || axis === "branch" ? context : layout.contexts.findIndex((of) => of[axis] === value && (of.branch === null || asked.includes(of.branch))));
        yield { name: this.name(release, axis, value), release, kind: { context, category: 0, option: 0 }, getForm: () => [[this.at(release, layout.getAnswerCell(axis, place)), 1]] };
        for (const [id, table] of layout.tables.entries()) {
          for (const [option, label] of listOptions(table).entries()) {
            if (isNeverGiven(table, axis, value, label)) continue;
            yield { name: this.name(release, axis, value, table.id, label), release, kind: { context: label === SILENT ? context : findAsked(table), category: 0, option }, getForm: () => [[this.at(release, layout.getAnswerCell(axis, place, id, option)), 1]] };
          }
        }
      }
    }
  }

  private *listRelationTargets(release: number): Generator<Cell> {
    const { layout } = this;
    const table = layout.tables.find(({ id }) => id === FEELING_QUESTION);
    for (const [band, label] of getCategories("practice").entries()) {
      for (const [place, feeling] of FEELINGS.entries()) {
        const option = table?.partition.findIndex((of) => getFeeling(of) === feeling) ?? 0;
        yield { name: this.name(release, "practice", label, feeling), release, kind: { context: 0, category: band, option }, getForm: () => [[this.at(release, layout.getRelationCell(band, place)), 1]] };
      }
    }
  }

  /** The cells that one contribution of a kind is counted in. */
  listCells({ context, category, option }: Kind): number[] {
    const { layout } = this;
    const place = layout.contexts[context] as Layout["contexts"][number];
    const categoryOf = (length: number) => category % length;
    const feelings = layout.tables.findIndex(({ id }) => id === FEELING_QUESTION);
    const cells = [layout.getContextCell(context), ...PARTITIONS.map((id) => layout.getContextCell(context, id, categoryOf(getCategories(id).length)))];
    for (const axis of ANSWER_AXES) {
      const value = layout.values[axis].indexOf(place[axis]);
      cells.push(layout.getAnswerCell(axis, value));
      layout.tables.forEach((table, id) => { for (const column of chooseOptions(table, place.branch, option)) cells.push(layout.getAnswerCell(axis, value, id, column)); });
    }
    const [chosen = 0] = feelings < 0 ? [] : chooseOptions(layout.tables[feelings] as AnswerTable, place.branch, option);
    const feeling = getFeeling(layout.tables[feelings]?.partition[chosen]);
    cells.push(layout.getRelationCell(categoryOf(getCategories("practice").length), FEELINGS.indexOf(feeling)));
    return cells;
  }

  /** `more` contributions of a kind that came with a release, and stayed. */
  addContributions(release: number, kind: Kind, more: number): Form {
    const cells = this.listCells(kind);
    return this.told.slice(release).flatMap((_, later) => cells.map((cell) => [this.at(release + later, cell), more] as const));
  }

  /**
   * How many values a cell is shown to have: as told, and with so many contributions more of a kind that is counted in it.
   * What fits with the most more fits with fewer: every statement is linear, but that a group is nobody or five at least.
   */
  countWitnessed({ release, kind }: Cell): number {
    if (!this.usable) return 0;
    const { context, category, option } = kind;
    const key = [release, context, category, option].join();
    let count = this.witnessed.get(key);
    if (count === undefined) {
      const empty = this.told[release]?.[this.layout.getContextCell(context)] === 0;
      const fewestMore = empty ? K : 1;
      const cells = this.listCells(kind);
      const later = this.told.slice(release).flatMap((_, after) => cells.map((cell) => this.at(release + after, cell)));
      let most = reach;
      while (most >= fewestMore && !(this.world.fitsAll(later, most) && this.world.fitsAll(later, fewestMore))) most -= 1;
      this.witnessed.set(key, (count = 1 + Math.max(0, most - fewestMore + 1)));
    }
    return count;
  }
}

/** The options that a contribution of a branch chose: the one asked for where it can be chosen, and the one that goes with it. */
function chooseOptions(table: AnswerTable, branch: string | null, option: number): number[] {
  const { partition, within } = table;
  if (isNeverGiven(table, "branch", branch, undefined)) return [partition.indexOf(SILENT)];
  const some = partition.indexOf(SOME);
  const chosen = option % (partition.length + within.length);
  if (chosen >= partition.length) return [some, chosen];
  // Whoever chose some chose the first, at least.
  return chosen === some ? [some, partition.length] : [chosen];
}

/** The contexts behind one filter, and the filter's values: « all » where an axis is left open. */
type Margin = { readonly contexts: readonly number[]; readonly where: readonly string[] };

/** Every margin that is read, for each crossing of the axes. */
function listMargins({ contexts }: Layout): Margin[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].flatMap((crossed) => {
    const margins = new Map<string, { contexts: number[]; where: string[] }>();
    contexts.forEach((context, place) => {
      const where = AXES.map((axis, bit) => (crossed & (1 << bit) ? (context[axis] ?? "unspecified") : "all"));
      const key = where.join();
      const margin = margins.get(key) ?? { contexts: [], where };
      margins.set(key, margin);
      margin.contexts.push(place);
    });
    return [...margins.values()];
  });
}
