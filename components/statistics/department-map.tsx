import { ProfileBadge } from "@/components/signs/profile-badge";
import { ProfileSign } from "@/components/signs/profile-sign";
import { joinClasses } from "@/components/ui/class-names";
import { TextLink } from "@/components/ui/text-link";
import { PROFILES } from "@/lib/diagnosis/types";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { toMiddle } from "@/lib/format/text";
import { METHOD } from "@/lib/statistics/method";
import { getFigures, getShare, UNSPECIFIED, type Count } from "@/lib/statistics/read";

import { buildAddress, MAP_SHOWS, withFilter, type MapShows, type Place } from "./address";
import { copy, sayLead } from "./copy.fr";
import styles from "./department-map.module.css";
import { listFilterWords, sayDepartment, sayDepartments, sayShortDepartment } from "./labels.fr";
import { AHEAD, getUntold, isEverything, MOSTLY, readDepartments, readLead, type Department } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { TILES, type Tile } from "./tiles";
import { sayCount } from "./twins";

/** Half the width of the field of a disc, and its smallest radius. */
const FIELD = 50;
const LEAST = 4;
const LARGEST = 46;

/** Area for number: twice the contributions, twice the disc. */
const getRadius = (count: number, most: number): number => Math.max(LEAST, LARGEST * Math.sqrt(count / most));

/** `unspecified`: those that are of no département, when it may be told. */
export function sayCounts(departments: readonly Department[], unspecified: Count, total: Count): string {
  const shown = departments.filter(({ contributions }) => contributions !== null);
  const [first, second, third] = [...shown].sort((a, b) => (b.contributions ?? 0) - (a.contributions ?? 0));
  const count = (department: Department | undefined): number => department?.contributions ?? 0;
  const missing = getShare(unspecified, total);
  if (missing !== null && missing > MOSTLY) return copy.map.known(100 - missing);
  if (first === undefined || second === undefined) return copy.map.few(shown.length);
  const parts = [...departments.map(({ code, contributions }) => ({ key: code, count: contributions })), { key: UNSPECIFIED, count: unspecified, aside: true }];
  const hidden = getUntold(parts.map((part) => part.count), total ?? 0);
  if (total !== null && count(second) - Math.max(count(third), hidden) >= AHEAD) {
    const both = sayDepartments([first.code, second.code]);
    const share = getShare(count(first) + count(second), total);
    // A secret square may round to nothing and still hold a few: no share of a whole that they would change.
    const most = total - hidden + (departments.length - shown.length) * (METHOD.threshold - METHOD.unit);
    const least = getShare(count(first) + count(second), Math.max(total, most));
    return share === null || share !== least ? copy.map.first(both) : copy.map.two(both, share);
  }
  return sayLead(readLead(parts, total), ({ key }) => copy.map.one(sayDepartments([key])), copy.map.spread);
}

function sayProfiles(departments: readonly Department[]): string {
  const leading = new Set(departments.map(({ leading: profile }) => profile).filter((profile) => profile !== null));
  const [only] = leading;
  const shown = departments.filter(({ contributions }) => contributions !== null);
  if (only === undefined) return shown.length > 0 && shown.every(({ lead }) => lead.kind === "even") ? copy.map.noProfile : copy.unsaid;
  return leading.size > 1 ? copy.map.otherProfiles : copy.map.sameProfile(toMiddle(adviceCopy.profiles[only].name));
}

const Sign = ({ department: { contributions, leading }, most, shows }: { readonly department: Department; readonly most: number; readonly shows: MapShows }) => {
  if (contributions === null) return <span className={styles.symbol} aria-hidden="true" />;
  if (shows === "profile") {
    return <span className={styles.symbol}>{leading === null ? <span className={styles.undecided} aria-hidden="true" /> : <ProfileSign profile={leading} size={40} />}</span>;
  }
  return (
    <svg className={styles.symbol} viewBox={`${-FIELD} ${-FIELD} ${2 * FIELD} ${2 * FIELD}`} aria-hidden="true" focusable="false">
      <circle className={styles.disc} r={getRadius(contributions, most)} />
    </svg>
  );
};

const sayReading = ({ contributions, lead, leading }: Department, shows: MapShows): string => {
  if (contributions === null) return copy.secretShort;
  if (shows === "count") return copy.number(contributions);
  if (leading !== null) return adviceCopy.profiles[leading].name;
  return lead.kind === "even" ? copy.map.undecidedShort : copy.map.untoldShort;
};
const sayUndecided = ({ lead }: Department): string => (lead.kind === "even" ? copy.map.undecided : copy.map.untold);

/** What a screen reader hears of a square: the name, the number, the profile. */
const sayWhole = (department: Department): string => {
  const { code, contributions, leading } = department;
  return `${sayDepartment(code)} (${code})\u202f: ${contributions === null ? copy.secret : `${copy.map.contributions(contributions)}, ${leading === null ? sayUndecided(department) : copy.map.leading(adviceCopy.profiles[leading].name)}`}`;
};

