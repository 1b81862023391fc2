import { ok, refuse } from "@/lib/result";
import { parseAnswers } from "./answer-schema";
import { buildAnswerError, type AnswerErrorCode, type Checked } from "./errors";
import { getVersionError } from "./fragment";
import type { Answers, Questionnaire } from "./types";
import { splitByVisibility } from "./visibility";

/** Largest answer file read, in characters; a complete one has about 2,000. */
export const MAX_FILE_LENGTH = 65_536;

/**
 * An answer file. `answers` holds what counts; `aside`, what an earlier answer has set aside, so that nothing is lost
 * from one device to another. A file saved half-way has the same form, with answers missing.
 */
export type AnswerFile = { readonly questionnaire: string; readonly answers: Answers; readonly aside?: Answers };

export function buildAnswerFile(questionnaire: Questionnaire, answers: Answers): AnswerFile {
  const { shown, aside } = splitByVisibility(questionnaire, answers);
  return { questionnaire: questionnaire.version, answers: shown, ...(Object.keys(aside).length > 0 ? { aside } : {}) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export type Parsed = { readonly questionnaire: Questionnaire; readonly answers: Answers };

const refuseWith = (code: AnswerErrorCode) => refuse([buildAnswerError(code)]);

function readEnvelope(
  text: string,
  getQuestionnaire: (version: string) => Questionnaire | undefined,
  current: string,
): Checked<{ questionnaire: Questionnaire; answers: Record<string, unknown>; aside: Record<string, unknown> }> {
  if (text.length > MAX_FILE_LENGTH) return refuseWith("too-large");
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuseWith("broken-json");
  }
  if (!isRecord(file)) return refuseWith("not-an-answer-file");
  const { questionnaire: version, answers, aside = {}, ...rest } = file;
  if (typeof version !== "string" || !isRecord(answers) || !isRecord(aside) || Object.keys(rest).length > 0) {
    return refuseWith("not-an-answer-file");
  }
  const questionnaire = getQuestionnaire(version);
  return questionnaire ? ok({ questionnaire, answers, aside }) : refuseWith(getVersionError(version, current));
}

/** Reads a complete answer file: a report can be made from it. */
export function parseAnswerFile(
  text: string,
  getQuestionnaire: (version: string) => Questionnaire | undefined,
  current: string,
): Checked<Parsed> {
  const file = readEnvelope(text, getQuestionnaire, current);
  if (!file.ok) return file;
  const checked = parseAnswers(file.value.questionnaire, file.value.answers);
  return checked.ok ? ok({ questionnaire: file.value.questionnaire, answers: checked.value }) : checked;
}

/**
 * Reads an answer file to go on with, complete or not: missing answers are fine, and so are answers set aside;
 * anything that the questionnaire could not have asked is refused.
 */
export function parseDraftFile(
  text: string,
  getQuestionnaire: (version: string) => Questionnaire | undefined,
  current: string,
): Checked<Parsed> {
  const file = readEnvelope(text, getQuestionnaire, current);
  if (!file.ok) return file;
  const { questionnaire, answers, aside } = file.value;
  const all = { ...aside, ...answers };
  const checked = parseAnswers(questionnaire, all);
  if (checked.ok) return ok({ questionnaire, answers: checked.value });
  const errors = checked.error.filter(({ code }) => code !== "missing" && code !== "hidden");
  return errors.length > 0 ? refuse(errors) : ok({ questionnaire, answers: all as Answers });
}
