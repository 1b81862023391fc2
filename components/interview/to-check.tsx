import { PageSection } from "@/components/layout/page-section";
import { setSpaces } from "@/lib/format/text";
import { getWording } from "@/lib/questionnaire/copy";
import type { Answers, Question, Step } from "@/lib/questionnaire/types";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";

import { copy } from "./copy.fr";
import { formatView } from "./use-workspace";

type ToCheckProps = {
  readonly id: string;
  readonly flagged: readonly { readonly step: Step; readonly questions: readonly Question[] }[];
  readonly count: number;
  readonly answers: Answers;
};

/** The answers that were marked to be checked, with the way back to each: before the report is given. */
export const ToCheck = ({ id, flagged, count, answers }: ToCheckProps) => (
  <PageSection id="a-verifier" title={copy.hand.toCheck(count)}>
    <p>{copy.hand.toCheckText}</p>
    <ul>
      {flagged.flatMap(({ step, questions }) => questions.map((question) => (
        <li key={question.id}>
          <a href={formatView({ interview: id, page: "etape", step: questionnaireCopy.steps[step.id]?.slug ?? null })}>{setSpaces(getWording(questionnaireCopy.questions[question.id]?.text ?? question.id, answers))}</a>
        </li>
      )))}
    </ul>
  </PageSection>
);
