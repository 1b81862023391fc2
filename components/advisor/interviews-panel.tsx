"use client";

import { useEffect, useRef, useState, type SyntheticEvent } from "react";

import { Button } from "@/components/ui/button";
import { joinClasses } from "@/components/ui/class-names";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";

import { administrationCopy } from "./administration-copy.fr";
import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { TroubleNotice } from "./trouble-notice";
import { useSending, type Sending } from "./use-sending";

const copy = administrationCopy.interviews;

/** An account, with how many interviews it has. */
export type Holder = { readonly id: string; readonly name: string; readonly email: string; readonly isActive: boolean; readonly interviews: number };
/** What the device of an account handed over; the day is written on the server. */
export type Waiting = { readonly userId: string; readonly interviews: number; readonly events: number; readonly lastOn: string };

type Reassigned = { readonly moved: number; readonly taken: number; readonly dropped: number };
type Asked = { readonly from: Holder; readonly to: Holder };

const find = (holders: readonly Holder[], id: unknown): Holder | undefined => holders.find((holder) => holder.id === id);
const toOption = ({ id, name, email }: Holder) => ({ value: id, label: `${name} (${email})` });
const reassign = (sending: Sending, { from, to }: Asked) => sending.run("/api/conseil/entretiens/reassign", { from: from.id, to: to.id }) as Promise<Reassigned | undefined>;

/** What was done, where it was asked for; takes the focus that the button had. */
const Outcome = ({ words }: { readonly words: string }) => {
  const spot = useRef<HTMLDivElement>(null);
  useEffect(() => { spot.current?.focus(); }, [words]);
  return <div ref={spot} className={styles.spot} tabIndex={-1}><Notice kind="done" label={advisorCopy.done} live><p>{words}</p></Notice></div>;
};

const SureToGive = ({ asked: { from, to }, onGo, onCancel }: { readonly asked: Asked; readonly onGo: () => void; readonly onCancel: () => void }) => {
  const words = from.id === to.id ? copy.sure.back : copy.sure.give;
  return (
    <ConfirmDialog title={words.title} confirmLabel={words.go} cancelLabel={advisorCopy.cancel} onConfirm={onGo} onCancel={onCancel}>
      <p>{words.text(from.name, to.name)}</p>
    </ConfirmDialog>
  );
};

type Moved = (asked: Asked, done: Reassigned) => void;
type WaitingItemProps = { readonly waiting: Waiting; readonly from: Holder; readonly holders: readonly Holder[]; readonly onMoved: Moved };

/** The work of one account: to be given to somebody, or discarded. */
const WaitingItem = ({ waiting, from, holders, onMoved }: WaitingItemProps) => {
  const sending = useSending();
  const [fault, setFault] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | "discard" | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const give = async (order: Asked): Promise<void> => {
    setAsked(null);
    const said = await reassign(sending, order);
    if (said === undefined) return;
    setDone(copy.outcome(said, order.to.name));
    onMoved(order, said);
  };
  const discard = async (): Promise<void> => {
    setAsked(null);
    if ((await sending.run("administration", { do: "discard-quarantine", userId: from.id, events: waiting.events })) !== undefined) setDone(copy.waiting.discarded);
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const to = find(holders, new FormData(event.currentTarget).get("to"));
    setFault(to === undefined ? copy.missing : null);
    if (to === undefined) document.getElementById(`to-${from.id}`)?.focus();
    else setAsked({ from, to });
  };
  return (
    <li className={styles.release}>
      <h4>{from.name}</h4>
      <p>{copy.waiting.said(waiting.events, waiting.interviews, waiting.lastOn)}</p>
      <TroubleNotice {...sending} />
      {done !== null ? <Outcome words={done} /> : (
        <form className={joinClasses(styles.group, styles.plain)} method="post" noValidate onSubmit={submit} aria-label={copy.waiting.of(from.name)}>
          <SelectField
            id={`to-${from.id}`}
            label={copy.to}
            placeholder={copy.choose}
            groups={[]}
            options={holders.filter(({ isActive }) => isActive).map(toOption)}
            input={{ name: "to", onChange: () => { setFault(null); } }}
            error={fault === null ? undefined : { label: advisorCopy.error, message: fault }}
          />
          <div className={styles.actions}>
            <Button type="submit" look="secondary" aria-disabled={sending.busy}>{copy.waiting.take}</Button>
            <Button look="quiet" onClick={() => { setAsked("discard"); }}>{copy.waiting.discard}</Button>
          </div>
        </form>
      )}
      {asked === "discard" && (
        <ConfirmDialog title={copy.sure.discard.title} confirmLabel={copy.sure.discard.go} cancelLabel={advisorCopy.cancel} onConfirm={() => { void discard(); }} onCancel={() => { setAsked(null); }}>
          <p>{copy.sure.discard.text(waiting.events)}</p>
        </ConfirmDialog>
      )}
      {asked !== null && asked !== "discard" && <SureToGive asked={asked} onGo={() => { void give(asked); }} onCancel={() => { setAsked(null); }} />}
    </li>
  );
};

