import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeSealer, sealContent } from "@/lib/anonymisation/seal";
import { evaluate } from "@/lib/diagnosis/evaluate";
import type { Answer, Answers } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { Reader } from "./reader";

const sealer = makeSealer(currentReferential, CONTEXT_QUESTIONS);
const { questions } = sealer;

/** As COPY writes it: no answer, an option as it is, a list as JSON. */
const write = (answer: Answer | undefined): string => (answer === undefined ? "\\N" : typeof answer === "string" ? answer : JSON.stringify(answer));
const writeRow = (profile: string, answers: Answers): string => `${[profile, ...questions.map(({ id }) => write(answers[id]))].join("\t")}\n`;

describe("reading copied rows", () => {
  it("finds every answer wherever the rows are cut, and seals each contribution as if it were alone", () => {
    const reader = new Reader(sealer);
    fc.assert(
      fc.property(fc.array(arbitraryAnswerSet(currentReferential.questionnaire), { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 600 }), (sets, length) => {
        const stored = sets.map((answers) => ({ answers, profile: evaluate(currentReferential, answers).profile }));
        const bytes = Buffer.from(stored.map(({ answers, profile }) => writeRow(profile, answers)).join(""));
        let added = 0;
        for (const { answers, profile } of stored) {
          while (!reader.hasRow()) {
            expect(added).toBeLessThan(bytes.length);
            reader.add(bytes.subarray(added, (added += length)));
          }
          expect(reader.takeText()).toBe(profile);
          const read = questions.map((_, place) => reader.takeAnswer(place));
          expect(read.map((entry) => entry?.answer)).toEqual(questions.map(({ id }) => answers[id]));
          const counts = new Int32Array(sealer.marks.length);
          const content = sealer.seal(profile, read, counts);
          const alone = sealContent(currentReferential, CONTEXT_QUESTIONS, { answers, profile });
          expect(content).toEqual(alone.content);
          expect(sealer.marks.filter((_, place) => counts[place] === 1)).toEqual(alone.marks);
        }
        expect(reader.hasRow()).toBe(false);
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
    ["nothing at all", place, ""],
    ["no answer and more", place, "\\Ns"],
    ["an option of another question", several, option],
    ["a letter that no option has", place, `é${option.slice(1)}`],
    ["a list that holds another", several, JSON.stringify([questions[several]?.options[0]?.id, "delighted"])],
    ["a list of one where one is asked", place, JSON.stringify([option])],
    ["an option alone where a list is asked", several, questions[several]?.options[0]?.id ?? ""],
    ["an empty list", several, "[]"],
    ["an option twice", several, JSON.stringify([questions[several]?.options[0]?.id, questions[several]?.options[0]?.id])],
    ["a list that is cut", several, '["delighted"'],
    ["a list of something else", several, "[5]"],
  ])("refuses what is no answer, by the name of its question: %s", (_, question, text) => {
    const reader = new Reader(sealer);
    reader.add(Buffer.from(`${text}\t\n`));
    expect(() => reader.takeAnswer(question)).toThrow(new RegExp(`^${questions[question]?.id ?? ""}: (unknown-option|wrong-type|missing|duplicate)$`));
  });

  it("refuses every letter past ASCII, wherever it falls", () => {
    for (const [own, { options }] of questions.entries()) {
      const id = options[0]?.id ?? "";
      for (let letter = 0; letter < id.length; letter += 1) {
        const reader = new Reader(sealer);
        reader.add(Buffer.from(`${id.slice(0, letter)}${String.fromCharCode(id.charCodeAt(letter) + 128)}${id.slice(letter + 1)}\n`, "latin1"));
        expect(() => reader.takeAnswer(own)).toThrow(questions[own]?.id);
      }
    }
  });
});
