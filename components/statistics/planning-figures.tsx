import { joinClasses } from "@/components/ui/class-names";
import { formatList } from "@/lib/format/lists";
import { toMiddle } from "@/lib/format/text";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { getFigures, UNSPECIFIED } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { Length } from "./bars";
import bars from "./bars.module.css";
import { copy } from "./copy.fr";
import { listPhases, listSessions, readDemand, readFirstPhase, type BranchDemand, type Demand } from "./demand";
import map from "./department-map.module.css";
import { PROFILES_PLURAL, sayBranch, sayDepartment, sayShortBranch, sayShortDepartment } from "./labels.fr";
import { getFill, type Motif } from "./patterns";
import styles from "./planning.module.css";
import { StatFigure, type View } from "./stat-figure";
import { TILES } from "./tiles";
import { sayCount } from "./twins";

const words = copy.planning;
/** From the left of each square, from the light to the dark. */
const MOTIFS: readonly Motif[] = ["band-1", "band-2", "band-3"];
const getMotif = (place: number): Motif => MOTIFS[place % MOTIFS.length] ?? "ink";
const sayPhase = (phase: string): string => (adviceCopy.phases as Readonly<Record<string, string>>)[phase] ?? phase;

/** Which profiles each phase is for, in a sentence. */
export const sayPhases = (release: Release): string =>
  words.intro(listPhases(release).map(({ phase, profiles }, place) => words.phase(place === 0 ? sayPhase(phase) : toMiddle(sayPhase(phase)), formatList(profiles.map((profile) => PROFILES_PLURAL[profile])))).join("\u202f; "));

/** The drawing of a square: as many discs as phases, on one line. In its units, which the square stretches. */
const FIELD = { step: 12, largest: 5.5, least: 0.9, dash: 3 } as const;

type SquareProps = { readonly demand: Demand | undefined; readonly phases: readonly string[]; readonly most: number };

/** Area for number, as on the other map. */
const PhaseDiscs = ({ demand, phases, most }: SquareProps) => (
  <svg className={styles.drawing} viewBox={`0 0 ${phases.length * FIELD.step} ${FIELD.step}`} aria-hidden="true" focusable="false">
    {phases.map((phase, place) => {
      const count = demand?.phases[phase] ?? null;
      const [x, y] = [(place + 0.5) * FIELD.step, FIELD.step / 2];
      return count === null ? (
        <path key={phase} className={styles.hidden} d={`M${x - FIELD.dash / 2} ${y}h${FIELD.dash}`} />
      ) : (
        <circle key={phase} className={styles.disc} cx={x} cy={y} r={Math.max(FIELD.least, FIELD.largest * Math.sqrt(count / most))} fill={getFill(getMotif(place))} />
      );
    })}
  </svg>
);

const sayParts = ({ contributions, phases }: Demand, names: readonly string[]): string =>
  contributions === null ? copy.secret : names.map((phase) => words.needs.part(toMiddle(sayPhase(phase)), sayCount(phases[phase] ?? null))).join(", ");

type MapProps = { readonly branch: BranchDemand; readonly phases: readonly string[]; readonly most: number };

/** The region in squares for one branch. */
const BranchMap = ({ branch: { branch, contributions, places }, phases, most }: MapProps) => (
  <li className={styles.branch}>
    <p className={styles.name}>
      {sayShortBranch(branch)} <span>{contributions === null ? copy.secret : copy.about(contributions)}</span>
    </p>
    <ol role="list" aria-label={words.needs.label(sayBranch(branch))} className={styles.map}>
      {TILES.map((tile) => {
        const demand = places.find(({ department }) => department === tile.code);
        const isSecret = demand === undefined || demand.contributions === null;
        return (
          <li key={tile.code} className={joinClasses(styles.tile, map[`column${tile.column}`], map[`row${tile.row}`], isSecret && styles.secret)}>
            <span className={styles.code} aria-hidden="true">{tile.code}</span>
            <span className={styles.count} aria-hidden="true">{isSecret ? copy.none : sayCount(demand.contributions)}</span>
            <span className={styles.place} aria-hidden="true">{sayShortDepartment(tile.code)}</span>
            <PhaseDiscs demand={demand} phases={phases} most={most} />
            {demand !== undefined && <span className="visually-hidden">{words.needs.said(sayDepartment(tile.code), sayParts(demand, phases))}</span>}
          </li>
        );
      })}
    </ol>
  </li>
);

function sayNeeds(branches: readonly BranchDemand[]): string {
  const first = readFirstPhase(branches);
  const [only] = branches;
  if (first.kind === "same") return branches.length === 1 && only !== undefined ? words.needs.sameBranch(sayPhase(first.phase), toMiddle(sayBranch(only.branch))) : words.needs.same(sayPhase(first.phase));
  if (first.kind === "differs") return words.needs.differs;
  return branches.every(({ lead }) => lead.kind === "even") ? words.needs.even : copy.unsaid;
}

