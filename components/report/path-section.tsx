import { PageSection } from "@/components/layout/page-section";
import type { Change } from "@/lib/diagnosis/path";
import type { MeasureReason } from "@/lib/diagnosis/types";
import { formatList } from "@/lib/format/lists";
import { getChoices } from "@/lib/questionnaire/visibility";
import { MEASURES } from "@/lib/questionnaire/types";
import { groupMoves } from "@/lib/recommendations/moves";

import { copy } from "./copy.fr";
import type { OpenReport } from "./open-report";
import styles from "./topics.module.css";
import type { Words } from "./words";

const PASSED_ON = 3;

/** What a pioneer does best: the answers that could not be higher, the heaviest first. */
function listStrengths({ evaluation }: OpenReport): MeasureReason[] {
  return MEASURES.filter((measure) => measure !== "stance")
    .flatMap((measure) => evaluation.measures[measure].reasons)
    .filter(({ points, most }) => points === most)
    .sort((a, b) => b.points - a.points)
    .slice(0, PASSED_ON);
}

const PassOn = ({ report, words }: { readonly report: OpenReport; readonly words: Words }) => (
  <PageSection id="chemin" title={copy.path.passOn.title}>
    <p>{copy.path.passOn.intro}</p>
    <ul className={styles.items}>
      {listStrengths(report).map((reason) => {
        const said = words.sayReason(reason);
        return (
          <li key={reason.question}>
            {said.question} {copy.quoted(formatList(said.answers))}
          </li>
        );
      })}
    </ul>
    <p>{copy.path.passOn.action(words.say(words.advice.actions["sup.talent-plan"]?.title))}</p>
  </PageSection>
);

const ChangeItem = ({ change, words }: { readonly change: Change; readonly words: Words }) => {
  const read = (answer: Change["from"]) => words.sayReason({ question: change.question, options: getChoices(answer) });
  const [from, to] = [read(change.from), read(change.to)];
  return (
    <li>
      {to.question}{" "}
      {from.answers.length > 0 ? copy.path.change(formatList(from.answers), formatList(to.answers)) : copy.path.newAnswer(formatList(to.answers))}
    </li>
  );
};

/**
 * The way to the next place: the smallest set of answer changes, in two or three moves, each with the action that helps.
 * A refractory company keeps its position; a pioneer is shown what it can pass on.
 */
export const PathSection = ({ report, words }: { readonly report: OpenReport; readonly words: Words }) => {
  const { path, evaluation, referential } = report;
  if (path === null) return evaluation.profile === "pioneer" ? <PassOn report={report} words={words} /> : null;
  const { goal, changes } = path;
  const said =
    goal.kind === "mastery"
      ? { title: copy.path.mastery.title, intro: changes.length === 0 ? copy.path.mastery.done : copy.path.mastery.intro(changes.length) }
      : { title: copy.path.profile.title(words.advice.profiles[goal.profile].company), intro: copy.path.profile.intro(changes.length) };
  return (
    <PageSection id="chemin" title={said.title}>
      <p>{said.intro}</p>
      {groupMoves(referential.rules, evaluation.profile, path).map((move) => (
        <div key={move.action} className={styles.topic}>
          <h3>{words.say(words.advice.actions[move.action]?.title)}</h3>
          <ul className={styles.items}>
            {move.changes.map((change) => (
              <ChangeItem key={change.question} change={change} words={words} />
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.source}>{copy.path.ours}</p>
    </PageSection>
  );
};
