import type { Measure, Option, Questionnaire, Visibility } from "@/lib/questionnaire/types";
import { DEPARTMENT_CODES } from "./departments";

const UNKNOWN: Option = { id: "unknown", unknown: true };

const list = (ids: readonly string[]): Option[] => ids.map((id) => ({ id }));

/** Options in their declared order, from the least to the most, with the points of each; then what stands outside the order. */
const ladder = (measure: Measure, ids: readonly string[], points: readonly number[], outside: readonly Option[] = []): Option[] => [
  ...ids.map((id, rank) => ({ id, rank, says: { [measure]: points[rank] ?? 0 } })),
  ...outside,
  UNKNOWN,
];

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
          options: list(["audiovisual", "communication", "publishing", "performing-arts"]),
        },
        {
          id: "activity.audiovisual",
          type: "one",
          visibleIf: { all: [{ question: "context.branch", in: ["audiovisual"] }] },
          options: list(["production", "animation-vfx", "post-production", "video-games", "other"]),
        },
        {
          id: "activity.communication",
          type: "one",
          visibleIf: { all: [{ question: "context.branch", in: ["communication"] }] },
          options: list(["agency", "graphic-studio", "press", "other"]),
        },
        {
          id: "activity.publishing",
          type: "one",
          visibleIf: { all: [{ question: "context.branch", in: ["publishing"] }] },
          options: list(["general", "illustrated", "educational", "author", "other"]),
        },
        {
          id: "activity.performing-arts",
          type: "one",
          visibleIf: { all: [{ question: "context.branch", in: ["performing-arts"] }] },
          options: list(["venue", "company", "production-office", "technical", "other"]),
        },
        {
          id: "context.size",
          type: "one",
          options: list(["solo", "1-9", "10-19", "20-49", "50-plus"]),
        },
        {
          id: "context.department",
          type: "one",
          effect: "statistics",
          options: [...DEPARTMENT_CODES.map((id) => ({ id })), { id: "elsewhere" }],
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
          options: list(["management", "artistic", "administration", "people", "technical", "other"]),
        },
        {
          id: "context.logic",
          type: "one",
          options: [...list(["volume", "quality", "both"]), UNKNOWN],
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
          options: [...list(["not", "later", "edges", "heart"]), UNKNOWN],
        },
      ],
    },
    {
      id: "knowledge",
      questions: [
        {
          id: "knowledge.watch",
          type: "one",
          options: ladder("knowledge", ["none", "chance", "regular", "shared"], [0, 1, 2, 3]),
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
          options: ladder("knowledge", ["nothing", "hearsay", "examples", "exchange"], [0, 1, 2, 3]),
        },
        {
          id: "knowledge.tried",
          type: "one",
          options: ladder("knowledge", ["nothing", "read", "shown", "tried"], [0, 1, 2, 3]),
        },
      ],
    },
    {
      id: "practice",
      questions: [
        {
          id: "practice.who",
          type: "one",
          options: ladder("practice", ["nobody", "individuals", "team", "process"], [0, 1, 2, 3]),
        },
        {
          id: "practice.software",
          type: "one",
          options: ladder("practice", ["never", "sometimes", "regular", "always"], [0, 1, 2, 3]),
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
          options: ladder("practice", ["no", "tried", "some", "normal"], [0, 1, 2, 3]),
        },
      ],
    },
    {
      id: "trade",
      questions: [
        {
          id: "practice.making",
          type: "one",
          options: ladder("practice", ["no", "tried", "some", "normal"], [0, 1, 2, 3], list(["not-here"])),
        },
        {
          id: "practice.finishing",
          type: "one",
          options: ladder("practice", ["no", "tried", "some", "normal"], [0, 1, 2, 3], list(["not-here"])),
        },
        {
          id: "practice.experiments",
          type: "one",
          visibleIf: SOME_USE,
          options: ladder("practice", ["none", "chance", "trial", "method"], [0, 1, 2, 3]),
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
          options: ladder("stakes", ["not-looked", "case-by-case", "some", "all"], [0, 1, 2, 3]),
        },
        {
          id: "stakes.data",
          type: "one",
          options: ladder("stakes", ["nothing", "caution", "limits", "written"], [0, 1, 2, 3]),
        },
        {
          id: "stakes.reliability",
          type: "one",
          options: ladder("stakes", ["nobody", "maker", "second", "named"], [0, 1, 2, 3]),
        },
        {
          id: "stakes.framework",
          type: "one",
          options: ladder("stakes", ["none", "spoken", "written", "revised"], [0, 1, 2, 3]),
        },
      ],
    },
    {
      id: "skills",
      questions: [
        {
          id: "skills.learning",
          type: "one",
          options: ladder("skills", ["none", "alone", "peers", "organised"], [0, 1, 2, 3]),
        },
        {
          id: "skills.reference",
          type: "one",
          options: ladder("skills", ["nobody", "informal", "known", "named"], [0, 1, 2, 3]),
        },
        {
          id: "skills.exposed",
          type: "one",
          options: ladder("skills", ["nothing", "talked", "individual", "planned"], [0, 1, 2, 3], list(["not-here"])),
        },
        {
          id: "skills.funding",
          type: "one",
          options: ladder("skills", ["nothing", "contact", "booked", "plan"], [0, 1, 2, 3]),
        },
      ],
    },
    {
      id: "strategy",
      questions: [
        {
          id: "strategy.offer",
          type: "one",
          options: ladder("strategy", ["not-thought", "thinking", "decided", "visible"], [0, 1, 2, 3]),
        },
        {
          id: "strategy.roles",
          type: "one",
          options: ladder("strategy", ["nobody", "each", "management", "named"], [0, 1, 2, 3]),
        },
        {
          id: "strategy.dialogue",
          type: "one",
          options: ladder("strategy", ["none", "chance", "meetings", "regular"], [0, 1, 2, 3]),
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
          options: ladder("stance", ["refused", "tolerated", "framed", "sought"], [-2, -1, 1, 2]),
        },
        {
          id: "dispossession",
          type: "one",
          options: [...list(["none", "some", "much", "already"]), UNKNOWN],
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
          options: ladder("stance", ["public", "contract", "spoken", "never"], [-3, -2, -1, 0]),
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
