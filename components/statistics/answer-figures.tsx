import { toStart } from "@/lib/format/text";
import { getShare, type AnswerFigures } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { Bars, StackRow, type Bar, type Segment } from "./bars";
import { copy } from "./copy.fr";
import styles from "./figures.module.css";
import { sayOption } from "./labels.fr";
import { addUp, AHEAD, findLeader, type Led } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeGroupedTwin, makeTwin } from "./twins";

const UNKNOWN = "unknown";

/** The options of a question, in the order of the questionnaire, « je ne sais pas » and « aucun » set apart. */
export function listOptionBars(answers: AnswerFigures, say: (option: string) => string, aside: readonly string[] = [UNKNOWN]): readonly Bar[] {
  const bars = Object.entries(answers.options).map(([key, count]): Bar => ({ key, label: say(key), count, aside: aside.includes(key) }));
  return [...bars.filter((bar) => bar.aside !== true), ...bars.filter((bar) => bar.aside === true)];
}

const isMultiple = (release: Release, question: string): boolean => (release.tables.find(({ id }) => id === question)?.within.length ?? 0) > 0;

/** The longest first: for options that have no order of their own. */
export const sortBars = (bars: readonly Bar[]): readonly Bar[] => [
  ...bars.filter((bar) => bar.aside !== true).sort((a, b) => (b.count ?? -1) - (a.count ?? -1)),
  ...bars.filter((bar) => bar.aside === true),
];

type QuestionFigureProps = {
  readonly view: View;
  readonly topic: string;
  readonly question: string;
  readonly column: string;
  readonly say?: (option: string) => string;
  readonly aside?: readonly string[];
  /** Options without an order of their own are put in that of their counts. */
  readonly sorted?: boolean;
  readonly asked?: string;
  readonly title: (leader: Led | null, label: string) => string;
};

/** The answers to one question. Nothing where it was not counted. */
export const QuestionFigure = ({ view, topic, question, column, say, aside, sorted = false, asked, title }: QuestionFigureProps) => {
  const answers = view.figures.answers?.[question];
  if (answers === undefined) return null;
  const listed = listOptionBars(answers, say ?? ((option) => sayOption(question, option)), aside);
  const bars = sorted ? sortBars(listed) : listed;
  const leader = findLeader(bars.filter((bar) => bar.aside !== true), answers.answered);
  const heading = title(leader, bars.find(({ key }) => key === leader?.key)?.label ?? "");
  return (
    <StatFigure
      view={view}
      topic={topic}
      title={heading}
      base={answers.answered}
      asked={asked ?? copy.base.answering}
      notes={isMultiple(view.release, question) ? [copy.base.several] : []}
      secret={bars.some(({ count }) => count === null)}
      twin={makeTwin(column, bars, answers.answered)}
    >
      {bars.every(({ count }) => count === null) ? <p>{copy.nothingShown}</p> : <Bars bars={bars} total={answers.answered} />}
    </StatFigure>
  );
};

type Use = keyof typeof copy.practice.uses;
const USES = Object.keys(copy.practice.uses) as Use[];
/** Options of these questions by degree: none, attempts, some projects, the usual way. Both scales have four. */
const DEGREES: readonly (readonly string[])[] = [["no", "never"], ["tried", "sometimes"], ["some", "regular"], ["normal", "always"]];
const MOTIFS = ["band-0", "band-1", "band-2", "band-3"] as const;

type UseRow = { readonly use: Use; readonly answers: AnswerFigures; readonly segments: readonly Segment[] };

function readUse(use: Use, answers: AnswerFigures): UseRow {
  const { options } = answers;
  const degrees = DEGREES.map((names, place): Segment => {
    const name = names.find((known) => known in options);
    return { key: String(place), label: copy.practice.degrees[place] ?? "", count: name === undefined ? null : (options[name] ?? null), motif: MOTIFS[place] ?? "band-0" };
  });
  const outside = [UNKNOWN, "not-here"].filter((name) => name in options).map((name) => options[name] ?? null);
  return { use, answers, segments: [...degrees, { key: "others", label: copy.practice.others, count: addUp(outside), motif: "unknown" }] };
}

/** The use that is the most common of all, to whatever degree; only when it may be told of each, and one is clearly ahead. */
function sayUseTitle(rows: readonly UseRow[]): string {
  const used = rows.map(({ use, segments, answers }) => ({ use, count: addUp(segments.slice(1, 4).map(({ count }) => count)), answered: answers.answered }));
  if (used.some(({ count }) => count === null)) return copy.practice.even;
  const [first, second] = used.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  if (first === undefined || (first.count ?? 0) - (second?.count ?? 0) < AHEAD) return copy.practice.even;
  return copy.practice.place[first.use];
}

/** Practice by use case, each in its degrees. */
export const PracticeFigure = ({ view }: { readonly view: View }) => {
  const rows = USES.flatMap((use) => {
    const answers = view.figures.answers?.[use];
    return answers === undefined ? [] : [readUse(use, answers)];
  });
  if (rows.length === 0) return null;
  const [{ answers: { answered } } = { answers: { answered: null } }] = rows;
  return (
    <StatFigure
      view={view}
      topic={copy.practice.topic}
      title={sayUseTitle(rows)}
      base={answered}
      asked={copy.base.answering}
      secret={rows.some(({ segments }) => segments.some(({ count }) => count === null))}
      twin={makeGroupedTwin(
        [copy.practice.columns.use, copy.practice.columns.degree],
        rows.map(({ use, answers, segments }) => ({ key: use, label: copy.practice.uses[use], total: answers.answered, lines: segments })),
      )}
    >
      <ul role="list" className={styles.rows}>
        {rows.map(({ use, answers, segments }) => (
          <li key={use} className={styles.row}>
            <p className={styles.name}>{copy.practice.uses[use]}</p>
            {answers.answered === null ? <p>{copy.nothingShown}</p> : <StackRow segments={segments} total={answers.answered} />}
          </li>
        ))}
      </ul>
    </StatFigure>
  );
};

export const ContentFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure
    view={view}
    topic={copy.practice.contentTopic}
    question="practice.generative"
    column={copy.practice.columnsContent}
    aside={["none", UNKNOWN]}
    title={(leader, label) => {
      const answers = view.figures.answers?.["practice.generative"];
      const none = getShare(answers?.options["none"] ?? null, answers?.answered ?? null);
      if (leader === null) return none !== null && none >= 50 ? copy.practice.noneLeads(none) : copy.practice.contentEven;
      return none !== null && none > leader.share ? copy.practice.noneLeads(none) : copy.practice.contentLeads(leader.share, toStart(label));
    }}
  />
);

export const ObstaclesFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure view={view} topic={copy.obstacles.topic} question="obstacles" column={copy.obstacles.column} aside={["none"]} sorted asked={copy.obstacles.asked} title={(leader, label) => (leader === null ? copy.obstacles.even : copy.obstacles.leads(label))} />
);

export const StanceFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure view={view} topic={copy.obstacles.stanceTopic} question="stance.overall" column={copy.obstacles.stanceColumn} title={(leader, label) => (leader === null ? copy.obstacles.stanceEven : copy.obstacles.stanceLeads(label))} />
);

