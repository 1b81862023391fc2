import { Notice } from "@/components/ui/notice";

import styles from "./advisor.module.css";
import { advisorCopy as copy } from "./copy.fr";
import type { Sending } from "./use-sending";

/** Why something was refused, in the server's words; takes the focus. */
export const TroubleNotice = ({ trouble, spot }: Pick<Sending, "trouble" | "spot">) => (
  <div ref={spot} className={styles.spot} role="alert" tabIndex={-1}>
    {trouble !== null && (
      <Notice kind="attention" label={copy.attention}>
        <p>{trouble.detail}</p>
      </Notice>
    )}
  </div>
);
