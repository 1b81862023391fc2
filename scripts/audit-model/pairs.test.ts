import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "@/lib/diagnosis/compile";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { explorePairs, findPart, listChanges } from "./pairs";

const { questionnaire } = currentReferential;
const measured = compile(questionnaire).scored.filter(({ measure }) => measure !== null);

describe("explorePairs", () => {
  it("tells the values that two evaluations find, before and after the change", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), fc.constantFrom(...measured), fc.nat(), fc.nat(), (company, { question }, change, draw) => {
        const changes = listChanges(question);
        const [from, to] = changes[change % changes.length] ?? [];
        if (from === undefined || to === undefined) return;
        const part = findPart(questionnaire, question);
        const pairs = explorePairs(part, question, from, to);
        const pair = pairs[draw % Math.max(1, pairs.length)];
        if (!pair) return;
        const own = new Set(part.scored.map((entry) => entry.question.id));
        const others = Object.fromEntries(Object.entries(company).filter(([id]) => !own.has(id)));
        const run = (answers: typeof company) => evaluate(currentReferential, { ...others, ...answers }).measures;
        for (const measure of part.measures) {
          expect(run(pair.answers)[measure].value).toBe(pair.before[measure]);
          expect(run(pair.changed)[measure].value).toBe(pair.after[measure]);
        }
        // What the change reveals is at its lowest, and nothing else moved.
        for (const [id, answer] of Object.entries(pair.changed)) {
          if (id !== question.id && pair.answers[id] !== undefined) expect(answer).toEqual(pair.answers[id]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
