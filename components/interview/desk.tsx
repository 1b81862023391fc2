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
import type { Held, Snapshot } from "./device/workspace";
import styles from "./interview.module.css";
import { RegionSection } from "./region-section";
import { SyncState } from "./sync-state";
import { formatView, workspace } from "./use-workspace";

const { desk } = copy;
const RECONTACT_DAYS = 31;
const DAY_MS = 86_400_000;
const toDate = (day: string) => formatDate(new Date(`${day}T12:00:00Z`));
const toDay = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
const getLink = (id: string) => formatView({ interview: id, page: "etape", step: null });

function sayProgress({ state }: Held): string {
  const questionnaire = getQuestionnaire(state.questionnaire ?? "");
  if (questionnaire === undefined) return "";
  const { answered, shown } = getCourse(questionnaire, keepKnownAnswers(questionnaire, state.answers));
  return desk.progress(answered, shown);
}

/** Days before the end of its retention from which an interview says so. */
const NOTICE_DAYS = 90;

type RowProps = { readonly held: Held; readonly more: string; readonly purgeOn?: string | undefined };

const Row = ({ held, more, purgeOn }: RowProps) => (
  <li className={styles.row}>
    <TextLink alone href={getLink(held.id)}>{held.state.company.name || desk.unnamed}</TextLink>
    <span className={styles.soft}>{more}</span>
    {purgeOn !== undefined && <span className={styles.error}>{toStart(desk.purge(toDate(purgeOn)))}</span>}
    <SyncState held={held} />
  </li>
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
            window.location.assign("/api/v1/interviews/export");
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
  const toSync = here.filter(({ waiting, refused, problem, state }) => waiting + refused > 0 || problem !== null || state.conflicts.length > 0);
  const recontact = here.filter(({ state }) => state.recontact !== null && state.recontact <= soon).sort((one, other) => ((one.state.recontact ?? "") < (other.state.recontact ?? "") ? -1 : 1));
  const finished = space.listed.filter(({ id, isClosed }) => isClosed && !space.interviews.has(id));
  return (
    <PageWidth>
      <PageHead title={copy.deskTitle} lead="" />
      <div className={styles.actions}>
        <ButtonLink href="#nouveau">{desk.create}</ButtonLink>
        <Button look="secondary" onClick={() => void workspace.sync()}>{desk.synchronise}</Button>
        <ExportButton />
      </div>
      {space.contributions > 0 && <p className={styles.soft}>{desk.contributions(space.contributions)}</p>}
      <PageSection id="en-cours" title={desk.inProgress}>
        {open.length === 0 ? <p>{desk.none}</p> : <ul role="list">{open.map((held) => <Row key={held.id} held={held} more={sayProgress(held)} purgeOn={purges.get(held.id)} />)}</ul>}
      </PageSection>
      <PageSection id="a-synchroniser" title={desk.toSync}>
        {toSync.length === 0 ? <p>{desk.noneToSync}</p> : <ul role="list">{toSync.map((held) => <Row key={held.id} held={held} more="" />)}</ul>}
      </PageSection>
      <PageSection id="a-recontacter" title={desk.recontact}>
        {recontact.length === 0 ? (
          <p>{desk.noneToRecontact}</p>
        ) : (
          <ul role="list">{recontact.map((held) => <Row key={held.id} held={held} more={desk.recontactOn(toDate(held.state.recontact ?? ""))} />)}</ul>
        )}
      </PageSection>
      {finished.length > 0 && (
        <PageSection id="termines" title={desk.finished}>
          <p>{desk.finishedNote}</p>
          <ul role="list">
            {finished.map(({ id, createdOn, purgeOn }) => (
              <li key={id} className={styles.row}>
                <TextLink alone href={getLink(id)}>{desk.createdOn(toDate(createdOn))}</TextLink>
                <span className={styles.soft}>{desk.purge(toDate(purgeOn))}</span>
              </li>
            ))}
          </ul>
        </PageSection>
      )}
      <RegionSection connection={space.connection} />
    </PageWidth>
  );
};
