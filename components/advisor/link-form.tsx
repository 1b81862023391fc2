"use client";

import { useEffect, useState, useSyncExternalStore, type SyntheticEvent } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { Enrolment, type EnrolmentData } from "./enrolment";
import { send, type Trouble } from "./send";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const copy = advisorCopy.link;

type Opened = { readonly purpose: "account" | "recovery"; readonly email: string; readonly name: string; readonly enrolment: EnrolmentData };
type State = { readonly kind: "reading" } | { readonly kind: "refused"; readonly trouble: Trouble } | { readonly kind: "open"; readonly opened: Opened };

const listen = (heard: () => void) => {
  addEventListener("hashchange", heard);
  return () => { removeEventListener("hashchange", heard); };
};

/** Which field a refusal is about. */
const PLACES: Readonly<Record<string, "name" | "password" | "code">> = {
  "name-missing": "name", "password-short": "password", "password-long": "password", "password-common": "password", "password-personal": "password",
  "wrong-code": "code", "clock-skew": "code", "used-code": "code",
};

const AcceptForm = ({ token, opened }: { readonly token: string; readonly opened: Opened }) => {
  const sending = useSending();
  const { trouble } = sending;
  const place = trouble === null ? undefined : PLACES[trouble.code];
  const fault = (name: string) => (trouble !== null && place === name ? { label: advisorCopy.error, message: trouble.detail } : undefined);
  useEffect(() => {
    if (place !== undefined) document.getElementById(place)?.focus();
  }, [place, trouble]);

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const fields = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => typeof value === "string"));
    const done = await sending.run("invitation/accepter", { token, name: opened.name, password: "", code: "", ...fields });
    // The address of a link that has served is left behind, not kept in the history.
    if (done !== undefined) location.replace("/conseil");
  };

  return (
    <form className={styles.form} method="post" onSubmit={submit}>
      <TroubleNotice trouble={place === undefined ? trouble : null} spot={sending.spot} />
      <p>{copy.for(opened.email)}</p>
      {opened.purpose === "account" && <TextField id="name" name="name" label={copy.name} hint={copy.nameHint} autoComplete="name" required maxLength={80} error={fault("name")} />}
      <TextField id="password" name="password" type="password" label={copy.password} hint={copy.passwordHint} autoComplete="new-password" required maxLength={200} error={fault("password")} />
      <fieldset className={styles.group}>
        <legend>{copy.factor}</legend>
        <Enrolment {...opened.enrolment} />
        <TextField id="code" name="code" label={copy.code} hint={copy.codeHint} autoComplete="one-time-code" inputMode="numeric" required maxLength={9} short error={fault("code")} />
      </fieldset>
      <div className={styles.actions}>
        <Button type="submit" aria-disabled={sending.busy}>
          {sending.busy ? advisorCopy.waiting : copy.go[opened.purpose]}
        </Button>
      </div>
    </form>
  );
};

/** What a one-time link opens. The token stays in the fragment, which is never sent; it goes to the server in a request's body. */
export const LinkPage = () => {
  const token = useSyncExternalStore(listen, () => location.hash.slice(1), () => null);
  const [state, setState] = useState<State>({ kind: "reading" });
  useEffect(() => {
    if (token === null) return;
    let left = false;
    void send("invitation", { token }).then((outcome) => {
      if (!left) setState(outcome.ok ? { kind: "open", opened: outcome.value as Opened } : { kind: "refused", trouble: outcome.error });
    });
    return () => { left = true; };
  }, [token]);
  const purpose = state.kind === "open" ? state.opened.purpose : "none";
  return (
    <PageWidth>
      <PageHead title={copy.title[purpose]} lead={copy.lead[purpose]} />
      {state.kind === "reading" && <p role="status" data-without-script="hide">{copy.reading}</p>}
      {state.kind === "refused" && (
        <div className={styles.form} role="alert">
          <Notice kind="attention" label={advisorCopy.attention} title={copy.refused}>
            <p>{state.trouble.detail}</p>
          </Notice>
          <p><ButtonLink look="secondary" href="/conseil/connexion">{copy.toSignIn}</ButtonLink></p>
        </div>
      )}
      {state.kind === "open" && token !== null && <AcceptForm key={token} token={token} opened={state.opened} />}
    </PageWidth>
  );
};
