import "server-only";
import { createHash } from "node:crypto";
import { buildAnswerJsonSchema } from "@/lib/questionnaire/json-schema";
import type { QuestionnaireCopy, Wording } from "@/lib/questionnaire/copy";
import type { Question, Questionnaire } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";

/** `text` is what anybody may read; `variants` are the words of a branch or a trade, the first that fits wins. */
function describeWording(wording: Wording | undefined) {
  if (wording === undefined) throw new Error("a question or an option has no words");
  return typeof wording === "string" ? { text: wording } : { text: wording.base, variants: wording.variants };
}

function describeQuestion(question: Question, copy: QuestionnaireCopy) {
  const words = copy.questions[question.id];
  if (words === undefined) throw new Error(`no words for ${question.id}`);
  return {
    id: question.id,
    type: question.type,
    required: question.optional !== true,
    ...describeWording(words.text),
    help: describeWording(words.help),
    options: question.options.map(({ id, unknown, exclusive }) => ({
      id,
      ...describeWording(words.options[id]),
      ...(unknown === true ? { unknown } : {}),
      ...(exclusive === true ? { exclusive } : {}),
    })),
    ...(question.visibleIf === undefined ? {} : { visibleIf: question.visibleIf }),
  };
}

/** The questionnaire as another program needs it: what is asked, in which words, when, and what an answer set is. */
export function buildQuestionnaireDocument(questionnaire: Questionnaire, copy: QuestionnaireCopy) {
  return {
    version: questionnaire.version,
    steps: questionnaire.steps.map((step) => ({
      id: step.id,
      title: copy.steps[step.id]?.title,
      questions: step.questions.map((question) => describeQuestion(question, copy)),
    })),
    answerSchema: buildAnswerJsonSchema(questionnaire),
  };
}

const body = JSON.stringify(buildQuestionnaireDocument(currentReferential.questionnaire, questionnaireCopy));
const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** Built once a process: the referential changes with the build only. */
export function respondQuestionnaire(request: Request): Response {
  const headers = { ETag: etag, "Cache-Control": "public, max-age=300, stale-while-revalidate=86400" };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag) || known.includes("*")) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}
