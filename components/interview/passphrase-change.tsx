import { useEffect, useRef, useState, type SyntheticEvent } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";

import { copy } from "./copy.fr";
import { SHORTEST } from "./gate";
import styles from "./interview.module.css";
import { DESK, formatView, getTyped, workspace } from "./use-workspace";

const { change: words, passphrase } = copy;
type Place = "present" | "next" | "again" | "form";
type Fault = { readonly place: Place; readonly message: string };

function check(present: string, next: string, again: string): Fault | null {
  if (present === "") return { place: "present", message: words.missing };
  if (next.length < SHORTEST) return { place: "next", message: passphrase.short };
  if (next.normalize("NFKC") === present.normalize("NFKC")) return { place: "next", message: words.same };
  return next === again ? null : { place: "again", message: passphrase.different };
}

const REFUSALS = { wrong: { place: "present", message: words.wrong }, taken: { place: "present", message: words.taken } } as const satisfies Record<string, Fault>;

/** Another passphrase for this device. Nothing is sent: no network is needed. */
export const PassphraseChange = () => {
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const done = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== null) document.getElementById(fault.place === "form" ? "passphrase-fault" : fault.place)?.focus();
  }, [fault]);
  useEffect(() => {
    if (isDone) done.current?.focus();
  }, [isDone]);

  const submit = async (event: SyntheticEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const fields = new FormData(form);
    const [present, next] = [getTyped(fields, "present"), getTyped(fields, "next")];
    const refusal = check(present, next, getTyped(fields, "again"));
    setFault(refusal);
    setDone(false);
    if (refusal !== null) return;
    setBusy(true);
    try {
      const outcome = await workspace.changePassphrase(present, next);
      if (outcome === "changed") form.reset();
      setDone(outcome === "changed");
      setFault(outcome === "changed" ? null : REFUSALS[outcome]);
    } catch {
      setFault({ place: "form", message: words.failed });
    } finally {
      setBusy(false);
    }
  };
  const say = (place: Place) => (fault?.place === place ? { label: copy.error, message: fault.message } : undefined);
  return (
    <PageWidth>
      <PageHead title={words.title} lead={words.lead} />
      <form className={styles.gate} method="dialog" noValidate onSubmit={submit}>
        <Notice kind="attention" label={copy.attention}>
          <p>{words.warning}</p>
        </Notice>
        <TextField id="present" name="present" type="password" label={words.present} autoComplete="current-password" required error={say("present")} />
        <TextField id="next" name="next" type="password" label={words.next} hint={passphrase.rule} autoComplete="new-password" required error={say("next")} />
        <TextField id="again" name="again" type="password" label={passphrase.again} autoComplete="new-password" required error={say("again")} />
        <p id="passphrase-fault" tabIndex={-1} className={styles.error} role="alert">{fault?.place === "form" ? fault.message : null}</p>
        {isDone && (
          <div ref={done} tabIndex={-1} className={styles.spot}>
            <Notice kind="done" label={copy.done} live><p>{words.done}</p></Notice>
          </div>
        )}
        <div className={styles.actions}>
          <Button type="submit" aria-disabled={isBusy}>{isBusy ? words.changing : words.go}</Button>
          <TextLink alone href={formatView(DESK)}>{copy.interview.back}</TextLink>
        </div>
      </form>
    </PageWidth>
  );
};
