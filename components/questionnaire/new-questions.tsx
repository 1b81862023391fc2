import { useState } from "react";

import { formatList } from "@/lib/format/lists";
import { setSpaces } from "@/lib/format/text";
import { getWording, type QuestionnaireCopy } from "@/lib/questionnaire/copy";
import type { Answers, Question } from "@/lib/questionnaire/types";

import { copy } from "./copy.fr";

type NewQuestionsProps = { readonly questions: readonly Question[]; readonly words: QuestionnaireCopy; readonly answers: Answers };

/** Tells a screen reader, and only it, that an answer has just made questions appear in this step. */
export const NewQuestions = ({ questions, words, answers }: NewQuestionsProps) => {
  const ids = questions.map(({ id }) => id).join(" ");
  const [seen, setSeen] = useState({ ids, added: "" });
  if (seen.ids !== ids) {
    const before = seen.ids.split(" ");
    const added = questions.filter(({ id }) => !before.includes(id));
    const texts = added.map(({ id }) => getWording(words.questions[id]?.text ?? id, answers));
    setSeen({ ids, added: added.length === 0 ? "" : copy.added(formatList(texts)) });
  }
  return (
    <p className="visually-hidden" role="status">
      {setSpaces(seen.added)}
    </p>
  );
};
