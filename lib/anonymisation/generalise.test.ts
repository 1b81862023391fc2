import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeContext, ELSEWHERE, isInRegion, readContext, type Context } from "./context";
import { countKept, K, planAxis, planSealing, type Move, type Tally } from "./generalise";

const BRANCHES = ["audiovisual", "communication", "publishing", "performing-arts"];
const SIZES = ["solo", "1-9", "10-19", "20-49", "50-plus"];
const DEPARTMENTS = ["09", "31", "34", "48", ELSEWHERE];
const tallies = fc
  .uniqueArray(fc.record({ branch: fc.constantFrom(...BRANCHES), size: fc.constantFrom(...SIZES), department: fc.constantFrom(...DEPARTMENTS) }), { selector: describeContext, maxLength: 30 })
  .chain((contexts) => fc.tuple(...contexts.map((context) => fc.integer({ min: 1, max: 9 }).map((count): Tally => ({ context, count })))));

const total = (entries: readonly { readonly count: number }[]) => entries.reduce((sum, { count }) => sum + count, 0);

function seal(sealed: readonly Tally[], moves: readonly Move[]): Tally[] {
  const table = new Map<string, Tally>(sealed.map((tally) => [describeContext(tally.context), tally]));
  for (const { to, count } of moves) {
    if (to === null) continue;
    const key = describeContext(to);
    table.set(key, { context: to, count: (table.get(key)?.count ?? 0) + count });
  }
  return [...table.values()];
}

const at = (branch: string | null, size: string | null, department: string | null, count: number): Tally => ({ context: { branch, size, department }, count });
const plan = (pending: readonly Tally[], sealed: readonly Tally[] = []) => planSealing(sealed, pending).map(({ to }) => to && describeContext(to));

describe("sealing, batch after batch", () => {
  it("leaves no group of fewer than k, loses nobody, and never touches what is sealed", () => {
    fc.assert(
      fc.property(fc.array(tallies, { minLength: 1, maxLength: 4 }), (batches) => {
        let sealed: Tally[] = [];
        for (const batch of batches) {
          const moves = planSealing(sealed, batch);
          expect(total(moves)).toBe(total(batch));
          const next = seal(sealed, moves);
          for (const { context, count } of next) expect(count, describeContext(context)).toBeGreaterThanOrEqual(K);
          for (const { context, count } of sealed) expect(next.find((entry) => describeContext(entry.context) === describeContext(context))?.count).toBeGreaterThanOrEqual(count);
          for (const inside of [true, false]) {
            const part = moves.filter(({ from }) => isInRegion(from) === inside);
            expect(part.every(({ to }) => (to === null) === total(part) < K)).toBe(true);
          }
          sealed = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the region and « autre » apart, and invents no detail", () => {
    fc.assert(
      fc.property(tallies, (batch) => {
        for (const { from, to } of planSealing([], batch)) {
          if (to === null) continue;
          expect(isInRegion(to)).toBe(isInRegion(from));
          for (const detail of ["branch", "size", "department"] as const) expect([from[detail], null]).toContain(to[detail]);
          expect(to.branch === null && to.size !== null).toBe(false);
        }
      }),
    );
  });
});

describe("the order of generalisation", () => {
  it("is size, then département, then branch", () => {
    expect(plan([at("publishing", "1-9", "48", 3), at("publishing", "10-19", "48", 2)])).toEqual(["publishing|*|48", "publishing|*|48"]);
    expect(plan([at("publishing", "1-9", "48", 4), at("publishing", "1-9", "09", 1)])).toEqual(["publishing|*|*", "publishing|*|*"]);
    expect(plan([at("publishing", "1-9", "48", 4), at("audiovisual", "1-9", "48", 1)])).toEqual(["*|*|*", "*|*|*"]);
  });

  it("takes somebody alone first", () => {
    const pending = [at("publishing", "1-9", "48", 3), at("publishing", "solo", "48", 6), at("publishing", "10-19", "48", 7)];
    expect(plan(pending)).toEqual(["publishing|*|48", "publishing|*|48", "publishing|10-19|48"]);
  });

  it("loses a branch only when the whole branch is short", () => {
    expect(plan([at("publishing", "1-9", "48", 3), at("publishing", "1-9", "31", 6)])).toEqual(["publishing|*|*", "publishing|*|*"]);
  });

  it("never dissolves « autre » into the region", () => {
    expect(plan([at("publishing", "1-9", ELSEWHERE, 4), at("audiovisual", "1-9", ELSEWHERE, 4)])).toEqual(["*|*|elsewhere", "*|*|elsewhere"]);
  });
});

describe("fewer than k new contributions", () => {
  it.each([[K - 1, null], [K, "publishing|1-9|48"]])("%i of them: %s", (count, to) => {
    expect(plan([at("publishing", "1-9", "48", count)])).toEqual([to]);
    expect(plan([at("publishing", "1-9", "48", count)], [at("publishing", "1-9", "48", 50)])).toEqual([to]);
  });

  it("says what was kept", () => {
    const moves = planSealing([], [at("publishing", "1-9", "48", 3), at("publishing", "solo", "31", 6), at("publishing", "1-9", ELSEWHERE, 2), at("publishing", "20-49", "48", 2)]);
    expect(countKept(moves)).toEqual({ sealed: 11, branch: 11, size: 6, department: 11 });
  });
});

describe("the answers of a batch on one axis", () => {
  it("are counted under a value only with k of the batch, and nothing disappears", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...BRANCHES), fc.integer({ min: 1, max: 12 })), fc.integer({ min: 0, max: 12 }), (own, loose) => {
        const counts = new Map<string | null, number>([...Object.entries(own), [null, loose]]);
        const after = new Map<string | null, number>();
        for (const [value, to] of planAxis(counts)) after.set(to, (after.get(to) ?? 0) + (counts.get(value) ?? 0));
        const sum = [...counts.values()].reduce((a, b) => a + b, 0);
        expect([...after.values()].reduce((a, b) => a + b, 0)).toBe(sum);
        if (sum >= K) for (const count of after.values()) expect(count === 0 || count >= K).toBe(true);
      }),
    );
  });
});

describe("the declared context", () => {
  const questions = { branch: "context.branch", size: "context.size", department: "context.department", region: ["31", "48"] };
  it.each([["31", "31"], ["75", ELSEWHERE], [ELSEWHERE, ELSEWHERE]])("of département %s is %s", (department, kept) => {
    const context: Context = readContext(questions, { "context.branch": "publishing", "context.size": "solo", "context.department": department });
    expect(context).toEqual({ branch: "publishing", size: "solo", department: kept });
  });
});
