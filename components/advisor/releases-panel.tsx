"use client";

import { useState, type SyntheticEvent } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import { administrationCopy } from "./administration-copy.fr";
import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const copy = administrationCopy.releases;

/** A release in words that the server wrote: its state, the audit's verdict, and whether that verdict lets it be published. */
export type ReleaseLine = { readonly number: number; readonly status: "prepared" | "published" | "withdrawn"; readonly fictitious: boolean; readonly state: string; readonly verdict: string; readonly mayPublish: boolean };

const ReleaseItem = ({ number, status, fictitious, state, verdict, mayPublish }: ReleaseLine) => {
  const sending = useSending();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const publish = async (): Promise<void> => {
    setAsking(false);
    if ((await sending.run("administration", { do: "publish", number })) !== undefined) setDone(copy.published);
  };
  const withdraw = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get("reason");
    if ((await sending.run("administration", { do: "withdraw", number, reason })) !== undefined) setDone(copy.withdrawn);
  };
  return (
    <li className={styles.release}>
      <h3>{copy.name(number)}</h3>
      <p>{state}{fictitious && ` ${copy.fictitious}`}</p>
      {/* Before the button, in reading order too: nobody publishes without having come past it. */}
      <Notice kind={status === "prepared" && !mayPublish ? "attention" : "info"} label={status === "prepared" && !mayPublish ? advisorCopy.attention : advisorCopy.information} title={mayPublish ? copy.verdict.success : copy.verdict.label}>
        {mayPublish ? <HelpDisclosure summary={copy.verdict.detail}><p>{verdict}</p></HelpDisclosure> : <p>{verdict}</p>}
      </Notice>
      <TroubleNotice {...sending} />
      {done !== null && <Notice kind="done" label={advisorCopy.done} live><p>{done}</p></Notice>}
      {done === null && status === "prepared" && mayPublish && <div><Button onClick={() => { setAsking(true); }} aria-disabled={sending.busy}>{copy.publish(number)}</Button></div>}
      {asking && (
        <ConfirmDialog title={copy.publishSure.title} confirmLabel={copy.publishSure.go} cancelLabel={advisorCopy.cancel} onConfirm={() => { void publish(); }} onCancel={() => { setAsking(false); }}>
          <p>{copy.publishSure.text}</p>
          <p>{verdict}</p>
        </ConfirmDialog>
      )}
      {done === null && status === "published" && (
        <form className={styles.group} method="post" onSubmit={withdraw}>
          <TextField id={`reason-${String(number)}`} name="reason" label={copy.reason} hint={copy.reasonHint} autoComplete="off" required minLength={3} maxLength={500} />
          <div><Button type="submit" look="secondary" aria-disabled={sending.busy}>{copy.withdraw(number)}</Button></div>
        </form>
      )}
    </li>
  );
};

/** Every release, the newest first, with what its audit found. */
export const ReleasesPanel = ({ releases }: { readonly releases: readonly ReleaseLine[] }) => (
  <>
    <p>{copy.help}</p>
    {releases.length === 0 ? <p>{copy.none}</p> : <ul role="list">{releases.map((release) => <ReleaseItem key={release.number} {...release} />)}</ul>}
  </>
);
