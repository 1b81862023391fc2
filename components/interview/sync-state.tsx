import { copy } from "./copy.fr";
import type { Held } from "./device/snapshot";
import styles from "./interview.module.css";

/** Where an interview is, never more than what the server has said. */
export const SyncState = ({ held: { state, waiting, refused, problem } }: { readonly held: Held }) => (
  <span className={styles.state}>
    {problem === "not-found" ? copy.states.gone : problem === "failed" ? copy.states.failed : waiting > 0 ? copy.states.device(waiting) : refused > 0 ? copy.states.refused(refused) : copy.states.saved}
    {state.conflicts.length > 0 && ` · ${copy.states.conflict(state.conflicts.length)}`}
  </span>
);
