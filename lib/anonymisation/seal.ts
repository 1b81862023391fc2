import { getBand, isKnown, sumMeasures } from "@/lib/diagnosis/measures";
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
  /** What the sealed row keeps; what survives only as counts goes to `count`, once for each place. */
  readonly seal: (stored: Stored, count: (place: number) => void) => SealedContent;
};

type Places = { readonly of: ReadonlyMap<string, number>; readonly some: number | null; readonly exclusive: ReadonlySet<string> };

/** Gives each mark its place. `SOME`: chose at least one of the options that may be chosen together. */
class MarkList {
  readonly marks: Mark[] = [EVERYONE];
  private readonly places = new Map<string, Places>();

  add(question: string, options: readonly string[], some: boolean, exclusive: readonly string[] = []): void {
    const place = (option: string) => this.marks.push({ question, option }) - 1;
    this.places.set(question, { of: new Map(options.map((option) => [option, place(option)])), some: some ? place(SOME) : null, exclusive: new Set(exclusive) });
  }

  count(question: string, options: readonly string[], count: (place: number) => void): void {
    const places = this.places.get(question);
    if (places === undefined) return;
    for (const option of options) {
      const place = places.of.get(option);
      if (place === undefined) throw new Error(`${question} has no option ${option}`);
      count(place);
    }
    if (places.some !== null && !places.exclusive.has(options[0] ?? "")) count(places.some);
  }
}

function listMarks({ questionnaire, rules }: Referential, questions: ContextQuestions): MarkList {
  const list = new MarkList();
  const context = [questions.branch, questions.size, questions.department];
  for (const { id, type, options } of listQuestions(questionnaire)) {
    if (context.includes(id)) continue;
    list.add(id, options.map((option) => option.id), type === "many", options.filter(({ exclusive }) => exclusive).map((option) => option.id));
  }
  list.add(ACTION, rules.actions.map(({ id }) => id), true);
  list.add(BENEFICIARY, [...new Set(rules.actions.flatMap(({ beneficiaries }) => beneficiaries))], true);
  return list;
}

/** The audience of an action depends on branch, activity and size alone: it is found once for each of them. */
function rememberAudiences(book: RuleBook): (action: Action, answers: Answers) => readonly string[] {
  const found = new Map<string, Map<string, readonly string[]>>();
  const questions = [book.branchQuestion, book.sizeQuestion, ...book.activityQuestions];
  return (action, answers) => {
    const key = questions.map((question) => String(answers[question])).join("|");
    let audiences = found.get(key);
    if (audiences === undefined) found.set(key, (audiences = new Map<string, readonly string[]>()));
    let audience = audiences.get(action.id);
    if (audience === undefined) audiences.set(action.id, (audience = selectAudience(action, book, answers)));
    return audience;
  };
}

/**
 * Prepares to split pending contributions into what their sealed row keeps and what survives only as counts. The profile
 * is the one that was found and shown at the time.
 */
export function makeSealer(referential: Referential, questions: ContextQuestions): Sealer {
  const { questionnaire, model, rules: book } = referential;
  const list = listMarks(referential, questions);
  const getAudience = rememberAudiences(book);
  const seal: Sealer["seal"] = ({ answers, profile }, count) => {
    count(0);
    let seen = 0;
    let feeling: string | undefined;
    const sums = sumMeasures(questionnaire, answers, ({ question }, options) => {
      seen += 1;
      if (question.id === FEELING_QUESTION) [feeling] = options;
      list.count(question.id, options, count);
    });
    const shown = seen === Object.keys(answers).length ? answers : splitByVisibility(questionnaire, answers).shown;
    const measures = mapMeasures((measure) => ({ band: getBand(sums.value[measure], model.bands[measure]) }));
    const actions = chooseActions(book, shown, profile, measures).map(({ action }) => action);
    if (actions.length > 0) list.count(ACTION, actions.map(({ id }) => id), count);
    const audience = new Set<string>();
    for (const action of actions) for (const id of getAudience(action, shown)) audience.add(id);
    if (audience.size > 0) list.count(BENEFICIARY, [...audience], count);
    return {
      profile,
      bands: mapMeasures((measure) => (isKnown(model, sums, measure) ? measures[measure].band : null)),
      dispossession: getFeeling(feeling),
    };
  };
  return { marks: list.marks, seal };
}

/** One pending contribution on its own: see `makeSealer`. */
export function sealContent(referential: Referential, questions: ContextQuestions, stored: Stored): { content: SealedContent; marks: readonly Mark[] } {
  const { marks, seal } = makeSealer(referential, questions);
  const counted: Mark[] = [];
  const content = seal(stored, (place) => { counted.push(marks[place] as Mark); });
  return { content, marks: counted };
}
