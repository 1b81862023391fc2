import { describe, expect, it } from "vitest";

import type { InterviewPrompts } from "@/lib/interview/prompts";
import { getWording, type Wording } from "@/lib/questionnaire/copy";
import type { Answers, AnswerTest, Question } from "@/lib/questionnaire/types";
import { isShown, listQuestions } from "@/lib/questionnaire/visibility";
import { BODY_PAGES, SECTIONS } from "@/lib/referential/study";

import { questionnaireCopy } from "./copy.fr";
import { interviewPrompts } from "./interview.fr";
import { questionnaire } from "./questionnaire";

const prompts: InterviewPrompts = interviewPrompts;
const asked = new Map(listQuestions(questionnaire).map((question) => [question.id, question] as const));
const cases = Object.entries(prompts.questions);

/** An advisor reads while listening: a field is at most two lines of a narrow column; what is said fits in one breath. */
const LONGEST = 160;
const LONGEST_SAID = 130;
const MOST_PRESSURES = 2;

const TRADES: Readonly<Record<string, Answers>> = {
  audiovisual: { "context.branch": "audiovisual", "activity.audiovisual": "post-production" },
  agency: { "context.branch": "communication", "activity.communication": "agency" },
  press: { "context.branch": "communication", "activity.communication": "press" },
  publishing: { "context.branch": "publishing", "activity.publishing": "general" },
  stage: { "context.branch": "performing-arts", "activity.performing-arts": "company" },
};

const listStrings = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];

const listTexts = (wording: Wording): string[] => (typeof wording === "string" ? [wording] : [wording.base, ...wording.variants.map(({ text }) => text)]);

/** Every text that an advisor may see, the words of tests (questions, options, sections) left out. */
const everyText = [
  ...listStrings([prompts.labels, prompts.conduct, prompts.ethics]),
  ...Object.values(prompts.steps).flatMap(({ open, close }) => [open, close].flatMap(listTexts)),
  ...Object.values(prompts.questions).flatMap(({ again, examples, listen, trap, pressures = [] }) => [
    ...[...again, ...examples, ...listen.map(({ heard }) => heard), trap].flatMap(listTexts),
    ...pressures.map(({ text }) => text),
  ]),
];

/** What is said aloud to somebody with these answers. */
const listSaid = (answers: Answers): string[] => [
  ...Object.values(prompts.steps).flatMap(({ open, close }) => [open, close].map((wording) => getWording(wording, answers))),
  ...Object.values(prompts.questions).flatMap(({ again, examples }) => [...again, ...examples].map((wording) => getWording(wording, answers))),
];

const listTests = (id: string): AnswerTest[] => {
  const entry = prompts.questions[id];
  const wordings = entry ? [...entry.again, ...entry.examples, ...entry.listen.map(({ heard }) => heard), entry.trap] : [];
  return [
    ...wordings.flatMap((wording) => (typeof wording === "string" ? [] : wording.variants.flatMap((variant) => variant.if))),
    ...(entry?.pressures ?? []).flatMap((pressure) => pressure.if ?? []),
  ];
};

/** The wording of a question that names its trade, at least in one place. */
const differsByTrade = (wordings: readonly Wording[]): boolean =>
  new Set(Object.values(TRADES).map((answers) => wordings.map((wording) => getWording(wording, answers)).join("\n"))).size === Object.keys(TRADES).length;

