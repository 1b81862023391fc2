import { describe, expect, it } from "vitest";

import { METHOD } from "@/lib/statistics/method";
import { EVERYTHING, getFigures, UNSPECIFIED } from "@/lib/statistics/read";
import { buildRelease, buildYear } from "@/tests/builders/releases";

import { listPhases, listSessions, readDemand, readFirstPhase, type BranchDemand } from "./demand";

const release = buildRelease({ years: [buildYear(1_500, 2025, 7), buildYear(1_500, 2026, 8)] });
const demand = readDemand(release, EVERYTHING);

describe("the demand for training", () => {
  it("puts every profile in one phase, in the order of the profiles", () => {
    expect(listPhases(release)).toEqual([
      { phase: "acculturation", profiles: ["follower", "refractory"] },
      { phase: "training", profiles: ["experimenter"] },
      { phase: "support", profiles: ["pioneer"] },
    ]);
  });

  it("says nothing that a filter of the page would not say", () => {
    for (const { branch, places } of demand) {
      expect(places).toHaveLength(release.region.departments.length + 1);
      for (const place of places) {
        const read = getFigures(release, { ...EVERYTHING, branch, department: place.department });
        expect([place.contributions, place.phases]).toEqual([read.contributions, read.phases]);
      }
    }
  });

  it("keeps the year, the size and the branch of the choice, and looks at every département", () => {
    const [only, ...others] = readDemand(release, { year: 2026, branch: "publishing", size: "1-9", department: "31" });
    expect(others).toEqual([]);
    expect(only?.contributions).toBe(getFigures(release, { year: 2026, branch: "publishing", size: "1-9", department: null }).contributions);
    expect(only?.places.map(({ department }) => department)).toEqual([...release.region.departments, UNSPECIFIED]);
  });

  it("holds secrets, and no count under the threshold or off the unit", () => {
    const counts = demand.flatMap(({ places }) => places.flatMap(({ phases }) => Object.values(phases)));
    expect(counts).toContain(null);
    for (const count of counts) if (count !== null) expect(count >= METHOD.threshold && count % METHOD.unit === 0).toBe(true);
  });

  it("ranks the places that are published, and no other: no secret, no « non ventilé »", () => {
    for (const { phase } of listPhases(release)) {
      const sessions = listSessions(demand, phase);
      const published = demand.flatMap(({ places }) => places).filter(({ department, phases }) => department !== UNSPECIFIED && (phases[phase] ?? null) !== null);
      expect(sessions).toHaveLength(published.length);
      expect(sessions.map(({ count }) => count)).toEqual(sessions.map(({ count }) => count).sort((a, b) => b - a));
      expect(sessions.some(({ department }) => department === UNSPECIFIED)).toBe(false);
    }
    expect(listSessions(demand, "acculturation").length).toBeGreaterThan(0);
  });

  const led = (key: string): BranchDemand => ({ branch: key, contributions: 100, phases: {}, places: [], lead: { kind: "led", led: { key, count: 60, share: 60 } } });
  const even: BranchDemand = { ...led("x"), lead: { kind: "even" } };
  it.each([
    ["one phase everywhere", [led("a"), led("a")], { kind: "same", phase: "a" }],
    ["not the same everywhere", [led("a"), led("b")], { kind: "differs" }],
    ["a branch without a first one", [led("a"), even], { kind: "unsaid" }],
    ["several, and one without", [led("a"), led("b"), even], { kind: "differs" }],
    ["none", [even], { kind: "unsaid" }],
    ["no branch", [], { kind: "unsaid" }],
  ])("says of the first phase: %s", (_, branches, said) => {
    expect(readFirstPhase(branches)).toEqual(said);
  });
});