type SquareProps = { readonly tile: Tile; readonly department: Department | undefined; readonly most: number; readonly place: Place | null };

const Square = ({ tile, department, most, place }: SquareProps) => {
  const className = joinClasses(styles.tile, styles[`column${tile.column}`], styles[`row${tile.row}`], department === undefined && styles.empty, department?.contributions === null && styles.secret);
  const name = (
    <>
      <span className={styles.code}>{tile.code}</span>
      <span className={styles.name}>{sayDepartment(tile.code)}</span>
      <span className={styles.short} aria-hidden="true">
        {sayShortDepartment(tile.code)}
      </span>
    </>
  );
  if (department === undefined || place === null) {
    return (
      <li className={className}>
        <span className={styles.inside}>{name}</span>
      </li>
    );
  }
  const chosen = place.filter.department === tile.code;
  return (
    <li className={className}>
      <a
        className={styles.inside}
        href={buildAddress(withFilter(place, { department: chosen ? null : tile.code }), "#departements")}
        aria-label={sayWhole(department)}
        aria-current={chosen ? "true" : undefined}
      >
        {name}
        <Sign department={department} most={most} shows={place.map} />
        <span className={joinClasses(styles.reading, place.map === "profile" && department.contributions !== null && styles.word)}>{sayReading(department, place.map)}</span>
      </a>
    </li>
  );
};

type TilesProps = { readonly label: string; readonly departments: readonly Department[]; readonly place: Place | null };

/** The region in equal squares. Without departments, the ground alone. */
export const Tiles = ({ label, departments, place }: TilesProps) => {
  const most = Math.max(1, ...departments.map(({ contributions }) => contributions ?? 0));
  return (
    <ol role="list" aria-label={label} className={styles.map}>
      {TILES.map((tile) => (
        <Square key={tile.code} tile={tile} department={departments.find(({ code }) => code === tile.code)} most={most} place={place} />
      ))}
    </ol>
  );
};

const Choice = ({ place }: { readonly place: Place }) => (
  <p className={styles.choice} data-print="hide">
    {copy.map.choice}{"\u202f: "}
    {MAP_SHOWS.map((shows, index) => (
      <span key={shows}>
        {index > 0 && " · "}
        <a href={buildAddress({ ...place, map: shows }, "#departements")} aria-current={place.map === shows ? "true" : undefined}>
          {copy.map[shows]}
        </a>
      </span>
    ))}
  </p>
);

/** The départements behind the other filters, each a way to see it alone. */
export const DepartmentFigure = ({ view, place }: { readonly view: View; readonly place: Place }) => {
  const filter = { ...view.filter, department: null };
  const departments = readDepartments(view.release, filter);
  const { contributions } = getFigures(view.release, filter);
  const unspecified = getFigures(view.release, { ...filter, department: UNSPECIFIED }).contributions;
  const secret = departments.some((department) => department.contributions === null);
  return (
    <StatFigure
      view={{ ...view, filter }}
      topic={copy.map.topic}
      title={place.map === "count" ? sayCounts(departments, unspecified, contributions) : sayProfiles(departments)}
      base={contributions}
      notes={unspecified === null ? [] : [copy.map.unspecified(unspecified)]}
      secret={secret}
      twin={{
        columns: [
          { key: "department", label: copy.map.columns.department },
          { key: "count", label: copy.countColumn, numeric: true },
          { key: "leading", label: copy.map.columns.leading },
        ],
        rows: [
          ...departments.map((department) => ({
            key: department.code,
            cells: [
              `${sayDepartment(department.code)} (${department.code})`,
              sayCount(department.contributions),
              department.contributions === null ? copy.secret : department.leading === null ? sayUndecided(department) : adviceCopy.profiles[department.leading].name,
            ],
          })),
          { key: UNSPECIFIED, cells: [sayDepartment(UNSPECIFIED), sayCount(unspecified), copy.none] },
        ],
      }}
    >
      {!isEverything(place.filter) && (
        <p className={styles.choice} data-print="hide">
          {copy.filters.chosen(listFilterWords(place.filter).join(", "))}{" "}
          {place.filter.department !== null && <TextLink href={buildAddress(withFilter(place, { department: null }), "#departements")}>{copy.filters.back}</TextLink>}
        </p>
      )}
      <Choice place={place} />
      <Tiles label={copy.map.label(view.release.region.name)} departments={departments} place={place} />
      {place.map === "profile" && (
        <p className={styles.signs}>
          {PROFILES.map((profile) => (
            <ProfileBadge key={profile} profile={profile} label={adviceCopy.profiles[profile].name} />
          ))}
        </p>
      )}
      <p className={styles.legend}>
        {place.map === "count" ? copy.map.legendCount : copy.map.legendProfile} {secret && copy.map.legendSecret}
      </p>
    </StatFigure>
  );
};
