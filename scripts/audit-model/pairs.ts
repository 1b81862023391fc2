import { getPoints, listAnswers, listParts, startFlags, updateFlags, type Part } from "@/lib/diagnosis/explore";
import type { Answer, Answers, Measure, Question, Questionnaire } from "@/lib/questionnaire/types";

/** The values of one component before and after a single answer changed, and answers that show it. */
export type Pair = {
  readonly before: Readonly<Partial<Record<Measure, number>>>;
  readonly after: Readonly<Partial<Record<Measure, number>>>;
  readonly answers: Answers;
  readonly changed: Answers;
};

type World = { readonly values: readonly number[]; readonly flags: boolean[]; readonly answers: Answers };
type State = { readonly before: World; readonly after: World };

/** What a question takes when a change reveals it: the lowest of its declared order, otherwise its first option. */
function getLowest(question: Question): Answer | undefined {
  const lowest = (question.options.find(({ rank }) => rank === 0) ?? question.options[0])?.id;
  return lowest === undefined || question.type === "one" ? lowest : [lowest];
}

/** Two answers between which a single change goes; in a list of several, one item is added, or exchanged for « aucun ». */
export function listChanges(question: Question): readonly (readonly [Answer, Answer])[] {
  const answers = listAnswers(question);
  return answers.flatMap((from) => answers.filter((to) => isOneChange(question, from, to)).map((to) => [from, to] as const));
}

function isOneChange({ options }: Question, from: Answer, to: Answer): boolean {
  if (typeof from === "string" || typeof to === "string") return from !== to;
  const isAlone = (answer: readonly string[]) => answer.length === 1 && options.some(({ id, exclusive }) => exclusive && id === answer[0]);
  if (isAlone(from) || isAlone(to)) return from.length === 1 && to.length === 1 && from[0] !== to[0];
  const [small, large] = from.length < to.length ? [from, to] : [to, from];
  return large.length === small.length + 1 && small.every((choice) => large.includes(choice));
}

export const findPart = (questionnaire: Questionnaire, question: Question): Part => {
  const part = listParts(questionnaire).find(({ scored }) => scored.some((entry) => entry.question === question));
  if (!part) throw new Error(`No component holds ${question.id}`);
  return part;
};

/**
 * Every pair of values that a component can show before and after one answer of `changed` goes from `from` to `to`, all
 * other answers free: exhaustive dynamic programming over both worlds at once. A question that the change reveals takes
 * its lowest option; one that it hides counts nothing.
 */
export function explorePairs({ scored, gated, measures }: Part, changed: Question, from: Answer, to: Answer): Pair[] {
  const start: World = { values: measures.map(() => 0), flags: startFlags(gated), answers: {} };
  let states = new Map<string, State>([["", { before: start, after: start }]]);
  for (const entry of scored) {
    const { question, measure } = entry;
    const place = measure ? measures.indexOf(measure) : -1;
    const gate = gated.indexOf(question);
    const give = (world: World, answer: Answer | undefined): World => ({
      values: place < 0 ? world.values : world.values.with(place, (world.values[place] ?? 0) + getPoints(entry, answer)),
      flags: updateFlags(world.flags, gated, question.id, answer),
      answers: answer === undefined ? world.answers : { ...world.answers, [question.id]: answer },
    });
    const next = new Map<string, State>();
    const keep = (before: World, after: World) => {
      const key = [before.values, after.values, before.flags, after.flags].join("|");
      if (!next.has(key)) next.set(key, { before, after });
    };
    for (const { before, after } of states.values()) {
      const shownBefore = gate < 0 || before.flags[gate] === true;
      const shownAfter = gate < 0 || after.flags[gate] === true;
      if (question === changed) {
        // A change is made to a question that is shown, in both worlds alike: what shows it comes before it.
        if (shownBefore) keep(give(before, from), give(after, to));
      } else if (!shownBefore) {
        keep(give(before, undefined), give(after, shownAfter ? getLowest(question) : undefined));
      } else {
        for (const answer of listAnswers(question)) keep(give(before, answer), give(after, shownAfter ? answer : undefined));
      }
    }
    states = next;
  }
  const name = (values: readonly number[]) => Object.fromEntries(measures.map((measure, place) => [measure, values[place] ?? 0]));
  return [...states.values()].map(({ before, after }) => ({
    before: name(before.values),
    after: name(after.values),
    answers: before.answers,
    changed: after.answers,
  }));
}
