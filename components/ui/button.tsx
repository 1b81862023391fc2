import type { ComponentPropsWithRef } from "react";

import styles from "./button.module.css";
import { joinClasses } from "./class-names";

/** `primary`: the one thing to do here; `secondary`: also possible; `quiet`: reads as a link. */
export type ButtonLook = "primary" | "secondary" | "quiet";
type Look = { readonly look?: ButtonLook };

/** A native button. Its text says what happens (« Voir mon profil »). */
export const Button = ({ look = "primary", type = "button", className, ...rest }: ComponentPropsWithRef<"button"> & Look) => (
  <button type={type} className={joinClasses(styles.button, styles[look], className)} {...rest} />
);

/** A link that goes somewhere and weighs as much as a button. */
export const ButtonLink = ({ look = "primary", className, children, ...rest }: ComponentPropsWithRef<"a"> & Look) => (
  <a className={joinClasses(styles.button, styles[look], className)} {...rest}>
    {children}
  </a>
);
