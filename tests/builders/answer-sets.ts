import fc from "fast-check";
import type { Answer, Answers, Question, Questionnaire } from "@/lib/questionnaire/types";
import { isShown, listQuestions } from "@/lib/questionnaire/visibility";

type Lean = "any" | "lowest" | "unknown";

/** An answer to one question; a lean makes the rare corners (no use at all, nothing known) common. */
function arbitraryAnswer(question: Question, lean: Lean): fc.Arbitrary<Answer> {
  const lowest = question.options.filter((option) => option.rank === 0);
  const unknown = question.options.filter((option) => option.unknown);
  const preferred = lean === "lowest" ? lowest : lean === "unknown" ? unknown : [];
  const options = preferred.length > 0 ? preferred : question.options;
  if (question.type === "one") return fc.constantFrom(...options.map(({ id }) => id));
  const alone = options.filter((option) => option.exclusive).map(({ id }) => id);
  const together = options.filter((option) => !option.exclusive).map(({ id }) => id);
  const several = fc.shuffledSubarray(together, { minLength: Math.min(1, together.length) });
  if (alone.length === 0) return several;
  const single = fc.constantFrom(...alone).map((id) => [id]);
  return together.length === 0 ? single : fc.oneof(several, single);
}

/** Any complete, valid answer set of a questionnaire: what a person can produce, and nothing else. */
export function arbitraryAnswerSet(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  const questions = listQuestions(questionnaire);
  return fc
    .constantFrom<Lean>("any", "any", "lowest", "unknown")
    .chain((lean) =>
      fc.tuple(...questions.map((question) => fc.tuple(arbitraryAnswer(question, lean), arbitraryAnswer(question, "any"), fc.nat(9)))),
    )
    .map((drawn) => {
      const answers: Record<string, Answer> = {};
      questions.forEach((question, place) => {
        const [leaning, free, chance] = drawn[place] ?? [];
        if (leaning === undefined || free === undefined || !isShown(question.visibleIf, answers)) return;
        if (question.optional && chance === 0) return;
        answers[question.id] = chance === 1 ? free : leaning;
      });
      return answers;
    });
}
