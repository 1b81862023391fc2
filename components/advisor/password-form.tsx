"use client";

import { useState, type SyntheticEvent } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const copy = advisorCopy.account.password;

/** Changes one's own password with the present one. */
export const PasswordForm = ({ email }: { readonly email: string }) => {
  const sending = useSending();
  const [done, setDone] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setDone(false);
    const data = new FormData(form);
    if ((await sending.run("compte/mot-de-passe", { current: data.get("current"), next: data.get("next") })) === undefined) return;
    form.reset();
    setDone(true);
  };
  return (
    <form className={styles.form} method="post" onSubmit={submit}>
      <p>{copy.help}</p>
      <TroubleNotice {...sending} />
      {done && <Notice kind="done" label={advisorCopy.done} live><p>{copy.done}</p></Notice>}
      {/* For password managers: whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField id="current" name="current" type="password" label={copy.current} autoComplete="current-password" required maxLength={200} />
      <TextField id="next" name="next" type="password" label={copy.next} hint={advisorCopy.link.passwordHint} autoComplete="new-password" required maxLength={200} />
      <div className={styles.actions}><Button type="submit" aria-disabled={sending.busy}>{sending.busy ? advisorCopy.waiting : copy.go}</Button></div>
    </form>
  );
};
