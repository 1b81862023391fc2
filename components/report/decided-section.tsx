import { PageSection } from "@/components/layout/page-section";
import { TextLink } from "@/components/ui/text-link";
import { formatList } from "@/lib/format/lists";

import { listDecidingAnswers, sayAlternative, sayCertainty, sayMargin, sayRow } from "./certainty";
import { copy } from "./copy.fr";
import styles from "./decided-section.module.css";
import type { OpenReport } from "./open-report";
import type { Words } from "./words";

type DecidedProps = { readonly report: OpenReport; readonly words: Words };

/** The row that decided, the answers and the points behind it, how sure that is, and what else could be. */
export const DecidedSection = ({ report, words }: DecidedProps) => {
  const { evaluation, completions } = report;
  const { advice, say } = words;
  const { practice, knowledge } = evaluation.measures;
  const reasons = listDecidingAnswers(evaluation);
  return (
    <PageSection id="decide" title={copy.decided}>
      {sayRow(report, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {reasons.length > 0 && (
        <>
          <p>{copy.because}</p>
          <ul>
            {reasons.map((reason) => {
              const said = words.sayReason(reason);
              return (
                <li key={reason.question}>
                  {said.question} {copy.quoted(formatList(said.answers))}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {evaluation.margins.length > 0 && (
        <ul>
          {evaluation.margins.map((margin) => (
            <li key={margin.measure}>{sayMargin(margin, evaluation, words)}</li>
          ))}
        </ul>
      )}
      {practice.band < 2 && knowledge.band >= 2 && (
        <p>{copy.notDrawn(say(advice.measures.knowledge.name), say(advice.measures.knowledge.bands[knowledge.band]))}</p>
      )}
      {sayCertainty(report, words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {completions.alternatives.map((alternative) => {
        const { lead, answers } = sayAlternative(alternative, words);
        return (
          <div key={alternative.profile} className={styles.alternative}>
            <p>{lead}</p>
            <ul>
              {answers.map((answer) => (
                <li key={answer}>{answer}</li>
              ))}
            </ul>
          </div>
        );
      })}
      <p data-print="hide">
        <TextLink alone href="/methode">
          {copy.method}
        </TextLink>
      </p>
    </PageSection>
  );
};