describe("the prompts of the interview", () => {
  it("cover every question and every step, and no other", () => {
    expect(Object.keys(prompts.questions)).toEqual([...asked.keys()]);
    expect(Object.keys(prompts.steps)).toEqual(questionnaire.steps.map(({ id }) => id));
  });

  it.each(cases)("%s: one or two reformulations, one or two examples, signs that name its own options", (id, { again, examples, listen }) => {
    for (const list of [again, examples]) expect([1, 2]).toContain(list.length);
    const options = asked.get(id)?.options.map((option) => option.id) ?? [];
    const named = listen.map(({ option }) => option);
    expect(named.filter((option) => !options.includes(option))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThan(0);
  });

  it.each(cases)("%s: its variants test questions and options that exist, asked before it", (id) => {
    const order = [...asked.keys()];
    for (const test of listTests(id)) {
      expect(order.indexOf(test.question), test.question).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(test.question), test.question).toBeLessThan(order.indexOf(id));
      const options = asked.get(test.question)?.options.map((option) => option.id) ?? [];
      expect(test.in.filter((option) => !options.includes(option))).toEqual([]);
    }
  });

  it.each(cases)("%s: what the study heard is cited from a section of its body", (_, { pressures = [] }) => {
    for (const { source } of pressures) {
      expect(Object.keys(SECTIONS)).toContain(source.section);
      const [first, last] = SECTIONS[source.section as keyof typeof SECTIONS].pages;
      expect(first).toBeGreaterThanOrEqual(BODY_PAGES[0]);
      expect(last).toBeLessThanOrEqual(BODY_PAGES[1]);
    }
  });

  it.each(cases)(`%s: at most ${MOST_PRESSURES} pressures at once, whatever the trade`, (_, { pressures = [] }) => {
    for (const answers of Object.values(TRADES)) {
      expect(pressures.filter((pressure) => isShown(pressure.if && { all: pressure.if }, answers)).length).toBeLessThanOrEqual(MOST_PRESSURES);
    }
  });

  it("speak five ways, press included, wherever the question itself does", () => {
    const inTradeWords = Object.entries(questionnaireCopy.questions).filter(([, { text, hint }]) => differsByTrade(hint === undefined ? [text] : [text, hint]));
    expect(inTradeWords.length).toBeGreaterThan(0);
    for (const [id] of inTradeWords) expect(differsByTrade(prompts.questions[id]?.examples ?? []), id).toBe(true);
  });

  it("give every option of a ladder a sign", () => {
    const isLadder = (question: Question) => question.type === "one" && question.options.some(({ rank }) => rank !== undefined);
    for (const question of [...asked.values()].filter(isLadder)) {
      const ranked = question.options.filter(({ rank }) => rank !== undefined).map(({ id }) => id);
      const named = prompts.questions[question.id]?.listen.map(({ option }) => option) ?? [];
      expect(ranked.filter((option) => !named.includes(option)), question.id).toEqual([]);
    }
  });
});

describe("the words of the interview", () => {
  it.each(everyText)("are short and hold French typography: %s", (text) => {
    expect(text.length).toBeLessThanOrEqual(LONGEST);
    expect(text).not.toMatch(/ [;:!?»]|« |«[^\u202f]|[^\u202f]»|[^\u202f][;:!?](?=\s|$)|'|\.\.\.| {2}|^\s|\s$/u);
  });

  it("use no acronym that a director would have to ask about, and no page number: the section gives it", () => {
    for (const text of everyText) expect(text, text).not.toMatch(/\b(?:IAG|SIA|ICC|OPCO|CPF|VAE|RNCP|EDEC|DREETS)\b|\bp\.|\d-\d/u);
  });

  it("are said in one breath, and reformulate by a question", () => {
    for (const answers of Object.values(TRADES)) for (const text of listSaid(answers)) expect(text.length, text).toBeLessThanOrEqual(LONGEST_SAID);
    for (const [, { again }] of cases) for (const text of again.flatMap(listTexts)) expect(text, text).toMatch(/\u202f\?$/u);
  });

  it("judge nobody: no duty, no delay, no praise", () => {
    for (const text of everyText) expect(text, text).not.toMatch(/\b(?:devriez|il faudrait|retard|bravo|malheureusement|heureusement|tant mieux|dommage)\b/iu);
  });

  it.each(Object.entries(TRADES))("never give teams or employees to somebody who works alone: %s", (_, trade) => {
    const answers = { ...trade, "context.size": "solo" };
    for (const text of listSaid(answers)) expect(text, text).not.toMatch(/\b(?:vos équipes?|votre équipe|vos salariés|vos collaborateurs|vos collègues)\b/iu);
  });
});
