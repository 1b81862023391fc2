import { TextLink } from "@/components/ui/text-link";

import { copy } from "./copy.fr";
import styles from "./without-script.module.css";

/** What somebody without JavaScript reads: why it is needed here, and where to go. */
export const WithoutScript = () => (
  <noscript>
    <div className={styles.box}>
      <h2>{copy.noscript.title}</h2>
      <p>{copy.noscript.text}</p>
      <p>
        <TextLink href="/methode">{copy.noscript.methodLink}</TextLink>
      </p>
    </div>
  </noscript>
);
