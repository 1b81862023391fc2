import { ACTION, BENEFICIARY } from "@/lib/anonymisation/seal";
import { DataTable } from "@/components/ui/data-table";
import { EVERYTHING, getFigures, getShare, type AnswerFigures, type Count } from "@/lib/statistics/read";

import { QuestionFigure, sortBars } from "./answer-figures";
import { Bars, Length } from "./bars";
import { copy } from "./copy.fr";
import styles from "./training.module.css";
import { sayAction, sayBeneficiary, sayBranch, sayOption } from "./labels.fr";
import { findLeader } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeTwin, sayCount } from "./twins";

/** Rows of a table by branch: as many as read at one glance; the twin table has all. */
const SHOWN = 8;

type Column = { readonly key: string; readonly label: string; readonly answers: AnswerFigures | undefined; readonly contributions: Count };

/** All branches together, then each of them. */
function readColumns({ release, filter, figures }: View, table: string): readonly Column[] {
  const branches = release.values.branch.map((branch) => {
    const read = getFigures(release, { ...EVERYTHING, year: filter.year, branch });
    return { key: branch, label: sayBranch(branch), answers: read.answers?.[table], contributions: read.contributions };
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
  readonly title: (label: string | null) => string;
};

/** What was proposed, or to whom: by branch side by side when nothing is filtered but the year, otherwise for what is chosen. */
const ProposedFigure = ({ view, topic, table, column, say, title }: ProposedProps) => {
  const { figures, filter, release } = view;
  const answers = figures.answers?.[table];
  if (answers === undefined) return null;
  const bars = sortBars(Object.entries(answers.options).map(([key, count]) => ({ key, count, label: say(key) })));
  const leader = findLeader(bars, figures.contributions);
  const told = bars.filter(({ count }) => count !== null);
  const heading = title(leader === null ? null : say(leader.key));
  const sideBySide = filter.branch === null && filter.size === null && release.values.branch.length > 1;
  const columns = readColumns(view, table);
  const bases = columns.slice(1).map(({ label, contributions }) => `${label} ${sayCount(contributions)}`).join(" · ");
  return (
    <StatFigure
      view={view}
      topic={topic}
      title={heading}
      base={figures.contributions}
      notes={[copy.base.several, ...(sideBySide ? [copy.training.byBranchBase(bases)] : [])]}
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
      {told.length === 0 && <p>{copy.nothingShown}</p>}
      {told.length > 0 && !sideBySide && <Bars bars={told.slice(0, SHOWN)} total={figures.contributions} />}
      {told.length > 0 && sideBySide && (
        <div className={styles.matrix}>
          <DataTable
            stack
            caption={heading}
            captionHidden
            columns={[{ key: "label", label: column }, ...columns.map(({ key, label }) => ({ key, label }))]}
            rows={told.slice(0, SHOWN).map(({ key, label }) => ({ key, cells: [label, ...columns.map((one) => <Cell key={one.key} column={one} option={key} />)] }))}
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
    title={(leader, label) => (leader === null ? copy.training.needs.even : copy.training.needs.leads(label, leader.share))}
  />
);

export const LearningFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure
    view={view}
    topic={copy.training.learning.topic}
    question="skills.learning"
    column={copy.training.learning.column}
    say={(option) => sayOption("skills.learning", option)}
    title={(leader, label) => (leader === null ? copy.training.learning.even : copy.training.learning.leads(label))}
  />
);

export const ActionsFigure = ({ view }: { readonly view: View }) => (
  <ProposedFigure view={view} topic={copy.training.actions.topic} table={ACTION} column={copy.training.actions.column} say={sayAction} title={(label) => (label === null ? copy.training.actions.even : copy.training.actions.leads(label))} />
);

export const BeneficiariesFigure = ({ view }: { readonly view: View }) => (
  <ProposedFigure view={view} topic={copy.training.beneficiaries.topic} table={BENEFICIARY} column={copy.training.beneficiaries.column} say={sayBeneficiary} title={(label) => (label === null ? copy.training.beneficiaries.even : copy.training.beneficiaries.leads(label))} />
);
