import { describeContext, isInRegion, type Context } from "./context";

/** No group of sealed rows that share branch, size, département and year is smaller. */
export const K = 5;
/** A person who is a company: the first size to be generalised. */
export const SOLO = "solo";

export type Tally = { readonly context: Context; readonly count: number };
/** Where the new contributions of one declared context go; null: they wait. */
export type Move = { readonly from: Context; readonly count: number; readonly to: Context | null };
export type Kept = { readonly branch: number; readonly size: number; readonly department: number };

/** New contributions that go to one context for now. */
type Place = { readonly context: Context; readonly groups: Group[]; count: number };
type Group = { readonly from: Context; readonly count: number; to: Context };

/** Where the new contributions go, by context; kept up to date as they are generalised. */
class Places {
  private readonly of = new Map<string, Place>();

  constructor(groups: readonly Group[]) {
    for (const group of groups) this.open(group.to).groups.push(group);
    for (const place of this.of.values()) place.count = place.groups.reduce((sum, { count }) => sum + count, 0);
  }

  private open(context: Context): Place {
    const key = describeContext(context);
    const known = this.of.get(key);
    if (known) return known;
    const place: Place = { context, groups: [], count: 0 };
    this.of.set(key, place);
    return place;
  }

  list(): readonly Place[] {
    return [...this.of.values()];
  }

  count(context: Context): number {
    return this.of.get(describeContext(context))?.count ?? 0;
  }

  move(from: Context, to: Context): void {
    if (!isFiner(from, to)) return;
    const place = this.of.get(describeContext(from));
    if (place === undefined) return;
    const target = this.open(to);
    for (const group of place.groups) group.to = to;
    target.groups.push(...place.groups);
    target.count += place.count;
    this.of.delete(describeContext(from));
  }
}

/** Generalised one step further at a time: size, then département, then branch. « Autre » is never dissolved into the region. */
const STEPS: readonly ((context: Context) => Context)[] = [
  (context) => ({ ...context, size: null }),
  (context) => ({ ...context, size: null, department: isInRegion(context) ? null : context.department }),
  (context) => ({ branch: null, size: null, department: isInRegion(context) ? null : context.department }),
];

const isFiner = (context: Context, coarse: Context): boolean => describeContext(context) !== describeContext(coarse);

/** New groups that may follow a short one into its coarser context: somebody alone first, then the smallest. */
function listJoiners(places: Places, target: Context, step: number): readonly Place[] {
  const coarsen = STEPS[step] as (context: Context) => Context;
  const rank = ({ context }: Place) => (context.size === SOLO ? 0 : 1);
  return places
    .list()
    .filter(({ context }) => isFiner(context, target) && !isFiner(coarsen(context), target) && (step > 0 || context.size === SOLO))
    .sort((a, b) => rank(a) - rank(b) || a.count - b.count || (describeContext(a.context) < describeContext(b.context) ? -1 : 1));
}

/**
 * Generalises the new contributions of one year until every group holds at least `k` with those already sealed, size
 * first, then département, branch last. A group that is still short in its coarser context is joined there by somebody
 * alone, and, before a branch would be lost, by the smallest groups of that branch. Rows already sealed stay as they
 * are: their groups only grow. Fewer than `k` new contributions wait, in the region and outside of it apart; in the region,
 * fewer than `atLeast` wait too.
 */
export function planSealing(sealed: readonly Tally[], pending: readonly Tally[], k = K, atLeast = k): readonly Move[] {
  return [true, false].flatMap((inside) => {
    const fresh = pending.filter(({ context }) => isInRegion(context) === inside);
    if (fresh.reduce((sum, { count }) => sum + count, 0) < (inside ? Math.max(k, atLeast) : k)) return fresh.map(({ context, count }) => ({ from: context, count, to: null }));
    return generaliseAll(sealed, fresh, k);
  });
}

function generaliseAll(sealed: readonly Tally[], fresh: readonly Tally[], k: number): readonly Move[] {
  const groups: Group[] = fresh.map(({ context, count }) => ({ from: context, count, to: context }));
  const places = new Places(groups);
  const settled = new Map(sealed.map(({ context, count }) => [describeContext(context), count]));
  const measure = (context: Context) => (settled.get(describeContext(context)) ?? 0) + places.count(context);
  STEPS.forEach((coarsen, step) => {
    const short = places.list().map(({ context }) => context).filter((context) => measure(context) < k);
    for (const context of short) places.move(context, coarsen(context));
    for (const target of new Map(short.map((context) => [describeContext(coarsen(context)), coarsen(context)])).values()) {
      if (measure(target) >= k) continue;
      const joiners = listJoiners(places, target, step);
      if (joiners.reduce((sum, { count }) => sum + count, measure(target)) < k) continue;
      for (const { context } of joiners) if (measure(target) < k) places.move(context, target);
    }
  });
  return groups;
}

/** How many of the contributions that were sealed kept each detail. */
export function countKept(moves: readonly Move[]): Kept & { readonly sealed: number } {
  const sum = (test: (move: Move) => boolean) => moves.filter(test).reduce((total, { count }) => total + count, 0);
  const kept = (detail: keyof Context) => sum(({ to }) => to !== null && to[detail] !== null);
  return { sealed: sum(({ to }) => to !== null), branch: kept("branch"), size: kept("size"), department: kept("department") };
}

/**
 * Where the other answers of a batch are counted on one axis: under their own value when at least `k` of the batch have
 * it, else under « non ventilé » (null), joined by the smallest values until it holds `k` too. Otherwise whoever sees
 * the counts before and after a batch could read the answers of its only member from one branch.
 */
export function planAxis(counts: ReadonlyMap<string | null, number>, k = K): ReadonlyMap<string | null, string | null> {
  const entries = [...counts].filter(([value]) => value !== null).sort((a, b) => a[1] - b[1] || (String(a[0]) < String(b[0]) ? -1 : 1));
  const plan = new Map<string | null, string | null>(entries.map(([value]) => [value, value]));
  let loose = counts.get(null) ?? 0;
  for (const [value, count] of entries) {
    if (count >= k && (loose === 0 || loose >= k)) continue;
    plan.set(value, null);
    loose += count;
  }
  return plan.set(null, null);
}
