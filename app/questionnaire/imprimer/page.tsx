import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { Items } from "@/components/layout/prose";
import { copy as questionnaireWords } from "@/components/questionnaire/copy.fr";
import { numberQuestions } from "@/components/questionnaire/paper";
import { PaperQuestion } from "@/components/questionnaire/paper-question";
import { RadioCards } from "@/components/ui/choice-cards";
import { TextLink } from "@/components/ui/text-link";
import { setSpaces } from "@/lib/format/text";
import { currentReferential } from "@/lib/referential/current";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";

import styles from "./page.module.css";
import { paperCopy as copy } from "./paper-copy.fr";

export const metadata: Metadata = copy.meta;

const { questionnaire } = currentReferential;
const codes = numberQuestions(questionnaire);
const { contribute } = questionnaireWords;

const Steps = () =>
  questionnaire.steps.map(({ id, questions }, index) => (
    <PageSection key={id} id={`etape-${String(index + 1)}`} title={copy.step(index + 1, setSpaces(questionnaireCopy.steps[id]?.title ?? id))}>
      {questions.map((question) => {
        const words = questionnaireCopy.questions[question.id];
        return words === undefined ? null : <PaperQuestion key={question.id} question={question} words={words} codes={codes} copy={copy.words} />;
      })}
    </PageSection>
  ));

/** The whole questionnaire on paper, made from the same data as the one on screen. Needs no script. */
export default function PaperPage() {
  return (
    <PageWidth>
      <div className={styles.paper}>
        <PageHead title={copy.title} lead={copy.lead} />
        <PageSection id="comment" title={copy.how.title}>
          <Items of={copy.how.items} />
          <p data-print="hide">
            <TextLink href="/questionnaire">{copy.how.link}</TextLink>
          </p>
        </PageSection>
        <div className={styles.steps}>
          <Steps />
        </div>
        <PageSection id="contribuer" title={copy.end.title}>
          <RadioCards
            id="papier-contribuer"
            legend={contribute.legend}
            hint={contribute.hint}
            input={{ name: "papier-contribuer" }}
            choices={(["yes", "no"] as const).map((value) => ({ value, label: contribute.choices[value].label }))}
          />
          <p>{copy.end.sheet}</p>
          <p data-print="hide">
            <TextLink href="/confidentialite">{copy.end.privacy}</TextLink>
          </p>
        </PageSection>
      </div>
    </PageWidth>
  );
}
