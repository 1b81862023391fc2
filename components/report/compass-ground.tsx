import type { ReactNode } from "react";

import { joinClasses } from "@/components/ui/class-names";
import { PROFILES, type Profile } from "@/lib/diagnosis/types";

import styles from "./compass-drawing.module.css";
import { type Box, CONTOURS, drawBorderMarks, drawContour, drawHachures, getHills, getRegions, type MapEdges, PLOT } from "./compass-geometry";

/** Each hill is drawn in its own way, so that the four stay apart in black and white. */
const drawHills = (profile: Profile, region: Box, contours: readonly number[]): ReactNode =>
  getHills(profile, region).map(({ box, seed }) => (
    <path
      key={seed}
      className={styles[`${profile}Line`]}
      d={contours.map((k) => (profile === "refractory" ? drawHachures(seed, box, k) : drawContour(seed, box, k))).join("")}
    />
  ));

/** Spot heights of the graticule: a discreet cross where the lines of the grid would meet. */
const GRID = [1, 2, 3].flatMap((i) => [1, 2, 3].map((j) => [i / 4, j / 4] as const));

/** Fewer lines, for a small drawing. */
const COARSE = CONTOURS.filter((_, i) => i % 2 === 0);

type GroundProps = { readonly edges: MapEdges; readonly profile: Profile | null; readonly coarse?: boolean };

/** The land: four regions, their relief, their borders, and the frame of the sheet. */
export const CompassGround = ({ edges, profile, coarse = false }: GroundProps) => {
  const regions = getRegions(edges);
  const { refractory, experimenter } = regions;
  const south = PLOT.top + PLOT.height;
  return (
    <>
      <rect className={styles.sheet} x={PLOT.left} y={PLOT.top} width={PLOT.width} height={PLOT.height} />
      {PROFILES.map((key) => {
        const box = regions[key];
        return (
          <g key={key} className={joinClasses(styles[key], key === profile && styles.here)}>
            <rect className={styles.tint} x={box.left} y={box.top} width={box.width} height={box.height} />
            {drawHills(key, box, coarse ? COARSE : CONTOURS)}
          </g>
        );
      })}
      <path
        className={styles.graticule}
        d={GRID.map(([x, y]) => `M${PLOT.left + x * PLOT.width - 4} ${PLOT.top + y * PLOT.height}h8m-4 -4v8`).join("")}
      />
      <path className={styles.border} d={`M${PLOT.left} ${refractory.top}h${PLOT.width}M${refractory.left + refractory.width} ${refractory.top}V${south}`} />
      <path className={joinClasses(styles.border, styles.soft)} d={`M${PLOT.left} ${experimenter.top}h${PLOT.width}`} />
      <rect className={styles.neatline} x={PLOT.left} y={PLOT.top} width={PLOT.width} height={PLOT.height} />
      <rect className={styles.neatline} x={PLOT.left - 6} y={PLOT.top - 6} width={PLOT.width + 12} height={PLOT.height + 12} />
      <path className={styles.marks} d={drawBorderMarks(12)} />
    </>
  );
};
