import type { Metadata } from "next";

import { administrationCopy } from "@/components/advisor/administration-copy.fr";
import { AdvisorNav } from "@/components/advisor/advisor-nav";
import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime } from "@/lib/format/dates";
import { readLog, type LogLine } from "@/lib/server/access-log";
import { openAdministratorPage } from "@/lib/server/advisor-page";

import { RefusedPage } from "../../refused-page";

const copy = administrationCopy.log;
const PATH = "/conseil/administration/journal";

export const metadata: Metadata = copy.meta;
export const dynamic = "force-dynamic";

const nameAction = (action: string): string => (copy.actions as Readonly<Record<string, string>>)[action] ?? action;

const sayAbout = ({ interview, subject, release }: LogLine): string =>
  [subject, interview === null ? null : copy.interview(interview.slice(0, 8)), release === null ? null : copy.release(release)].filter((words) => words !== null).join(", ");

export default async function LogPage({ searchParams }: { readonly searchParams: Promise<{ readonly page?: string | string[] }> }) {
  const actor = await openAdministratorPage(PATH);
  if (actor === null) return <RefusedPage />;
  const { page: asked } = await searchParams;
  const page = typeof asked === "string" && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : 1;
  const { lines, more } = await readLog(actor, page);
  const { columns } = copy;
  return (
    <>
      <AdvisorNav isAdministrator />
      <PageWidth>
        <PageHead title={copy.title} lead={copy.lead} />
        <PageSection id="lignes" title={copy.caption} wide>
          {lines.length === 0 ? <p>{copy.none}</p> : (
            <DataTable
              caption={copy.caption}
              captionHidden
              stack
              columns={[{ key: "at", label: columns.at }, { key: "actor", label: columns.actor }, { key: "action", label: columns.action }, { key: "about", label: columns.about }]}
              rows={lines.map((line) => ({ key: String(line.id), cells: [formatDateTime(line.at), line.actor ?? copy.commandLine, nameAction(line.action), sayAbout(line)] }))}
            />
          )}
          {page > 1 && <p><TextLink alone href={`${PATH}?page=${String(page - 1)}`}>{copy.newer}</TextLink></p>}
          {more && <p><TextLink alone href={`${PATH}?page=${String(page + 1)}`}>{copy.older}</TextLink></p>}
        </PageSection>
      </PageWidth>
    </>
  );
}
