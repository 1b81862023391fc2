import { PageSection } from "@/components/layout/page-section";
import { getWords } from "@/components/report/words";
import { formatDate } from "@/lib/format/dates";
import { toMiddle } from "@/lib/format/text";
import type { InterviewState } from "@/lib/interview/state";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";

/** On paper, what was agreed: on screen it is ticked further down. */
export const AgreedOnPaper = ({ state: { agreed, answers, recontact } }: { readonly state: InterviewState }) => {
  if (agreed.length === 0 && recontact === null) return null;
  const { advice, say } = getWords(answers);
  return (
    <div className={styles.onPaper}>
      <PageSection id="suites-convenues" title={copy.follow.title}>
        {agreed.length > 0 && (
          <ul>
            {agreed.map(({ action, horizon, done }) => (
              <li key={action}>{say(advice.actions[action]?.title)}, {done ? toMiddle(copy.follow.done) : toMiddle(advice.horizons[horizon])}</li>
            ))}
          </ul>
        )}
        {recontact !== null && <p>{copy.hand.callBack(formatDate(new Date(`${recontact}T12:00:00Z`)))}</p>}
      </PageSection>
    </div>
  );
};
