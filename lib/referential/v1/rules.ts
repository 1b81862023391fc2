import type { Band, Profile } from "@/lib/diagnosis/types";
import type { Measure } from "@/lib/questionnaire/types";
import type { Action, ActionRule, Beneficiary, Condition, Horizon, MoveRule, RuleBook, Source, TopicRule, Urgency } from "@/lib/recommendations/types";

const ACTIONS = { section: "actions" } as const;
const PROFILES = { section: "profiles" } as const;
const BRANCHES = { section: "branches" } as const;
const STRATEGIES = { section: "strategies" } as const;
const TRAJECTORIES = { section: "trajectories" } as const;
const OURS = { ours: true } as const;

const answered = (question: string, ...options: string[]) => ({ question, in: options });
const atLeast = (measure: Measure, band: Band) => ({ measure, atLeast: band });
const atMost = (measure: Measure, band: Band) => ({ measure, atMost: band });

/** A rule for one profile, named after it. Without a condition it fires for every company of the profile, and says so. */
const rule = (profile: Profile, name: string, action: string, urgency: Urgency, horizon: Horizon, source: Source, when?: Condition): ActionRule => ({
  id: `${profile}.${name}`,
  action,
  profiles: [profile],
  urgency,
  horizon,
  source,
  ...(when ? { when } : {}),
});

const ENOUGH_FOR_FUNCTIONS = ["10-19", "20-49", "50-plus"];

