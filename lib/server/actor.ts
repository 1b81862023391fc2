export const ROLES = ["advisor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Whoever asks, once known. Repositories take it, and give its own rows to it: nothing is read without one. */
export type Actor = { readonly id: string; readonly role: Role; readonly name: string; readonly email: string; readonly sessionId: string };

/** The last line of defence, where data is read: a page or a route that forgot to ask gets nothing. */
export function assertAdministrator({ role }: Actor): void {
  if (role !== "administrator") throw new Error("only for an administrator");
}
