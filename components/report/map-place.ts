import type { Completions } from "@/lib/diagnosis/certainty";
import type { BandStarts, Evaluation, MeasureResult, Model } from "@/lib/diagnosis/types";
import type { MapEdges } from "./compass-geometry";
import type { Place } from "./compass-drawing";

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

type Four = readonly [number, number, number, number];
/**
 * Where the four bands of a measure start on the map's axis, 0 … 1. Like any projection it stretches some parts:
 * the opposed band is wide enough to be a region like the others.
 */
const MATURITY_ROOM: Four = [0, 0.23, 0.46, 0.73];
const STANCE_ROOM: Four = [0, 0.37, 0.58, 0.79];
const getRoom = (measure: string): Four => (measure === "stance" ? STANCE_ROOM : MATURITY_ROOM);

/** Position of a value on the axis of its measure: 0 … 1. */
const getAxisPosition = ({ value, min, max }: MeasureResult, starts: BandStarts, room: Four): number => {
  const bounds = [min, ...starts, Math.max(max, starts[2] + 1)];
  const band = starts.filter((start) => value >= start).length;
  const [from = min, to = max] = bounds.slice(band, band + 2);
  const [start = 0, end = 1] = [...room, 1].slice(band, band + 2);
  return start + (end - start) * clamp((value - from) / (to - from || 1), 0, 1);
};

const findThreshold = (model: Model, profile: string, measure: string): number => {
  const tests = model.decision.filter((row) => row.profile === profile).flatMap((row) => row.when);
  const test = tests.find((candidate) => candidate.measure === measure);
  if (test === undefined) throw new Error(`The decision table has no test of ${measure} for ${profile}`);
  return getRoom(measure)["atLeast" in test ? test.atLeast : test.atMost + 1] ?? 1;
};

/** Borders of the map, read from the decision table, so that the drawing cannot differ from the result. */
export const getMapEdges = (model: Model): MapEdges => ({
  practice: findThreshold(model, "experimenter", "practice"),
  opposition: 2 * findThreshold(model, "refractory", "stance") - 1,
  pioneer: findThreshold(model, "pioneer", "practice"),
});

/** Room left to a border, so that the needle stands visibly on one side. */
const ROOM = 0.035;
/** Room left to the frame of the map, so that the whole needle is on the sheet. */
const FRAME = 0.09;

/**
 * Where a company stands on the map (ours). Posture is the abscissa. The ordinate is practice; from the experimenters'
 * border on, the lesser of practice and knowledge. A company kept out of the pioneers' region by its stakes or its
 * strategy stands just below that border.
 */
export const getMapPlace = (model: Model, evaluation: Evaluation, completions: Completions): Place => {
  const { measures, profile } = evaluation;
  const edges = getMapEdges(model);
  const position = (measure: "stance" | "practice" | "knowledge"): number =>
    getAxisPosition(measures[measure], model.bands[measure], getRoom(measure));
  const practice = position("practice");
  const [south, north] =
    profile === "pioneer" ? [edges.pioneer, 1] : profile === "experimenter" ? [edges.practice, edges.pioneer] : [0, edges.practice];
  const [west, east] =
    profile === "refractory" ? [-1, edges.opposition] : profile === "follower" ? [edges.opposition, 1] : [-1, 1];
  const height = practice < edges.practice ? practice : Math.min(practice, position("knowledge"));
  const y = clamp(height, Math.max(south + ROOM, FRAME), Math.min(north - ROOM, 1 - FRAME));
  const x = clamp(2 * position("stance") - 1, Math.max(west + ROOM, FRAME - 1), Math.min(east - ROOM, 1 - FRAME));
  if (completions.unknown.length === 0) return { x, y, spread: null, profile };
  const reach = (measure: "stance" | "practice" | "knowledge", end: 0 | 1) =>
    getAxisPosition({ ...measures[measure], value: completions.spread[measure][end] }, model.bands[measure], getRoom(measure));
  const climb = (end: 0 | 1) => (reach("practice", end) < edges.practice ? reach("practice", end) : Math.min(reach("practice", end), reach("knowledge", end)));
  // The needle may have been moved a little, to stand visibly inside its region: the zone holds it all the same.
  const spread = { x: [Math.min(x, 2 * reach("stance", 0) - 1), Math.max(x, 2 * reach("stance", 1) - 1)], y: [Math.min(y, climb(0)), Math.max(y, climb(1))] } as const;
  return { x, y, spread, profile };
};
