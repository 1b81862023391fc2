import { useId } from "react";

import { joinClasses } from "@/components/ui/class-names";
import { PROFILES, type Profile } from "@/lib/diagnosis/types";

import styles from "./compass-drawing.module.css";
import { getRegions, type MapEdges, PLOT, toX, toY, VIEW } from "./compass-geometry";
import { CompassGround } from "./compass-ground";

/** Where a company stands. `spread` is what its « je ne sais pas » leave open; null when nothing is. */
export type Place = {
  /** Posture, −1 (opposed) … +1 (open). */
  readonly x: number;
  /** Practice and knowledge, 0 … 1. */
  readonly y: number;
  readonly spread: { readonly x: readonly [number, number]; readonly y: readonly [number, number] } | null;
  readonly profile: Profile;
};

export type MapLabels = {
  readonly regions: Readonly<Record<Profile, string>>;
  readonly posture: string;
  readonly opposed: string;
  readonly open: string;
  readonly practice: string;
  /** Beside the needle (« Vous »). */
  readonly you: string;
};

type Described = { readonly edges: MapEdges; readonly title: string; readonly description: string };

/** Room around the needle inside its zone. */
const AROUND = 20;

/** What the answers leave open: it holds the needle, stays on the map, and lies under the names, which it would pale. */
const Zone = ({ place }: { readonly place: Place }) => {
  const { spread } = place;
  if (spread === null) return null;
  const [x, y] = [toX(place.x), toY(place.y)];
  const west = Math.max(PLOT.left + 2, Math.min(x, toX(spread.x[0])) - AROUND);
  const east = Math.min(PLOT.left + PLOT.width - 2, Math.max(x, toX(spread.x[1])) + AROUND);
  const north = Math.max(PLOT.top + 2, Math.min(y, toY(spread.y[1])) - AROUND);
  const south = Math.min(PLOT.top + PLOT.height - 2, Math.max(y, toY(spread.y[0])) + AROUND);
  return <rect className={styles.spread} x={west} y={north} width={east - west} height={south - north} rx={AROUND} />;
};

/** The needle, above everything. */
const Needle = ({ place, you, scale = 1 }: { readonly place: Place; readonly you: string | null; readonly scale?: number }) => {
  const [x, y] = [toX(place.x), toY(place.y)];
  const eastward = x < PLOT.left + PLOT.width * 0.72;
  return (
    <>
      <g transform={`translate(${x} ${y}) rotate(24) scale(${scale})`}>
        <path className={styles.needleHalo} d="M0-30 9 0 0 30-9 0z" />
        <path className={styles.needleSouth} d="M-9 0 0 30 9 0z" />
        <path className={styles.needleNorth} d="M-9 0 0-30 9 0z" />
        <circle className={styles.pivot} r="2.600" />
      </g>
      {you !== null && (
        <text className={styles.you} x={x + (eastward ? 21 : -21)} y={y + 7} textAnchor={eastward ? "start" : "end"}>
          {you}
        </text>
      )}
    </>
  );
};

/** A region's name, in the half of the region where the needle is not. */
const RegionNames = ({ edges, labels, place }: { readonly edges: MapEdges; readonly labels: MapLabels; readonly place: Place | null }) => {
  const regions = getRegions(edges);
  return PROFILES.map((profile) => {
    const box = regions[profile];
    const needle = place === null ? null : { x: toX(place.x), y: toY(place.y) };
    const near =
      needle !== null && needle.y > box.top - 36 && needle.y < box.top + box.height / 2 && needle.x < box.left + 240;
    return (
      <text
        key={profile}
        className={joinClasses(styles.name, place?.profile === profile && styles.nameHere)}
        x={box.left + 12}
        y={near ? box.top + box.height - 12 : box.top + 27}
      >
        {labels.regions[profile]}
      </text>
    );
  });
};

const Axes = ({ labels }: { readonly labels: MapLabels }) => {
  const south = PLOT.top + PLOT.height;
  const middle = PLOT.left + PLOT.width / 2;
  return (
    <>
      <path className={styles.arrow} d={`M18 ${south - 4}V${PLOT.top + 4}m-5 9 5-9 5 9`} />
      <text className={styles.axis} transform={`translate(18 ${PLOT.top + PLOT.height / 2}) rotate(-90)`} textAnchor="middle" dy="5">
        {labels.practice}
      </text>
      <text className={styles.axis} x={PLOT.left} y={south + 34}>
        {labels.opposed}
      </text>
      <text className={styles.axis} x={middle} y={south + 34} textAnchor="middle">
        {labels.posture}
      </text>
      <text className={styles.axis} x={PLOT.left + PLOT.width} y={south + 34} textAnchor="end">
        {labels.open}
      </text>
      <path className={styles.arrow} d={`M${PLOT.left + 4} ${south + 50}H${PLOT.left + PLOT.width - 4}m-9-5 9 5-9 5M${PLOT.left + 13} ${south + 45}l-9 5 9 5`} />
    </>
  );
};

type MapProps = Described & { readonly labels: MapLabels; readonly place: Place | null };

/** The map with its words; without a place it shows the four regions alone. */
export const CompassMap = ({ edges, labels, place, title, description }: MapProps) => {
  const id = useId();
  return (
    <div className={styles.map}>
      <svg viewBox={`0 0 ${VIEW.width} ${VIEW.height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        <CompassGround edges={edges} profile={place?.profile ?? null} />
        {place !== null && <Zone place={place} />}
        <RegionNames edges={edges} labels={labels} place={place} />
        <Axes labels={labels} />
        {place !== null && <Needle place={place} you={labels.you} />}
      </svg>
    </div>
  );
};

type CompassDrawingProps = Described & Place & { readonly labels: MapLabels };

/** The signature drawing: one company on the map, with its zone of uncertainty. A place, never a score. */
export const CompassDrawing = ({ x, y, spread, profile, ...rest }: CompassDrawingProps) => (
  <CompassMap {...rest} place={{ x, y, spread, profile }} />
);

type CompassThumbnailProps = { readonly edges: MapEdges; readonly place: Place | null };

/** The same map without words, small, beside a text that says it. Decorative. */
export const CompassThumbnail = ({ edges, place }: CompassThumbnailProps) => (
  <svg
    className={styles.thumbnail}
    viewBox={`${PLOT.left - 8} ${PLOT.top - 8} ${PLOT.width + 16} ${PLOT.height + 16}`}
    aria-hidden="true"
    focusable="false"
  >
    <CompassGround edges={edges} profile={place?.profile ?? null} coarse />
    {place !== null && <Zone place={place} />}
    {place !== null && <Needle place={place} you={null} scale={2.2} />}
  </svg>
);
