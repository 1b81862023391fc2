import { compile, getPlace, type Visible } from "@/lib/diagnosis/compile";
import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { getChoices } from "@/lib/questionnaire/visibility";
import type { Questionnaire } from "@/lib/questionnaire/types";
import { prepareCondition, type Bands, type PreparedCondition } from "./conditions";
import { URGENCIES, type Action, type ActionRule, type RuleBook } from "./types";

/** A rule of an action; `rank` and `order`: its places among the urgencies and among all rules. */
type OrderedRule = { readonly rule: ActionRule; readonly rank: number; readonly order: number; readonly fires: PreparedCondition };
type ActionRules = { readonly action: Action; readonly rules: readonly OrderedRule[] };
/** An action that is proposed: its rules for the profile, and the first of them that fires, which decides. `rank`: -1 when the nearest urgency was also asked for. */
type Choice = ActionRules & { readonly decided: OrderedRule; readonly rank: number };
type Chooser = (visible: Visible, profile: Profile, measures: Bands) => readonly Choice[];

/** The rules of each action for each profile, the nearest urgency first. */
function listRules(questionnaire: Questionnaire, book: RuleBook): ReadonlyMap<Profile, readonly ActionRules[]> {
  const compiled = compile(questionnaire);
  const ordered = book.rules.map((rule, order): OrderedRule => ({
    rule, rank: URGENCIES.indexOf(rule.urgency), order, fires: rule.when === undefined ? () => true : prepareCondition(rule.when, compiled),
  }));
  return new Map(PROFILES.map((profile) => [
    profile,
    book.actions.map((action) => ({
      action,
      rules: ordered.filter(({ rule }) => rule.action === action.id && rule.profiles.includes(profile)).sort((a, b) => a.rank - b.rank),
    })),
  ]));
}

const choosers = new WeakMap<RuleBook, { readonly questionnaire: Questionnaire; readonly choose: Chooser }>();

/**
 * Prepares the choice of actions for a profile, once. An action is proposed when one of its rules fires; the rule with the nearest
 * urgency decides. Actions come by urgency, what was asked for one place earlier, then in the order of the rules; at most
 * `most.actions` are kept.
 */
export function prepareChoice({ questionnaire, rules: book }: { readonly questionnaire: Questionnaire; readonly rules: RuleBook }): Chooser {
  const known = choosers.get(book);
  if (known?.questionnaire === questionnaire) return known.choose;
  const rulesOf = listRules(questionnaire, book);
  const needsPlace = getPlace(compile(questionnaire), book.needsQuestion);
  const choose: Chooser = (visible, profile, measures) => {
    const needs = getChoices(visible[needsPlace]?.answer);
    const choices: Choice[] = [];
    for (const { action, rules } of rulesOf.get(profile) ?? []) {
      const decided = rules.find(({ fires }) => fires(visible, measures));
      if (decided === undefined) continue;
      const isAsked = action.needs.some((need) => needs.includes(need));
      choices.push({ action, rules, decided, rank: decided.rank - (isAsked ? 1 : 0) });
    }
    return choices.sort((a, b) => a.rank - b.rank || a.decided.order - b.decided.order).slice(0, book.most.actions);
  };
  choosers.set(book, { questionnaire, choose });
  return choose;
}
