import type { Answer, Answers, Question, Questionnaire } from "@/lib/questionnaire/types";
import { isShown, listQuestions } from "@/lib/questionnaire/visibility";
import { makeRandom } from "@/lib/statistics/random";

type Weights = Readonly<Record<string, number>>;

/** A made-up region, ours: the study describes the branches in words (p. 5-12) and gives no such figure. */
const BRANCHES: Weights = { audiovisual: 32, communication: 28, publishing: 12, "performing-arts": 28 };
const SIZES: Weights = { solo: 30, "1-9": 42, "10-19": 13, "20-49": 10, "50-plus": 5 };
const DEPARTMENTS: Weights = { "31": 34, "34": 22, "30": 9, "66": 7, "11": 5, "81": 5, "12": 4, "65": 3.5, "82": 3, "46": 2.5, "32": 2.5, "09": 2, "48": 1.5, "75": 2, elsewhere: 1 };
/** How far a branch has gone with AI and how it looks at it, in the study's words: audiovisual and communication experiment, publishing resists, the stage watches. */
const BRANCH_MATURITY: Weights = { audiovisual: 0.9, communication: 0.8, publishing: -0.1, "performing-arts": -0.4 };
const BRANCH_STANCE: Weights = { audiovisual: 0.3, communication: 0.5, publishing: -0.7, "performing-arts": -0.2 };
const SIZE_MATURITY: Weights = { solo: -0.3, "1-9": 0, "10-19": 0.2, "20-49": 0.5, "50-plus": 0.9 };
const DISPOSSESSION = ["already", "much", "some", "none"];

export type Draw = { readonly answers: Answers; readonly month: number };
type Person = { readonly maturity: number; readonly stance: number };

/** A made-up contribution after another, always the same for a seed. `later`: how much further than at first everybody has gone. */
export function makeRegion(questionnaire: Questionnaire, seed: number, later = 0): () => Draw {
  const random = makeRandom(seed);
  const unit = () => random(1_000_000) / 1_000_000;
  const normal = () => Math.sqrt(-2 * Math.log(unit() + 1e-9)) * Math.cos(2 * Math.PI * unit());
  const weigh = (weights: Weights): string => {
    let left = unit() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    for (const [value, weight] of Object.entries(weights)) if ((left -= weight) <= 0) return value;
    return Object.keys(weights)[0] ?? "";
  };
  const pick = (ids: readonly string[]): string => ids[random(ids.length)] ?? "";

  /** The option of an ordered question that fits the person, a little beside it most of the time. */
  const climb = (question: Question, level: number): string => {
    const ranked = question.options.filter(({ rank }) => rank !== undefined);
    const top = Math.max(...ranked.map(({ rank }) => rank ?? 0));
    const rank = Math.max(0, Math.min(top, Math.round((top / 3) * (0.75 + level + 0.7 * normal()))));
    return pick(ranked.filter((option) => option.rank === rank).map(({ id }) => id));
  };

  const answerMany = (question: Question, { maturity }: Person): Answer => {
    const alone = question.options.filter(({ exclusive }) => exclusive).map(({ id }) => id);
    const together = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
    const chance = question.id === "practice.generative" ? 0.15 + 0.2 * maturity : 0.35;
    const chosen = together.filter(() => unit() < chance);
    return chosen.length > 0 ? chosen : [alone[0] ?? pick(together)];
  };

  const answerOne = (question: Question, person: Person): Answer => {
    const unknown = question.options.find((option) => option.unknown);
    if (unknown && unit() < 0.06) return unknown.id;
    const outside = question.options.find(({ id }) => id === "not-here");
    if (outside && unit() < 0.08) return outside.id;
    if (question.id === "dispossession") {
      // The study's claim (p. 7): whoever practises feels less dispossessed.
      const place = Math.round(1.2 + 0.7 * person.maturity + 0.5 * person.stance + 0.8 * normal());
      return DISPOSSESSION[Math.max(0, Math.min(3, place))] ?? "some";
    }
    if (!question.options.some(({ rank }) => rank !== undefined)) return pick(question.options.filter((option) => !option.unknown).map(({ id }) => id));
    return climb(question, question.id.startsWith("stance.") ? person.stance : person.maturity);
  };

  return () => {
    const branch = weigh(BRANCHES);
    const size = weigh(SIZES);
    const maturity = (BRANCH_MATURITY[branch] ?? 0) + (SIZE_MATURITY[size] ?? 0) + later + 0.8 * normal();
    const person: Person = { maturity, stance: 0.5 + (BRANCH_STANCE[branch] ?? 0) + 0.3 * maturity + 0.7 * normal() };
    const given: Answers = { "context.branch": branch, "context.size": size, "context.department": weigh(DEPARTMENTS) };
    const answers: Record<string, Answer> = {};
    for (const question of listQuestions(questionnaire)) {
      if (!isShown(question.visibleIf, answers) || (question.optional && unit() < 0.2)) continue;
      answers[question.id] = given[question.id] ?? (question.type === "many" ? answerMany(question, person) : answerOne(question, person));
    }
    return { answers, month: 1 + random(12) };
  };
}
