import { formatPages } from "@/lib/format/pages";
import { setSpaces } from "@/lib/format/text";
import { getWording, type Wording } from "@/lib/questionnaire/copy";
import type { Answers } from "@/lib/questionnaire/types";
import type { AdviceCopy } from "@/lib/recommendations/copy";
import type { Reason, Source } from "@/lib/recommendations/types";
import { SECTIONS } from "@/lib/referential/study";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";

import { copy } from "./copy.fr";

/** A question and its answers, as the person read them. */
export type SaidReason = { readonly question: string; readonly answers: readonly string[] };

/** What the report says: the referential's texts, in the variant of these answers, with French typography. */
export type Words = {
  readonly advice: AdviceCopy;
  readonly say: (wording: Wording | undefined) => string;
  readonly sayReason: (reason: Reason) => SaidReason;
  readonly saySource: (source: Source) => string;
};

const getSection = (id: string) => (Object.hasOwn(SECTIONS, id) ? SECTIONS[id as keyof typeof SECTIONS] : undefined);

export function getWords(answers: Answers): Words {
  const say = (wording: Wording | undefined) => setSpaces(getWording(wording ?? "", answers));
  return {
    advice: adviceCopy,
    say,
    sayReason: ({ question, options }) => {
      const words = questionnaireCopy.questions[question];
      return { question: say(words?.text), answers: options.map((option) => say(words?.options[option])) };
    },
    saySource: (source) => {
      const section = "ours" in source ? undefined : getSection(source.section);
      return section === undefined ? copy.action.ours : copy.action.study(section.title, formatPages(section.pages));
    },
  };
}
