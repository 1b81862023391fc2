import type { ActionRule, Beneficiary, Action, RuleBook, TopicRule } from "@/lib/recommendations/types";

const ACTIONS = { section: "actions" } as const;
const PROFILES = { section: "profiles" } as const;
const BRANCHES = { section: "branches" } as const;
const STRATEGIES = { section: "strategies" } as const;
const TRAJECTORIES = { section: "trajectories" } as const;

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
  { id: "technical-profiles", branches: ["audiovisual", "communication", "performing-arts"] },
  { id: "technical-creative-profiles" },
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
  { id: "refractory.demystify-first", action: "acc.demystify", profiles: ["refractory"], urgency: "first", horizon: "month", source: ACTIONS, when: { measure: "knowledge", atMost: 1 } },
  { id: "refractory.law-written", action: "trn.law-ethics", profiles: ["refractory"], urgency: "first", horizon: "quarter", source: PROFILES, when: { question: "stance.refusal", in: ["public", "contract"] } },
  { id: "refractory.law-gap", action: "trn.law-ethics", profiles: ["refractory"], urgency: "first", horizon: "quarter", source: PROFILES, when: { measure: "stakes", atMost: 1 } },
  { id: "refractory.demystify-argue", action: "acc.demystify", profiles: ["refractory"], urgency: "next", horizon: "quarter", source: PROFILES, when: { measure: "knowledge", atLeast: 2 } },
  { id: "refractory.use-cases-present", action: "acc.use-cases", profiles: ["refractory"], urgency: "first", horizon: "month", source: ACTIONS, when: { measure: "practice", atLeast: 1 } },
  { id: "refractory.use-cases-limits", action: "acc.use-cases", profiles: ["refractory"], urgency: "next", horizon: "quarter", source: PROFILES },
  { id: "refractory.training-exposed", action: "acc.find-training", profiles: ["refractory"], urgency: "next", horizon: "quarter", source: PROFILES, when: { question: "skills.exposed", in: ["nothing", "talked", "unknown"] } },
  { id: "refractory.training-mastery", action: "acc.find-training", profiles: ["refractory"], urgency: "later", horizon: "semester", source: PROFILES },

  // Suiveuse: landmarks first, then very targeted training.
  { id: "follower.demystify-knowledge", action: "acc.demystify", profiles: ["follower"], urgency: "first", horizon: "month", source: ACTIONS, when: { measure: "knowledge", atMost: 1 } },
  { id: "follower.demystify-fear", action: "acc.demystify", profiles: ["follower"], urgency: "first", horizon: "month", source: PROFILES, when: { any: [{ question: "dispossession", in: ["much", "already"] }, { question: "obstacles", in: ["trust", "values"] }] } },
  { id: "follower.demystify-protected", action: "acc.demystify", profiles: ["follower"], urgency: "next", horizon: "quarter", source: PROFILES, when: { question: "concern.trade", in: ["not"] } },
  { id: "follower.use-cases-door", action: "acc.use-cases", profiles: ["follower"], urgency: "first", horizon: "month", source: PROFILES, when: { all: [{ measure: "practice", atMost: 0 }, { question: "practice.support", in: ["no", "tried", "unknown"] }] } },
  { id: "follower.use-cases-map", action: "acc.use-cases", profiles: ["follower"], urgency: "next", horizon: "quarter", source: ACTIONS },
  { id: "follower.training-start", action: "acc.find-training", profiles: ["follower"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { measure: "skills", atMost: 0 } },
  { id: "follower.training-choose", action: "acc.find-training", profiles: ["follower"], urgency: "later", horizon: "semester", source: ACTIONS },
  { id: "follower.fundamentals-software", action: "trn.fundamentals", profiles: ["follower"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { question: "knowledge.tell-apart", in: ["generative", "not-ai", "unknown"] } },
  { id: "follower.fundamentals-knowhow", action: "trn.fundamentals", profiles: ["follower"], urgency: "next", horizon: "quarter", source: PROFILES, when: { question: "obstacles", in: ["know-how", "time"] } },
  { id: "follower.tools-watch", action: "trn.tools", profiles: ["follower"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { measure: "knowledge", atLeast: 2 } },
  { id: "follower.tools-practice", action: "trn.tools", profiles: ["follower"], urgency: "later", horizon: "semester", source: ACTIONS, when: { measure: "practice", atLeast: 1 } },
  { id: "follower.law-use", action: "trn.law-ethics", profiles: ["follower"], urgency: "first", horizon: "quarter", source: ACTIONS, when: { all: [{ measure: "stakes", atMost: 0 }, { measure: "practice", atLeast: 1 }] } },
  { id: "follower.law-worry", action: "trn.law-ethics", profiles: ["follower"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { question: "obstacles", in: ["rights"] } },
  { id: "follower.hybrid-trial", action: "trn.hybrid-skills", profiles: ["follower"], urgency: "later", horizon: "semester", source: ACTIONS, when: { all: [{ measure: "practice", atLeast: 1 }, { question: "stance.creation", in: ["framed", "sought"] }] } },
  { id: "follower.craft-young", action: "trn.craft", profiles: ["follower"], urgency: "later", horizon: "semester", source: PROFILES, when: { all: [{ question: "practice.who", in: ["individuals", "team"] }, { measure: "skills", atLeast: 1 }] } },

  // Expérimentatrice: from trials to a method, then a frame.
  { id: "experimenter.governance-tension", action: "sup.governance", profiles: ["experimenter"], urgency: "first", horizon: "month", source: STRATEGIES, when: { measure: "stance", atMost: 0 } },
  { id: "experimenter.governance-press", action: "sup.governance", profiles: ["experimenter"], urgency: "first", horizon: "quarter", source: BRANCHES, when: { question: "activity.communication", in: ["press"] } },
  { id: "experimenter.governance-strategy", action: "sup.governance", profiles: ["experimenter"], urgency: "next", horizon: "semester", source: ACTIONS, when: { measure: "strategy", atMost: 1 } },
  { id: "experimenter.governance-revise", action: "sup.governance", profiles: ["experimenter"], urgency: "later", horizon: "semester", source: ACTIONS },
  { id: "experimenter.data-limits", action: "sup.data-compliance", profiles: ["experimenter"], urgency: "first", horizon: "month", source: ACTIONS, when: { question: "stakes.data", in: ["nothing", "caution", "unknown"] } },
  { id: "experimenter.law-gap", action: "trn.law-ethics", profiles: ["experimenter"], urgency: "first", horizon: "quarter", source: ACTIONS, when: { measure: "stakes", atMost: 1 } },
  { id: "experimenter.law-contracts", action: "trn.law-ethics", profiles: ["experimenter"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { question: "stakes.rights", in: ["not-looked", "case-by-case", "unknown"] } },
  { id: "experimenter.craft-method", action: "trn.craft", profiles: ["experimenter"], urgency: "first", horizon: "quarter", source: ACTIONS, when: { question: "practice.experiments", in: ["none", "chance", "unknown"] } },
  { id: "experimenter.craft-recognition", action: "trn.craft", profiles: ["experimenter"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { question: "skills.reference", in: ["nobody", "informal", "unknown"] } },
  { id: "experimenter.hybrid-alone", action: "trn.hybrid-skills", profiles: ["experimenter"], urgency: "first", horizon: "quarter", source: BRANCHES, when: { question: "skills.learning", in: ["none", "alone", "unknown"] } },
  { id: "experimenter.hybrid-case", action: "trn.hybrid-skills", profiles: ["experimenter"], urgency: "next", horizon: "semester", source: ACTIONS },
  { id: "experimenter.tools-watch", action: "trn.tools", profiles: ["experimenter"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { question: "knowledge.watch", in: ["none", "chance", "unknown"] } },
  { id: "experimenter.fundamentals", action: "trn.fundamentals", profiles: ["experimenter"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { any: [{ measure: "knowledge", atMost: 1 }, { question: "knowledge.tell-apart", in: ["generative", "not-ai", "unknown"] }] } },
  { id: "experimenter.model-volume", action: "sup.business-model", profiles: ["experimenter"], urgency: "first", horizon: "quarter", source: STRATEGIES, when: { question: "context.logic", in: ["volume"] } },
  { id: "experimenter.model-offer", action: "sup.business-model", profiles: ["experimenter"], urgency: "next", horizon: "semester", source: STRATEGIES, when: { question: "strategy.offer", in: ["not-thought", "thinking", "unknown"] } },
  { id: "experimenter.model-follow", action: "sup.business-model", profiles: ["experimenter"], urgency: "later", horizon: "semester", source: ACTIONS },
  { id: "experimenter.talent-exposed", action: "sup.talent-plan", profiles: ["experimenter"], urgency: "next", horizon: "semester", source: BRANCHES, when: { question: "skills.exposed", in: ["nothing", "talked", "unknown"] } },
  { id: "experimenter.funding", action: "sup.funding", profiles: ["experimenter"], urgency: "later", horizon: "semester", source: ACTIONS, when: { question: "skills.funding", in: ["nothing", "contact", "unknown"] } },

  // Pionnière: structure what works, and pass it on.
  { id: "pioneer.governance-roles", action: "sup.governance", profiles: ["pioneer"], urgency: "first", horizon: "quarter", source: BRANCHES, when: { question: "strategy.roles", in: ["nobody", "each", "management", "unknown"] } },
  { id: "pioneer.governance-ethics", action: "sup.governance", profiles: ["pioneer"], urgency: "next", horizon: "semester", source: BRANCHES },
  { id: "pioneer.talent-learning", action: "sup.talent-plan", profiles: ["pioneer"], urgency: "first", horizon: "quarter", source: BRANCHES, when: { any: [{ measure: "skills", atMost: 1 }, { question: "skills.exposed", in: ["nothing", "talked", "unknown"] }] } },
  { id: "pioneer.talent-ambassadors", action: "sup.talent-plan", profiles: ["pioneer"], urgency: "next", horizon: "semester", source: BRANCHES },
  { id: "pioneer.data-limits", action: "sup.data-compliance", profiles: ["pioneer"], urgency: "first", horizon: "month", source: ACTIONS, when: { question: "stakes.data", in: ["nothing", "caution", "limits", "unknown"] } },
  { id: "pioneer.data-check", action: "sup.data-compliance", profiles: ["pioneer"], urgency: "next", horizon: "quarter", source: ACTIONS, when: { question: "stakes.reliability", in: ["nobody", "maker", "unknown"] } },
  { id: "pioneer.model-volume", action: "sup.business-model", profiles: ["pioneer"], urgency: "first", horizon: "semester", source: STRATEGIES, when: { question: "context.logic", in: ["volume", "both"] } },
  { id: "pioneer.model-quality", action: "sup.business-model", profiles: ["pioneer"], urgency: "later", horizon: "semester", source: STRATEGIES },
  { id: "pioneer.funding", action: "sup.funding", profiles: ["pioneer"], urgency: "next", horizon: "semester", source: ACTIONS, when: { question: "skills.funding", in: ["nothing", "contact", "booked", "unknown"] } },
];

/** Strategic stakes of the study (p. 14-18) worth discussing first; which comes first is ours, after its pages on volume and quality (p. 13, 23). */
const stakes: TopicRule[] = [
  { id: "stake.careers-precarious", topic: "stake.careers", source: TRAJECTORIES, when: { all: [{ question: "context.logic", in: ["volume"] }, { question: "context.status", in: ["intermittents", "authors"] }] } },
  { id: "stake.model-volume", topic: "stake.business-model", source: STRATEGIES, when: { question: "context.logic", in: ["volume"] } },
  { id: "stake.creation-position", topic: "stake.creation", profiles: ["refractory"], source: STRATEGIES },
  { id: "stake.organisation-door", topic: "stake.organisation", profiles: ["follower"], source: STRATEGIES, when: { question: "practice.support", in: ["no", "tried", "unknown"] } },
  { id: "stake.creation-quality", topic: "stake.creation", source: STRATEGIES, when: { question: "context.logic", in: ["quality", "both"] } },
  { id: "stake.model-offer", topic: "stake.business-model", source: STRATEGIES, when: { question: "strategy.offer", in: ["not-thought", "thinking", "unknown"] } },
  { id: "stake.organisation-dialogue", topic: "stake.organisation", source: STRATEGIES, when: { question: "strategy.dialogue", in: ["none", "chance", "unknown"] } },
  { id: "stake.careers-all", topic: "stake.careers", source: STRATEGIES },
];

/** Career levers of the study (p. 23-24): none is presented as an existing certification on AI. */
const levers: TopicRule[] = [
  { id: "lever.vae-pioneer", topic: "lever.vae", profiles: ["pioneer"], source: TRAJECTORIES },
  { id: "lever.vae-ambassador", topic: "lever.vae", profiles: ["experimenter"], source: TRAJECTORIES, when: { any: [{ question: "skills.reference", in: ["known", "named"] }, { question: "needs", in: ["pass-on"] }] } },
  { id: "lever.bilan-fear", topic: "lever.bilan", source: TRAJECTORIES, when: { question: "dispossession", in: ["much", "already"] } },
  { id: "lever.rs-trades", topic: "lever.rs", profiles: ["refractory", "follower", "experimenter"], source: TRAJECTORIES, when: { any: [{ question: "needs", in: ["training"] }, { question: "skills.exposed", in: ["nothing", "talked", "individual"] }] } },
  { id: "lever.rncp-graduates", topic: "lever.rncp", profiles: ["refractory", "follower", "experimenter"], source: TRAJECTORIES, when: { question: "context.size", in: ENOUGH_FOR_FUNCTIONS } },
];

/** Workshops on the study's scenarios (annexes). Which scenario fits whom is ours. */
const workshops: TopicRule[] = [
  { id: "workshop.press", topic: "workshop.futopia", source: { ours: true }, when: { any: [{ question: "activity.communication", in: ["press"] }, { question: "activity.publishing", in: ["educational"] }] } },
  { id: "workshop.places", topic: "workshop.soulages", source: { ours: true }, when: { question: "activity.performing-arts", in: ["venue", "production-office"] } },
  { id: "workshop.images", topic: "workshop.harmonie", source: { ours: true }, when: { any: [{ question: "activity.audiovisual", in: ["animation-vfx", "post-production", "video-games"] }, { question: "activity.communication", in: ["graphic-studio", "agency"] }, { question: "activity.publishing", in: ["illustrated"] }, { question: "activity.performing-arts", in: ["technical"] }] } },
  { id: "workshop.stories", topic: "workshop.courant-d-air", source: { ours: true } },
];

export const ruleBook = {
  version: "1.0.0",
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
  stakes,
  levers,
  workshops,
} satisfies RuleBook;
