import { describe, expect, it } from "vitest";

import type { AnswerFigures, Count } from "@/lib/statistics/read";

import { readUse, sayUseTitle } from "./answer-figures";
import { sayMove } from "./change-figures";
import { copy } from "./copy.fr";
import { sayCounts } from "./department-map";
import { sayFromSize, sayNotAll } from "./labels.fr";

describe("what the map of départements says", () => {
  const DEPARTMENTS = ["31", "34", "30", "11", "48", "65"];
  const read = (...counts: readonly Count[]) =>
    counts.map((contributions, place) => ({ code: DEPARTMENTS[place] ?? "", contributions, lead: { kind: "unsaid" as const }, leading: null }));

  it.each([
    ["two that hold most, every square told", read(60, 30, 10), null, 100, "La Haute-Garonne et l’Hérault réunissent 90\u202f% des contributions"],
    ["two that hold all that is told, beside secret squares", read(60, 40, null, null, null), null, 100, "La Haute-Garonne et l’Hérault viennent en tête des contributions"],
    ["a secret square that could not change the share", read(700, 500, 300, null), null, 1505, "La Haute-Garonne et l’Hérault réunissent 80\u202f% des contributions"],
    ["most of no département", read(60, 30), 195, 290, "Le département n’est connu que pour un tiers des contributions"],
    ["nearly all of no département", read(null, null), 300, 300, "Le département n’est presque jamais connu"],
    ["one alone, of the singular", read(60, 20, 20), null, 100, "La Haute-Garonne vient en tête des contributions"],
    ["one alone, of the plural", read(20, 20, 20, 20, 20, 60), null, 160, "Les Hautes-Pyrénées viennent en tête des contributions"],
  ] as const)("%s", (_, departments, unspecified, total, title) => {
    expect(sayCounts(departments, unspecified, total)).toBe(title);
  });
});

describe("what moved from one moment to another", () => {
  const line = (contributions: Count, ...profiles: readonly Count[]) => ({ key: "", label: "", short: String(contributions), contributions, profiles });
  it.each([
    ["more than rounding can make", line(400, 200, 100, 50, 50), line(400, 160, 140, 50, 50), "De 400 à 400, la part des suiveuses passe de 50\u202f% à 40\u202f%"],
    ["two steps of rounding of the smaller base, no less", line(60, 30, 10, 10, 10), line(600, 200, 200, 100, 100), "De 60 à 600, la part des suiveuses passe de 50\u202f% à 33\u202f%"],
    ["a step and a half of rounding of the smaller base", line(60, 25, 15, 10, 10), line(600, 320, 80, 100, 100), copy.change.neutral],
    ["the same, the smaller base last", line(600, 320, 80, 100, 100), line(60, 25, 15, 10, 10), copy.change.neutral],
    ["nothing, on a base that could not show it", line(60, 20, 20, 10, 10), line(60, 20, 20, 10, 10), copy.change.neutral],
    ["nothing, on bases that would show it", line(400, 200, 100, 50, 50), line(400, 195, 105, 50, 50), "De 400 à 400, les quatre profils gardent à peu près leur part"],
    ["something secret", line(400, 200, 190, null, 10), line(400, 100, 290, null, 10), copy.change.neutral],
  ] as const)("%s", (_, first, last, title) => {
    expect(sayMove([first, last], "years")).toBe(title);
  });
});

describe("where AI is said to be of most use", () => {
  const answers = (no: number, tried: number, some: number, normal: number): AnswerFigures => ({ answered: no + tried + some + normal, options: { no, tried, some, normal } });
  it("is where it is used on projects or by habit: an attempt is no use yet", () => {
    const rows = [readUse("practice.software", answers(20, 70, 10, 0)), readUse("practice.support", answers(50, 10, 20, 20))];
    expect(sayUseTitle(rows)).toBe(copy.practice.place["practice.support"]);
  });
  it("is not said where only attempts differ", () => {
    const rows = [readUse("practice.software", answers(10, 60, 20, 10)), readUse("practice.support", answers(50, 20, 20, 10))];
    expect(sayUseTitle(rows)).toBe(copy.practice.even);
  });
});

describe("words that are joined", () => {
  it.each([
    [7, "Près d’une contribution sur dix vient de suiveuses"],
    [13, "Plus d’une contribution sur dix vient de suiveuses"],
    [47, "Près de la moitié des contributions viennent de suiveuses"],
  ])("a share of %i", (share, title) => {
    expect(copy.profiles.leads(share, "de suiveuses")).toBe(title);
  });

  it.each([
    [0, "La taille n’est presque jamais connue"],
    [3, "La taille n’est connue que pour moins d’une contribution sur dix"],
    [8, "La taille n’est connue que pour près d’une contribution sur dix"],
    [25, "La taille n’est connue que pour un quart des contributions"],
    [33, "La taille n’est connue que pour un tiers des contributions"],
  ])("the size, known for %i in a hundred", (share, title) => {
    expect(copy.who.known.size(share)).toBe(title);
  });

  it("say no « de une » for any share", () => {
    for (let share = 0; share <= 100; share += 1) {
      for (const words of [copy.profiles.leads(share, "de suiveuses"), copy.who.known.branch(share), copy.map.known(share), copy.practice.noneLeads(share)]) expect(words).not.toMatch(/\bde une\b|\baucune\b/);
    }
  });

  const filter = { year: null, branch: "performing-arts", size: null, department: "31" };
  it.each([
    [filter, "toutes les structures du spectacle vivant de la Haute-Garonne"],
    [{ ...filter, size: "solo" }, "toutes les structures sans salarié permanent du spectacle vivant de la Haute-Garonne"],
    [{ ...filter, branch: null, size: "50-plus" }, "toutes les structures d’au moins 50 salariés de la Haute-Garonne"],
    [{ ...filter, branch: null }, "toutes les structures de la Haute-Garonne"],
    [{ ...filter, size: "unspecified" }, "toutes les structures de ce choix"],
    [{ ...filter, branch: null, department: null }, "toute la région"],
  ])("those that are not all there: %#", (chosen, words) => {
    expect(sayNotAll(chosen)).toBe(words);
  });

  it("name a size in a sentence", () => {
    expect(copy.who.size(40, sayFromSize("50-plus") ?? "")).toBe("Quatre contributions sur dix viennent de structures d’au moins 50 salariés");
  });
});
