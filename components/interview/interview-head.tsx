import { TextLink } from "@/components/ui/text-link";

import { copy } from "./copy.fr";
import type { Held } from "./device/snapshot";
import styles from "./interview.module.css";
import { SyncState } from "./sync-state";
import { DESK, formatView } from "./use-workspace";

/** Whose interview this is and where its answers are, in view whatever has been scrolled. */
export const InterviewHead = ({ held }: { readonly held: Held }) => (
  <div className={styles.head} data-print="hide">
    <p className={styles.company}>{held.state.company.name || copy.desk.unnamed}</p>
    <SyncState held={held} />
    <TextLink alone href={formatView(DESK)}>{copy.interview.back}</TextLink>
  </div>
);
