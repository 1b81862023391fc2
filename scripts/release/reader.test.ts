import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSealer, sealContent } from "@/lib/anonymisation/seal";
import { evaluate } from "@/lib/diagnosis/evaluate";
import type { Answer, Answers } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { END, Reader } from "./reader";

const sealer = makeSealer(currentReferential, CONTEXT_QUESTIONS);
const { questions } = sealer;

/** As the database writes it: nothing for no answer, an option as it is, a list as JSON. */
const write = (answer: Answer | undefined): string => (answer === undefined ? "" : typeof answer === "string" ? answer : JSON.stringify(answer));
const writePiece = (profile: string, answers: Answers): string => [profile, ...questions.map(({ id }) => write(answers[id])), ""].join(END);

describe("reading a piece", () => {
  it("finds every answer, and seals each contribution as if it were alone", () => {
    const reader = new Reader(sealer);
    fc.assert(
      fc.property(fc.array(arbitraryAnswerSet(currentReferential.questionnaire), { minLength: 1, maxLength: 4 }), (sets) => {
        const stored = sets.map((answers) => ({ answers, profile: evaluate(currentReferential, answers).profile }));
        reader.open(stored.map(({ answers, profile }) => writePiece(profile, answers)).join(""));
        for (const { answers, profile } of stored) {
          expect(reader.isOver()).toBe(false);
          expect(reader.takeText()).toBe(profile);
          const read = questions.map((_, place) => reader.takeAnswer(place));
          expect(read.map((entry) => entry?.answer)).toEqual(questions.map(({ id }) => answers[id]));
          const counts = new Int32Array(sealer.marks.length);
          const content = sealer.seal(profile, read, counts);
          const alone = sealContent(currentReferential, CONTEXT_QUESTIONS, { answers, profile });
          expect(content).toEqual(alone.content);
          expect(sealer.marks.filter((_, place) => counts[place] === 1)).toEqual(alone.marks);
        }
        expect(reader.isOver()).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  const place = questions.findIndex(({ type }) => type === "one");
  const option = questions[place]?.options[0]?.id ?? "";
  const several = questions.findIndex(({ type }) => type === "many");
  it.each([
    ["the beginning of one", place, option.slice(0, -1)],
    ["more than one", place, `${option}s`],
    ["an option of another question", several, option],
    ["a letter that no option has", place, String.fromCharCode(option.charCodeAt(0) + 128) + option.slice(1)],
    ["a list that holds another", several, JSON.stringify([questions[several]?.options[0]?.id, "delighted"])],
  ])("refuses what is no option: %s", (_, question, text) => {
    const reader = new Reader(sealer);
    reader.open(text + END);
    expect(() => reader.takeAnswer(question)).toThrow("no option of its question");
  });

  it("refuses every letter past ASCII, wherever it falls", () => {
    const reader = new Reader(sealer);
    for (const [own, { options }] of questions.entries()) {
      const id = options[0]?.id ?? "";
      for (let letter = 0; letter < id.length; letter += 1) {
        reader.open(`${id.slice(0, letter)}${String.fromCharCode(id.charCodeAt(letter) + 128)}${id.slice(letter + 1)}${END}`);
        expect(() => reader.takeAnswer(own)).toThrow("no option");
      }
    }
  });
});
