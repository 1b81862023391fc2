import { PROFILES } from "@/lib/diagnosis/types";
import { formatDate } from "@/lib/format/dates";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { getShare } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { StackRow } from "./bars";
import { copy } from "./copy.fr";
import { ExploreChange, type Point } from "./explore-change";
import styles from "./figures.module.css";
import { PROFILES_PLURAL } from "./labels.fr";
import { AHEAD, APART, carryFilter, readMoment, readYears, type Moment } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeGroupedTwin } from "./twins";

type Kind = "years" | "releases";
type Line = Moment & { readonly label: string; readonly short: string };

const listSegments = ({ profiles }: Moment) =>
  PROFILES.map((profile, place) => ({ key: profile, label: adviceCopy.profiles[profile].name, count: profiles[place] ?? null, motif: profile }));

/** The profile whose share moved the most between the first and the last moment, when it moved more than rounding can make of the smaller of them. */
export function sayMove(lines: readonly Line[], kind: Kind): string {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return copy.change.neutral;
  const moves = PROFILES.map((profile, place) => ({
    profile,
    from: getShare(first.profiles[place] ?? null, first.contributions),
    to: getShare(last.profiles[place] ?? null, last.contributions),
  }));
  const told = moves.flatMap(({ profile, from, to }) => (from === null || to === null ? [] : [{ profile, from, to }]));
  if (told.length < moves.length) return copy.change.neutral;
  const [most] = told.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  const rounding = Math.round((100 * AHEAD) / Math.min(first.contributions ?? 0, last.contributions ?? 0));
  if (most === undefined || Math.abs(most.to - most.from) < Math.max(APART, rounding)) {
    // What rounding could hide is not called steady.
    return rounding > APART ? copy.change.neutral : copy.change.steady(copy.change.span[kind](first.short, last.short));
  }
  return copy.change.moved(copy.change.span[kind](first.short, last.short), PROFILES_PLURAL[most.profile], most.from, most.to);
}

const toPoint = ({ key, short, contributions, profiles }: Line): Point => ({
  key,
  label: short,
  shares: Object.fromEntries(PROFILES.map((profile, place) => [profile, getShare(profiles[place] ?? null, contributions)])) as Point["shares"],
});

const LinesFigure = ({ view, lines, kind }: { readonly view: View; readonly lines: readonly Line[]; readonly kind: Kind }) => (
  <StatFigure
    view={view}
    topic={copy.change[kind]}
    title={sayMove(lines, kind)}
    base={lines.filter((_, place) => place === 0 || place === lines.length - 1).map(({ short, contributions }) => ({ when: copy.change.when[kind](short), count: contributions }))}
    secret={lines.some(({ profiles }) => profiles.some((count) => count === null))}
    twin={makeGroupedTwin(
      [copy.change.columns.when, copy.profiles.twinColumn],
      lines.map((line) => ({ key: line.key, label: line.label, total: line.contributions, lines: listSegments(line) })),
    )}
  >
    <ul role="list" className={styles.rows}>
      {lines.map((line) => (
        <li key={line.key} className={styles.row}>
          <p className={styles.name}>
            {line.label} <span>{line.contributions === null ? copy.secret : copy.about(line.contributions)}</span>
          </p>
          {line.contributions !== null && <StackRow segments={listSegments(line)} total={line.contributions} />}
        </li>
      ))}
    </ul>
    <ExploreChange
      points={lines.map(toPoint)}
      names={{ follower: adviceCopy.profiles.follower.name, refractory: adviceCopy.profiles.refractory.name, experimenter: adviceCopy.profiles.experimenter.name, pioneer: adviceCopy.profiles.pioneer.name }}
      words={{ explore: copy.change.explore, hide: copy.change.hide, loading: copy.change.loading, failed: copy.change.failed, chart: `${copy.change[kind]}. ${copy.change.chart}`, secret: copy.secret }}
    />
  </StatFigure>
);

/** One year after another, all from this release. */
export const YearsFigure = ({ view }: { readonly view: View }) => {
  const lines = readYears(view.release, view.filter).map((moment): Line => ({ ...moment, label: moment.key, short: moment.key }));
  if (lines.length < 2) return <p>{copy.change.onlyYear}</p>;
  return <LinesFigure view={{ ...view, filter: { ...view.filter, year: null } }} lines={lines} kind="years" />;
};

/** One release after another, the one that is read last. `earlier`: releases of before it, the oldest first. */
export const ReleasesFigure = ({ view, earlier }: { readonly view: View; readonly earlier: readonly Release[] }) => {
  const lines = [...earlier, view.release].flatMap((release): Line[] => {
    const filter = carryFilter(release, view.filter);
    if (filter === null) return [];
    const label = copy.change.release(release.number, formatDate(new Date(release.preparedOn)));
    return [{ ...readMoment(String(release.number), release, filter), label, short: copy.change.releaseShort(release.number) }];
  });
  if (lines.length < 2) return <p>{copy.change.only}</p>;
  return <LinesFigure view={view} lines={lines} kind="releases" />;
};
