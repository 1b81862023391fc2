const AWAY: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"]);

/** What stopped a command, in one line: never a stack. A name with several addresses fails once for each, under an empty message. */
export function tellFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const first = error instanceof AggregateError ? (error.errors as unknown[])[0] : undefined;
  if (first instanceof Error && error.message === "") return tellFailure(first);
  const { code } = error as { code?: unknown };
  return typeof code === "string" && AWAY.has(code) ? `la base de données ne répond pas (${error.message || code})` : error.message || error.name;
}
