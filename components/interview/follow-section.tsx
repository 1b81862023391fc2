import { useState } from "react";

import { PageSection } from "@/components/layout/page-section";
import { getCourse } from "@/components/questionnaire/course";
import { openReport, type OpenReport } from "@/components/report/open-report";
import { getWords } from "@/components/report/words";
import { Button, ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { formatList } from "@/lib/format/lists";
import { toMiddle } from "@/lib/format/text";
import { listChanges } from "@/lib/interview/compare";
import { REGISTERS } from "@/lib/interview/registers";
import { keepKnownAnswers } from "@/lib/interview/state";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import { encodeFragment } from "@/lib/questionnaire/fragment";
import type { Answer, Answers, Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, splitByVisibility } from "@/lib/questionnaire/visibility";
import { HORIZONS } from "@/lib/recommendations/types";
import { CURRENT_VERSION } from "@/lib/referential/current";

import { copy } from "./copy.fr";
import type { Held, Snapshot } from "./device/snapshot";
import styles from "./interview.module.css";
import { DESK, formatView, goTo, workspace } from "./use-workspace";

const { follow } = copy;

type FollowProps = {
  readonly space: Snapshot;
  readonly held: Held;
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly report: OpenReport | null;
};

const Agreed = ({ held, report }: { readonly held: Held; readonly report: OpenReport }) => {
  const words = getWords(report.answers);
  const known = new Map(held.state.agreed.map((each) => [each.action, each]));
  const change = (register: string, value: string | null) => { workspace.change(held.id, [[register, value]]); };
  const actions = [...new Set([...report.advice.recommendations.map(({ id }) => id), ...known.keys()])];
  return (
    <ul role="list">
      {actions.map((action) => {
        const agreed = known.get(action);
        const proposed = report.advice.recommendations.find(({ id }) => id === action)?.horizon ?? "quarter";
        const title = words.say(words.advice.actions[action]?.title);
        return (
          <li key={action} className={styles.agreed}>
            <label className={styles.tick}>
              <input type="checkbox" autoComplete="off" checked={agreed !== undefined} onChange={({ target }) => { change(REGISTERS.action(action), target.checked ? proposed : null); }} />
              {title}
            </label>
            {agreed !== undefined && (
              <>
                <label>
                  {follow.horizon}{" "}
                  <select className={styles.input} autoComplete="off" aria-label={`${follow.horizon} – ${title}`} value={agreed.horizon} onChange={({ target }) => { change(REGISTERS.action(action), target.value); }}>
                    {HORIZONS.map((horizon) => <option key={horizon} value={horizon}>{words.advice.horizons[horizon]}</option>)}
                  </select>
                </label>
                <label className={styles.tick}>
                  <input type="checkbox" autoComplete="off" checked={agreed.done} onChange={({ target }) => { change(REGISTERS.done(action), target.checked ? "done" : null); }} />
                  {follow.done}
                </label>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
};

function getProfile(questionnaire: Questionnaire, answers: Answers): string | null {
  const checked = parseAnswers(questionnaire, answers);
  const opened = checked.ok ? openReport(encodeFragment(questionnaire, checked.value)) : null;
  return opened?.ok === true ? getWords(answers).advice.profiles[opened.report.evaluation.profile].name : null;
}

/** What the first interview ended on, and what became of it: ticked here, written there. */
const AgreedBefore = ({ first: { id, state } }: { readonly first: Held }) => {
  if (state.agreed.length === 0) return null;
  const { advice, say } = getWords(state.answers);
  return (
    <>
      <h3>{follow.agreedBefore}</h3>
      <ul role="list">
        {state.agreed.map(({ action, horizon, done }) => {
          const title = say(advice.actions[action]?.title);
          return (
            <li key={action} className={styles.agreed}>
              <span>{title}</span>
              <span className={styles.soft}>{done ? follow.done : follow.notDone}, {toMiddle(advice.horizons[horizon])}</span>
              <label className={styles.tick}>
                <input type="checkbox" autoComplete="off" aria-label={follow.doneOf(title)} checked={done} onChange={({ target }) => { workspace.change(id, [[REGISTERS.done(action), target.checked ? "done" : null]]); }} />
                {follow.done}
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** The first interview beside this one: what was answered otherwise, and the place on the map. */
const Comparison = ({ first, questionnaire, before, answers }: { readonly first: Held; readonly questionnaire: Questionnaire; readonly before: Answers; readonly answers: Answers }) => {
  const changes = listChanges(questionnaire, before, answers);
  const words = getWords(answers);
  const [was, is] = [getProfile(questionnaire, before), getProfile(questionnaire, answers)];
  const { answered, shown } = getCourse(questionnaire, answers);
  const say = (question: string, answer: Answer) => formatList(words.sayReason({ question, options: getChoices(answer) }).answers);
  return (
    <PageSection id="comparer" title={follow.compare}>
      <AgreedBefore first={first} />
      {was !== null && is !== null && <p>{follow.profile(was, is)}</p>}
      {changes.length === 0 ? (
        answered > 0 && <p>{answered < shown ? follow.noChangeYet : follow.noChange}</p>
      ) : (
        <DataTable
          caption={follow.compare}
          captionHidden
          stack
          columns={[{ key: "question", label: follow.question }, { key: "before", label: follow.before }, { key: "after", label: follow.after }]}
          rows={changes.map(({ question, before: old, after }) => ({ key: question, cells: [words.sayReason({ question, options: [] }).question, say(question, old), say(question, after)] }))}
        />
      )}
      {answered < shown && <p>{follow.remaining(shown - answered)}</p>}
    </PageSection>
  );
};

/** What happens after: what was agreed, when to call again, the next interview, the end of this one. */
export const FollowSection = ({ space, held, questionnaire, answers, report }: FollowProps) => {
  const { id, state } = held;
  const [isErasing, setErasing] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const first = state.follows === null ? undefined : space.interviews.get(state.follows);
  const before = first === undefined ? null : splitByVisibility(questionnaire, keepKnownAnswers(questionnaire, first.state.answers)).shown;
  const second = () => {
    const company = (["name", "contact", "place"] as const).flatMap((field) => (state.company[field] === "" ? [] : [[`company:${field}`, state.company[field]] as const]));
    const next = workspace.create([["questionnaire", CURRENT_VERSION], ["status", "open"], ["follows", id], ...company]);
    goTo({ interview: next, page: "etape", step: null });
  };
  const erase = async () => {
    setErasing(false);
    const failure = await workspace.erase(id);
    if (failure === null) goTo(DESK);
    else setFailed(true);
  };
  return (
    <>
      {first !== undefined && before !== null && <Comparison first={first} questionnaire={questionnaire} before={before} answers={answers} />}
      <PageSection id="suites" title={follow.title}>
        {report !== null && <p>{follow.text}</p>}
        {report !== null && <Agreed held={held} report={report} />}
        <div className={styles.field}>
          <label htmlFor="recontact">{follow.recontact}</label>
          <input
            autoComplete="off"
            id="recontact"
            type="date"
            className={styles.day}
            value={state.recontact ?? ""}
            onChange={({ target }) => { workspace.change(id, [["recontact", target.value === "" ? null : target.value]]); }}
          />
        </div>
        <div role="status">
          {state.isClosed && <Notice kind="done" label={copy.done}><p>{follow.closed}</p></Notice>}
        </div>
        <div className={styles.actions}>
          {state.isClosed && <ButtonLink href={formatView(DESK)}>{follow.backToDesk}</ButtonLink>}
          <Button look={state.isClosed || report === null ? "secondary" : "primary"} onClick={() => { workspace.change(id, [["status", state.isClosed ? "open" : "closed"]]); }}>{state.isClosed ? follow.reopen : follow.close}</Button>
        </div>
        <p>{follow.secondText}</p>
        <div className={styles.actions}>
          <Button look="secondary" onClick={second}>{follow.second}</Button>
          <Button look="quiet" onClick={() => { setErasing(true); }}>{follow.erase}</Button>
        </div>
        <div role="status">
          {hasFailed && <Notice kind="attention" label={copy.attention}><p>{follow.eraseFailed}</p></Notice>}
        </div>
        {isErasing && (
          <ConfirmDialog title={follow.erase} confirmLabel={follow.eraseConfirm} cancelLabel={copy.cancel} onCancel={() => { setErasing(false); }} onConfirm={() => void erase()}>
            <p>{follow.eraseText}</p>
          </ConfirmDialog>
        )}
      </PageSection>
    </>
  );
};
