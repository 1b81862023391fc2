"use client";

import { Suspense, useEffect, useState } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { fetchLater } from "@/components/report/later";
import { setSpaces } from "@/lib/format/text";
import { REPORT_STEP, type Projected } from "@/lib/interview/state";
import { getWording } from "@/lib/questionnaire/copy";
import { getChoices, listVisibleQuestions } from "@/lib/questionnaire/visibility";
import { getQuestionnaire } from "@/lib/referential/current";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";

import { projectionCopy as copy } from "./projection-copy.fr";
import type { ProjectedReportProps } from "./projected-report";
import styles from "./projection.module.css";
import { getChannelName } from "./second-screen";

/** Above this many, only what was chosen is shown. */
const LONGEST_LIST = 12;

const Waiting = () => <PageWidth><div className={styles.projection}><PageHead title={copy.title} lead={copy.waiting} /></div></PageWidth>;

const ProjectedReport = fetchLater<ProjectedReportProps>(() => import("./projected-report").then((part) => part.ProjectedReport), Waiting);

/** What the person met sees: the questions of the step and the answers given, or what the report begins with, in large type. This page knows nothing else. */
export const ProjectionPage = () => {
  const [shown, setShown] = useState<Projected | null>(null);
  useEffect(() => {
    let channel: BroadcastChannel | null = null;
    const listen = () => {
      channel?.close();
      channel = new BroadcastChannel(getChannelName(window.location.hash.slice(1)));
      channel.onmessage = ({ data }: MessageEvent<string>) => { if (data !== "ready") setShown(JSON.parse(data) as Projected | null); };
      channel.postMessage("ready");
    };
    listen();
    // The same window is opened again for something else, under another name.
    window.addEventListener("hashchange", listen);
    return () => {
      window.removeEventListener("hashchange", listen);
      channel?.close();
    };
  }, []);
  const questionnaire = shown === null ? undefined : getQuestionnaire(shown.questionnaire);
  const step = questionnaire?.steps.find(({ id }) => id === shown?.step);
  if (shown?.step === REPORT_STEP && questionnaire !== undefined) return <Suspense fallback={<Waiting />}><ProjectedReport questionnaire={questionnaire} answers={shown.answers} /></Suspense>;
  if (shown === null || questionnaire === undefined || step === undefined) return <Waiting />;
  const { answers } = shown;
  const visible = new Set(listVisibleQuestions(questionnaire, answers));
  const say = (wording: Parameters<typeof getWording>[0]) => setSpaces(getWording(wording, answers));
  return (
    <PageWidth>
      <div className={styles.projection}>
        <h1>{setSpaces(questionnaireCopy.steps[step.id]?.title ?? "")}</h1>
        {step.questions.filter((question) => visible.has(question)).map((question) => {
          const words = questionnaireCopy.questions[question.id];
          const chosen = getChoices(answers[question.id]);
          const options = question.options.filter(({ id }) => question.options.length <= LONGEST_LIST || chosen.includes(id));
          return (
            <section key={question.id} className={styles.question}>
              <h2>{say(words?.text ?? question.id)}</h2>
              <ul role="list">
                {options.map(({ id }) => (
                  <li key={id} className={chosen.includes(id) ? styles.chosen : undefined}>
                    {say(words?.options[id] ?? id)}
                    {chosen.includes(id) && <span className="visually-hidden"> {copy.chosen}</span>}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </PageWidth>
  );
};
