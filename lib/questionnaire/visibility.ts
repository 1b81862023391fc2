import type { Answer, Answers, AnswerTest, Question, Questionnaire, Visibility } from "./types";

/** Every question of a questionnaire, in the order in which they are asked. */
export function listQuestions(questionnaire: Questionnaire): readonly Question[] {
  return questionnaire.steps.flatMap((step) => step.questions);
}

/** The options chosen in an answer, as a list (empty when there is no answer). */
export function getChoices(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  return typeof answer === "string" ? [answer] : answer;
}

export function passesTest(test: AnswerTest, answers: Answers): boolean {
  const answer = answers[test.question];
  if (answer === undefined) return false;
  return typeof answer === "string" ? test.in.includes(answer) : answer.some((choice) => test.in.includes(choice));
}

export function isShown(condition: Visibility | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  return "all" in condition
    ? condition.all.every((test) => passesTest(test, answers))
    : condition.any.some((test) => passesTest(test, answers));
}

/**
 * The questions shown to somebody with these answers, in order. Answers to hidden questions are never looked at:
 * a question that depends on a hidden one is hidden too.
 */
export function listVisibleQuestions(questionnaire: Questionnaire, answers: Answers): Question[] {
  const seen: Record<string, Answer> = {};
  const visible: Question[] = [];
  for (const step of questionnaire.steps) {
    for (const question of step.questions) {
      if (!isShown(question.visibleIf, seen)) continue;
      visible.push(question);
      const answer = answers[question.id];
      if (answer !== undefined) seen[question.id] = answer;
    }
  }
  return visible;
}

/** Splits answers into those that count and those that an earlier answer has set aside. Nothing is lost. */
export function splitByVisibility(
  questionnaire: Questionnaire,
  answers: Answers,
): { shown: Answers; aside: Answers } {
  const visible = new Set(listVisibleQuestions(questionnaire, answers).map((question) => question.id));
  const shown: Record<string, Answer> = {};
  const aside: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(answers)) (visible.has(id) ? shown : aside)[id] = answer;
  return { shown, aside };
}
