import type { ComponentPropsWithRef } from "react";

import { joinClasses } from "./class-names";
import styles from "./text-link.module.css";

type TextLinkProps = ComponentPropsWithRef<"a"> & {
  /** Stands alone on its line, with room for a thumb, instead of inside a sentence. */
  readonly alone?: boolean;
};

/** A link in the text. */
export const TextLink = ({ alone = false, className, children, ...rest }: TextLinkProps) => (
  <a className={joinClasses(styles.link, alone && styles.alone, className)} {...rest}>
    {children}
  </a>
);
