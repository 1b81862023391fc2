import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";

const copy = advisorCopy.link;

export type EnrolmentData = { readonly letters: string; readonly qr: { readonly size: number; readonly path: string } };

/** The secret of an authenticator, to scan or to copy. Dark on light whatever the page's colours: cameras want it so. */
export const Enrolment = ({ letters, qr }: EnrolmentData) => (
  <div className={styles.enrolment}>
    <p>{copy.factorHelp}</p>
    <svg className={styles.qr} viewBox={`0 0 ${String(qr.size)} ${String(qr.size)}`} role="img" aria-label={copy.qr} shapeRendering="crispEdges">
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
    <p>
      {copy.key}
      <br />
      <code className={styles.key}>{letters}</code>
    </p>
  </div>
);
