import * as z from "zod/mini";
import { buildAnswerError, type AnswerError, type AnswerErrorCode, type Checked } from "./errors";
import type { Answers, Question, Questionnaire } from "./types";
import { listQuestions } from "./visibility";
import { findVisibilityFaults } from "./visibility-faults";
import { ok, refuse } from "@/lib/result";

const fail = (code: AnswerErrorCode) => ({ error: code });

function buildQuestionSchema(question: Question): z.ZodMiniType<string | string[]> {
  const option = z.enum(question.options.map(({ id }) => id) as [string, ...string[]], {
    error: ({ input }) => (input === undefined ? "missing" : typeof input === "string" ? "unknown-option" : "wrong-type"),
  });
  if (question.type === "one") return option;
  const exclusive = new Set(question.options.filter((entry) => entry.exclusive).map(({ id }) => id));
  return z.array(option, { error: ({ input }) => (input === undefined ? "missing" : "wrong-type") }).check(
    z.minLength(1, fail("missing")),
    z.refine((choices) => new Set(choices).size === choices.length, fail("duplicate")),
    z.refine((choices) => choices.length < 2 || !choices.some((choice) => exclusive.has(choice)), fail("exclusive")),
  );
}

const questionSchemas = new WeakMap<Question, ReturnType<typeof buildQuestionSchema>>();

/** Why an answer, on its own, is none that its question takes; null: it is one. */
export function findAnswerFault(question: Question, answer: unknown): AnswerErrorCode | null {
  const schema = questionSchemas.get(question) ?? buildQuestionSchema(question);
  questionSchemas.set(question, schema);
  const [issue] = schema.safeParse(answer).error?.issues ?? [];
  return issue === undefined ? null : readCode(issue.message);
}

/**
 * The one schema of an answer set, derived from the questionnaire, for the browser and the server alike. It accepts
 * exactly what the questionnaire can produce: an answer to every visible required question and to no hidden one.
 */
export function buildAnswerSchema(questionnaire: Questionnaire) {
  const shape = Object.fromEntries(
    listQuestions(questionnaire).map((question) => [question.id, z.optional(buildQuestionSchema(question))]),
  );
  const visibility = z.check<Record<string, unknown>>((context) => {
    for (const { question, code } of findVisibilityFaults(questionnaire, context.value)) {
      context.issues.push({ code: "custom", message: code, path: [question], input: context.value });
    }
  });
  // Run beside other refusals too, so that one wrong answer does not hide the missing ones.
  visibility._zod.def.when = ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value);
  return z.strictObject(shape).check(visibility);
}

const schemas = new WeakMap<Questionnaire, ReturnType<typeof buildAnswerSchema>>();

function getAnswerSchema(questionnaire: Questionnaire) {
  const schema = schemas.get(questionnaire) ?? buildAnswerSchema(questionnaire);
  schemas.set(questionnaire, schema);
  return schema;
}

const isKnownCode = (message: string): message is AnswerErrorCode =>
  ["missing", "unknown-option", "wrong-type", "duplicate", "exclusive", "hidden"].includes(message);
const readCode = (message: string): AnswerErrorCode => (isKnownCode(message) ? message : "wrong-type");

/** Checks a whole answer set. Refusals name the question, at most one each. */
export function parseAnswers(questionnaire: Questionnaire, input: unknown): Checked<Answers> {
  const parsed = getAnswerSchema(questionnaire).safeParse(input);
  if (parsed.success) return ok(parsed.data as Answers);
  const errors = new Map<string | null, AnswerError>();
  const add = (code: AnswerErrorCode, question: string | null) => {
    if (!errors.has(question)) errors.set(question, buildAnswerError(code, question));
  };
  for (const issue of parsed.error.issues) {
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) add("unknown-question", key);
    else if (issue.path.length === 0) add("wrong-type", null);
    else add(readCode(issue.message), String(issue.path[0]));
  }
  return refuse([...errors.values()]);
}

/** Checks some questions only, such as those of one step, in their order. */
export function checkQuestions(questionnaire: Questionnaire, answers: Answers, ids: readonly string[]): readonly AnswerError[] {
  const checked = parseAnswers(questionnaire, answers);
  if (checked.ok) return [];
  return ids.flatMap((id) => checked.error.filter((error) => error.question === id));
}
