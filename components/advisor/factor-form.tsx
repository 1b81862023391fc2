"use client";

import { useState, type SyntheticEvent } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { Enrolment, type EnrolmentData } from "./enrolment";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const copy = advisorCopy.account.factor;

type Begun = { readonly pending: string; readonly enrolment: EnrolmentData };

/** Puts another authenticator in service: a password shows a new secret, and its first code confirms it. */
export const FactorForm = () => {
  const sending = useSending();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [done, setDone] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setDone(false);
    const body = begun === null ? { password: data.get("factor-password") } : { pending: begun.pending, code: data.get("factor-code") };
    const said = await sending.run("compte/second-facteur", body);
    if (said === undefined) return;
    setDone(begun !== null);
    setBegun(begun === null ? (said as Begun) : null);
  };
  return (
    <form className={styles.form} method="post" onSubmit={submit}>
      <p>{copy.help}</p>
      <TroubleNotice {...sending} />
      {done && <Notice kind="done" label={advisorCopy.done} live><p>{copy.done}</p></Notice>}
      {begun === null ? (
        <TextField key="password" id="factor-password" name="factor-password" type="password" label={copy.current} autoComplete="current-password" required maxLength={200} />
      ) : (
        <>
          <Enrolment {...begun.enrolment} />
          <TextField key="code" id="factor-code" name="factor-code" label={advisorCopy.link.code} hint={advisorCopy.link.codeHint} autoComplete="one-time-code" inputMode="numeric" required maxLength={9} short />
        </>
      )}
      <div className={styles.actions}><Button type="submit" look={begun === null ? "secondary" : "primary"} aria-disabled={sending.busy}>{sending.busy ? advisorCopy.waiting : begun === null ? copy.begin : copy.go}</Button></div>
    </form>
  );
};
