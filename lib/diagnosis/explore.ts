import { MEASURES, type Answer, type Answers, type Measure, type Question, type Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, passesTest } from "@/lib/questionnaire/visibility";
import { compile, type Scored } from "./compile";

/** An answer that a question may take (undefined: none, where it is optional) and what choosing it costs. */
export type Choice = { readonly answer: Answer | undefined; readonly cost: number };
export type Domain = (question: Question) => readonly Choice[];

/** Values that some answers of a component reach together, at the lowest cost, and answers that reach them. */
export type Outcome = { readonly values: Readonly<Partial<Record<Measure, number>>>; readonly cost: number; readonly answers: Answers };

/** Questions that depend on one another, by a measure that they share or by a condition; components are independent. */
export type Component = { readonly measures: readonly Measure[]; readonly outcomes: readonly Outcome[] };

type Chain = { readonly question: string; readonly answer: Answer; readonly before: Chain | null } | null;
type State = { values: number[]; flags: boolean[]; cost: number; chain: Chain };
export type Part = { readonly scored: readonly Scored[]; readonly gated: readonly Question[]; readonly measures: readonly Measure[] };

const cache = new WeakMap<Questionnaire, readonly Part[]>();

const listTests = ({ visibleIf }: Question) => (!visibleIf ? [] : "all" in visibleIf ? visibleIf.all : visibleIf.any);

/** Splits a questionnaire into its independent components, in the order of their first question. */
export function listParts(questionnaire: Questionnaire): readonly Part[] {
  const known = cache.get(questionnaire);
  if (known) return known;
  const { scored } = compile(questionnaire);
  const group = new Map<string, Scored[]>();
  for (const entry of scored) {
    const keys = [entry.question.id, ...(entry.measure ? [entry.measure] : []), ...listTests(entry.question).map((test) => test.question)];
    const merged = [...new Set([...keys.flatMap((key) => group.get(key) ?? []), entry])];
    for (const key of keys) group.set(key, merged);
    for (const member of merged) {
      group.set(member.question.id, merged);
      if (member.measure) group.set(member.measure, merged);
    }
  }
  const parts = [...new Set(group.values())].map((members) => {
    const ordered = scored.filter((entry) => members.includes(entry));
    return {
      scored: ordered,
      gated: ordered.map(({ question }) => question).filter((question) => question.visibleIf !== undefined),
      measures: MEASURES.filter((measure) => ordered.some((entry) => entry.measure === measure)),
    };
  });
  cache.set(questionnaire, parts);
  return parts;
}

/** Sums the points of an answer to a question. */
export const getPoints = ({ said }: Scored, answer: Answer | undefined): number =>
  getChoices(answer).reduce((sum, choice) => sum + (said.get(choice)?.points ?? 0), 0);

/** Whether each gated question is still to be shown, after one more answer. An `any` needs one passing test, an `all` no failing one. */
export function updateFlags(flags: boolean[], gated: readonly Question[], question: string, answer: Answer | undefined): boolean[] {
  let next = flags;
  gated.forEach(({ visibleIf }, place) => {
    if (!visibleIf) return;
    const wanted = "any" in visibleIf;
    for (const test of wanted ? visibleIf.any : visibleIf.all) {
      if (test.question !== question) continue;
      const passes = answer !== undefined && passesTest(test, { [question]: answer });
      if (passes !== wanted || next[place] === wanted) continue;
      next = next.with(place, wanted);
    }
  });
  return next;
}

/** The flags before any answer: nothing has passed an `any`, nothing has failed an `all`. */
export const startFlags = (gated: readonly Question[]): boolean[] => gated.map(({ visibleIf }) => visibleIf !== undefined && "all" in visibleIf);

function explorePart({ scored, gated, measures }: Part, domain: Domain, required: ReadonlySet<string>): Component {
  let states = new Map<string, State>();
  const start = { values: measures.map(() => 0), flags: startFlags(gated), cost: 0, chain: null };
  states.set("", start);
  for (const entry of scored) {
    const { question, measure } = entry;
    const gate = gated.indexOf(question);
    const place = measure ? measures.indexOf(measure) : -1;
    const choices = domain(question);
    const next = new Map<string, State>();
    const keep = (state: State) => {
      const key = `${state.values.join()}|${state.flags.join()}`;
      const other = next.get(key);
      if (!other || state.cost < other.cost) next.set(key, state);
    };
    for (const state of states.values()) {
      if (gate >= 0 && state.flags[gate] === false) {
        if (!required.has(question.id)) keep({ ...state, flags: updateFlags(state.flags, gated, question.id, undefined) });
        continue;
      }
      for (const { answer, cost } of choices) {
        keep({
          values: place < 0 ? state.values : state.values.with(place, (state.values[place] ?? 0) + getPoints(entry, answer)),
          flags: updateFlags(state.flags, gated, question.id, answer),
          cost: state.cost + cost,
          chain: answer === undefined ? state.chain : { question: question.id, answer, before: state.chain },
        });
      }
    }
    states = next;
  }
  return { measures, outcomes: [...states.values()].map((state) => toOutcome(state, measures)) };
}

function toOutcome({ values, cost, chain }: State, measures: readonly Measure[]): Outcome {
  const answers: [string, Answer][] = [];
  for (let link = chain; link; link = link.before) answers.push([link.question, link.answer]);
  return { values: Object.fromEntries(measures.map((measure, place) => [measure, values[place] ?? 0])), cost, answers: Object.fromEntries(answers.reverse()) };
}

/**
 * Every combination of measure values that answers drawn from a domain can reach, by exhaustive dynamic programming:
 * exact, nothing is sampled. Questions in `required` must be shown. An empty component has no answer at all.
 */
export function explore(questionnaire: Questionnaire, domain: Domain, required: ReadonlySet<string> = new Set()): Component[] {
  return listParts(questionnaire).map((part) => explorePart(part, domain, required));
}

/** Every valid answer to a question, « je ne sais pas » included. */
export function listAnswers(question: Question): Answer[] {
  const { type, options } = question;
  if (type === "one") return options.map(({ id }) => id);
  const together = options.filter((option) => !option.exclusive).map(({ id }) => id);
  const sets: string[][] = [[]];
  for (const id of together) sets.push(...sets.map((set) => [...set, id]));
  return [...sets.slice(1), ...options.filter((option) => option.exclusive).map(({ id }) => [id])];
}
