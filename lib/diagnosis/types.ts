import type { Measure } from "@/lib/questionnaire/types";

export const PROFILES = ["follower", "refractory", "experimenter", "pioneer"] as const;
/** The four profiles of the study (p. 5-7). The order is that of declaration and carries no rank. */
export type Profile = (typeof PROFILES)[number];

/**
 * Bands of a measure, from its lowest: 0 to 3. For the five maturity measures: little, emerging, organised, settled.
 * For stance: opposed, reserved, attentive, open.
 */
export type Band = 0 | 1 | 2 | 3;

/** First value (in points) of the bands 1, 2 and 3 of a measure. */
export type BandStarts = readonly [number, number, number];

export type BandTest =
  | { readonly measure: Measure; readonly atLeast: Band }
  | { readonly measure: Measure; readonly atMost: Band };

/** A row of the decision table: the first row whose tests all hold gives the profile. The last has no test. */
export type DecisionRow = { readonly id: string; readonly profile: Profile; readonly when: readonly BandTest[] };

/** Where a company may go next, ours: another profile, or mastery with its own position kept. */
export type Goal =
  | { readonly kind: "profile"; readonly profile: Profile }
  | { readonly kind: "mastery"; readonly bands: Readonly<Partial<Record<Measure, Band>>> };

export type Model = {
  readonly version: string;
  readonly bands: Readonly<Record<Measure, BandStarts>>;
  readonly decision: readonly DecisionRow[];
  /** Where each profile may go next; null where there is nowhere to go. */
  readonly goals: Readonly<Record<Profile, Goal | null>>;
  /** A measure is shown as unknown when fewer than this share of its visible questions were answered by something else than « je ne sais pas ». */
  readonly knownShare: number;
  /** A profile is « proche » when it is at most this many points away. */
  readonly nearPoints: number;
};

/** What one answer contributed to a measure, in points, out of what the question could contribute at most. */
export type MeasureReason = {
  readonly question: string;
  readonly options: readonly string[];
  readonly points: number;
  readonly most: number;
};

export type MeasureResult = {
  /** Points, between `min` and `max`; « je ne sais pas » and hidden questions count nothing. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly band: Band;
  /** False when too few answers are known to show the measure. Its value still enters the table: what is unknown adds nothing. */
  readonly known: boolean;
  /** Answers that made the value, strongest first. */
  readonly reasons: readonly MeasureReason[];
};

/** What one test of the decision table asks in points, and how far the company is from it (negative: not reached). */
export type Margin = BandTest & { readonly value: number; readonly threshold: number; readonly margin: number };

/**
 * How far the company is from another row of the table: the tests of the row with their margins, and the fewest points
 * by which measures would have to move, in all, for that row to decide.
 */
export type Boundary = {
  readonly row: string;
  readonly profile: Profile;
  readonly points: number;
  readonly near: boolean;
  readonly margins: readonly Margin[];
};

export type Certainty = {
  /** Number of visible questions that feed a measure, and how many of them were answered « je ne sais pas ». */
  readonly asked: number;
  readonly unknown: number;
  /** Measures with too few known answers. */
  readonly unknownMeasures: readonly Measure[];
};

export type Evaluation = {
  readonly questionnaire: string;
  readonly model: string;
  readonly profile: Profile;
  /** The row of the decision table that decided, with the margins of its tests. */
  readonly row: string;
  readonly margins: readonly Margin[];
  readonly boundaries: readonly Boundary[];
  readonly certainty: Certainty;
  readonly measures: Readonly<Record<Measure, MeasureResult>>;
};
