import type { Questionnaire, Visibility } from "@/lib/questionnaire/types";
import { DEPARTMENTS } from "./departments";

/** Somebody here uses AI for something, by at least one answer. */
const SOME_USE: Visibility = {
  any: [
    { question: "practice.who", in: ["individuals", "team", "process"] },
    { question: "practice.software", in: ["sometimes", "regular", "always"] },
    { question: "practice.generative", in: ["text", "image", "video-sound", "code"] },
    { question: "practice.support", in: ["tried", "some", "normal"] },
    { question: "practice.making", in: ["tried", "some", "normal"] },
    { question: "practice.finishing", in: ["tried", "some", "normal"] },
  ],
};

/** The exact complement of SOME_USE, once these questions are answered. */
const NO_USE: Visibility = {
  all: [
    { question: "practice.who", in: ["nobody", "unknown"] },
    { question: "practice.software", in: ["never", "unknown"] },
    { question: "practice.generative", in: ["none", "unknown"] },
    { question: "practice.support", in: ["no", "unknown"] },
    { question: "practice.making", in: ["no", "not-here", "unknown"] },
    { question: "practice.finishing", in: ["no", "not-here", "unknown"] },
  ],
};

/**
 * The questionnaire, version 1. Questions, scales and weights are ours: the study gives none.
 * `rank` declares the order of the options, `says` what each one contributes; the words are in copy.fr.ts.
 */
