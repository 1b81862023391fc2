"use client";

import { Fragment, useEffect, useRef, useState, type SyntheticEvent } from "react";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const copy = advisorCopy.signIn;
/** Only our own pages, whatever the address says. */
const OWN_PAGE = /^\/conseil(?:\/[a-z0-9-]+)*$/;

export function chooseNext(search: string): string {
  const asked = new URLSearchParams(search).get("suite") ?? "";
  return OWN_PAGE.test(asked) && asked !== "/conseil/connexion" ? asked : "/conseil";
}

const read = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value : "";
};

/** A password, then a code. The server keeps what was shown between the two. */
export const SignInForm = () => {
  const [step, setStep] = useState<"password" | "code">("password");
  const sending = useSending();
  const code = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (step === "code") code.current?.focus();
  }, [step]);

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (step === "password") {
      const done = await sending.run("connexion", { email: read(form, "email"), password: read(form, "password") });
      if (done !== undefined) setStep("code");
      return;
    }
    const done = await sending.run("connexion/code", { code: read(form, "code") });
    if (done !== undefined) location.assign(chooseNext(location.search));
  };

  // POST and no address: what is typed before the script is there never ends in an address.
  return (
    <form className={styles.form} method="post" onSubmit={submit} data-without-script="hide">
      <TroubleNotice {...sending} />
      {step === "password" ? (
        <Fragment key="password">
          <TextField id="email" name="email" type="email" label={copy.email} autoComplete="username" spellCheck={false} required maxLength={254} />
          <TextField id="password" name="password" type="password" label={copy.password} autoComplete="current-password" required maxLength={200} />
        </Fragment>
      ) : (
        // A key of its own: no field of this step may be one of the other's, with what was typed in it.
        <Fragment key="code">
          <h2>{copy.codeTitle}</h2>
          <TextField ref={code} id="code" name="code" label={copy.code} hint={copy.codeHint} autoComplete="one-time-code" inputMode="numeric" required maxLength={9} short />
        </Fragment>
      )}
      <div className={styles.actions}>
        <Button type="submit" aria-disabled={sending.busy}>
          {sending.busy ? advisorCopy.waiting : step === "password" ? copy.next : copy.go}
        </Button>
        {step === "code" && (
          <Button look="quiet" onClick={() => { sending.clear(); setStep("password"); }}>
            {copy.back}
          </Button>
        )}
      </div>
    </form>
  );
};
