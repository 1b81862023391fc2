import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/diagnosis/evaluate";
import type { Answers } from "@/lib/questionnaire/types";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import { advise } from "@/lib/recommendations/advise";
import type { CheckedReferential } from "@/lib/recommendations/coherence";
import type { ActionRule } from "@/lib/recommendations/types";
import { currentReferential } from "@/lib/referential/current";
import { SECTIONS } from "@/lib/referential/study";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { replaceAt } from "@/tests/builders/broken";
import { questionsMatter } from "./matter";
import { monotone, noJump, reachable } from "./profiles";
import { rules } from "./rules";
import { sources } from "./sources";

const sound: CheckedReferential = { ...currentReferential, questionnaireCopy, advice: adviceCopy, sections: SECTIONS };
const getProfile = (referential: CheckedReferential, answers: Answers | undefined) => evaluate(referential, answers ?? {}).profile;
const getActions = (referential: CheckedReferential, answers: Answers) => advise(referential, answers, evaluate(referential, answers)).recommendations;

/** The path of a question, or of one of its options, in the referential. */
function locate(question: string, option?: string): string {
  for (const [step, { questions }] of sound.questionnaire.steps.entries()) {
    const place = questions.findIndex(({ id }) => id === question);
    if (place < 0) continue;
    const base = `questionnaire/steps/${step}/questions/${place}`;
    return option === undefined ? base : `${base}/options/${questions[place]?.options.findIndex(({ id }) => id === option) ?? ""}`;
  }
  throw new Error(question);
}

/** Refutes a broken model and gives the counter-example back, once it is known to be a valid answer set. */
function refute(proof: typeof reachable, broken: CheckedReferential) {
  const { counterexample } = proof.prove(broken);
  expect(counterexample, `${proof.id} must be refuted`).toBeDefined();
  if (!counterexample) throw new Error("not refuted");
  for (const answers of [counterexample.answers, counterexample.after ?? counterexample.answers]) {
    expect(parseAnswers(broken.questionnaire, answers)).toMatchObject({ ok: true });
  }
  return counterexample;
}

