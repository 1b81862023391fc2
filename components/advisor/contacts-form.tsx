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

const copy = administrationCopy.contacts;
const MOST = 6;

export type ContactData = { readonly name: string; readonly role: string; readonly email: string; readonly phone: string };
type Row = ContactData & { readonly key: number };
const FIELDS = [["name", "text", 80], ["role", "text", 120], ["email", "email", 254], ["phone", "tel", 30]] as const;

/** Whom reports say to call: as many as six, entered here and nowhere else. */
export const ContactsForm = ({ contacts }: { readonly contacts: readonly ContactData[] }) => {
  const sending = useSending();
  const [rows, setRows] = useState<readonly Row[]>(contacts.map((contact, key) => ({ ...contact, key })));
  const [done, setDone] = useState(false);
  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const list = rows.map(({ key }) => Object.fromEntries(FIELDS.map(([field]) => [field, data.get(`${field}-${String(key)}`)])));
    setDone(false);
    setDone((await sending.run("administration", { do: "set-contacts", contacts: list })) !== undefined);
  };
  const add = (): void => { setRows((known) => [...known, { key: Math.max(-1, ...known.map(({ key }) => key)) + 1, name: "", role: "", email: "", phone: "" }]); };
  return (
    <form className={styles.form} method="post" onSubmit={submit}>
      <p>{copy.help}</p>
      <TroubleNotice {...sending} />
      {done && <Notice kind="done" label={advisorCopy.done} live><p>{copy.done}</p></Notice>}
      {rows.length === 0 && <p>{copy.none}</p>}
      {rows.map((row, place) => (
        <fieldset key={row.key} className={styles.group}>
          <legend>{copy.legend(place + 1)}</legend>
          {FIELDS.map(([field, type, most]) => (
            <TextField key={field} id={`${field}-${String(row.key)}`} name={`${field}-${String(row.key)}`} type={type} label={copy[field]} defaultValue={row[field]} autoComplete="off" required={field === "name"} maxLength={most} />
          ))}
          <div><Button look="quiet" onClick={() => { setRows((known) => known.filter(({ key }) => key !== row.key)); }}>{copy.remove(place + 1)}</Button></div>
        </fieldset>
      ))}
      <div className={styles.actions}>
        <Button type="submit" look="secondary" aria-disabled={sending.busy}>{copy.go}</Button>
        {rows.length < MOST && <Button look="quiet" onClick={add}>{copy.add}</Button>}
      </div>
    </form>
  );
};
