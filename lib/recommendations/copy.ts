import type { Band, Profile } from "@/lib/diagnosis/types";
import type { Wording } from "@/lib/questionnaire/copy";
import type { Measure } from "@/lib/questionnaire/types";
import type { Horizon, Phase, Urgency } from "./types";

export type ProfileCopy = {
  readonly name: string;
  /** « une entreprise pionnière », for sentences. */
  readonly company: string;
  readonly meaning: string;
  readonly strength: string;
  readonly attention: Wording;
};

export type MeasureCopy = { readonly name: string; readonly about: string; readonly bands: Readonly<Record<Band, string>> };

export type ActionCopy = { readonly title: string; readonly about: string };
export type RuleCopy = { readonly why: Wording; readonly firstStep: Wording };
export type StakeCopy = { readonly title: string; readonly questions: readonly [string, string, string] };
export type TopicCopy = { readonly title: string; readonly about: Wording };

/** What the study says of a branch (p. 8-12), in our words. */
export type BranchCopy = {
  readonly name: string;
  readonly state: string;
  readonly advice: string;
  readonly skills: readonly string[];
  readonly newTrades: readonly string[];
  /** Said when the study saw no new trade. */
  readonly noNewTrade: string | null;
  readonly exposedTrades: readonly string[];
  /** Share (percent) of the people trained on AI by the Afdas in Occitanie in 2023; null where the study gives none. */
  readonly trainedShare2023: number | null;
};

/** Every word of the advice. Records are keyed by the identifiers of the rule book; a test holds them complete. */
export type AdviceCopy = {
  readonly profiles: Readonly<Record<Profile, ProfileCopy>>;
  readonly measures: Readonly<Record<Measure, MeasureCopy>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly urgencies: Readonly<Record<Urgency, string>>;
  readonly horizons: Readonly<Record<Horizon, string>>;
  readonly rows: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, ActionCopy>>;
  readonly rules: Readonly<Record<string, RuleCopy>>;
  readonly beneficiaries: Readonly<Record<string, Wording>>;
  readonly stakes: Readonly<Record<string, StakeCopy>>;
  readonly levers: Readonly<Record<string, TopicCopy>>;
  readonly workshops: Readonly<Record<string, TopicCopy>>;
  readonly branches: Readonly<Record<string, BranchCopy>>;
};
