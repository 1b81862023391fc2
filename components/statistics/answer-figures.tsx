import { toStart } from "@/lib/format/text";
import type { AnswerFigures } from "@/lib/statistics/read";
import type { AnswerTable, Release } from "@/lib/statistics/types";

import { Bars, StackRow, type Bar, type Segment } from "./bars";
import { copy, sayLead } from "./copy.fr";
import styles from "./figures.module.css";
import { sayOption } from "./labels.fr";
import { addUp, compareRanges, getMostHidden, getUntold, readLead, type Lead, type Range } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeGroupedTwin, makeTwin } from "./twins";

const UNKNOWN = "unknown";

/** The options of a question, in the order of the questionnaire, « je ne sais pas » and « aucun » set apart. */
export function listOptionBars(answers: AnswerFigures, say: (option: string) => string, aside: readonly string[] = [UNKNOWN]): readonly Bar[] {
  const bars = Object.entries(answers.options).map(([key, count]): Bar => ({ key, label: say(key), count, aside: aside.includes(key) }));
  return [...bars.filter((bar) => bar.aside !== true), ...bars.filter((bar) => bar.aside === true)];
}

const findTable = (release: Release, question: string): AnswerTable => release.tables.find(({ id }) => id === question) ?? { id: question, partition: [], within: [] };
const isMultiple = (release: Release, question: string): boolean => findTable(release, question).within.length > 0;

/** What may be said of the answers to a question. */
export const readAnswers = (release: Release, question: string, bars: readonly Bar[], answers: AnswerFigures): Lead =>
  readLead(bars, answers.answered, getMostHidden(findTable(release, question), answers));

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
  readonly title: (lead: Lead, say: (option: string) => string) => string;
};

/** The answers to one question. Nothing where it was not counted. */
export const QuestionFigure = ({ view, topic, question, column, say, aside, sorted = false, asked, title }: QuestionFigureProps) => {
  const answers = view.figures.answers?.[question];
  if (answers === undefined) return null;
  const listed = listOptionBars(answers, say ?? ((option) => sayOption(question, option)), aside);
  const bars = sorted ? sortBars(listed) : listed;
  const heading = title(readAnswers(view.release, question, bars, answers), (option) => bars.find(({ key }) => key === option)?.label ?? "");
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

export function readUse(use: Use, answers: AnswerFigures): UseRow {
  const { options } = answers;
  const degrees = DEGREES.map((names, place): Segment => {
    const name = names.find((known) => known in options);
    return { key: String(place), label: copy.practice.degrees[place] ?? "", count: name === undefined ? null : (options[name] ?? null), motif: MOTIFS[place] ?? "band-0" };
  });
  const outside = [UNKNOWN, "not-here"].filter((name) => name in options).map((name) => options[name] ?? null);
  return { use, answers, segments: [...degrees, { key: "others", label: copy.practice.others, count: addUp(outside), motif: "unknown" }] };
}

/** How many use it, on projects or by habit (an attempt is no use yet); between which two counts when part of that is hidden. */
function rangeUse({ use, segments, answers: { answered } }: UseRow): Range {
  const used = segments.slice(2, 4).map(({ count }) => count);
  const least = used.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return { key: use, least, most: addUp(used) ?? least + getUntold(segments.map(({ count }) => count), answered ?? 0) };
}

/** The use that is the most common of all; only when one is clearly ahead whatever is hidden. */
export function sayUseTitle(rows: readonly UseRow[]): string {
  const totals = rows.flatMap(({ answers: { answered } }) => answered ?? []);
  if (totals.length < rows.length) return copy.unsaid;
  return sayLead(compareRanges(rows.map(rangeUse), Math.max(...totals)), ({ key }) => copy.practice.place[key as Use], copy.practice.even);
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

/** « Aucun » may be what is the most common; else what leads among contents. */
function sayContentTitle({ release, figures }: View, contents: Lead, say: (option: string) => string): string {
  const answers = figures.answers?.["practice.generative"];
  if (answers === undefined) return copy.unsaid;
  const all = readAnswers(release, "practice.generative", listOptionBars(answers, say), answers);
  if (all.kind === "led" && all.led.key === "none") return copy.practice.noneLeads(all.led.share);
  return sayLead(contents, ({ key, share }) => copy.practice.contentLeads(share, toStart(say(key))), copy.practice.contentEven);
}

export const ContentFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure
    view={view}
    topic={copy.practice.contentTopic}
    question="practice.generative"
    column={copy.practice.columnsContent}
    aside={["none", UNKNOWN]}
    title={(lead, say) => sayContentTitle(view, lead, say)}
  />
);

export const ObstaclesFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure view={view} topic={copy.obstacles.topic} question="obstacles" column={copy.obstacles.column} aside={["none"]} sorted asked={copy.obstacles.asked} title={(lead, say) => sayLead(lead, ({ key }) => copy.obstacles.leads(say(key)), copy.obstacles.even)} />
);

export const StanceFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure view={view} topic={copy.obstacles.stanceTopic} question="stance.overall" column={copy.obstacles.stanceColumn} title={(lead, say) => sayLead(lead, ({ key }) => copy.obstacles.stanceLeads(say(key)), copy.obstacles.stanceEven)} />
);
