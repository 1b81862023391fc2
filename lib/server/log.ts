import { pino } from "pino";

/** Read when this module is loaded, before the environment is checked: what is not a level is refused there, in words. */
const level = process.env["LOG_LEVEL"] ?? "";

/**
 * Structured logs on standard output. What is logged is chosen field by field: never a request, a header,
 * an address, an answer or a key. Error messages of the database are left out too, for they may quote values.
 */
export const log = pino({
  level: level === "silent" || level in pino.levels.values ? level : "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

type Described = { type: string; code?: string; at?: string[]; errors?: Described[] };
/** What may be said of an unexpected error: its class, its code, and where it was thrown, without its message. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { type: typeof error };
  if (error instanceof AggregateError) return { type: error.name, errors: error.errors.map(describeError) };
  const { code } = error as { code?: unknown };
  const at = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  return { type: error.name, ...(typeof code === "string" ? { code } : {}), ...(at === undefined ? {} : { at }) };
}