const Key = ({ phases }: { readonly phases: readonly string[] }) => (
  <ul role="list" className={bars.parts}>
    {phases.map((phase, place) => (
      <li key={phase}>
        <svg className={bars.swatch} width="16" height="16" aria-hidden="true" focusable="false">
          <rect className={bars.segment} x="1" y="1" width="14" height="14" fill={getFill(getMotif(place))} />
        </svg>
        <span>{sayPhase(phase)}</span>
      </li>
    ))}
  </ul>
);

/** Which phase each branch would begin with, and where: one map of the region for each branch. */
export const NeedsMapFigure = ({ view }: { readonly view: View }) => {
  const filter = { ...view.filter, department: null };
  const branches = readDemand(view.release, filter);
  const phases = listPhases(view.release).map(({ phase }) => phase);
  const counts = branches.flatMap(({ places }) => places.flatMap(({ department, phases: read }) => (department === UNSPECIFIED ? [] : Object.values(read))));
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  return (
    <StatFigure
      view={{ ...view, filter }}
      topic={words.needs.topic}
      title={sayNeeds(branches)}
      base={getFigures(view.release, filter).contributions}
      notes={[words.caution]}
      secret={counts.includes(null)}
      twin={{
        columns: [
          { key: "branch", label: words.columns.branch },
          { key: "department", label: words.columns.department },
          ...phases.map((phase) => ({ key: phase, label: sayPhase(phase), numeric: true })),
          { key: "count", label: words.columns.count, numeric: true },
        ],
        rows: branches.flatMap(({ branch, contributions, phases: read, places }) =>
          [...places, { branch, department: null, contributions, phases: read }].map((place) => ({
            key: `${branch} ${place.department ?? "all"}`,
            cells: [sayBranch(branch), place.department === null ? words.needs.all : sayDepartment(place.department), ...phases.map((phase) => sayCount(place.phases[phase] ?? null)), sayCount(place.contributions)],
          })),
        ),
      }}
    >
      <Key phases={phases} />
      <div className={styles.width}>
        <ul role="list" className={styles.branches}>
          {branches.map((branch) => (
            <BranchMap key={branch.branch} branch={branch} phases={phases} most={most} />
          ))}
        </ul>
      </div>
      <p className={styles.legend}>{words.needs.legend(formatList(phases.map((phase) => toMiddle(sayPhase(phase)))))}</p>
    </StatFigure>
  );
};

/** As many places as read at one glance; the twin table has all. */
const SHOWN = 6;

/** Where there are enough for a session, phase by phase, the most first. */
export const SessionsFigure = ({ view }: { readonly view: View }) => {
  const filter = { ...view.filter, department: null };
  const branches = readDemand(view.release, filter);
  const lists = listPhases(view.release).map(({ phase }, place) => ({ phase, motif: getMotif(place), sessions: listSessions(branches, phase) }));
  const found = lists.filter(({ sessions }) => sessions.length > 0);
  const most = Math.max(1, ...found.map(({ sessions }) => sessions[0]?.count ?? 1));
  return (
    <StatFigure
      view={{ ...view, filter }}
      topic={words.sessions.topic}
      title={found.length === 0 ? words.sessions.none : words.sessions.title(found.map(({ phase, sessions }) => words.sessions.places(toMiddle(sayPhase(phase)), sessions.length)).join(", "))}
      base={getFigures(view.release, filter).contributions}
      notes={[words.sessions.note, ...(found.some(({ sessions }) => sessions.length > SHOWN) ? [words.sessions.first(SHOWN)] : [])]}
      twin={{
        columns: [
          { key: "phase", label: words.columns.phase },
          { key: "branch", label: words.columns.branch },
          { key: "department", label: words.columns.department },
          { key: "count", label: words.columns.count, numeric: true },
        ],
        rows: lists.flatMap(({ phase, sessions }) =>
          sessions.map(({ branch, department, count }) => ({ key: `${phase} ${branch} ${department}`, cells: [sayPhase(phase), sayBranch(branch), sayDepartment(department), sayCount(count)] })),
        ),
      }}
    >
      <ul role="list" className={styles.lists}>
        {lists.map(({ phase, motif, sessions }) => (
          <li key={phase} className={styles.list}>
            <p className={styles.name}>{sayPhase(phase)}</p>
            {sessions.length === 0 && <p className={styles.legend}>{words.sessions.noneHere}</p>}
            <ol role="list" className={styles.sessions}>
              {sessions.slice(0, SHOWN).map(({ branch, department, count }) => (
                <li key={`${branch} ${department}`} className={styles.session}>
                  <span>
                    {sayDepartment(department)}, {toMiddle(sayShortBranch(branch))}
                  </span>
                  <b>{sayCount(count)}</b>
                  <span className={styles.length}>
                    <Length share={(100 * count) / most} motif={motif} />
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </StatFigure>
  );
};
