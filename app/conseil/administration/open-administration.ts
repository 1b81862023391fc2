import "server-only";
import { administrationCopy } from "@/components/advisor/administration-copy.fr";
import type { AccountLine, LinkLine } from "@/components/advisor/advisors-panel";
import type { Holder, Waiting } from "@/components/advisor/interviews-panel";
import type { ReleaseLine } from "@/components/advisor/releases-panel";
import { formatDate } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { listAdvisors, listOpenLinks } from "@/lib/server/accounts/advisors";
import type { Actor } from "@/lib/server/authorisation";
import { listQuarantine } from "@/lib/server/interviews/quarantine";
import { countInterviews } from "@/lib/server/interviews/store";
import { readReleaseDesk } from "@/lib/server/release-desk";
import type { Status } from "@/lib/server/release-state";
import { readSettings, type Settings } from "@/lib/server/settings";

const copy = administrationCopy.releases;
type Row = Status["releases"][number];

const day = (iso: string): string => formatDate(new Date(`${iso}T12:00:00Z`));

function sayState({ status, preparedOn, publishedOn, withdrawnOn, reason }: Row): string {
  if (status === "prepared") return copy.states.prepared(day(preparedOn));
  return status === "published" ? copy.states.published(day(publishedOn ?? preparedOn)) : copy.states.withdrawn(day(withdrawnOn ?? preparedOn), reason ?? "");
}

function sayVerdict({ audit, fault }: Row): string {
  if (fault === "damaged") return copy.verdict.damaged;
  if (audit === null || fault === "not-audited") return copy.verdict["not-audited"];
  return audit.refuted.length > 0 ? copy.verdict.refuted(formatNumber(audit.refuted.length)) : copy.verdict.passed(formatNumber(audit.cells), formatNumber(audit.minPossible));
}

const tellRelease = (row: Row): ReleaseLine => ({
  number: row.number, status: row.status, fictitious: row.fictitious, state: sayState(row), verdict: sayVerdict(row), mayPublish: row.status === "prepared" && row.fault === null,
});

export type Administration = {
  readonly accounts: readonly AccountLine[];
  readonly links: readonly LinkLine[];
  readonly holders: readonly Holder[];
  readonly waiting: readonly Waiting[];
  readonly settings: Settings;
  readonly releases: readonly ReleaseLine[];
  readonly today: string;
};

/** Everything that the page of the administration shows, in words. */
export async function openAdministration(actor: Actor, now: Date): Promise<Administration> {
  const [advisors, links, interviews, quarantine, settings, desk] = await Promise.all([
    listAdvisors(actor), listOpenLinks(actor, now), countInterviews(actor), listQuarantine(actor), readSettings(), readReleaseDesk(actor),
  ]);
  return {
    accounts: advisors.map(({ id, name, email, role, disabledAt }) => ({ id, name, email, role, disabledOn: disabledAt === null ? null : formatDate(disabledAt), own: id === actor.id })),
    links: links.map(({ id, email, purpose, expiresAt }) => ({ id, email, purpose, until: formatDate(expiresAt) })),
    holders: advisors.map(({ id, name, email, disabledAt }) => ({ id, name, email, isActive: disabledAt === null, interviews: interviews.get(id) ?? 0 })),
    waiting: quarantine.map(({ userId, interviews: count, events, lastOn }) => ({ userId, interviews: count, events, lastOn: formatDate(lastOn) })),
    settings,
    releases: desk.releases.map(tellRelease).reverse(),
    today: formatDate(now),
  };
}
