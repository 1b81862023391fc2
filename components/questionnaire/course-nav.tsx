import { StepNav, type NavStep } from "@/components/ui/step-nav";
import { setSpaces } from "@/lib/format/text";
import type { QuestionnaireCopy } from "@/lib/questionnaire/copy";

import { copy } from "./copy.fr";
import type { Course } from "./course";
import { formatPlace, type Place } from "./location";

type CourseNavProps = {
  readonly course: Course;
  readonly words: QuestionnaireCopy;
  /** Slugs of the steps, that of the rereading last. */
  readonly slugs: readonly string[];
  readonly index: number;
  readonly onGo: (place: Place) => void;
};

/** Every step, all within reach: nobody has to finish one to look at the next. */
export const CourseNav = ({ course, words, slugs, index, onGo }: CourseNavProps) => {
  const steps = slugs.map((slug, place): NavStep => {
    const step = course.steps[place];
    const isDone = step !== undefined && step.missing.length === 0 && step.answered > 0;
    return {
      key: slug,
      label: setSpaces(step === undefined ? copy.review.title : (words.steps[step.step.id]?.title ?? slug)),
      state: place === index ? "current" : isDone ? "done" : "open",
      href: formatPlace({ slug, question: null }),
    };
  });
  return (
    <StepNav
      label={copy.stepsNav}
      steps={steps}
      stateLabels={copy.stepStates}
      onSelect={(slug, event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onGo({ slug, question: null });
      }}
    />
  );
};
