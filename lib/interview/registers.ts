import { HORIZONS } from "@/lib/recommendations/types";

import { isDay } from "./dates";
import type { EventValue } from "./types";

/** Largest text of one register, in characters. */
export const TEXT_LIMIT = 8_000;
const OPTIONS_LIMIT = 60;
const UUID = "[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12}";
const ID = "[a-z\\d][a-z\\d.-]{0,59}";

/** What a database cannot hold: a null character, half of a pair of UTF-16. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const isText = (value: EventValue): boolean => typeof value === "string" && value.length <= TEXT_LIMIT && !UNSTORABLE.test(value);
const isOption = (value: unknown): boolean => typeof value === "string" && value.length > 0 && value.length <= 60 && !UNSTORABLE.test(value);
const isOneOf = (...values: readonly string[]) => (value: EventValue): boolean => typeof value === "string" && values.includes(value);
const matches = (pattern: RegExp) => (value: EventValue): boolean => typeof value === "string" && pattern.test(value);

type Kind = { readonly name: RegExp; readonly accepts: (value: EventValue) => boolean; readonly emptied: boolean };
const kind = (name: string, accepts: Kind["accepts"], emptied = true): Kind => ({ name: new RegExp(`^${name}$`), accepts, emptied });

/** Every register that an interview may have, and what each may hold. A register outside this table is refused. */
const KINDS: readonly Kind[] = [
  kind("questionnaire", matches(/^v[1-9]\d{0,3}$/), false),
  kind("status", isOneOf("open", "closed"), false),
  kind("company:(name|contact|place)", isText),
  kind(`answer:${ID}`, (value) => (Array.isArray(value) ? value.length > 0 && value.length <= OPTIONS_LIMIT && value.every(isOption) : isOption(value))),
  kind(`note:(\\*|${ID})`, isText),
  kind("comment:\\*", isText),
  kind(`flag:${ID}`, isOneOf("yes")),
  kind("consent", isOneOf("yes", "no")),
  kind(`action:${ID}`, isOneOf(...HORIZONS)),
  kind(`done:${ID}`, isOneOf("done")),
  kind("recontact", (value) => typeof value === "string" && isDay(value)),
  kind("follows", matches(new RegExp(`^${UUID}$`)), false),
  kind(`time:${UUID}`, matches(/^\d{1,5}$/), false),
];

/** True when an interview may hold this value in this register. */
export function accepts(register: string, value: EventValue): boolean {
  const found = KINDS.find(({ name }) => name.test(register));
  return found !== undefined && (value === null ? found.emptied : found.accepts(value));
}

/** A text as a register may hold it. */
export const toText = (typed: string): string => typed.replace(/[\0\p{Surrogate}]/gu, "").slice(0, TEXT_LIMIT).replace(/\p{Surrogate}$/u, "");

/** Time spent is shown to its author alone. */
export const isPersonal = (register: string): boolean => register.startsWith("time:");

export const REGISTERS = {
  answer: (question: string) => `answer:${question}`,
  note: (question: string) => `note:${question}`,
  flag: (question: string) => `flag:${question}`,
  action: (id: string) => `action:${id}`,
  done: (id: string) => `done:${id}`,
  time: (device: string) => `time:${device}`,
} as const;
/** The note on the whole interview, and the comment that is handed over with the report. */
export const WHOLE_NOTE = "note:*";
export const COMMENT = "comment:*";
