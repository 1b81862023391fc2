import { useState } from "react";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { getCourse } from "@/components/questionnaire/course";
import { Button, ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/format/dates";
import { toStart } from "@/lib/format/text";
import { keepKnownAnswers } from "@/lib/interview/state";
import { getQuestionnaire } from "@/lib/referential/current";

import { copy } from "./copy.fr";
import type { Held, Snapshot } from "./device/snapshot";
import styles from "./interview.module.css";
import { RegionSection } from "./region-section";
import { SyncState } from "./sync-state";
import { formatView, workspace } from "./use-workspace";

const { desk } = copy;
const RECONTACT_DAYS = 31;
const DAY_MS = 86_400_000;
const toDate = (day: string) => formatDate(new Date(`${day}T12:00:00Z`));
const toDay = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
/** What is finished is read, not asked again. */
const getLink = (id: string, isClosed: boolean) => formatView({ interview: id, page: isClosed ? "rapport" : "etape", step: null });

function sayProgress({ state }: Held): string {
  const questionnaire = getQuestionnaire(state.questionnaire ?? "");
  if (questionnaire === undefined) return state.questionnaire === null ? "" : desk.otherVersion;
  const { answered, shown } = getCourse(questionnaire, keepKnownAnswers(questionnaire, state.answers));
  return [desk.progress(answered, shown), ...(state.flags.size > 0 ? [desk.toCheck(state.flags.size)] : [])].join(" · ");
}

type Recontact = { readonly id: string; readonly name: string; readonly day: string };
/** Companies to call again, soonest first: interviews of this device, and finished ones that have left it. */
function listRecontacts({ interviews, cards }: Snapshot): readonly Recontact[] {
  const here = [...interviews.values()].map(({ id, state }) => ({ id, name: state.company.name, day: state.recontact }));
  const gone = [...cards].flatMap(([id, { name, recontact: day }]) => (interviews.has(id) ? [] : [{ id, name, day }]));
  return [...here, ...gone].flatMap(({ day, ...one }) => (day === null ? [] : [{ ...one, day }])).sort((one, other) => (one.day < other.day ? -1 : 1));
}

type Facts = { readonly createdOn: string | undefined; readonly isSecond: boolean; readonly recontact: string | null };
/** What tells one interview with a company from another. */
const sayFacts = ({ createdOn, isSecond, recontact }: Facts): string[] => [
  ...(isSecond ? [desk.second] : []),
  ...(createdOn === undefined ? [] : [desk.createdOn(toDate(createdOn))]),
  ...(recontact === null ? [] : [desk.toRecontactOn(toDate(recontact))]),
];
/** Before the server has listed it, an interview is as old as its first event. */
const getCreatedOn = ({ id, log }: Held, listed: Snapshot["listed"]): string | undefined =>
  listed.find((each) => each.id === id)?.createdOn ?? [...log.values()].map(({ at }) => at.slice(0, 10)).sort()[0];

/** Days before the end of its retention from which an interview says so. */
const NOTICE_DAYS = 90;

type RowProps = { readonly held: Held; readonly listed: Snapshot["listed"]; readonly progress?: string; readonly purgeOn?: string | undefined };

const Row = ({ held, listed, progress = "", purgeOn }: RowProps) => (
  <li className={styles.row}>
    <TextLink alone href={getLink(held.id, held.state.isClosed)}>{held.state.company.name || desk.unnamed}</TextLink>
    <span className={styles.soft}>
      {[...sayFacts({ createdOn: getCreatedOn(held, listed), isSecond: held.state.follows !== null, recontact: held.state.recontact }), progress].filter((part) => part !== "").join(" · ")}
    </span>
    {purgeOn !== undefined && <span className={styles.error}>{toStart(desk.purge(toDate(purgeOn)))}</span>}
    <SyncState held={held} />
  </li>
);

const Recontacts = ({ list }: { readonly list: readonly Recontact[] }) => (
  <ul role="list">
    {list.map(({ id, name, day }) => (
      <li key={id} className={styles.row}>
        <TextLink alone href={getLink(id, true)}>{name || desk.unnamed}</TextLink>
        <span className={styles.soft}>{desk.recontactOn(toDate(day))}</span>
      </li>
    ))}
  </ul>
);

/** Downloads everything in clear, once the advisor has read what that means. */
const ExportButton = () => {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => { setAsking(true); }}>{desk.export}</Button>
      {isAsking && (
        <ConfirmDialog
          title={desk.export}
          confirmLabel={desk.exportConfirm}
          cancelLabel={copy.cancel}
          onCancel={() => { setAsking(false); }}
          onConfirm={() => {
            setAsking(false);
            window.location.assign("/api/conseil/entretiens/export");
          }}
        >
          <p>{desk.exportWarning}</p>
        </ConfirmDialog>
      )}
    </>
  );
};

