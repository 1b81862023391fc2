/**
 * True when a state-changing request comes from our own pages, or from no browser at all.
 * Browsers always send `Origin` with such a request, and `Sec-Fetch-Site` that no script can set.
 */
export function isOwnOrigin(headers: Headers, publicUrl?: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return false;
  const origin = headers.get("origin");
  if (origin === null) return true;
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin;
  const host = headers.get("host");
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