describe("a broken model is refuted by a true counter-example", { timeout: 60_000 }, () => {
  it("an unreachable profile: pioneers would need more practice than there is", () => {
    const broken = replaceAt(sound, "model/bands/practice", [3, 7, 23]);
    const { answers, because } = refute(reachable, broken);
    expect(because).toMatch(/gives pioneer/);
    expect(getProfile(broken, answers)).not.toBe("pioneer");
  });

  it("a weight of the wrong sign: a higher answer lowers its measure", () => {
    const broken = replaceAt(sound, `${locate("practice.software", "always")}/says`, { practice: 1 });
    const { answers, after = {} } = refute(monotone, broken);
    const value = (set: Answers) => evaluate(broken, set).measures.practice.value;
    expect(value(after)).toBeLessThan(value(answers));
  });

  it("a weight of the wrong sign on stance: a more opposed answer counts as more open", () => {
    const broken = replaceAt(sound, `${locate("stance.overall", "against")}/says`, { stance: 2 });
    const { answers, after = {} } = refute(monotone, broken);
    expect(evaluate(broken, after).measures.stance.value).toBeGreaterThan(evaluate(broken, answers).measures.stance.value);
  });

  it("a gate that a higher answer closes: it lowers the measure by what it hides", () => {
    const broken = replaceAt(sound, `${locate("practice.experiments")}/visibleIf`, { all: [{ question: "practice.who", in: ["nobody", "individuals"] }] });
    const { answers, after = {} } = refute(monotone, replaceAt(broken, `${locate("practice.experiments", "method")}/says`, { practice: 5 }));
    expect(after["practice.experiments"]).toBeUndefined();
    expect(answers["practice.experiments"]).toBeDefined();
  });

  it("a question so heavy that it jumps from follower to pioneer", () => {
    const broken = replaceAt(sound, `${locate("practice.making", "normal")}/says`, { practice: 12 });
    const { answers, after } = refute(noJump, broken);
    expect([getProfile(broken, answers), getProfile(broken, after)].sort()).toEqual(["follower", "pioneer"]);
  });

  it("a question that changes nothing", () => {
    const silent = sound.rules.rules.map((rule) => (rule.when && JSON.stringify(rule.when).includes("concern.trade") ? { ...rule, when: { measure: "practice", atMost: 0 } } : rule));
    const broken = replaceAt(sound, "rules/rules", silent);
    const { because, answers, after = {} } = refute(questionsMatter, broken);
    expect(because).toMatch(/concern\.trade/);
    expect(answers["concern.trade"]).not.toBe(after["concern.trade"]);
    const ids = (set: Answers) => getActions(broken, set).map(({ id, rule }) => [id, rule]);
    expect(ids(after)).toEqual(ids(answers));
  });

  it("a question whose points are too few to change a band", () => {
    // Three questions of four points each and bands at 3, 7 and 11: one point of the fourth never crosses a band.
    const broken = ["watch", "peers", "tried"].reduce(
      (model, name) => {
        const path = locate(`knowledge.${name}`);
        const question = sound.questionnaire.steps.flatMap(({ questions }) => questions).find(({ id }) => id === `knowledge.${name}`);
        return replaceAt(model, `${path}/options`, question?.options.map((option) => ({ ...option, ...(option.says ? { says: { knowledge: 4 } } : {}) })));
      },
      replaceAt(replaceAt(sound, `${locate("knowledge.tell-apart", "specialised")}/says`, { knowledge: 1 }), "model/bands/knowledge", [3, 7, 11]),
    );
    const muted = replaceAt(broken, "rules/rules", sound.rules.rules.map((rule) => (JSON.stringify(rule.when ?? {}).includes("knowledge.tell-apart") ? { ...rule, when: { measure: "practice", atMost: 0 } } : rule)));
    const unsure = replaceAt(muted, `${locate("knowledge.tell-apart")}/options`, [{ id: "generative", rank: 0 }, { id: "specialised", rank: 1, says: { knowledge: 1 } }]);
    expect(refute(questionsMatter, unsure).because).toMatch(/knowledge\.tell-apart/);
  });

  it("a dead rule", () => {
    const broken = replaceAt(sound, "rules/rules/1/when", { all: [{ question: "stance.refusal", in: ["public"] }, { question: "stance.refusal", in: ["contract"] }] });
    const { because, answers } = refute(rules, broken);
    expect(because).toMatch(/refractory\.law-written never fires/);
    expect(getActions(broken, answers).map(({ rule }) => rule)).not.toContain("refractory.law-written");
  });

  it("a rule that always fires and does not say so", () => {
    const broken = replaceAt(sound, "rules/rules/1/when", { measure: "knowledge", atLeast: 0 });
    expect(refute(rules, broken).because).toMatch(/fires for every refractory company/);
  });

  it("an action outside its phase", () => {
    const broken = replaceAt(sound, "rules/rules/1/profiles", ["refractory", "pioneer"]);
    const { because, answers } = refute(rules, broken);
    expect(because).toMatch(/trn\.law-ethics \(training\) to a pioneer/);
    expect(getActions(broken, answers).map(({ id }) => id)).toContain("trn.law-ethics");
  });

  it("a company with fewer than three actions", () => {
    const kept = sound.rules.rules.filter(({ id }) => !["refractory.training-mastery", "refractory.law-gap"].includes(id));
    const broken = replaceAt(sound, "rules/rules", kept);
    const { answers } = refute(rules, broken);
    expect(getActions(broken, answers).length).toBeLessThan(3);
  });

  it("a citation of a section that does not exist", () => {
    const broken = replaceAt(sound, "rules/rules/1/source", { section: "preface" });
    const { answers } = refute(sources, broken);
    expect(getActions(broken, answers).map(({ source }) => source)).toContainEqual({ section: "preface" });
  });

  it.each([[[22, 19]], [[19, 4000]], [[300, 400]], [[19.5, 22]], [[3, null]]])("pages that the study does not have: %j", (pages) => {
    const broken = replaceAt(sound, "sections/actions", { title: "Actions", pages });
    expect(refute(sources, broken).because).toMatch(/actions/);
  });

  it("a rule that another of the same action always hides", () => {
    const place = sound.rules.rules.findIndex(({ id }) => id === "experimenter.tools-watch");
    const shadow = { ...sound.rules.rules[place], id: "experimenter.tools-shadow" };
    const broken = replaceAt(sound, "rules/rules", sound.rules.rules.toSpliced(place, 0, shadow as ActionRule));
    expect(refute(rules, broken).because).toMatch(/experimenter\.tools-watch never decides/);
  });

  it("a company without any action of its priority phase", () => {
    const broken = replaceAt(sound, "rules/phases/follower", ["support", "acculturation", "training"]);
    const { because, answers } = refute(rules, broken);
    expect(because).toMatch(/no action of its priority phase, support/);
    expect(getActions(broken, answers).map(({ phase }) => phase)).not.toContain("support");
  });

  it("a dead stake, a stake for everyone that does not say so, and one that is never shown", () => {
    const at = (list: "stakes" | "levers", id: string) => sound.rules[list].findIndex((rule) => rule.id === id);
    const dead = replaceAt(sound, `rules/levers/${at("levers", "lever.vae-ambassador")}/when`, { all: [{ measure: "practice", atLeast: 3 }, { measure: "practice", atMost: 0 }] });
    expect(refute(rules, dead).because).toMatch(/lever\.vae-ambassador never fires/);
    const everyone = replaceAt(sound, `rules/stakes/${at("stakes", "stake.creation-quality")}/when`, { measure: "knowledge", atLeast: 0 });
    expect(refute(rules, everyone).because).toMatch(/stake\.creation-quality fires for everyone/);
    const hidden = replaceAt(sound, `rules/stakes/${at("stakes", "stake.model-offer")}/when`, { question: "context.logic", in: ["volume"] });
    expect(refute(rules, hidden).because).toMatch(/stake\.model-offer is never shown/);
  });

  it("a profile whose companies all get the same advice", () => {
    const [first] = sound.rules.rules.filter(({ profiles }) => profiles.includes("pioneer"));
    const template = { profiles: first?.profiles, urgency: first?.urgency, horizon: first?.horizon, source: first?.source };
    const fixed = ["sup.governance", "sup.talent-plan", "sup.business-model"].map((action) => ({ ...template, id: `pioneer.${action}`, action }));
    const others = sound.rules.rules.filter(({ profiles }) => !profiles.includes("pioneer"));
    const sameNeeds = sound.rules.actions.map((action) => ({ ...action, needs: [] }));
    const broken = replaceAt(replaceAt(sound, "rules/rules", [...others, ...fixed]), "rules/actions", sameNeeds);
    expect(refute(rules, broken).because).toMatch(/Every pioneer company gets the same/);
  });
});
