import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { encodeFragment } from "@/lib/questionnaire/fragment";
import type { Answers, MEASURES } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { personas } from "@/lib/referential/v1/personas";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import type { Condition } from "@/lib/recommendations/types";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";

import { findStrongest, isProvisional, listUnplaced, sayCertainty, sayMargin, sayMeaning, sayNear, sayRow, sayWhy } from "./certainty";
import { copy } from "./copy.fr";
import { openReport, type OpenReport } from "./open-report";
import { getWords } from "./words";

const { questionnaire, rules } = currentReferential;

function open(answers: Answers): OpenReport {
  const opened = openReport(`#${encodeFragment(questionnaire, answers)}`);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.report;
}
const getPersona = (id: string): Answers => personas.find((persona) => persona.id === id)?.answers ?? {};

/** Everything that the report says of the profile and of its advice, where a band or a reason could be named. */
function sayAll(report: OpenReport): string[] {
  const words = getWords(report.answers);
  const { evaluation, advice } = report;
  return [
    ...sayMeaning(report, words),
    ...sayRow(report, words),
    ...evaluation.margins.map((margin) => sayMargin(margin, evaluation, words)),
    ...sayCertainty(report, words),
    ...sayNear(report, words),
    ...advice.recommendations.flatMap((recommendation) => {
      const { lead, measured, also } = sayWhy(recommendation, evaluation.certainty.unknownMeasures, words);
      return [lead, measured ?? "", ...also];
    }),
  ];
}

const listLow = (condition: Condition): string[] =>
  "all" in condition ? condition.all.flatMap(listLow) : "measure" in condition && "atMost" in condition ? [condition.measure] : [];

describe("a report of which most answers are « je ne sais pas »", () => {
  const report = open(getPersona("all-unknown"));
  const said = sayAll(report).join("\n");
  const words = getWords(report.answers);

  it("says that its profile is provisional, and names no band of what is not known", () => {
    expect(isProvisional(report)).toBe(true);
    expect(said).toContain("Ce profil est provisoire");
    expect(said).toContain("par défaut");
    for (const measure of report.evaluation.certainty.unknownMeasures) {
      for (const band of Object.values(adviceCopy.measures[measure].bands)) expect(said).not.toContain(`\u202f${band}\u202f»`);
    }
  });

  it("does not say that the company does not use AI, nor what it is about", () => {
    expect(said).not.toContain("Vous n’utilisez presque pas l’IA");
    expect(said).not.toContain("Vous n’avez encore que de premiers repères");
    expect(said).not.toContain("vous n’avez pas installé l’IA");
    expect(said).not.toContain("D’après vos mesures");
  });

  it("says of each action that it is proposed by default, or why everybody of the profile gets it", () => {
    const { recommendations } = report.advice;
    expect(recommendations.filter(({ unsure }) => unsure.length > 0).length).toBeGreaterThan(0);
    for (const recommendation of recommendations) {
      const { lead } = sayWhy(recommendation, report.evaluation.certainty.unknownMeasures, words);
      expect(lead.startsWith("Proposée par défaut")).toBe(recommendation.unsure.includes(recommendation.rule));
    }
  });
});

describe("what is not known", () => {
  it("is never the ground of a statement, whatever the answers", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const report = open(answers);
        const words = getWords(answers);
        const { evaluation, advice } = report;
        const { unknownMeasures } = evaluation.certainty;
        const row = sayRow(report, words).join(" ");
        for (const measure of listUnplaced(evaluation)) for (const band of Object.values(adviceCopy.measures[measure].bands)) expect(row).not.toContain(`\u202f${band}\u202f»`);
        for (const recommendation of advice.recommendations) {
          for (const id of [recommendation.rule, ...recommendation.alsoRules]) {
            const when = rules.rules.find((rule) => rule.id === id)?.when;
            if (when && listLow(when).some((measure) => unknownMeasures.some((entry) => entry === measure))) expect(recommendation.unsure, id).toContain(id);
          }
        }
        if (unknownMeasures.length === 0) expect(isProvisional(report)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves a company that knows its answers with the reasons of its rules", () => {
    const report = open(getPersona("theatre-administration"));
    expect(report.evaluation.certainty.unknownMeasures).toEqual([]);
    expect(isProvisional(report)).toBe(false);
    expect(sayAll(report).join("\n")).not.toContain(copy.action.unplaced("").slice(0, 20));
  });
});

describe("the clearest strength", () => {
  const measures = open(getPersona("all-unknown")).evaluation.measures;
  const make = (bands: Partial<Record<(typeof MEASURES)[number], 0 | 1 | 2 | 3>>) => ({
    ...measures,
    ...Object.fromEntries(Object.entries(bands).map(([measure, band]) => [measure, { ...measures.skills, value: 3 * band, max: 12, band, known: true }])),
  });

  it("is nothing under the third level", () => {
    expect(findStrongest(make({ knowledge: 1, skills: 1, strategy: 0 }))).toBeUndefined();
  });

  it("is the fullest measure from there on, and never the posture", () => {
    expect(findStrongest(make({ knowledge: 2, skills: 3, stance: 3 }))).toBe("skills");
    expect(findStrongest(make({ knowledge: 1, stance: 3 }))).toBeUndefined();
  });
});
