import type { Profile } from "@/lib/diagnosis/types";

/** Where the regions meet, on the map's own scales: posture −1 … +1, practice and knowledge 0 … 1. */
export type MapEdges = {
  /** Practice below which a company does not experiment. */
  readonly practice: number;
  /** Posture at or below which, with little practice, a company is opposed. */
  readonly opposition: number;
  /** Practice and knowledge from which the pioneers' region starts; a dashed border, since stakes and strategy decide too. */
  readonly pioneer: number;
};

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

export const VIEW = { width: 480, height: 432 } as const;
export const PLOT: Box = { left: 42, top: 12, width: 426, height: 356 };

const round = (value: number): number => Math.round(value * 10) / 10;

/** Posture (−1 … +1) to the drawing's abscissa. */
export const toX = (posture: number): number => round(PLOT.left + ((posture + 1) / 2) * PLOT.width);
/** Practice and knowledge (0 … 1) to the drawing's ordinate: more is further north. */
export const toY = (practice: number): number => round(PLOT.top + (1 - practice) * PLOT.height);

const buildBox = (west: number, east: number, south: number, north: number): Box => ({
  left: toX(west),
  top: toY(north),
  width: round(toX(east) - toX(west)),
  height: round(toY(south) - toY(north)),
});

/** The four regions: they fill the map and do not overlap. */
export const getRegions = (edges: MapEdges): Readonly<Record<Profile, Box>> => ({
  refractory: buildBox(-1, edges.opposition, 0, edges.practice),
  follower: buildBox(edges.opposition, 1, 0, edges.practice),
  experimenter: buildBox(-1, 1, edges.practice, edges.pioneer),
  pioneer: buildBox(-1, 1, edges.pioneer, 1),
});

/** Heights of the contour lines, from the foot to the summit. The same for the four: no hill is higher than another. */
export const CONTOURS = [1, 0.8, 0.61, 0.43, 0.26, 0.11] as const;
/** Gives every hill its own outline. */
const SEEDS: Readonly<Record<Profile, number>> = { follower: 0.4, refractory: 2.6, experimenter: 4.4, pioneer: 1.3 };
const FILL = 0.82;

/** A region much wider than it is high holds two hills side by side; the others hold one. */
export const getHills = (profile: Profile, box: Box): readonly { readonly box: Box; readonly seed: number }[] => {
  const seed = SEEDS[profile];
  if (box.width < 3 * box.height) return [{ box, seed }];
  const first = round(box.width * (seed > 2 ? 0.56 : 0.43));
  return [
    { box: { ...box, width: first }, seed },
    { box: { ...box, left: round(box.left + first), width: round(box.width - first) }, seed: seed + 1.7 },
  ];
};

type Point = readonly [number, number];

/** A point of the contour of height `k` in the direction `angle`. */
const getContourPoint = (box: Box, seed: number, k: number, angle: number): Point => {
  const wobble =
    1 +
    0.075 * Math.sin(2 * angle + seed) +
    0.06 * Math.sin(3 * angle + seed * 2.3 + k) +
    0.03 * Math.sin(5 * angle - seed - 2 * k);
  const drift = 1 - k;
  const x = box.left + (box.width / 2) * (1 + 0.12 * drift * Math.cos(seed * 3) + FILL * k * wobble * Math.cos(angle));
  const y = box.top + (box.height / 2) * (1 + 0.16 * drift * Math.sin(seed * 3) + FILL * k * wobble * Math.sin(angle));
  return [round(x), round(y)];
};

const middle = ([ax, ay]: Point, [bx, by]: Point): Point => [round((ax + bx) / 2), round((ay + by) / 2)];
const CORNERS = 16;

/** One closed contour line, smooth, as the data of a path. */
export const drawContour = (seed: number, box: Box, k: number): string => {
  const points = Array.from({ length: CORNERS }, (_, i) =>
    getContourPoint(box, seed, k, (i / CORNERS) * 2 * Math.PI),
  );
  const at = (i: number): Point => points[i % CORNERS] ?? [0, 0];
  const start = middle(at(0), at(1));
  const curves = points.map((_, i) => `Q${at(i + 1).join(" ")} ${middle(at(i + 1), at(i + 2)).join(" ")}`);
  return `M${start.join(" ")}${curves.join("")}z`;
};

/** Hachures down the slope, as the old maps draw a relief: short strokes that start on a contour and point outwards. */
export const drawHachures = (seed: number, box: Box, k: number): string => {
  const count = Math.max(6, Math.round(44 * k));
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI;
    const from = getContourPoint(box, seed, k * 0.91, angle);
    const to = getContourPoint(box, seed, k * 1.03, angle);
    return `M${from.join(" ")}L${to.join(" ")}`;
  }).join("");
};

/** Alternating marks of the map's border, as the data of one path per side. */
export const drawBorderMarks = (count: number): string => {
  const w = PLOT.width / count;
  const h = PLOT.height / count;
  const odd = Array.from({ length: count }, (_, i) => i).filter((i) => i % 2 === 0);
  const right = PLOT.left + PLOT.width;
  const bottom = PLOT.top + PLOT.height;
  return odd
    .flatMap((i) => [
      `M${round(PLOT.left + i * w)} ${PLOT.top - 3}h${round(w)}`,
      `M${round(PLOT.left + (i + 1) * w)} ${bottom + 3}h${round(w)}`,
      `M${PLOT.left - 3} ${round(PLOT.top + i * h)}v${round(h)}`,
      `M${right + 3} ${round(PLOT.top + (i + 1) * h)}v${round(h)}`,
    ])
    .join("");
};
