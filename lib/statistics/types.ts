import type { Context } from "@/lib/anonymisation/context";
import { PROFILES } from "@/lib/diagnosis/types";
import { mapMeasures, MEASURES, type Measure } from "@/lib/questionnaire/types";
import type { METHOD } from "./method";

/**
 * The tables of a year: what is counted, of whom, and in which crossings. The same shape holds the exact counts of the
 * sealed contributions and the protected ones: a protected year is a year that could have been.
 */

/** Divides the contributions of a context: every one of them is in one category of each. */
export const PARTITIONS = ["profile", ...MEASURES] as const satisfies readonly ("profile" | Measure)[];
export type Partition = (typeof PARTITIONS)[number];
/** A record with one entry for each partition, in their order. */
export const mapPartitions = <T>(make: (partition: Partition) => T): Record<Partition, T> => ({ profile: make("profile"), ...mapMeasures(make) });

/** The bands of a measure; « unknown » has too few known answers to be placed. */
export const BAND_CATEGORIES = ["0", "1", "2", "3", "unknown"] as const;
export const getCategories = (partition: Partition): readonly string[] => (partition === "profile" ? PROFILES : BAND_CATEGORIES);

/** The contributions of one sealed context; `counts` in the order of the categories. Null in the context: « non ventilé ». */
export type ContextCounts = Context & { readonly contributions: number; readonly counts: Readonly<Record<Partition, readonly number[]>> };

/** Axes on which other answers are counted, one at a time. */
export const ANSWER_AXES = ["branch", "size"] as const;
export type AnswerAxis = (typeof ANSWER_AXES)[number];
/** A record with one entry for each axis, in their order. */
export const mapAxes = <T>(make: (axis: AnswerAxis) => T): Record<AnswerAxis, T> => ({ branch: make("branch"), size: make("size") });

/**
 * A question whose answers are counted. `partition`: every contribution is in one of these. `within`: options that may be
 * chosen together; whoever chose any is counted in `SOME`.
 */
export type AnswerTable = {
  readonly id: string;
  readonly partition: readonly string[];
  readonly within: readonly string[];
  /** The branches that are asked; absent: every one. */
  readonly asked?: readonly string[];
};
/** Chose at least one of the options that may be chosen together. */
export const SOME = "(some)";
/** Was not asked, or did not answer. Counted so that every table adds up; never shown. Absent from the questions that everybody answers. */
export const SILENT = "(silent)";

/** The answers of one branch, or of one size; null: « non ventilé ». `counts` by question: its partition, then its options within. */
export type AnswerCounts = { readonly value: string | null; readonly contributions: number; readonly counts: Readonly<Record<string, readonly number[]>> };

export type YearCounts = {
  readonly year: number;
  readonly contexts: readonly ContextCounts[];
  /** Contributions of the whole region by band of practice, and within it by feeling of dispossession. */
  readonly relation: readonly (readonly number[])[];
  readonly answers: Readonly<Record<AnswerAxis, readonly AnswerCounts[]>>;
};

/** True counts of sealed contributions: never leaves the release job. */
export type ExactYear = YearCounts;
/** Counts that may be told: see protect.ts. */
export type ProtectedYear = YearCounts & { readonly protected: true };

/** What a release counts, the same for everybody, never changed once published. */
export type Release = {
  /** How it is written, and how its counts were protected: whoever reads it knows no other. */
  readonly format: 1;
  readonly method: typeof METHOD;
  readonly number: number;
  /** ISO dates, days. */
  readonly preparedOn: string;
  readonly fictitious: boolean;
  readonly region: { readonly name: string; readonly departments: readonly string[] };
  /** Versions of the questionnaire and of the model that the codebook describes. */
  readonly versions: { readonly questionnaire: string; readonly model: string; readonly rules: string };
  /** What a contribution may be crossed by; « non ventilé » comes on top. The départements are the region's. */
  readonly values: { readonly branch: readonly string[]; readonly size: readonly string[] };
  /** The phase that the study puts first for each profile: its figures are sums of profiles. */
  readonly phases: Readonly<Record<string, string>>;
  readonly tables: readonly AnswerTable[];
  readonly years: readonly ProtectedYear[];
};