export const questionnaire = {
  version: "v1",
  steps: [
    {
      id: "company",
      questions: [
        {
          id: "context.branch",
          type: "one",
          options: [
            { id: "audiovisual" },
            { id: "communication" },
            { id: "publishing" },
            { id: "performing-arts" },
          ],
        },
        {
          id: "activity.audiovisual",
          type: "one",
          visibleIf: { all: [{ question: "context.branch", in: ["audiovisual"] }] },
          options: [
            { id: "production" },
            { id: "animation-vfx" },
            { id: "post-production" },
            { id: "video-games" },
            { id: "other" },
          ],
        },
        {
          id: "activity.communication",
          type: "one",
          visibleIf: { all: [{ question: "context.branch", in: ["communication"] }] },
          options: [
            { id: "agency" },
            { id: "graphic-studio" },
            { id: "press" },
            { id: "other" },
          ],
        },
        {
          id: "activity.publishing",
          type: "one",
          visibleIf: { all: [{ question: "context.branch", in: ["publishing"] }] },
          options: [
            { id: "general" },
            { id: "illustrated" },
            { id: "educational" },
            { id: "author" },
            { id: "other" },
          ],
        },
        {
          id: "activity.performing-arts",
          type: "one",
          visibleIf: { all: [{ question: "context.branch", in: ["performing-arts"] }] },
          options: [
            { id: "venue" },
            { id: "company" },
            { id: "production-office" },
            { id: "technical" },
            { id: "other" },
          ],
        },
        {
          id: "context.size",
          type: "one",
          options: [
            { id: "solo" },
            { id: "1-9" },
            { id: "10-19" },
            { id: "20-49" },
            { id: "50-plus" },
          ],
        },
        {
          id: "context.department",
          type: "one",
          effect: "statistics",
          options: [...DEPARTMENTS.map(([code]) => ({ id: code })), { id: "elsewhere" }],
        },
      ],
    },
    {
      id: "work",
      questions: [
        {
          id: "context.role",
          type: "one",
          visibleIf: { all: [{ question: "context.size", in: ["1-9", "10-19", "20-49", "50-plus"] }] },
          optional: true,
          effect: "statistics",
          options: [
            { id: "management" },
            { id: "artistic" },
            { id: "administration" },
            { id: "people" },
            { id: "technical" },
            { id: "other" },
          ],
        },
        {
          id: "context.logic",
          type: "one",
          options: [
            { id: "volume" },
            { id: "quality" },
            { id: "both" },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "context.status",
          type: "many",
          options: [
            { id: "intermittents" },
            { id: "authors" },
            { id: "freelances" },
            { id: "none", exclusive: true },
          ],
        },
        {
          id: "concern.trade",
          type: "one",
          options: [
            { id: "not" },
            { id: "later" },
            { id: "edges" },
            { id: "heart" },
            { id: "unknown", unknown: true },
          ],
        },
      ],
    },
    {
      id: "knowledge",
      questions: [
        {
          id: "knowledge.watch",
          type: "one",
          options: [
            { id: "none", rank: 0 },
            { id: "chance", rank: 1, says: { knowledge: 1 } },
            { id: "regular", rank: 2, says: { knowledge: 2 } },
            { id: "shared", rank: 3, says: { knowledge: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "knowledge.tell-apart",
          type: "one",
          options: [
            { id: "generative", rank: 0 },
            { id: "specialised", rank: 1, says: { knowledge: 2 } },
            { id: "not-ai", rank: 0 },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "knowledge.peers",
          type: "one",
          options: [
            { id: "nothing", rank: 0 },
            { id: "hearsay", rank: 1, says: { knowledge: 1 } },
            { id: "examples", rank: 2, says: { knowledge: 2 } },
            { id: "exchange", rank: 3, says: { knowledge: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "knowledge.tried",
          type: "one",
          options: [
            { id: "nothing", rank: 0 },
            { id: "read", rank: 1, says: { knowledge: 1 } },
            { id: "shown", rank: 2, says: { knowledge: 2 } },
            { id: "tried", rank: 3, says: { knowledge: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
      ],
    },
    {
      id: "practice",
      questions: [
        {
          id: "practice.who",
          type: "one",
          options: [
            { id: "nobody", rank: 0 },
            { id: "individuals", rank: 1, says: { practice: 1 } },
            { id: "team", rank: 2, says: { practice: 2 } },
            { id: "process", rank: 3, says: { practice: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "practice.software",
          type: "one",
          options: [
            { id: "never", rank: 0 },
            { id: "sometimes", rank: 1, says: { practice: 1 } },
            { id: "regular", rank: 2, says: { practice: 2 } },
            { id: "always", rank: 3, says: { practice: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "practice.generative",
          type: "many",
          options: [
            { id: "text", rank: 1, says: { practice: 1 } },
            { id: "image", rank: 1, says: { practice: 1 } },
            { id: "video-sound", rank: 1, says: { practice: 1 } },
            { id: "code", rank: 1, says: { practice: 1 } },
            { id: "none", rank: 0, exclusive: true },
            { id: "unknown", unknown: true, exclusive: true },
          ],
        },
        {
          id: "practice.support",
          type: "one",
          options: [
            { id: "no", rank: 0 },
            { id: "tried", rank: 1, says: { practice: 1 } },
            { id: "some", rank: 2, says: { practice: 2 } },
            { id: "normal", rank: 3, says: { practice: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
      ],
    },
    {
      id: "trade",
      questions: [
        {
          id: "practice.making",
          type: "one",
          options: [
            { id: "no", rank: 0 },
            { id: "tried", rank: 1, says: { practice: 1 } },
            { id: "some", rank: 2, says: { practice: 2 } },
            { id: "normal", rank: 3, says: { practice: 3 } },
            { id: "not-here" },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "practice.finishing",
          type: "one",
          options: [
            { id: "no", rank: 0 },
            { id: "tried", rank: 1, says: { practice: 1 } },
            { id: "some", rank: 2, says: { practice: 2 } },
            { id: "normal", rank: 3, says: { practice: 3 } },
            { id: "not-here" },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "practice.experiments",
          type: "one",
          visibleIf: SOME_USE,
          options: [
            { id: "none", rank: 0 },
            { id: "chance", rank: 1, says: { practice: 1 } },
            { id: "trial", rank: 2, says: { practice: 2 } },
            { id: "method", rank: 3, says: { practice: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "obstacles",
          type: "many",
          visibleIf: NO_USE,
          options: [
            { id: "time" },
            { id: "know-how" },
            { id: "trust" },
            { id: "cost" },
            { id: "rights" },
            { id: "values" },
            { id: "need" },
            { id: "none", exclusive: true },
          ],
        },
      ],
    },
    {
      id: "stakes",
      questions: [
        {
          id: "stakes.rights",
          type: "one",
          options: [
            { id: "not-looked", rank: 0 },
            { id: "case-by-case", rank: 1, says: { stakes: 1 } },
            { id: "some", rank: 2, says: { stakes: 2 } },
            { id: "all", rank: 3, says: { stakes: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "stakes.data",
          type: "one",
          options: [
            { id: "nothing", rank: 0 },
            { id: "caution", rank: 1, says: { stakes: 1 } },
            { id: "limits", rank: 2, says: { stakes: 2 } },
            { id: "written", rank: 3, says: { stakes: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "stakes.reliability",
          type: "one",
          options: [
            { id: "nobody", rank: 0 },
            { id: "maker", rank: 1, says: { stakes: 1 } },
            { id: "second", rank: 2, says: { stakes: 2 } },
            { id: "named", rank: 3, says: { stakes: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "stakes.framework",
          type: "one",
          options: [
            { id: "none", rank: 0 },
            { id: "spoken", rank: 1, says: { stakes: 1 } },
            { id: "written", rank: 2, says: { stakes: 2 } },
            { id: "revised", rank: 3, says: { stakes: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
      ],
    },
    {
      id: "skills",
      questions: [
        {
          id: "skills.learning",
          type: "one",
          options: [
            { id: "none", rank: 0 },
            { id: "alone", rank: 1, says: { skills: 1 } },
            { id: "peers", rank: 2, says: { skills: 2 } },
            { id: "organised", rank: 3, says: { skills: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "skills.reference",
          type: "one",
          options: [
            { id: "nobody", rank: 0 },
            { id: "informal", rank: 1, says: { skills: 1 } },
            { id: "known", rank: 2, says: { skills: 2 } },
            { id: "named", rank: 3, says: { skills: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "skills.exposed",
          type: "one",
          options: [
            { id: "nothing", rank: 0 },
            { id: "talked", rank: 1, says: { skills: 1 } },
            { id: "individual", rank: 2, says: { skills: 2 } },
            { id: "planned", rank: 3, says: { skills: 3 } },
            { id: "not-here" },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "skills.funding",
          type: "one",
          options: [
            { id: "nothing", rank: 0 },
            { id: "contact", rank: 1, says: { skills: 1 } },
            { id: "booked", rank: 2, says: { skills: 2 } },
            { id: "plan", rank: 3, says: { skills: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
      ],
    },
    {
      id: "strategy",
      questions: [
        {
          id: "strategy.offer",
          type: "one",
          options: [
            { id: "not-thought", rank: 0 },
            { id: "thinking", rank: 1, says: { strategy: 1 } },
            { id: "decided", rank: 2, says: { strategy: 2 } },
            { id: "visible", rank: 3, says: { strategy: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "strategy.roles",
          type: "one",
          options: [
            { id: "nobody", rank: 0 },
            { id: "each", rank: 1, says: { strategy: 1 } },
            { id: "management", rank: 2, says: { strategy: 2 } },
            { id: "named", rank: 3, says: { strategy: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "strategy.dialogue",
          type: "one",
          options: [
            { id: "none", rank: 0 },
            { id: "chance", rank: 1, says: { strategy: 1 } },
            { id: "meetings", rank: 2, says: { strategy: 2 } },
            { id: "regular", rank: 3, says: { strategy: 3 } },
            { id: "unknown", unknown: true },
          ],
        },
      ],
    },
    {
      id: "stance",
      questions: [
        {
          id: "stance.overall",
          type: "one",
          options: [
            { id: "seek", rank: 4, says: { stance: 2 } },
            { id: "useful", rank: 3, says: { stance: 1 } },
            { id: "waiting", rank: 2 },
            { id: "wary", rank: 1, says: { stance: -1 } },
            { id: "against", rank: 0, says: { stance: -2 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "stance.creation",
          type: "one",
          options: [
            { id: "refused", rank: 0, says: { stance: -2 } },
            { id: "tolerated", rank: 1, says: { stance: -1 } },
            { id: "framed", rank: 2, says: { stance: 1 } },
            { id: "sought", rank: 3, says: { stance: 2 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "dispossession",
          type: "one",
          options: [
            { id: "none" },
            { id: "some" },
            { id: "much" },
            { id: "already" },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "stance.regulation",
          type: "one",
          options: [
            { id: "experiment", rank: 2, says: { stance: 1 } },
            { id: "frame", rank: 1 },
            { id: "strict", rank: 0, says: { stance: -1 } },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "stance.refusal",
          type: "one",
          options: [
            { id: "public", rank: 0, says: { stance: -3 } },
            { id: "contract", rank: 1, says: { stance: -2 } },
            { id: "spoken", rank: 2, says: { stance: -1 } },
            { id: "never", rank: 3 },
            { id: "unknown", unknown: true },
          ],
        },
        {
          id: "needs",
          type: "many",
          options: [
            { id: "information" },
            { id: "examples" },
            { id: "training" },
            { id: "law" },
            { id: "funding" },
            { id: "exchange" },
            { id: "pass-on" },
            { id: "nothing", exclusive: true },
          ],
        },
      ],
    },
  ],
} satisfies Questionnaire;