/** The study's priority beneficiaries (p. 19-22); the branches and sizes where they exist are our reading. */
const beneficiaries: Beneficiary[] = [
  { id: "leaders" },
  { id: "creators" },
  { id: "cultural-heads", branches: ["performing-arts"], activities: ["venue", "company", "production-office"] },
  { id: "hr", sizes: ENOUGH_FOR_FUNCTIONS },
  { id: "managers", sizes: ENOUGH_FOR_FUNCTIONS },
  { id: "training-officer", sizes: ["50-plus"] },
  { id: "journalists", branches: ["communication"], activities: ["press"] },
  { id: "press-staff", branches: ["communication"], activities: ["press"], sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
  { id: "agency-staff", branches: ["communication"], activities: ["agency", "graphic-studio", "other"], sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
  { id: "publishing-staff", branches: ["publishing"], sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
  { id: "stage-staff", branches: ["performing-arts"], sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
  { id: "technical-profiles", branches: ["audiovisual", "communication", "performing-arts"], sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
  { id: "technical-creative-profiles", sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
  { id: "artistic-production-direction", sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
  { id: "creative-director" },
  { id: "publishing-director", branches: ["communication", "publishing"], activities: ["press", "general", "illustrated", "educational", "other"] },
  { id: "creative-trades", branches: ["audiovisual", "communication"], activities: ["production", "animation-vfx", "video-games", "agency", "graphic-studio", "other"] },
  { id: "post-production-trades", branches: ["audiovisual"], activities: ["production", "animation-vfx", "post-production", "other"] },
  { id: "sound-light-technicians", branches: ["audiovisual", "performing-arts"], activities: ["post-production", "venue", "technical", "company"] },
  { id: "rd-engineer", branches: ["audiovisual", "communication"], sizes: ["50-plus"] },
  { id: "legal", sizes: ["50-plus"] },
  { id: "it-department", sizes: ["50-plus"] },
  { id: "development-director", sizes: ["20-49", "50-plus"] },
  { id: "staff-representatives", sizes: ENOUGH_FOR_FUNCTIONS },
  { id: "press-groups", branches: ["communication"], activities: ["press"], sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
  { id: "production-companies", branches: ["audiovisual"], activities: ["production"], sizes: ["1-9", ...ENOUGH_FOR_FUNCTIONS] },
];

/** The thirteen actions of the study (p. 19-22). Which need asks for which action is ours. */
const actions: Action[] = [
  { id: "acc.demystify", phase: "acculturation", needs: ["information"], source: ACTIONS, beneficiaries: ["creators", "cultural-heads", "leaders", "hr", "journalists", "publishing-staff", "stage-staff"] },
  { id: "acc.use-cases", phase: "acculturation", needs: ["examples"], source: ACTIONS, beneficiaries: ["leaders", "hr", "managers", "training-officer", "press-staff", "publishing-staff"] },
  { id: "acc.find-training", phase: "acculturation", needs: ["training"], source: ACTIONS, beneficiaries: ["leaders", "hr", "publishing-staff", "stage-staff"] },
  { id: "trn.fundamentals", phase: "training", needs: ["information"], source: ACTIONS, beneficiaries: ["leaders", "hr", "managers", "technical-profiles"] },
  { id: "trn.tools", phase: "training", needs: ["examples"], source: ACTIONS, beneficiaries: ["leaders", "hr", "artistic-production-direction", "rd-engineer"] },
  { id: "trn.hybrid-skills", phase: "training", needs: ["training"], source: ACTIONS, beneficiaries: ["creative-director", "creative-trades", "post-production-trades", "sound-light-technicians"] },
  { id: "trn.craft", phase: "training", needs: ["pass-on"], source: ACTIONS, beneficiaries: ["creative-director", "creative-trades", "post-production-trades", "sound-light-technicians"] },
  { id: "trn.law-ethics", phase: "training", needs: ["law"], source: ACTIONS, beneficiaries: ["leaders", "managers", "hr", "legal", "artistic-production-direction", "technical-creative-profiles"] },
  { id: "sup.business-model", phase: "support", needs: ["exchange"], source: ACTIONS, beneficiaries: ["leaders", "creators", "cultural-heads", "creative-director", "publishing-director", "journalists", "press-staff", "agency-staff", "publishing-staff", "stage-staff"] },
  { id: "sup.governance", phase: "support", needs: ["law"], source: ACTIONS, beneficiaries: ["leaders", "hr", "staff-representatives", "press-groups", "production-companies", "stage-staff"] },
  { id: "sup.data-compliance", phase: "support", needs: ["law"], source: ACTIONS, beneficiaries: ["leaders", "managers", "it-department", "development-director", "creative-director", "rd-engineer"] },
  { id: "sup.talent-plan", phase: "support", needs: ["training", "pass-on"], source: ACTIONS, beneficiaries: ["leaders", "managers", "hr", "training-officer"] },
  { id: "sup.funding", phase: "support", needs: ["funding"], source: ACTIONS, beneficiaries: ["leaders", "managers"] },
];

/**
 * When an action is proposed, and how soon. The phases come from the study; the triggers are ours. For one action the
 * rules are read in order: the first that fires with the nearest urgency decides, the others are kept as reasons.
 */
const rules: ActionRule[] = [
  // Réfractaire: the position is kept; what is proposed makes it informed, argued and written.
  rule("refractory", "demystify-first", "acc.demystify", "first", "month", ACTIONS, atMost("knowledge", 1)),
  rule("refractory", "law-written", "trn.law-ethics", "first", "quarter", OURS, answered("stance.refusal", "public", "contract")),
  rule("refractory", "law-gap", "trn.law-ethics", "first", "quarter", OURS, atMost("stakes", 1)),
  rule("refractory", "demystify-argue", "acc.demystify", "next", "quarter", PROFILES, atLeast("knowledge", 2)),
  rule("refractory", "use-cases-present", "acc.use-cases", "first", "month", ACTIONS, atLeast("practice", 1)),
  rule("refractory", "use-cases-limits", "acc.use-cases", "next", "quarter", PROFILES),
  rule("refractory", "training-exposed", "acc.find-training", "next", "quarter", PROFILES, answered("skills.exposed", "nothing", "unknown")),
  rule("refractory", "training-talked", "acc.find-training", "next", "quarter", PROFILES, answered("skills.exposed", "talked")),
  rule("refractory", "training-mastery", "acc.find-training", "later", "semester", PROFILES),

  // Suiveuse: landmarks first, then very targeted training.
  rule("follower", "demystify-knowledge", "acc.demystify", "first", "month", ACTIONS, atMost("knowledge", 1)),
  rule("follower", "demystify-fear", "acc.demystify", "first", "month", PROFILES, { any: [answered("dispossession", "much", "already"), answered("obstacles", "trust", "values")] }),
  rule("follower", "demystify-protected", "acc.demystify", "next", "quarter", PROFILES, answered("concern.trade", "not")),
  rule("follower", "use-cases-door", "acc.use-cases", "first", "month", PROFILES, { all: [atMost("practice", 0), answered("practice.support", "no", "tried", "unknown")] }),
  rule("follower", "use-cases-map", "acc.use-cases", "next", "quarter", ACTIONS),
  rule("follower", "training-start", "acc.find-training", "next", "quarter", ACTIONS, atMost("skills", 0)),
  rule("follower", "training-choose", "acc.find-training", "later", "semester", ACTIONS),
  rule("follower", "fundamentals-software", "trn.fundamentals", "next", "quarter", ACTIONS, answered("knowledge.tell-apart", "generative", "not-ai", "unknown")),
  rule("follower", "fundamentals-knowhow", "trn.fundamentals", "next", "quarter", PROFILES, answered("obstacles", "know-how", "time")),
  rule("follower", "tools-watch", "trn.tools", "next", "quarter", ACTIONS, atLeast("knowledge", 2)),
  rule("follower", "tools-practice", "trn.tools", "later", "semester", ACTIONS, atLeast("practice", 1)),
  rule("follower", "law-use", "trn.law-ethics", "first", "quarter", ACTIONS, { all: [atMost("stakes", 0), atLeast("practice", 1)] }),
  rule("follower", "law-worry", "trn.law-ethics", "next", "quarter", ACTIONS, answered("obstacles", "rights")),
  rule("follower", "hybrid-trial", "trn.hybrid-skills", "later", "semester", ACTIONS, { all: [atLeast("practice", 1), answered("stance.creation", "framed", "sought")] }),
  rule("follower", "craft-young", "trn.craft", "later", "semester", PROFILES, { all: [answered("practice.who", "individuals", "team"), atLeast("skills", 1)] }),

  // Expérimentatrice: from trials to a method, then a frame.
  rule("experimenter", "governance-tension", "sup.governance", "first", "month", STRATEGIES, atMost("stance", 0)),
  rule("experimenter", "governance-press", "sup.governance", "first", "quarter", BRANCHES, answered("activity.communication", "press")),
  rule("experimenter", "governance-strategy", "sup.governance", "next", "semester", ACTIONS, atMost("strategy", 1)),
  rule("experimenter", "governance-revise", "sup.governance", "later", "semester", ACTIONS),
  rule("experimenter", "data-limits", "sup.data-compliance", "first", "month", ACTIONS, answered("stakes.data", "nothing", "caution", "unknown")),
  rule("experimenter", "law-gap", "trn.law-ethics", "first", "quarter", ACTIONS, atMost("stakes", 1)),
  rule("experimenter", "law-contracts", "trn.law-ethics", "next", "quarter", ACTIONS, answered("stakes.rights", "not-looked", "case-by-case", "unknown")),
  rule("experimenter", "craft-method", "trn.craft", "first", "quarter", ACTIONS, answered("practice.experiments", "none", "chance", "unknown")),
  rule("experimenter", "craft-recognition", "trn.craft", "next", "quarter", ACTIONS, answered("skills.reference", "nobody", "informal", "unknown")),
  rule("experimenter", "hybrid-alone", "trn.hybrid-skills", "first", "quarter", BRANCHES, answered("skills.learning", "none", "alone", "unknown")),
  rule("experimenter", "hybrid-case", "trn.hybrid-skills", "next", "semester", ACTIONS),
  rule("experimenter", "tools-watch", "trn.tools", "next", "quarter", ACTIONS, answered("knowledge.watch", "none", "chance", "unknown")),
  rule("experimenter", "fundamentals", "trn.fundamentals", "next", "quarter", ACTIONS, { any: [atMost("knowledge", 1), answered("knowledge.tell-apart", "generative", "not-ai", "unknown")] }),
  rule("experimenter", "model-volume", "sup.business-model", "first", "quarter", STRATEGIES, answered("context.logic", "volume")),
  rule("experimenter", "model-offer", "sup.business-model", "next", "semester", STRATEGIES, answered("strategy.offer", "not-thought", "thinking", "unknown")),
  rule("experimenter", "model-follow", "sup.business-model", "later", "semester", ACTIONS),
  rule("experimenter", "talent-exposed", "sup.talent-plan", "next", "semester", BRANCHES, answered("skills.exposed", "nothing", "unknown")),
  rule("experimenter", "talent-talked", "sup.talent-plan", "next", "semester", BRANCHES, answered("skills.exposed", "talked")),
  rule("experimenter", "funding", "sup.funding", "later", "semester", ACTIONS, answered("skills.funding", "nothing", "contact", "unknown")),

  // Pionnière: structure what works, and pass it on.
  rule("pioneer", "governance-roles", "sup.governance", "first", "quarter", BRANCHES, answered("strategy.roles", "nobody", "each", "management", "unknown")),
  rule("pioneer", "governance-ethics", "sup.governance", "next", "semester", BRANCHES),
  rule("pioneer", "talent-learning", "sup.talent-plan", "first", "quarter", BRANCHES, { any: [atMost("skills", 1), answered("skills.exposed", "nothing", "talked", "unknown")] }),
  rule("pioneer", "talent-ambassadors", "sup.talent-plan", "next", "semester", BRANCHES),
  rule("pioneer", "data-limits", "sup.data-compliance", "first", "month", ACTIONS, answered("stakes.data", "nothing", "caution", "limits", "unknown")),
  rule("pioneer", "data-check", "sup.data-compliance", "next", "quarter", ACTIONS, answered("stakes.reliability", "nobody", "maker", "unknown")),
  rule("pioneer", "model-volume", "sup.business-model", "first", "semester", STRATEGIES, answered("context.logic", "volume", "both")),
  rule("pioneer", "model-quality", "sup.business-model", "later", "semester", STRATEGIES),
  rule("pioneer", "funding", "sup.funding", "next", "semester", ACTIONS, answered("skills.funding", "nothing", "contact", "booked", "unknown")),
];

/** On the way to the next place of a profile: which action of the study helps to change which answers. Ours. */
const moves: MoveRule[] = [
  { profile: "follower", questions: ["practice.support"], action: "acc.use-cases" },
  { profile: "follower", questions: ["practice.software", "practice.generative", "practice.making", "practice.finishing"], action: "trn.hybrid-skills" },
  { profile: "follower", questions: ["practice.who", "practice.experiments"], action: "trn.craft" },
  { profile: "experimenter", questions: ["practice.who", "practice.software", "practice.generative", "practice.support", "practice.making", "practice.finishing", "practice.experiments"], action: "trn.craft" },
  { profile: "experimenter", questions: ["knowledge.watch", "knowledge.tell-apart", "knowledge.peers", "knowledge.tried"], action: "trn.tools" },
  { profile: "experimenter", questions: ["stakes.rights", "stakes.data", "stakes.reliability", "stakes.framework", "strategy.offer", "strategy.roles", "strategy.dialogue"], action: "sup.governance" },
  { profile: "refractory", questions: ["knowledge.watch", "knowledge.tell-apart", "knowledge.peers", "knowledge.tried"], action: "acc.demystify" },
  { profile: "refractory", questions: ["stakes.rights", "stakes.data", "stakes.reliability", "stakes.framework"], action: "trn.law-ethics" },
];

/** Strategic stakes of the study (p. 14-18) worth discussing first; which comes first is ours, after its pages on volume and quality (p. 13, 23). */
const stakes: TopicRule[] = [
  { id: "stake.careers-precarious", topic: "stake.careers", source: TRAJECTORIES, when: { all: [answered("context.logic", "volume"), answered("context.status", "intermittents", "authors")] } },
  { id: "stake.model-volume", topic: "stake.business-model", source: STRATEGIES, when: answered("context.logic", "volume") },
  { id: "stake.creation-position", topic: "stake.creation", profiles: ["refractory"], source: STRATEGIES },
  { id: "stake.organisation-door", topic: "stake.organisation", profiles: ["follower"], source: STRATEGIES, when: answered("practice.support", "no", "tried", "unknown") },
  { id: "stake.creation-quality", topic: "stake.creation", source: STRATEGIES, when: answered("context.logic", "quality", "both") },
  { id: "stake.model-offer", topic: "stake.business-model", source: STRATEGIES, when: answered("strategy.offer", "not-thought", "thinking", "unknown") },
  { id: "stake.organisation-dialogue", topic: "stake.organisation", source: STRATEGIES, when: answered("strategy.dialogue", "none", "chance", "unknown") },
  { id: "stake.careers-all", topic: "stake.careers", source: STRATEGIES },
];

/** Career levers of the study (p. 23-24): none is presented as an existing certification on AI. */
const levers: TopicRule[] = [
  { id: "lever.vae-pioneer", topic: "lever.vae", profiles: ["pioneer"], source: TRAJECTORIES },
  { id: "lever.vae-ambassador", topic: "lever.vae", profiles: ["experimenter"], source: TRAJECTORIES, when: { any: [answered("skills.reference", "known", "named"), answered("needs", "pass-on")] } },
  { id: "lever.bilan-fear", topic: "lever.bilan", source: TRAJECTORIES, when: answered("dispossession", "much", "already") },
  { id: "lever.rs-trades", topic: "lever.rs", profiles: ["refractory", "follower", "experimenter"], source: TRAJECTORIES, when: { any: [answered("needs", "training"), answered("skills.exposed", "nothing", "talked", "individual")] } },
  { id: "lever.rncp-graduates", topic: "lever.rncp", profiles: ["refractory", "follower", "experimenter"], source: TRAJECTORIES, when: answered("context.size", ...ENOUGH_FOR_FUNCTIONS) },
];

/** Workshops on the study's scenarios (annexes). Which scenario fits whom is ours. */
const workshops: TopicRule[] = [
  { id: "workshop.press", topic: "workshop.futopia", source: { ours: true }, when: { any: [answered("activity.communication", "press"), answered("activity.publishing", "educational")] } },
  { id: "workshop.places", topic: "workshop.soulages", source: { ours: true }, when: answered("activity.performing-arts", "venue", "production-office") },
  { id: "workshop.images", topic: "workshop.harmonie", source: { ours: true }, when: { any: [answered("activity.audiovisual", "animation-vfx", "post-production", "video-games"), answered("activity.communication", "graphic-studio", "agency"), answered("activity.publishing", "illustrated"), answered("activity.performing-arts", "technical")] } },
  { id: "workshop.stories", topic: "workshop.courant-d-air", source: { ours: true } },
];

export const ruleBook = {
  version: "1.1.0",
  phases: {
    refractory: ["acculturation"],
    follower: ["acculturation", "training"],
    experimenter: ["training", "support"],
    pioneer: ["support"],
  },
  exceptions: [{ action: "trn.law-ethics", profile: "refractory" }],
  most: { actions: 6, stakes: 2, levers: 2 },
  branchQuestion: "context.branch",
  sizeQuestion: "context.size",
  activityQuestions: ["activity.audiovisual", "activity.communication", "activity.publishing", "activity.performing-arts"],
  needsQuestion: "needs",
  beneficiaries,
  actions,
  rules,
  moves,
  stakes,
  levers,
  workshops,
} satisfies RuleBook;
