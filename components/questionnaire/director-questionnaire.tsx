"use client";

import { useEffect } from "react";

import { eraseAnswers, eraseOld, openOutbox } from "@/components/contribution/outbox";
import type { Answers } from "@/lib/questionnaire/types";
import { splitByVisibility } from "@/lib/questionnaire/visibility";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { questionnaire } from "@/lib/referential/v1/questionnaire";

import { loadChecking } from "./load-checking";
import { Questionnaire, type FinishOutcome } from "./questionnaire";

const outbox = openOutbox(() => window.localStorage);

/**
 * Puts the contribution in the outbox when there is one, or takes back what waits there, then opens the report: the
 * answers travel in its fragment. The last choice is the one that counts.
 */
async function finish(answers: Answers, contributes: boolean): Promise<FinishOutcome> {
  const { cancelWaiting, computeDigest, encodeFragment, enqueue, makeContributionKey } = await loadChecking();
  const fragment = encodeFragment(questionnaire, answers);
  if (contributes) {
    const { shown } = splitByVisibility(questionnaire, answers);
    const contribution = { digest: computeDigest(fragment), questionnaire: questionnaire.version, answers: shown };
    if (enqueue(outbox, contribution, makeContributionKey, Date.now()) === null) return "cannot-keep";
  } else cancelWaiting(outbox, Date.now());
  window.location.assign(`/rapport#${fragment}`);
  return null;
}

/** The questionnaire as a director fills it in, alone: the current version, kept on the device. */
export const DirectorQuestionnaire = () => {
  useEffect(() => { eraseOld(outbox, Date.now()); }, []);
  return (
    <Questionnaire
      questionnaire={questionnaire}
      words={questionnaireCopy}
      onFinish={finish}
      onErase={() => { eraseAnswers(outbox); }}
      hasContributed={() => outbox.list().some(({ state }) => state === "sent" || state === "waiting")}
    />
  );
};
