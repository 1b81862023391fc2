import type { Band, Profile } from "@/lib/diagnosis/types";
import type { Measure } from "@/lib/questionnaire/types";

export const PHASES = ["acculturation", "training", "support"] as const;
export type Phase = (typeof PHASES)[number];

/** Where a statement comes from: a section of the study (its pages are declared once), or ours. */
export type Source = { readonly section: string } | { readonly ours: true };

/** A section of the study and its first and last page after its table of contents; no last page: to the end. */
export type Section = { readonly title: string; readonly pages: readonly [number, number | null] };

/** What a rule may look at: the model's own vocabulary and nothing else. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly measure: Measure; readonly atLeast: Band }
  | { readonly measure: Measure; readonly atMost: Band };

/** How soon an action is worth starting. */
export const URGENCIES = ["first", "next", "later"] as const;
export type Urgency = (typeof URGENCIES)[number];
export const HORIZONS = ["month", "quarter", "semester", "eighteen-months"] as const;
export type Horizon = (typeof HORIZONS)[number];

export type Beneficiary = {
  readonly id: string;
  /** Branches where these people exist; absent: all four. */
  readonly branches?: readonly string[];
  /** Activities (options of the branch's activity question) where they exist; absent: all. */
  readonly activities?: readonly string[];
  /** Sizes at which such a function usually exists, ours; absent: all, somebody alone included. */
  readonly sizes?: readonly string[];
};

export type Action = {
  readonly id: string;
  readonly phase: Phase;
  readonly beneficiaries: readonly string[];
  /** Options of the question about needs that ask for this action: what was asked for moves up one urgency. */
  readonly needs: readonly string[];
  readonly source: Source;
};

export type ActionRule = {
  readonly id: string;
  readonly action: string;
  readonly profiles: readonly Profile[];
  /** Absent: the rule fires for every company of its profiles, and says so. */
  readonly when?: Condition;
  readonly urgency: Urgency;
  readonly horizon: Horizon;
  readonly source: Source;
};

/** A rule that proposes a stake, a lever or a workshop; all that fire are kept, in order, up to the number declared in the model. */
export type TopicRule = {
  readonly id: string;
  readonly topic: string;
  readonly profiles?: readonly Profile[];
  readonly when?: Condition;
  readonly source: Source;
};

/** Which action helps a company of a profile to change these answers, on the way to its next place. Ours. */
export type MoveRule = { readonly profile: Profile; readonly questions: readonly string[]; readonly action: string };

export type RuleBook = {
  readonly version: string;
  /** Phases that the study addresses to each profile, the priority one first. */
  readonly phases: Readonly<Record<Profile, readonly Phase[]>>;
  /** Declared exceptions to the table of phases, ours. */
  readonly exceptions: readonly { readonly action: string; readonly profile: Profile }[];
  readonly most: { readonly actions: number; readonly stakes: number; readonly levers: number };
  readonly branchQuestion: string;
  readonly sizeQuestion: string;
  readonly activityQuestions: readonly string[];
  readonly needsQuestion: string;
  readonly beneficiaries: readonly Beneficiary[];
  readonly actions: readonly Action[];
  readonly rules: readonly ActionRule[];
  readonly moves: readonly MoveRule[];
  readonly stakes: readonly TopicRule[];
  readonly levers: readonly TopicRule[];
  readonly workshops: readonly TopicRule[];
};

/** The answers of the company that a statement rests on. */
export type Reason = { readonly question: string; readonly options: readonly string[] };

export type Recommendation = {
  readonly id: string;
  readonly phase: Phase;
  /** The rule that decided, then the other rules of the same action that fired too. */
  readonly rule: string;
  readonly alsoRules: readonly string[];
  /** Those of them that fired by what is not known: their reason cannot be stated as a fact. */
  readonly unsure: readonly string[];
  readonly answers: readonly Reason[];
  readonly measures: readonly Measure[];
  readonly audience: readonly string[];
  readonly urgency: Urgency;
  /** What the person asked for, among the needs, that this action answers; it then comes one place earlier. */
  readonly asked: readonly string[];
  readonly horizon: Horizon;
  readonly source: Source;
};

export type Topic = { readonly id: string; readonly rule: string; readonly answers: readonly Reason[]; readonly source: Source };

export type Advice = {
  readonly recommendations: readonly Recommendation[];
  readonly stakes: readonly Topic[];
  readonly levers: readonly Topic[];
  readonly workshop: Topic;
};