/** All the interviews of one account to another: somebody leaves, or is away for long. */
const GiveForm = ({ holders, onMoved }: { readonly holders: readonly Holder[]; readonly onMoved: Moved }) => {
  const sending = useSending();
  const [faults, setFaults] = useState<{ readonly from?: string; readonly to?: string }>({});
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const owners = holders.filter(({ interviews }) => interviews > 0);
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [from, to] = [find(owners, data.get("from")), find(holders, data.get("to"))];
    setDone(null);
    sending.clear();
    const next: typeof faults = { ...(from === undefined ? { from: copy.give.missing } : {}), ...(to === undefined ? { to: copy.missing } : from === to ? { to: copy.give.same } : {}) };
    setFaults(next);
    const first = next.from !== undefined ? "give-from" : next.to !== undefined ? "give-to" : null;
    if (first !== null) document.getElementById(first)?.focus();
    else if (from !== undefined && to !== undefined) setAsked({ from, to });
  };
  const give = async (order: Asked): Promise<void> => {
    setAsked(null);
    const said = await reassign(sending, order);
    if (said === undefined) return;
    form.current?.reset();
    setDone(copy.outcome(said, order.to.name));
    onMoved(order, said);
  };
  const say = (message: string | undefined) => (message === undefined ? undefined : { label: advisorCopy.error, message });
  const clear = () => { setFaults({}); };
  return (
    <>
      <TroubleNotice {...sending} />
      {done !== null && <Outcome words={done} />}
      {owners.length === 0 ? <p>{copy.give.none}</p> : (
        <form ref={form} className={joinClasses(styles.form, styles.plain)} method="post" noValidate onSubmit={submit}>
          <SelectField
            id="give-from"
            label={copy.give.from}
            placeholder={copy.choose}
            groups={[]}
            options={owners.map((holder) => ({ value: holder.id, label: copy.give.owner(toOption(holder).label, holder.interviews) }))}
            input={{ name: "from", onChange: clear }}
            error={say(faults.from)}
          />
          <SelectField id="give-to" label={copy.to} placeholder={copy.choose} groups={[]} options={holders.filter(({ isActive }) => isActive).map(toOption)} input={{ name: "to", onChange: clear }} error={say(faults.to)} />
          <div className={styles.actions}><Button type="submit" look="secondary" aria-disabled={sending.busy}>{copy.give.go}</Button></div>
        </form>
      )}
      {asked !== null && <SureToGive asked={asked} onGo={() => { void give(asked); }} onCancel={() => { setAsked(null); }} />}
    </>
  );
};

type Props = { readonly holders: readonly Holder[]; readonly waiting: readonly Waiting[] };

/** Whose interviews are whose: what disabled accounts handed over, and giving them to somebody else. Nothing is read here. */
export const InterviewsPanel = ({ holders, waiting }: Props) => {
  const [known, setKnown] = useState(holders);
  /** Given on from the form below: what waited went with it. */
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const onMoved: Moved = ({ from, to }, { moved }) => {
    if (from.id === to.id) return;
    setKnown((before) => before.map((holder) => ({ ...holder, interviews: holder.id === from.id ? 0 : holder.id === to.id ? holder.interviews + moved : holder.interviews })));
  };
  const shown = waiting.filter(({ userId }) => !gone.has(userId));
  return (
    <>
      <p>{copy.help}</p>
      <h3>{copy.waiting.title}</h3>
      <p>{copy.waiting.help}</p>
      {shown.length === 0 ? <p>{copy.waiting.none}</p> : (
        <ul role="list">
          {shown.map((each) => {
            const from = find(known, each.userId);
            return from === undefined ? null : <WaitingItem key={each.userId} waiting={each} from={from} holders={known} onMoved={onMoved} />;
          })}
        </ul>
      )}
      <h3>{copy.give.title}</h3>
      <p>{copy.give.help}</p>
      <GiveForm
        holders={known}
        onMoved={(asked, done) => {
          onMoved(asked, done);
          setGone((before) => new Set([...before, asked.from.id]));
        }}
      />
    </>
  );
};
