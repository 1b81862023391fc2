import type { Answers, Question, Questionnaire, Step } from "@/lib/questionnaire/types";
import { listVisibleQuestions } from "@/lib/questionnaire/visibility";

/** A step with the questions that it shows now, and those that still want an answer. */
export type CourseStep = {
  readonly step: Step;
  readonly questions: readonly Question[];
  readonly missing: readonly Question[];
  readonly answered: number;
};

/** The whole course for these answers: the steps as they stand, and how much of what is shown has been answered. */
export type Course = {
  readonly steps: readonly CourseStep[];
  readonly answered: number;
  readonly shown: number;
  readonly missing: readonly Question[];
};

/** Says where somebody with these answers is. Only what is shown is counted, so the total moves with the answers. */
export function getCourse(questionnaire: Questionnaire, answers: Answers): Course {
  const visible = new Set(listVisibleQuestions(questionnaire, answers));
  const steps = questionnaire.steps.map((step): CourseStep => {
    const questions = step.questions.filter((question) => visible.has(question));
    return {
      step,
      questions,
      missing: questions.filter(({ id, optional }) => answers[id] === undefined && !optional),
      answered: questions.filter(({ id }) => answers[id] !== undefined).length,
    };
  });
  return {
    steps,
    answered: steps.reduce((sum, { answered }) => sum + answered, 0),
    shown: visible.size,
    missing: steps.flatMap(({ missing }) => missing),
  };
}
