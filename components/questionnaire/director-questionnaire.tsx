"use client";

import { computeDigest } from "@/components/contribution/digest";
import { enqueue, eraseAnswers, makeContributionKey, openOutbox } from "@/components/contribution/outbox";
import type { Answers } from "@/lib/questionnaire/types";
import { splitByVisibility } from "@/lib/questionnaire/visibility";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { questionnaire } from "@/lib/referential/v1/questionnaire";

import { loadChecking } from "./load-checking";
import { Questionnaire, type FinishOutcome } from "./questionnaire";

const outbox = openOutbox(() => window.localStorage);

/** Puts the contribution in the outbox when there is one, then opens the report: the answers travel in its fragment. */
async function finish(answers: Answers, contributes: boolean): Promise<FinishOutcome> {
  const { encodeFragment } = await loadChecking();
  const fragment = encodeFragment(questionnaire, answers);
  if (contributes) {
    const { shown } = splitByVisibility(questionnaire, answers);
    const contribution = { digest: computeDigest(fragment), questionnaire: questionnaire.version, answers: shown };
    if (enqueue(outbox, contribution, makeContributionKey) === null) return "cannot-keep";
  }
  window.location.assign(`/rapport#${fragment}`);
  return null;
}

/** The questionnaire as a director fills it in, alone: the current version, kept on the device. */
export const DirectorQuestionnaire = () => (
  <Questionnaire
    questionnaire={questionnaire}
    words={questionnaireCopy}
    onFinish={finish}
    onErase={() => { eraseAnswers(outbox); }}
    hasContributed={() => outbox.list().some(({ state }) => state === "sent" || state === "waiting")}
  />
);
