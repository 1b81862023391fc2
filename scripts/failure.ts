import { setSpaces } from "@/lib/format/text";

const AWAY: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]);

/** What stopped a command, in one line: never a stack. A name with several addresses fails once for each, under an empty message. */
export function tellFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const first = error instanceof AggregateError ? (error.errors as unknown[])[0] : undefined;
  if (first instanceof Error && error.message === "") return tellFailure(first);
  const { code } = error as { code?: unknown };
  return typeof code === "string" && AWAY.has(code) ? `la base de données ne répond pas (${error.message || code})` : error.message || error.name;
}

/** Runs a command to its end and leaves with its exit code; when something stopped it, with 1, after saying what. */
export async function runToExit(run: () => Promise<number>, tellStop: (failure: string) => string): Promise<never> {
  let code = 1;
  try {
    code = await run();
  } catch (error) {
    console.error(setSpaces(`✗ ${tellStop(tellFailure(error))}`));
  }
  // The migration engine leaves a timer of ten seconds behind it.
  process.exit(code);
}
