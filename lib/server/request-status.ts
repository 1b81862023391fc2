/**
 * A page made at run time cannot tell its HTTP status in Next: it answers 200 whatever its words say. The entrance gives
 * such a request a number that nobody can guess; the page leaves its status under it before it is drawn, and the entrance
 * sends it (scripts/serve/made-pages.ts).
 */
export const REQUEST_HEADER = "x-boussole-request";

// Next bundles this module apart from the scripts that serve it.
const KEY = Symbol.for("boussole.statuses");
const statuses = ((globalThis as Record<symbol, unknown>)[KEY] ??= new Map<string, number | null>()) as Map<string, number | null>;

export const expectStatus = (request: string): void => void statuses.set(request, null);
export const forgetStatus = (request: string): void => void statuses.delete(request);
export const readStatus = (request: string): number | null => statuses.get(request) ?? null;

/** Says the status of the page that is being made for a request; nothing happens for a request that the entrance does not know. */
export function setStatus(request: string | null, status: number): void {
  if (request !== null && statuses.has(request)) statuses.set(request, status);
}
