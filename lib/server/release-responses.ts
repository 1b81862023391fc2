import "server-only";
import { guard } from "./guard";
import { respondProblem, type Problem } from "./problem";
import { listDocument, describeRelease } from "./release-documents";
import { describeFile, FILES, getFileAddress, isFileName, nameDownload, renderBytes, renderFile, type FileName, type Rendering } from "./release-files";
import { getLatestRelease, getRelease, type PublishedRelease, type ReleaseEntry } from "./releases";

/**
 * A stable address is always asked about again: a release may be withdrawn, and what a cache was told to keep cannot be
 * called back. Only an address that carries the digest of its bytes is kept for good; nobody is given one any more once
 * the release is withdrawn. See docs/open-data.md.
 */
export const CACHING = { revalidated: "public, no-cache", soon: "public, max-age=60", immutable: "public, max-age=31536000, immutable" } as const;

const NUMBER = /^[1-9]\d{0,8}$/;
const SAID = { away: "read-unavailable", failed: "read-failed" } as const;

/** What is published is for everybody: pages of other sites may read it too. */
function openToAll(response: Response): Response {
  response.headers.set("Access-Control-Allow-Origin", "*");
  response.headers.set("Access-Control-Expose-Headers", "ETag, Content-Disposition, Content-Location");
  return response;
}

/** Runs a route that reads releases. */
export const serveReleases = (route: string, work: () => Promise<Response>): Promise<Response> => guard(route, work, SAID).then(openToAll);

const isKnown = (request: Request, tag: string): boolean => {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((entry) => entry.trim().replace(/^W\//, ""));
  return known.includes(tag) || known.includes("*");
};

type Sent = { readonly type: string; readonly caching: string; readonly headers?: Readonly<Record<string, string>> };

/**
 * Sends bytes under a strong tag, or 304 to who has them, for whom they are not even made. Their length and how they are packed
 * on the way are Next's: it forbids both headers to routes.
 */
export async function sendBytes(request: Request, digest: string, make: () => Rendering | Promise<Rendering>, { type, caching, headers = {} }: Sent): Promise<Response> {
  const tag = `"${digest}"`;
  const shared = { ETag: tag, "Cache-Control": caching, ...headers };
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers: shared });
  return new Response((await make()).bytes, { headers: { ...shared, "Content-Type": type } });
}

function sendJson(request: Request, document: unknown): Promise<Response> {
  const rendering = renderBytes(JSON.stringify(document));
  return sendBytes(request, rendering.digest, () => rendering, { type: "application/json; charset=utf-8", caching: CACHING.revalidated });
}

const tell = (problem: Problem): Promise<Response> => Promise.resolve(respondProblem(problem));

const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

function tellWithdrawn({ number, withdrawnOn, reason }: ReleaseEntry): Response {
  return respondProblem({ code: "release-withdrawn", detail: `La publication n° ${number} a été retirée${withdrawnOn === null ? "" : ` le ${day.format(new Date(withdrawnOn))}`}. Raison : ${reason ?? ""}` });
}

/** The digest that an address carries; anything else after « ? » is refused, so that nobody takes a whole file for a filtered one. */
function readQuery(request: Request, allowed: readonly string[]): { readonly v: string | null } | null {
  const entries = [...new URL(request.url).searchParams];
  if (entries.length > 1 || entries.some(([key]) => !allowed.includes(key))) return null;
  return { v: entries[0]?.[1] ?? null };
}

async function sendFile(request: Request, published: PublishedRelease, name: FileName, v: string | null): Promise<Response> {
  const { digest } = await describeFile(published, name);
  if (v !== null && v !== digest) return respondProblem({ code: "file-changed" });
  const kind = name.endsWith(".json") ? "inline" : "attachment";
  const disposition = `${kind}; filename="${nameDownload(published.release, name)}"`;
  return sendBytes(request, digest, () => renderFile(published, name), { type: FILES[name].type, caching: v === null ? CACHING.revalidated : CACHING.immutable, headers: { "Content-Disposition": disposition } });
}

/** Every release that was published, withdrawn ones with the reason. */
export async function respondReleases(request: Request): Promise<Response> {
  return readQuery(request, []) === null ? tell({ code: "bad-query" }) : sendJson(request, await listDocument());
}

type Asked = { readonly number: string; readonly file?: string };

/** One release, or one of its files, by its number. */
export async function respondRelease(request: Request, { number, file }: Asked): Promise<Response> {
  if (!NUMBER.test(number)) return tell({ code: "bad-release" });
  const query = readQuery(request, file === undefined ? [] : ["v"]);
  if (query === null) return tell({ code: "bad-query" });
  const found = await getRelease(Number(number));
  if (found.kind === "absent") return tell({ code: "release-not-found" });
  if (found.kind === "withdrawn") return tellWithdrawn(found.entry);
  if (file === undefined) return sendJson(request, await describeRelease(found));
  return isFileName(file) ? sendFile(request, found, file, query.v) : tell({ code: "file-not-found" });
}

/** The whole of the newest release, as one file that is the same for everybody. */
export async function respondLatest(request: Request): Promise<Response> {
  if (readQuery(request, []) === null) return tell({ code: "bad-query" });
  const latest = await getLatestRelease();
  if (latest === null) return tell({ code: "no-release" });
  const headers = { "Content-Location": getFileAddress(latest.entry.number, "statistiques.json") };
  const { digest } = await describeFile(latest, "statistiques.json");
  return sendBytes(request, digest, () => renderFile(latest, "statistiques.json"), { type: FILES["statistiques.json"].type, caching: CACHING.soon, headers });
}

/** Leads from an address that does not change to the file of the newest release. */
export async function respondLatestFile(request: Request, file: string): Promise<Response> {
  if (!isFileName(file)) return tell({ code: "file-not-found" });
  if (readQuery(request, []) === null) return tell({ code: "bad-query" });
  const latest = await getLatestRelease();
  if (latest === null) return tell({ code: "no-release" });
  return new Response(null, { status: 307, headers: { Location: `/api/v1/releases/${latest.entry.number}/${file}`, "Cache-Control": CACHING.soon } });
}
