import { PageWidth } from "@/components/layout/page-section";
import { sayMeaning } from "@/components/report/certainty";
import { copy } from "@/components/report/copy.fr";
import { openReport } from "@/components/report/open-report";
import { FIRST_ACTIONS } from "@/components/report/report";
import { getWords } from "@/components/report/words";
import { ProfileSign } from "@/components/signs/profile-sign";
import { encodeFragment } from "@/lib/questionnaire/fragment";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";
import { splitByVisibility } from "@/lib/questionnaire/visibility";

import { projectionCopy } from "./projection-copy.fr";
import styles from "./projection.module.css";

export type ProjectedReportProps = { readonly questionnaire: Questionnaire; readonly answers: Answers };

/** The head of the report and its first actions, computed here from the answers alone: neither consent, nor note, nor comment. */
export const ProjectedReport = ({ questionnaire, answers }: ProjectedReportProps) => {
  const checked = parseAnswers(questionnaire, splitByVisibility(questionnaire, answers).shown);
  const opened = checked.ok ? openReport(encodeFragment(questionnaire, checked.value)) : null;
  if (opened?.ok !== true) return <PageWidth><div className={styles.projection}><h1>{projectionCopy.title}</h1><p>{projectionCopy.incomplete}</p></div></PageWidth>;
  const { report } = opened;
  const words = getWords(report.answers);
  const { profile } = report.evaluation;
  return (
    <PageWidth>
      <div className={styles.projection}>
        <h1 className={styles.profile}><ProfileSign profile={profile} size={44} /> <span>{copy.header.place[profile]}</span></h1>
        {sayMeaning(report, words).map((sentence) => <p key={sentence}>{sentence}</p>)}
        <section className={styles.question}>
          <h2>{copy.first.title}</h2>
          <ol role="list">
            {report.advice.recommendations.slice(0, FIRST_ACTIONS).map(({ id }) => (
              <li key={id}>
                <b>{words.say(words.advice.actions[id]?.title)}</b>
                <p>{words.say(words.advice.actions[id]?.about)}</p>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </PageWidth>
  );
};
