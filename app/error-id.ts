/** The identifier that the server's log holds for an error; absent for an error of the browser alone. */
export const readErrorId = (error: unknown): string | undefined =>
  error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
