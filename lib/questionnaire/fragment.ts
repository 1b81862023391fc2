import { ok, refuse } from "@/lib/result";
import { buildAnswerError, type Checked } from "./errors";
import type { Answer, Answers, Question, Questionnaire } from "./types";
import { getChoices, isShown, listQuestions, listVisibleQuestions } from "./visibility";
import { findVisibilityFaults } from "./visibility-faults";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const CHECK_LENGTH = 5;

/** Bits that an answer takes: one an option where several may be chosen, else enough for « no answer » and each option. */
const getWidth = ({ type, options }: Question): number => (type === "many" ? options.length : Math.ceil(Math.log2(options.length + 1)));

function toNumber({ type, options }: Question, answer: Answer | undefined): number {
  if (type === "one") return options.findIndex(({ id }) => id === answer) + 1;
  return options.reduce((bits, { id }, place) => bits + (answer?.includes(id) ? 2 ** place : 0), 0);
}

/** The answer that a number stands for; null when it stands for none. */
function toAnswer({ type, options }: Question, number: number): Answer | undefined | null {
  if (number === 0) return undefined;
  if (type === "one") return options[number - 1]?.id ?? null;
  return options.flatMap(({ id }, place) => (Math.floor(number / 2 ** place) % 2 === 1 ? [id] : []));
}

/** CRC-32 (ISO 3309) of a text, its highest 30 bits as five letters: one damaged link in a billion passes unseen. */
function computeCheck(text: string): string {
  let crc = -1;
  for (let place = 0; place < text.length; place += 1) {
    crc ^= text.charCodeAt(place);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let check = "";
  for (let rest = ~crc >>> 2; check.length < CHECK_LENGTH; rest >>>= 6) check += ALPHABET.charAt(rest & 63);
  return check;
}

/** Writes the visible answers of a set into a short text for the fragment of an address: `version.answers.check`. */
export function encodeFragment(questionnaire: Questionnaire, answers: Answers): string {
  let bits = "";
  for (const question of listVisibleQuestions(questionnaire, answers)) {
    bits += toNumber(question, answers[question.id]).toString(2).padStart(getWidth(question), "0");
  }
  let body = `${questionnaire.version}.`;
  for (let at = 0; at < bits.length; at += 6) body += ALPHABET.charAt(parseInt(bits.slice(at, at + 6).padEnd(6, "0"), 2));
  return `${body}.${computeCheck(body)}`;
}

function readAnswers(questionnaire: Questionnaire, payload: string): Answers | null {
  let bits = "";
  for (const letter of payload) bits += ALPHABET.indexOf(letter).toString(2).padStart(6, "0");
  const answers: Record<string, Answer> = {};
  let at = 0;
  for (const question of listQuestions(questionnaire)) {
    if (!isShown(question.visibleIf, answers)) continue;
    const width = getWidth(question);
    if (at + width > bits.length) return null;
    const answer = toAnswer(question, parseInt(bits.slice(at, at + width), 2));
    if (answer === null) return null;
    if (answer !== undefined) answers[question.id] = answer;
    at += width;
  }
  const rest = bits.slice(at);
  return rest.length < 6 && !rest.includes("1") ? answers : null;
}


/**
 * Reads a fragment back (with or without its `#`). Refused, each with its own words: what is not ours, a version that
 * is not known here, damage found by the check, and answers that the questionnaire cannot produce.
 */
export function decodeFragment(
  fragment: string,
  getQuestionnaire: (version: string) => Questionnaire | undefined,
  current: string,
): Checked<{ version: string; answers: Answers }> {
  const [, body, version, payload, check] = /^#?((v[1-9]\d{0,3})\.([\w-]{0,400}))\.([\w-]{1,20})$/.exec(fragment) ?? [];
  if (body === undefined || version === undefined || payload === undefined) {
    // What begins like one of our links was one, before a messaging tool cut it.
    return refuse([buildAnswerError(/^#?v[1-9]\d{0,3}(\.[\w-]{0,400}){0,2}$/.test(fragment) ? "damaged-link" : "foreign-link")]);
  }
  const questionnaire = getQuestionnaire(version);
  if (!questionnaire) return refuse([buildAnswerError(getVersionError(version, current))]);
  const answers = check === computeCheck(body) ? readAnswers(questionnaire, payload) : null;
  if (!answers) return refuse([buildAnswerError("damaged-link")]);
  // Options are known and in place by construction: only the answers' company can be wrong. The whole schema, which
  // would say the same, is three times the weight of this page's own code.
  const faults = [...findVisibilityFaults(questionnaire, answers), ...findExclusiveFaults(questionnaire, answers)];
  if (faults.length > 0) return refuse(faults.map(({ question, code }) => buildAnswerError(code, question)));
  return ok({ version, answers });
}

function findExclusiveFaults(questionnaire: Questionnaire, answers: Answers): { question: string; code: "exclusive" }[] {
  return listQuestions(questionnaire).flatMap(({ id, options }) => {
    const choices = getChoices(answers[id]);
    const broken = choices.length > 1 && options.some((option) => option.exclusive && choices.includes(option.id));
    return broken ? [{ question: id, code: "exclusive" as const }] : [];
  });
}

/** Tells a version that is yet to come from one that never was. Versions are written `v1`, `v2`, … */
export function getVersionError(version: string, current: string): "newer-version" | "unknown-version" {
  const number = (text: string) => (/^v[1-9]\d{0,3}$/.test(text) ? Number(text.slice(1)) : 0);
  return number(version) > number(current) ? "newer-version" : "unknown-version";
}
