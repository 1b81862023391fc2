import { compile, getPlace, type Compiled, type Said, type Scored, type Visible } from "@/lib/diagnosis/compile";
import { getBand, isKnown, nameAnswers, readAnswer, selectVisible, sumMeasure } from "@/lib/diagnosis/measures";
import type { Band, Model, Profile } from "@/lib/diagnosis/types";
import { findAnswerFault } from "@/lib/questionnaire/answer-schema";
import type { AnswerErrorCode } from "@/lib/questionnaire/errors";
import { mapMeasures, type Answer, type Answers, type Measure, type Question, type Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";
import { selectAudience } from "@/lib/recommendations/advise";
import { prepareChoice } from "@/lib/recommendations/choose";
import type { Action, RuleBook } from "@/lib/recommendations/types";
import { SOME } from "@/lib/statistics/types";
import type { ContextQuestions } from "./context";
import { FEELING_QUESTION, getFeeling, type Feeling } from "./feeling";

/** What a sealed row says beside its context: nothing finer than these bands. Null: too few answers to tell the band. */
export type SealedContent = {
  readonly profile: Profile;
  readonly bands: Readonly<Record<Measure, Band | null>>;
  readonly dispossession: Feeling;
};

/** One thing to count: an option of a question, or a recommended action, or one of its beneficiaries. */
export type Mark = { readonly question: string; readonly option: string };
/** Names that are no question: what is recommended, to whom, and how many contributions were counted. */
export const ACTION = "recommended.action";
export const BENEFICIARY = "recommended.beneficiary";
export const EVERYONE: Mark = { question: "contributions", option: "all" };

type Referential = { readonly questionnaire: Questionnaire; readonly model: Model; readonly rules: RuleBook };
type Stored = { readonly answers: Answers; readonly profile: Profile };

/** An answer with the places of its marks: read once for everybody who gave it. */
export type Read = Said & { readonly marks: readonly number[] };

/** A stored answer that nobody could have given: to which question, and why; never what it says. */
export class UnreadableAnswer extends Error {
  constructor(readonly question: string, readonly code: AnswerErrorCode) {
    super(`${question}: ${code}`);
  }
}

/** Splits pending contributions of one version of the questionnaire. */
export type Sealer = {
  /** Everything that may be counted; `seal` names each by its place in this list. */
  readonly marks: readonly Mark[];
  /** The questions, in order; `read` reads an answer to the one at a place, undefined when there is none. Throws `UnreadableAnswer`. */
  readonly questions: readonly Question[];
  readonly read: (place: number, answer: Answer | undefined) => Read | undefined;
  /**
   * What the sealed row keeps of the answers to all questions, in order; what survives only as counts is added to `counts`,
   * one at each place. Throws `UnreadableAnswer` when one is missing.
   */
  readonly seal: (profile: Profile, answers: readonly (Read | undefined)[], counts: Int32Array) => SealedContent;
};

/** Gives each mark its place. `SOME`: chose at least one of the options that may be chosen together. */
class MarkList {
  readonly marks: Mark[] = [EVERYONE];

  add(question: string, option: string): number {
    return this.marks.push({ question, option }) - 1;
  }

  /** Where each option of the questionnaire is counted, in its order: on its own, and among those who chose some. */
  addQuestions(questionnaire: Questionnaire, context: readonly string[]): (readonly number[])[] {
    return listQuestions(questionnaire).flatMap(({ id, type, options }) => {
      if (context.includes(id)) return options.map(() => []);
      const some = type === "many" ? [this.add(id, SOME)] : [];
      return options.map((option) => [this.add(id, option.id), ...(option.exclusive ? [] : some)]);
    });
  }
}

/** What is counted once an action is proposed: itself, and whom it is for. */
type ActionPlaces = { readonly own: number; readonly audience: readonly number[] };

/** What was found once for the answers to some questions in turn: quicker to follow than one text of them all is to make. */
export class Path<T> {
  value: T | undefined;
  private readonly next = new Map<Answer | undefined, Path<T>>();

  follow(answer: Answer | undefined): Path<T> {
    const known = this.next.get(answer);
    if (known !== undefined) return known;
    const path = new Path<T>();
    this.next.set(answer, path);
    return path;
  }
}

/** The audience of an action depends on branch, activity and size alone: it is found once for each of them. */
function rememberActions(compiled: Compiled, book: RuleBook, list: MarkList): (visible: Visible<Read>) => (action: Action) => ActionPlaces {
  const actions = new Map(book.actions.map(({ id }) => [id, list.add(ACTION, id)]));
  const beneficiaries = new Map([...new Set(book.actions.flatMap((action) => action.beneficiaries))].map((id) => [id, list.add(BENEFICIARY, id)]));
  const questions = [book.branchQuestion, book.sizeQuestion, ...book.activityQuestions].map((id) => getPlace(compiled, id));
  const start = new Path<(action: Action) => ActionPlaces>();
  const remember = (visible: Visible<Read>): ((action: Action) => ActionPlaces) => {
    const answers = nameAnswers(compiled, visible);
    const places = new Map(book.actions.map((action) => [
      action,
      { own: actions.get(action.id) as number, audience: selectAudience(action, book, answers).map((id) => beneficiaries.get(id) as number) },
    ]));
    return (action) => places.get(action) as ActionPlaces;
  };
  return (visible) => {
    let path = start;
    for (const place of questions) path = path.follow(visible[place]?.answer);
    return (path.value ??= remember(visible));
  };
}

/**
 * Prepares to split pending contributions into what their sealed row keeps and what survives only as counts. The profile
 * is the one that was found and shown at the time.
 */
export function makeSealer(referential: Referential, questions: ContextQuestions): Sealer {
  const { questionnaire, model, rules: book } = referential;
  const compiled = compile(questionnaire);
  const list = new MarkList();
  const options = list.addQuestions(questionnaire, [questions.branch, questions.size, questions.department]);
  const [someAction, someAudience] = [list.add(ACTION, SOME), list.add(BENEFICIARY, SOME)];
  const choose = prepareChoice(referential);
  const feelingPlace = getPlace(compiled, FEELING_QUESTION);
  const findPlaces = rememberActions(compiled, book, list);

  const read: Sealer["read"] = (place, answer) => {
    if (answer === undefined) return undefined;
    const scored = compiled.scored[place] as Scored;
    const fault = findAnswerFault(scored.question, answer);
    if (fault !== null) throw new UnreadableAnswer(scored.question.id, fault);
    const said = readAnswer(scored, answer) as Said;
    return { ...said, marks: [...new Set(said.places.flatMap((option) => options[option] as readonly number[]))] };
  };

  const required = compiled.scored.map(({ question }) => !question.optional);
  /** By place, the last contribution that it was counted for: an audience of two actions is counted once. */
  const last = new Uint32Array(list.marks.length);
  let contribution = 0;
  let counts: Int32Array = new Int32Array(list.marks.length);
  const countOnce = (place: number): void => {
    if (last[place] === contribution) return;
    last[place] = contribution;
    counts[place] = (counts[place] ?? 0) + 1;
  };

  const seal: Sealer["seal"] = (profile, answers, into) => {
    contribution += 1;
    counts = into;
    countOnce(0);
    const visible = selectVisible(compiled, answers);
    for (let question = 0; question < visible.length; question += 1) {
      const read = visible[question];
      if (read) for (const place of read.marks) counts[place] = (counts[place] ?? 0) + 1;
      else if (read === undefined && required[question]) throw new UnreadableAnswer(compiled.scored[question]?.question.id ?? "", "missing");
    }
    const measures = mapMeasures((measure) => {
      const sums = sumMeasure(compiled, visible, measure);
      return { band: getBand(sums.value, model.bands[measure]), known: isKnown(model, sums) };
    });
    const getPlaces = findPlaces(visible);
    for (const { action } of choose(visible, profile, measures)) {
      const { own, audience } = getPlaces(action);
      countOnce(own);
      countOnce(someAction);
      if (audience.length > 0) countOnce(someAudience);
      for (const place of audience) countOnce(place);
    }
    const feeling = visible[feelingPlace]?.answer;
    return {
      profile,
      bands: mapMeasures((measure) => (measures[measure].known ? measures[measure].band : null)),
      dispossession: getFeeling(typeof feeling === "string" ? feeling : undefined),
    };
  };
  return { marks: list.marks, questions: listQuestions(questionnaire), read, seal };
}

/** One pending contribution on its own: see `makeSealer`. */
export function sealContent(referential: Referential, questions: ContextQuestions, { answers, profile }: Stored): { content: SealedContent; marks: readonly Mark[] } {
  const sealer = makeSealer(referential, questions);
  const counts = new Int32Array(sealer.marks.length);
  const content = sealer.seal(profile, sealer.questions.map(({ id }, place) => sealer.read(place, answers[id])), counts);
  return { content, marks: sealer.marks.filter((_, place) => counts[place] === 1) };
}
