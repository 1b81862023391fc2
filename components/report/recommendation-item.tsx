import type { Measure } from "@/lib/questionnaire/types";
import type { Recommendation } from "@/lib/recommendations/types";
import { formatList } from "@/lib/format/lists";
import { toMiddle, toStart } from "@/lib/format/text";

import { sayWhy } from "./certainty";
import { copy } from "./copy.fr";
import styles from "./recommendation-item.module.css";
import type { Words } from "./words";

type RecommendationItemProps = { readonly needsQuestion: string; readonly place: number; readonly recommendation: Recommendation; readonly unknownMeasures: readonly Measure[]; readonly words: Words };

/** One action: what, why for this company, for whom, the first step, by when, and where it comes from. */
export const RecommendationItem = ({ needsQuestion, place, recommendation, unknownMeasures, words }: RecommendationItemProps) => {
  const { advice, say, sayReason, saySource } = words;
  const { id, phase, rule, answers, measures, audience, asked, horizon, source } = recommendation;
  const action = advice.actions[id];
  const why = sayWhy(recommendation, unknownMeasures, words);
  const isForEveryone = answers.length === 0 && measures.length === 0;
  return (
    <li className={styles.action}>
      <p className={styles.place} aria-hidden="true">
        {place}
      </p>
      <div className={styles.body}>
        <p className={styles.over}>
          {advice.phases[phase]} · {advice.horizons[horizon]}
        </p>
        <h3>{say(action?.title)}</h3>
        <p>{say(action?.about)}</p>
        <p className={styles.step}>
          <strong>{place === 1 ? copy.action.firstStep : copy.action.step}</strong> {say(advice.rules[rule]?.firstStep)}
        </p>
        <dl className={styles.facts}>
          <div>
            <dt>{copy.action.why}</dt>
            <dd>
              <p>{why.lead}</p>
              {answers.map((reason) => {
                const said = sayReason(reason);
                return (
                  <p key={reason.question} className={styles.reason}>
                    {said.question} {copy.action.answered} {copy.quoted(formatList(said.answers))}
                  </p>
                );
              })}
              {why.measured !== null && <p className={styles.reason}>{why.measured}</p>}
              {isForEveryone && <p className={styles.reason}>{copy.action.everyone}</p>}
              {asked.length > 0 && (
                <p className={styles.reason}>
                  {copy.action.asked(formatList(sayReason({ question: needsQuestion, options: asked }).answers.map((need) => copy.quoted(need))))}
                </p>
              )}
              {why.also.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
            </dd>
          </div>
          <div>
            <dt>{copy.action.audience}</dt>
            <dd>
              {[...new Set(audience.map((who) => say(advice.beneficiaries[who])))].map((who, index) => (index === 0 ? who : toMiddle(who))).join("\u202f; ")}
            </dd>
          </div>
          <div>
            <dt>{copy.action.source}</dt>
            <dd className={styles.source}>{toStart(saySource(source))}</dd>
          </div>
        </dl>
      </div>
    </li>
  );
};
