import { getBand, isKnown, sumMeasures, type Visitor } from "@/lib/diagnosis/measures";
import type { Band, Model, Profile } from "@/lib/diagnosis/types";
import { mapMeasures, type Answers, type Measure, type Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions, splitByVisibility } from "@/lib/questionnaire/visibility";
import { chooseActions, selectAudience } from "@/lib/recommendations/advise";
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

/** Splits pending contributions of one version of the questionnaire. */
export type Sealer = {
  /** Everything that may be counted; `seal` names each by its place in this list. */
  readonly marks: readonly Mark[];
  /** What the sealed row keeps; what survives only as counts is added to `counts`, one at each place. */
  readonly seal: (stored: Stored, counts: Int32Array) => SealedContent;
};

/** Where an option of the questionnaire is counted: on its own, and among those who chose some. */
type OptionPlaces = { readonly own: number; readonly some: number };
const NOWHERE = -1;

/** Gives each mark its place. `SOME`: chose at least one of the options that may be chosen together. */
class MarkList {
  readonly marks: Mark[] = [EVERYONE];

  add(question: string, option: string): number {
    return this.marks.push({ question, option }) - 1;
  }

  /** The options of the questionnaire, in its order. */
  addQuestions(questionnaire: Questionnaire, context: readonly string[]): OptionPlaces[] {
    return listQuestions(questionnaire).flatMap(({ id, type, options }) => {
      if (context.includes(id)) return options.map(() => ({ own: NOWHERE, some: NOWHERE }));
      const some = type === "many" ? this.add(id, SOME) : NOWHERE;
      return options.map((option) => ({ own: this.add(id, option.id), some: option.exclusive ? NOWHERE : some }));
    });
  }
}

/** What is counted once an action is proposed: itself, and whom it is for. */
type ActionPlaces = { readonly own: number; readonly audience: readonly number[] };

/** The audience of an action depends on branch, activity and size alone: it is found once for each of them. */
function rememberActions(book: RuleBook, list: MarkList): (action: Action, answers: Answers, key: string) => ActionPlaces {
  const actions = new Map(book.actions.map(({ id }) => [id, list.add(ACTION, id)]));
  const beneficiaries = new Map([...new Set(book.actions.flatMap((action) => action.beneficiaries))].map((id) => [id, list.add(BENEFICIARY, id)]));
  const known = new Map<string, Map<Action, ActionPlaces>>();
  return (action, answers, key) => {
    let own = known.get(key);
    if (own === undefined) known.set(key, (own = new Map<Action, ActionPlaces>()));
    let places = own.get(action);
    if (places === undefined) {
      places = { own: actions.get(action.id) as number, audience: selectAudience(action, book, answers).map((id) => beneficiaries.get(id) as number) };
      own.set(action, places);
    }
    return places;
  };
}

/**
 * Prepares to split pending contributions into what their sealed row keeps and what survives only as counts. The profile
 * is the one that was found and shown at the time.
 */
export function makeSealer(referential: Referential, questions: ContextQuestions): Sealer {
  const { questionnaire, model, rules: book } = referential;
  const list = new MarkList();
  const options = list.addQuestions(questionnaire, [questions.branch, questions.size, questions.department]);
  const [someAction, someAudience] = [list.add(ACTION, SOME), list.add(BENEFICIARY, SOME)];
  const getPlaces = rememberActions(book, list);
  const audienceQuestions = [book.branchQuestion, book.sizeQuestion, ...book.activityQuestions];
  /** By place, the last contribution that it was counted for: an audience of two actions is counted once. */
  const last = new Uint32Array(list.marks.length);
  let contribution = 0;
  let seen = 0;
  let missing = 0;
  let counts: Int32Array = new Int32Array(list.marks.length);
  const countOnce = (place: number): void => {
    if (place === NOWHERE || last[place] === contribution) return;
    last[place] = contribution;
    counts[place] = (counts[place] ?? 0) + 1;
  };
  // Made once: a function for each contribution costs more than what it does.
  const visitor: Visitor = {
    onAnswer: (_, answer) => {
      seen += 1;
      missing += typeof answer === "string" ? 1 : answer.length;
    },
    onOption: ({ place }) => {
      const { own, some } = options[place] as OptionPlaces;
      missing -= 1;
      countOnce(own);
      countOnce(some);
    },
  };

  const seal: Sealer["seal"] = ({ answers, profile }, into) => {
    contribution += 1;
    counts = into;
    [seen, missing] = [0, 0];
    countOnce(0);
    const sums = sumMeasures(questionnaire, answers, visitor);
    if (missing !== 0) throw new Error("an answer is no option of its question");
    const shown = seen === Object.keys(answers).length ? answers : splitByVisibility(questionnaire, answers).shown;
    const measures = mapMeasures((measure) => ({ band: getBand(sums.value[measure], model.bands[measure]) }));
    let key = "";
    for (const question of audienceQuestions) key += `${String(shown[question])}|`;
    for (const { action } of chooseActions(book, shown, profile, measures)) {
      const { own, audience } = getPlaces(action, shown, key);
      countOnce(own);
      countOnce(someAction);
      if (audience.length > 0) countOnce(someAudience);
      for (const place of audience) countOnce(place);
    }
    const feeling = shown[FEELING_QUESTION];
    return {
      profile,
      bands: mapMeasures((measure) => (isKnown(model, sums, measure) ? measures[measure].band : null)),
      dispossession: getFeeling(typeof feeling === "string" ? feeling : undefined),
    };
  };
  return { marks: list.marks, seal };
}

/** One pending contribution on its own: see `makeSealer`. */
export function sealContent(referential: Referential, questions: ContextQuestions, stored: Stored): { content: SealedContent; marks: readonly Mark[] } {
  const { marks, seal } = makeSealer(referential, questions);
  const counts = new Int32Array(marks.length);
  const content = seal(stored, counts);
  return { content, marks: marks.filter((_, place) => counts[place] === 1) };
}
