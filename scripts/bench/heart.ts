import { evaluate } from "@/lib/diagnosis/evaluate";
import type { Profile } from "@/lib/diagnosis/types";
import type { Answers } from "@/lib/questionnaire/types";
import { advise } from "@/lib/recommendations/advise";
import type { Condition } from "@/lib/recommendations/types";
import type { Referential } from "@/lib/referential/types";
import { compareSpeed, type Comparison } from "./compare";

type Sums = Record<string, number>;

/** Somebody's first version: every question, every option, every rule, nothing prepared and no reason kept. */
function diagnosePlainly({ questionnaire, model, rules: book }: Referential, answers: Answers): { profile: Profile; actions: string[] } {
  const sums: Sums = { knowledge: 0, practice: 0, stakes: 0, skills: 0, strategy: 0, stance: 0 };
  const has = (question: string, options: readonly string[]) => {
    const answer = answers[question];
    if (answer === undefined) return false;
    return typeof answer === "string" ? options.includes(answer) : answer.some((choice) => options.includes(choice));
  };
  for (const step of questionnaire.steps) {
    for (const question of step.questions) {
      const { visibleIf } = question;
      if (visibleIf && !("all" in visibleIf ? visibleIf.all.every((test) => has(test.question, test.in)) : visibleIf.any.some((test) => has(test.question, test.in)))) continue;
      const answer = answers[question.id];
      for (const option of question.options) {
        if (!(typeof answer === "string" ? answer === option.id : answer?.includes(option.id))) continue;
        for (const [measure, points] of Object.entries(option.says ?? {})) sums[measure] = (sums[measure] ?? 0) + points;
      }
    }
  }
  const band = (measure: keyof typeof model.bands) => model.bands[measure].filter((start) => (sums[measure] ?? 0) >= start).length;
  const row = model.decision.find(({ when }) => when.every((test) => ("atLeast" in test ? band(test.measure) >= test.atLeast : band(test.measure) <= test.atMost)));
  const holds = (condition: Condition): boolean => {
    if ("all" in condition) return condition.all.every(holds);
    if ("any" in condition) return condition.any.some(holds);
    if ("question" in condition) return has(condition.question, condition.in);
    return "atLeast" in condition ? band(condition.measure) >= condition.atLeast : band(condition.measure) <= condition.atMost;
  };
  const profile = row?.profile ?? "follower";
  const actions: string[] = [];
  for (const rule of book.rules) {
    if (rule.profiles.includes(profile) && (!rule.when || holds(rule.when)) && !actions.includes(rule.action)) actions.push(rule.action);
  }
  return { profile, actions };
}

/** Evaluations with reasons and advice a second, over those of the plain loop on the same companies. */
export function benchHeart(referential: Referential, companies: readonly Answers[]): Comparison {
  return compareSpeed({
    name: "evaluation with reasons and advice, over a plain loop",
    atLeast: 0.1,
    ours: () => { for (const answers of companies) advise(referential, answers, evaluate(referential, answers)); },
    baseline: () => { for (const answers of companies) diagnosePlainly(referential, answers); },
  });
}
