import { readdirSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import * as unknownAddress from "@/app/api/[[...path]]/route";
import { GET as getContacts } from "@/app/api/v1/contacts/route";
import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { GET as getQuestionnaire } from "@/app/api/v1/questionnaire/route";
import { GET as getReleaseFile } from "@/app/api/v1/releases/[number]/[file]/route";
import { GET as getRelease } from "@/app/api/v1/releases/[number]/route";
import { GET as getLatestFile } from "@/app/api/v1/releases/latest/[file]/route";
import { GET as getLatest } from "@/app/api/v1/releases/latest/route";
import { GET as getReleases } from "@/app/api/v1/releases/route";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { computeDigest as digest } from "@/lib/server/digest";
import { FILE_NAMES, FILES, renderFile, type FileName } from "@/lib/server/release-files";
import { describeRelease } from "@/lib/server/release-documents";
import { CACHING } from "@/lib/server/release-responses";
import type { PublishedRelease } from "@/lib/server/releases";
import { EVERYTHING, getFigures } from "@/lib/statistics/read";
import type { StatisticsDocument } from "@/lib/statistics/export/document";
import { lookUpFigures } from "@/lib/statistics/export/look-up";
import type { Release } from "@/lib/statistics/types";
import { readCsv } from "../builders/csv";
import { buildRelease, buildYear } from "../builders/releases";
import { buildBody, emptyDatabase, moveTo, post, readProblem, useTestDatabase, withdraw } from "./api";

const year = buildYear(300);
/** Published, withdrawn, published and only prepared. */
const releases = [
  buildRelease({ number: 1, years: [year], fictitious: false }),
  buildRelease({ number: 2, years: [year] }),
  buildRelease({ number: 3, years: [year] }),
  buildRelease({ number: 4, years: [year] }),
] as const;
const REASON = "Deux chiffres de la page 3 ne s’additionnaient pas.";

async function store(release: Release, status: "prepared" | "published", cube = JSON.stringify(release)): Promise<void> {
  const publishedOn = status === "published" ? new Date("2026-11-21") : null;
  await getPrisma().$executeRaw`
    INSERT INTO releases (number, status, fictitious, prepared_on, published_on, digest, cube, audit)
    VALUES (${release.number}, ${status}, ${release.fictitious}, ${new Date("2026-11-20")}::date, ${publishedOn}::date, ${digest(cube)}, ${cube}, '{}')`;
}
const takeBack = (number: number) => getPrisma().$executeRaw`UPDATE releases SET status = 'withdrawn', withdrawn_on = '2026-11-22', reason = ${REASON} WHERE number = ${number}`;
const forget = () => getPrisma().$executeRaw`TRUNCATE releases`;

type Headers = Readonly<Record<string, string>>;
const ask = (address: string, headers: Headers = {}) => new Request(`http://boussole.test${address}`, { headers });
const list = (query = "") => getReleases(ask(`/api/v1/releases${query}`));
const latest = (headers?: Headers, query = "") => getLatest(ask(`/api/v1/releases/latest${query}`, headers));
const latestFile = (file: string) => getLatestFile(ask(`/api/v1/releases/latest/${file}`), { params: Promise.resolve({ file }) });
const one = (number: string, query = "") => getRelease(ask(`/api/v1/releases/${encodeURIComponent(number)}${query}`), { params: Promise.resolve({ number }) });
const fetchFile = (number: string, file: string, headers: Headers = {}, query = "") =>
  getReleaseFile(ask(`/api/v1/releases/${encodeURIComponent(number)}/${encodeURIComponent(file)}${query}`, headers), { params: Promise.resolve({ number, file }) });
const readBytes = async (response: Response) => new Uint8Array(await response.arrayBuffer());

beforeAll(async () => {
  useTestDatabase();
  await emptyDatabase();
  await forget();
  for (const release of releases) await store(release, release.number === 4 ? "prepared" : "published");
  await takeBack(2);
});
afterAll(async () => {
  await forget();
  await closeDatabase();
});

describe("the list of releases", () => {
  it("names what is published, says why one was withdrawn, and nothing of what is only prepared", async () => {
    const response = await list();
    expect([response.status, response.headers.get("cache-control"), response.headers.get("access-control-allow-origin")]).toEqual([200, CACHING.revalidated, "*"]);
    const body = (await response.json()) as { latest: number; releases: { number: number; status: string; reason?: string }[] };
    expect(body.latest).toBe(3);
    expect(body.releases.map(({ number, status, reason }) => [number, status, reason])).toEqual([[3, "published", undefined], [2, "withdrawn", REASON], [1, "published", undefined]]);
  });
});

describe.each(FILE_NAMES)("%s of a published release", (file) => {
  it("is tagged with the digest of its bytes, and sent once to who keeps them", async () => {
    const response = await fetchFile("3", file);
    expect(response.status).toBe(200);
    const bytes = await readBytes(response);
    expect(response.headers.get("etag")).toBe(`"${digest(bytes)}"`);
    const again = await fetchFile("3", file, { "If-None-Match": `"other", "${digest(bytes)}"` });
    expect([again.status, (await readBytes(again)).byteLength, again.headers.get("etag")]).toEqual([304, 0, `"${digest(bytes)}"`]);
    expect((await fetchFile("3", file, { "If-None-Match": '"other"' })).status).toBe(200);
  });

  it("is revalidated at its stable address, and kept for good only under its own digest", async () => {
    const response = await fetchFile("3", file);
    const found = digest(await readBytes(response));
    expect(response.headers.get("cache-control")).toBe(CACHING.revalidated);
    const fixed = await fetchFile("3", file, {}, `?v=${found}`);
    expect([fixed.status, fixed.headers.get("cache-control")]).toEqual([200, CACHING.immutable]);
    const foreign = await fetchFile("3", file, {}, `?v=${found.replace(/^./, (first) => (first === "0" ? "1" : "0"))}`);
    expect([foreign.status, (await readProblem(foreign)).code, foreign.headers.get("cache-control")]).toEqual([404, "file-changed", "no-store"]);
  });

  it("says in its name which release it is, and that its data are made up only when they are", async () => {
    expect((await fetchFile("3", file)).headers.get("content-disposition")).toContain(`boussole-ia-occitanie-donnees-fictives-publication-3-${file}`);
    expect((await fetchFile("1", file)).headers.get("content-disposition")).toContain(`boussole-ia-occitanie-publication-1-${file}`);
    expect((await fetchFile("1", file)).headers.get("content-type")).toBe(FILES[file].type);
  });

  it("is gone once withdrawn, with the reason, at every address, and no cache is told to keep that", async () => {
    const known = digest(await readBytes(await fetchFile("3", file)));
    for (const [query, headers] of [["", {}], [`?v=${known}`, {}], ["", { "If-None-Match": "*" }]] as const) {
      const response = await fetchFile("2", file, headers, query);
      expect([response.status, response.headers.get("cache-control")]).toEqual([410, "no-store"]);
      expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
      expect((await readProblem(response)).detail).toBe(`La publication n° 2 a été retirée le 22 novembre 2026. Raison : ${REASON}`);
    }
  });
});

describe("what a release's files hold", () => {
  const [, , release] = releases;

  it("the CSV: French spreadsheets' own form, « données fictives » first, the licence in each row", async () => {
    const bytes = await readBytes(await fetchFile("3", "statistiques.csv"));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = [], ...rows] = readCsv(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    expect([head[0], head.at(-1)]).toEqual(["nature", "licence"]);
    expect(rows.length).toBeGreaterThan(630);
    expect(new Set(rows.map((row) => `${row.at(0) ?? ""} ${row.at(1) ?? ""} ${row.at(-1) ?? ""}`))).toEqual(new Set(["données fictives 3 etalab-2.0"]));
  });

  it("the workbook: three sheets, numbers that are numbers, no formula, the same bytes each time it is made", async () => {
    const bytes = await readBytes(await fetchFile("3", "statistiques.xlsx"));
    const parts = unzipSync(bytes);
    const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect([...read("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual(["lisez-moi", "données", "codebook"]);
    const texts = [...read("xl/sharedStrings.xml").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => text);
    const [first = ""] = /<row .*?<\/row>/s.exec(read("xl/worksheets/sheet1.xml")) ?? [];
    expect(texts[Number(/<v>(\d+)<\/v>/.exec(first)?.[1])]).toBe("Attention");
    const data = read("xl/worksheets/sheet2.xml");
    expect(data).not.toMatch(/<f>/);
    const [, line = ""] = /<row r="2"[^>]*>(.*?)<\/row>/s.exec(data) ?? [];
    expect(/<c r="P2"(?![^>]*t="s")[^>]*><v>(\d+)<\/v>/.exec(line)?.[1]).toBe(String(getFigures(release, EVERYTHING).contributions));
    const { writeWorkbook } = await import("@/lib/server/release-workbook");
    const sheets = [{ name: "une", heading: true, widths: [10], rows: [["a"], ["=1+1"], [5], [null]] }];
    const made = await writeWorkbook(sheets);
    await new Promise((resolve) => { setTimeout(resolve, 2_100); });
    expect(digest(await writeWorkbook(sheets))).toBe(digest(made));
  });

  it("the newest as one document, the same for everybody, read locally as the page reads it, and small", async () => {
    const response = await latest();
    expect([response.status, response.headers.get("cache-control"), response.headers.get("content-location")]).toEqual([200, CACHING.soon, "/api/v1/releases/3/statistiques.json"]);
    const text = await response.text();
    expect(text).toBe(await (await fetchFile("3", "statistiques.json")).text());
    expect(text.length).toBeLessThan(60_000);
    const document = JSON.parse(text) as StatisticsDocument;
    for (const filter of [EVERYTHING, { ...EVERYTHING, year: 2026, branch: "publishing" }, { ...EVERYTHING, size: "1-9" }, { ...EVERYTHING, department: "34" }]) expect(lookUpFigures(document, filter)).toEqual(getFigures(release, filter));
  });

  it("is described with addresses, weights and digests that hold", async () => {
    const body = (await (await one("3")).json()) as { files: { name: FileName; immutable: string; bytes: number; sha256: string }[]; notice: string[] };
    expect(body.notice[0]).toContain("Données fictives");
    expect(body.files.map(({ name }) => name)).toEqual(FILE_NAMES);
    for (const { name, immutable, bytes, sha256 } of body.files) {
      const { search } = new URL(immutable, "http://boussole.test");
      const response = await fetchFile("3", name, {}, search);
      const sent = await readBytes(response);
      expect([response.headers.get("cache-control"), sent.byteLength, digest(sent)]).toEqual([CACHING.immutable, bytes, sha256]);
    }
  });
});

describe("files whose bytes are forgotten", () => {
  it("are still described, and known to who keeps them, without being made again; a workbook is made after another", async () => {
    const published = [21, 22, 23, 24].map((number): PublishedRelease => {
      const release = buildRelease({ number, years: [year] });
      return { entry: { number, status: "published", fictitious: true, preparedOn: "2026-11-20", publishedOn: "2026-11-21", withdrawnOn: null, reason: null, digest: String(number) }, release, text: "" };
    });
    const running = { now: 0, most: 0 };
    const workbook = await import("@/lib/server/release-workbook");
    const { writeWorkbook } = workbook;
    const writing = vi.spyOn(workbook, "writeWorkbook").mockImplementation(async (sheets) => {
      running.most = Math.max(running.most, (running.now += 1));
      return writeWorkbook(sheets).finally(() => { running.now -= 1; });
    });
    const described = await Promise.all(published.map((one) => describeRelease(one)));
    expect(running).toEqual({ now: 0, most: 1 });
    expect(writing).toHaveBeenCalledTimes(4);
    expect(await Promise.all(published.map((one) => describeRelease(one)))).toEqual(described);
    expect(writing).toHaveBeenCalledTimes(4);
    expect((await renderFile(published[0] as PublishedRelease, "statistiques.xlsx")).digest).toBe(described[0]?.files[1]?.sha256);
    expect(writing, "its bytes were forgotten").toHaveBeenCalledTimes(5);
    writing.mockRestore();
  });
});

describe("what cannot be answered", () => {
  it.each([["unknown", "7", 404, "release-not-found"], ["only prepared", "4", 404, "release-not-found"], ["withdrawn", "2", 410, "release-withdrawn"],
    ...["0", "01", "-1", "+1", "1.0", "1e3", "0x1", "abc", "", " 1", "1 ", "١", "9999999999", "1;DROP TABLE releases", "__proto__", "..", "1/../3"].map((number) => ["malformed", number, 400, "bad-release"] as const)] as const)(
    "a release that is %s (%j): %i in French, as a problem, never a stack",
    async (_, number, status, code) => {
      for (const response of [await one(number), await fetchFile(number, "statistiques.csv"), await fetchFile(number, "statistiques.json", { "If-None-Match": "*" })]) {
        expect([response.status, response.headers.get("cache-control"), response.headers.get("content-type")]).toEqual([status, "no-store", "application/problem+json; charset=utf-8"]);
        const text = await response.text();
        expect(text).not.toMatch(/ at |Error|node_modules|\.ts/);
        expect(JSON.parse(text)).toMatchObject({ code, status });
      }
    },
  );

  it.each(["statistiques.ods", "statistiques", "__proto__", "toString", "../1/statistiques.csv", "STATISTIQUES.CSV"])("a file of the name %j: 404", async (file) => {
    expect((await readProblem(await fetchFile("3", file))).code).toBe("file-not-found");
    expect((await readProblem(await latestFile(file))).code).toBe("file-not-found");
  });

  it.each(["?branch=publishing", "?v=a&v=b", "?v=a&branch=publishing", "?department=48&size=solo", "?V=a"])("a query that would filter (%s): refused, never a whole file taken for a part", async (query) => {
    expect((await readProblem(await fetchFile("3", "statistiques.csv", {}, query))).code).toBe("bad-query");
    for (const response of [await list(query), await one("3", query), await latest({}, query)]) expect([response.status, (await readProblem(response)).code]).toEqual([400, "bad-query"]);
  });

  it("a release that was half written: 500 with an identifier, nothing of the fault", async () => {
    await store(buildRelease({ number: 5 }), "published", '{"number":5,"years":[{"year":2026');
    const response = await one("5");
    const problem = await readProblem(response);
    expect([response.status, problem.code, typeof problem.id]).toEqual([500, "read-failed", "string"]);
    expect(problem.detail).not.toMatch(/contribution|réponses/);
    await takeBack(5);
  });

  it("a database that is away: 503, in words that are not about contributions, and open to retry", async () => {
    await moveTo("postgresql://nobody@127.0.0.1:1/none");
    const response = await latest();
    await moveTo(inject("databaseUrl"));
    expect([response.status, response.headers.get("retry-after"), (await readProblem(response)).code]).toEqual([503, "30", "read-unavailable"]);
    expect((await latest()).status).toBe(200);
  });
});

describe("an address under /api that does not exist", () => {
  it.each(Object.entries(unknownAddress))("is a problem in French, whatever the method: %s", async (_, answer) => {
    const response = answer();
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json; charset=utf-8"]);
    expect((await readProblem(response)).code).toBe("unknown-address");
  });
});

describe("the OpenAPI document", () => {
  type Operation = { operationId: string; responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }> };
  type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } };
  const read = async () => (await (await getOpenApi(ask("/api/v1/openapi.json"))).json()) as Document;

  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await read());
    expect([valid, errors]).toEqual([true, undefined]);
    expect(validator.version).toBe("3.1");
  });

  const files = readdirSync(path.join(import.meta.dirname, "../../app/api/v1"), { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "route.ts");
  const getRoute = (file: string) => `/api/v1/${path.dirname(file).split(path.sep).join("/").replaceAll("[", "{").replaceAll("]", "}")}`;
  const covers = (route: string, known: string) => known === route || (route.endsWith("/{file}") && FILE_NAMES.some((name) => known === route.replace("{file}", name)));

  it("describes every route of the API, and no other", async () => {
    const routes = files.map(getRoute);
    const paths = Object.keys((await read()).paths);
    expect(routes.filter((route) => !paths.some((known) => covers(route, known)))).toEqual([]);
    expect(paths.filter((known) => !routes.some((route) => covers(route, known)))).toEqual([]);
  });

  it.each(files)("describes every method that %s has; any other is a problem that names them", async (file) => {
    const described = Object.entries((await read()).paths).flatMap(([known, operations]) => (covers(getRoute(file), known) ? Object.keys(operations) : []));
    const own = [...new Set(described)].flatMap((method) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
    const handlers = (await import(path.join("../../app/api/v1", file))) as Readonly<Record<string, () => Response>>;
    const allow = [...own, "OPTIONS"].join(", ");
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].filter((name) => !own.includes(name))) {
      const response = handlers[method]?.();
      expect([method, response?.status, response?.headers.get("allow"), response?.headers.get("content-type")]).toEqual([method, 405, allow, "application/problem+json; charset=utf-8"]);
    }
    expect([handlers["OPTIONS"]?.().status, handlers["OPTIONS"]?.().headers.get("allow")]).toEqual([204, allow]);
  });

  it("promises what is really answered: status, type and shape of every kind of response", async () => {
    const document = await read();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: "api", components: document.components });
    const refused = buildBody({ answers: { "no.such": "x" } });
    const body = buildBody();
    const cases: [string, string, () => Response | Promise<Response>][] = [
      ["/api/v1/questionnaire", "get", () => getQuestionnaire(ask("/api/v1/questionnaire"))],
      ["/api/v1/contributions", "post", () => post(body)],
      ["/api/v1/contributions", "post", () => post(body)],
      ["/api/v1/contributions", "post", () => post(refused)],
      ["/api/v1/contributions", "post", () => post("{")],
      ["/api/v1/contributions", "post", () => post(body, { headers: { Origin: "null" } })],
      ["/api/v1/contributions/{key}", "delete", () => withdraw(String(body["key"]))],
      ["/api/v1/contributions/{key}", "delete", () => withdraw("no-key")],
      ["/api/v1/contributions/{key}", "delete", () => withdraw("4d0f3b8e-5df5-4a63-8d5c-4d0d4e4fd0a1")],
      ["/api/v1/releases", "get", () => list()],
      ["/api/v1/releases", "get", () => list("?x=1")],
      ["/api/v1/releases/latest", "get", () => latest()],
      ["/api/v1/releases/{number}", "get", () => one("3")],
      ["/api/v1/releases/{number}", "get", () => one("2")],
      ["/api/v1/releases/{number}", "get", () => one("abc")],
      ["/api/v1/contacts", "get", () => getContacts(ask("/api/v1/contacts"))],
      ["/api/v1/contacts", "get", () => getContacts(ask("/api/v1/contacts", { "If-None-Match": "*" }))],
      ["/api/v1/openapi.json", "get", () => getOpenApi(ask("/api/v1/openapi.json"))],
      ...FILE_NAMES.flatMap((file): [string, string, () => Promise<Response>][] => [
        [`/api/v1/releases/{number}/${file}`, "get", () => fetchFile("3", file)],
        [`/api/v1/releases/{number}/${file}`, "get", () => fetchFile("3", file, { "If-None-Match": "*" })],
        [`/api/v1/releases/{number}/${file}`, "get", () => fetchFile("2", file)],
        [`/api/v1/releases/{number}/${file}`, "get", () => fetchFile("9", file)],
        [`/api/v1/releases/latest/${file}`, "get", () => latestFile(file)],
      ]),
    ];
    for (const [address, method, send] of cases) {
      const response = await send();
      const promised = document.paths[address]?.[method]?.responses[String(response.status)];
      expect(promised, `${method} ${address} ${String(response.status)}`).toBeDefined();
      const type = response.headers.get("content-type")?.split(";")[0] ?? null;
      const media = type === null ? undefined : promised?.content?.[type];
      if (type !== null) expect(media, `${address} ${String(response.status)} ${type}`).toBeDefined();
      const { $ref } = media?.schema ?? {};
      if ($ref === undefined) continue;
      const content: unknown = await response.json();
      expect([ajv.validate(`api${$ref}`, content), ajv.errorsText()], `${address} ${String(response.status)}`).toEqual([true, "No errors"]);
    }
    const contribution = ajv.getSchema("api#/components/schemas/Contribution");
    expect([contribution?.(body), contribution?.(refused)]).toEqual([true, false]);
  });
});

it("once the newest is withdrawn, the one before is the newest; once all are, it says that there is none", async () => {
  await takeBack(3);
  expect(((await (await latest()).json()) as StatisticsDocument).number).toBe(1);
  expect((await latestFile("statistiques.csv")).headers.get("location")).toBe("/api/v1/releases/1/statistiques.csv");
  await takeBack(1);
  for (const response of [await latest(), await latestFile("statistiques.csv")]) expect([response.status, (await readProblem(response)).code]).toEqual([404, "no-release"]);
});
