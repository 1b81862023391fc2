import type { AnswerTest, Question, Questionnaire, Visibility } from "./types";
import { listQuestions } from "./visibility";

type Schema = Readonly<Record<string, unknown>>;

function describeAnswer(question: Question): Schema {
  const ids = question.options.map(({ id }) => id);
  if (question.type === "one") return { enum: ids };
  const alone = question.options.filter((option) => option.exclusive).map(({ id }) => id);
  const together = ids.filter((id) => !alone.includes(id));
  return {
    type: "array",
    minItems: 1,
    uniqueItems: true,
    anyOf: [{ items: { enum: together } }, { maxItems: 1, items: { enum: alone } }],
  };
}

function describeTest({ question, in: options }: AnswerTest): Schema {
  return {
    required: [question],
    properties: { [question]: { anyOf: [{ enum: options }, { type: "array", contains: { enum: options } }] } },
  };
}

function describeVisibility(visibility: Visibility): Schema {
  return "all" in visibility ? { allOf: visibility.all.map(describeTest) } : { anyOf: visibility.any.map(describeTest) };
}

/** The JSON Schema (2020-12) of an answer set: it accepts what the zod schema accepts, visibility included. */
export function buildAnswerJsonSchema(questionnaire: Questionnaire): Schema {
  const questions = listQuestions(questionnaire);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(questions.map((question) => [question.id, describeAnswer(question)])),
    required: questions.filter((question) => !question.visibleIf && !question.optional).map(({ id }) => id),
    allOf: questions.flatMap((question) =>
      question.visibleIf
        ? [
            {
              if: describeVisibility(question.visibleIf),
              ...(question.optional ? {} : { then: { required: [question.id] } }),
              else: { not: { required: [question.id] } },
            },
          ]
        : [],
    ),
  };
}
