import { ACTION, BENEFICIARY } from "@/lib/anonymisation/seal";
import { DataTable } from "@/components/ui/data-table";
import { EVERYTHING, getFigures, getShare, type AnswerFigures, type Count } from "@/lib/statistics/read";

import { QuestionFigure, sortBars } from "./answer-figures";
import { Bars, Length, type Bar } from "./bars";
import { copy, sayLead } from "./copy.fr";
import styles from "./training.module.css";
import { sayAction, sayBeneficiary, sayOption, sayShortBranch } from "./labels.fr";
import { getMostHidden, readLead, type Lead } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeTwin, sayCount } from "./twins";

/** Where there are more rows than the actions of the study: as many as read at one glance; the twin table has all. */
const MANY = 13;
const SHOWN = 8;

type Column = { readonly key: string; readonly label: string; readonly answers: AnswerFigures | undefined; readonly contributions: Count };

/** All branches together, then each of them. */
function readColumns({ release, filter, figures }: View, table: string): readonly Column[] {
  const branches = release.values.branch.map((branch) => {
    const read = getFigures(release, { ...EVERYTHING, year: filter.year, branch });
    return { key: branch, label: sayShortBranch(branch), answers: read.answers?.[table], contributions: read.contributions };
  });
  return [{ key: "all", label: copy.training.all, answers: figures.answers?.[table], contributions: figures.contributions }, ...branches];
}

const Cell = ({ column, option }: { readonly column: Column; readonly option: string }) => {
  const count = column.answers?.options[option] ?? null;
  const share = getShare(count, column.contributions);
  return share === null || count === null ? (
    <em className={styles.secret}>{copy.secretShort}</em>
  ) : (
    <span className={styles.cell}>
      <b>{copy.percent(share)}</b>
      <span className={styles.length}>
        <Length share={share} motif="ink" />
      </span>
    </span>
  );
};

type ProposedProps = {
  readonly view: View;
  readonly topic: string;
  readonly table: string;
  readonly column: string;
  readonly say: (option: string) => string;
  readonly titles: { readonly leads: (label: string) => string; readonly even: string; readonly among: (label: string) => string; readonly amongEven: string };
  /** Said first where this option is hidden. */
  readonly absent?: { readonly option: string; readonly text: string };
};

/** What may be said of what is shown: of everything, or only among what is shown when what is hidden could be first. */
function readShown(view: View, table: string, bars: readonly Bar[], answers: AnswerFigures): { readonly lead: Lead; readonly whole: boolean } {
  const { partition, within } = view.release.tables.find(({ id }) => id === table) ?? { partition: [], within: [] };
  const lead = readLead(bars, answers.answered, getMostHidden({ partition, within }, answers));
  return lead.kind === "unsaid" ? { lead: readLead(bars.filter(({ count }) => count !== null), answers.answered, 0), whole: false } : { lead, whole: true };
}

/** What was proposed, or to whom: by branch side by side when nothing is filtered but the year, otherwise for what is chosen. */
const ProposedFigure = ({ view, topic, table, column, say, titles, absent }: ProposedProps) => {
  const { figures, filter, release } = view;
  const answers = figures.answers?.[table];
  if (answers === undefined) return null;
  const bars = sortBars(Object.entries(answers.options).map(([key, count]) => ({ key, count, label: say(key) })));
  const { lead, whole } = readShown(view, table, bars, answers);
  const told = bars.filter(({ count }) => count !== null);
  const heading = sayLead(lead, ({ key }) => (whole ? titles.leads : titles.among)(say(key)), whole ? titles.even : titles.amongEven);
  const shown = bars.length > MANY ? told.slice(0, SHOWN) : told;
  const sideBySide = filter.branch === null && filter.size === null && release.values.branch.length > 1;
  const columns = readColumns(view, table);
  const bases = columns.slice(1).map(({ label, contributions }) => `${label} ${sayCount(contributions)}`).join(" · ");
  return (
    <StatFigure
      view={view}
      topic={topic}
      title={heading}
      base={figures.contributions}
      notes={[copy.base.several, ...(told.length > shown.length ? [copy.training.first(shown.length, told.length - shown.length)] : []), ...(sideBySide ? [copy.training.byBranchBase(bases)] : [])]}
      secret={told.length < bars.length}
      twin={
        sideBySide
          ? {
              columns: [{ key: "label", label: column }, ...columns.map(({ key, label }) => ({ key, label, numeric: true }))],
              rows: bars.map(({ key, label }) => ({ key, cells: [label, ...columns.map((one) => sayCount(one.answers?.options[key] ?? null))] })),
            }
          : makeTwin(column, bars, figures.contributions)
      }
    >
      {absent !== undefined && (answers.options[absent.option] ?? null) === null && <p>{absent.text}</p>}
      {told.length === 0 && <p>{copy.nothingShown}</p>}
      {told.length > 0 && !sideBySide && <Bars bars={shown} total={figures.contributions} />}
      {told.length > 0 && sideBySide && (
        <div className={styles.matrix}>
          <DataTable
            stack
            caption={heading}
            captionHidden
            columns={[{ key: "label", label: column }, ...columns.map(({ key, label }) => ({ key, label }))]}
            rows={shown.map(({ key, label }) => ({ key, cells: [label, ...columns.map((one) => <Cell key={one.key} column={one} option={key} />)] }))}
          />
        </div>
      )}
    </StatFigure>
  );
};

export const NeedsFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure
    view={view}
    topic={copy.training.needs.topic}
    question="needs"
    column={copy.training.needs.column}
    aside={["nothing"]}
    sorted
    title={(lead, say) => sayLead(lead, ({ key, share }) => copy.training.needs.leads(say(key), share), copy.training.needs.even)}
  />
);

export const LearningFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure
    view={view}
    topic={copy.training.learning.topic}
    question="skills.learning"
    column={copy.training.learning.column}
    say={(option) => sayOption("skills.learning", option)}
    title={(lead, say) => sayLead(lead, ({ key, share }) => (key === "none" ? copy.training.learning.noneLeads(share) : copy.training.learning.leads(say(key))), copy.training.learning.even)}
  />
);

export const ActionsFigure = ({ view }: { readonly view: View }) => (
  <ProposedFigure view={view} topic={copy.training.actions.topic} table={ACTION} column={copy.training.actions.column} say={sayAction} titles={copy.training.actions} />
);

export const BeneficiariesFigure = ({ view }: { readonly view: View }) => (
  <ProposedFigure view={view} topic={copy.training.beneficiaries.topic} table={BENEFICIARY} column={copy.training.beneficiaries.column} say={sayBeneficiary} titles={copy.training.beneficiaries} absent={{ option: "leaders", text: copy.training.beneficiaries.everywhere }} />
);
