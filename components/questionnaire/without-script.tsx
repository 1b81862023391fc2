import { TextLink } from "@/components/ui/text-link";

import { pageCopy } from "./page-copy.fr";
import styles from "./without-script.module.css";

/** What somebody without JavaScript reads: why it is needed here, and where to go. */
export const WithoutScript = () => (
  <noscript className={styles.without}>
    <div className={styles.box}>
      <h2>{pageCopy.noscript.title}</h2>
      <p>{pageCopy.noscript.text}</p>
      <p>
        <TextLink href="/questionnaire/imprimer">{pageCopy.noscript.paperLink}</TextLink>
      </p>
      <p>
        <TextLink href="/methode">{pageCopy.noscript.methodLink}</TextLink>
      </p>
    </div>
  </noscript>
);
