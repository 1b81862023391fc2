"use client";

import { useState, type SyntheticEvent } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import { administrationCopy } from "./administration-copy.fr";
import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const copy = administrationCopy.retention;

/** How many months identified interviews are kept. */
export const RetentionForm = ({ months, least, most }: { readonly months: number; readonly least: number; readonly most: number }) => {
  const sending = useSending();
  const [done, setDone] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("months");
    setDone(false);
    setDone((await sending.run("administration", { do: "set-retention", months: Number(typed) })) !== undefined);
  };
  return (
    <form className={styles.form} method="post" onSubmit={submit}>
      <p>{copy.help}</p>
      <TroubleNotice {...sending} />
      {done && <Notice kind="done" label={advisorCopy.done} live><p>{copy.done}</p></Notice>}
      <TextField id="months" name="months" type="number" label={copy.months} defaultValue={months} min={least} max={most} inputMode="numeric" required short />
      <div className={styles.actions}><Button type="submit" look="secondary" aria-disabled={sending.busy}>{copy.go}</Button></div>
    </form>
  );
};