/** What to do today: what is in progress, what is not yet on the server, who is to be called again. Then the region. */
export const Desk = ({ space }: { readonly space: Snapshot }) => {
  const [{ soon, notice }] = useState(() => ({ soon: toDay(RECONTACT_DAYS), notice: toDay(NOTICE_DAYS) }));
  const purges = new Map(space.listed.flatMap(({ id, purgeOn }) => (purgeOn <= notice ? [[id, purgeOn] as const] : [])));
  const here = [...space.interviews.values()].sort((one, other) => one.state.company.name.localeCompare(other.state.company.name, "fr"));
  const open = here.filter(({ state }) => !state.isClosed);
  const closed = here.filter(({ state }) => state.isClosed);
  const toSync = here.filter(({ waiting, refused, problem, state }) => waiting + refused > 0 || problem !== null || state.conflicts.length > 0);
  const recontacts = listRecontacts(space);
  const later = recontacts.filter(({ day }) => day > soon);
  const finished = space.listed.filter(({ id, isClosed }) => (isClosed || space.cards.has(id)) && !space.interviews.has(id));
  const isFirst = here.length === 0 && finished.length === 0 && space.cards.size === 0;
  return (
    <PageWidth>
      <PageHead title={copy.deskTitle} {...(isFirst ? { lead: desk.first } : {})} />
      <div className={styles.actions}>
        <ButtonLink href="#nouveau">{desk.create}</ButtonLink>
        <Button look="secondary" onClick={() => void workspace.sync()}>{desk.synchronise}</Button>
        <ExportButton />
      </div>
      {space.contributions > 0 && <p className={styles.waiting}>{desk.contributions(space.contributions)}</p>}
      <PageSection id="en-cours" title={desk.inProgress}>
        {open.length === 0 ? <p>{desk.none}</p> : <ul role="list">{open.map((held) => <Row key={held.id} held={held} listed={space.listed} progress={sayProgress(held)} purgeOn={purges.get(held.id)} />)}</ul>}
      </PageSection>
      <PageSection id="a-synchroniser" title={desk.toSync}>
        {toSync.length === 0 ? <p>{desk.noneToSync}</p> : <ul role="list">{toSync.map((held) => <Row key={held.id} held={held} listed={space.listed} />)}</ul>}
      </PageSection>
      <PageSection id="a-recontacter" title={desk.recontact}>
        {recontacts.every(({ day }) => day > soon) ? (
          <p>{desk.noneToRecontact}</p>
        ) : (
          <Recontacts list={recontacts.filter(({ day }) => day <= soon)} />
        )}
        {later.length > 0 && (
          <>
            <h3>{desk.recontactLater}</h3>
            <Recontacts list={later} />
          </>
        )}
      </PageSection>
      {closed.length + finished.length > 0 && (
        <PageSection id="termines" title={desk.finished}>
          {closed.length > 0 && <ul role="list">{closed.map((held) => <Row key={held.id} held={held} listed={space.listed} purgeOn={purges.get(held.id)} />)}</ul>}
          {finished.length > 0 && (
            <>
              <p>{desk.finishedNote}</p>
              <ul role="list">
                {finished.map(({ id, createdOn, purgeOn }) => {
                  const card = space.cards.get(id);
                  const facts = sayFacts({ createdOn: card === undefined ? undefined : createdOn, isSecond: card?.isSecond === true, recontact: card?.recontact ?? null });
                  return (
                    <li key={id} className={styles.row}>
                      <TextLink alone href={getLink(id, true)}>{card === undefined ? desk.createdOn(toDate(createdOn)) : card.name || desk.unnamed}</TextLink>
                      <span className={styles.soft}>{[...facts, desk.purge(toDate(purgeOn))].join(" · ")}</span>
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </PageSection>
      )}
      <p><TextLink alone href="#phrase">{desk.changePassphrase}</TextLink></p>
      <RegionSection connection={space.connection} />
    </PageWidth>
  );
};
