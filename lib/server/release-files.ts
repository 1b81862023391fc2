import "server-only";
import { buildCodebook, buildCodebookTable } from "@/lib/statistics/export/codebook";
import { writeCsv } from "@/lib/statistics/export/csv";
import { nameFile } from "@/lib/statistics/export/file-name";
import { buildDocument } from "@/lib/statistics/export/document";
import { buildTable } from "@/lib/statistics/export/table";
import { buildTableSchema } from "@/lib/statistics/export/table-schema";
import { buildWorkbook } from "@/lib/statistics/export/workbook";
import { computeDigest } from "./digest";
import { readEnvironment } from "./environment";
import { getReferenced } from "./release-words";
import { writeWorkbook } from "./release-workbook";
import type { PublishedRelease } from "./releases";

const JSON_TYPE = "application/json; charset=utf-8";
const CSV_TYPE = "text/csv; charset=utf-8; header=present";

type Build = (published: PublishedRelease) => string | Uint8Array | Promise<Uint8Array>;
type FileKind = { readonly type: string; readonly title: string; readonly build: Build };

const readCodebook = ({ release }: PublishedRelease) => buildCodebook(release, getReferenced(release));

/** With the public address when it is known; a path otherwise. */
export function getAddress(path: string): string {
  const { PUBLIC_URL } = readEnvironment();
  return PUBLIC_URL === undefined ? path : new URL(path, PUBLIC_URL).href;
}
export const getFileAddress = (number: number, name: string): string => getAddress(`/api/v1/releases/${number}/${name}`);

let lastTurn: Promise<unknown> = Promise.resolve();

/** One workbook after another: each holds a processor for a while, and whatever it is made of in memory. */
function waitForTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = lastTurn.then(work);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

/** The files of a release by the last part of their address. */
export const FILES = {
  "statistiques.csv": {
    type: CSV_TYPE, title: "Chiffres, un par ligne (CSV pour tableur français : UTF-8, « ; »)",
    build: ({ release }) => writeCsv(buildTable(release, getReferenced(release))),
  },
  "statistiques.xlsx": {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", title: "Chiffres et codebook (classeur)",
    build: (published) =>
      waitForTurn(() => writeWorkbook(buildWorkbook({ release: published.release, publishedOn: published.entry.publishedOn }, getReferenced(published.release), readCodebook(published)))),
  },
  "statistiques.json": { type: JSON_TYPE, title: "Chiffres, en un document compact (JSON)", build: ({ release, entry }) => JSON.stringify(buildDocument(release, entry.publishedOn)) },
  "codebook.csv": { type: CSV_TYPE, title: "Codebook (CSV)", build: (published) => writeCsv(buildCodebookTable(published.release, readCodebook(published))) },
  "codebook.json": {
    type: JSON_TYPE, title: "Codebook (JSON)",
    build: (published) => {
      const { number, fictitious, versions } = published.release;
      return JSON.stringify({ format: "boussole-codebook", formatVersion: 1, number, fictitious, versions, entries: readCodebook(published) });
    },
  },
  "schema.json": {
    type: JSON_TYPE, title: "Schéma du CSV (Table Schema)",
    build: (published) => {
      const { number, publishedOn } = published.entry;
      const addresses = { self: getFileAddress(number, "schema.json"), data: getFileAddress(number, "statistiques.csv"), home: getAddress("/statistiques") };
      return JSON.stringify(buildTableSchema({ release: published.release, publishedOn }, readCodebook(published), addresses), null, 2);
    },
  },
} as const satisfies Record<string, FileKind>;

export type FileName = keyof typeof FILES;
export const FILE_NAMES = Object.keys(FILES) as FileName[];
export const isFileName = (name: string): name is FileName => Object.hasOwn(FILES, name);

/** The name under which a browser keeps a file. */
export const nameDownload = (release: PublishedRelease["release"], name: FileName): string => nameFile(release, name);

/** A file as it is sent: its bytes and their digest (SHA-256, hexadecimal). */
export type Rendering = { readonly bytes: Uint8Array<ArrayBuffer>; readonly digest: string };

export type FileFacts = { readonly length: number; readonly digest: string };

export function renderBytes(content: string | Uint8Array): Rendering {
  const bytes = new Uint8Array(typeof content === "string" ? new TextEncoder().encode(content) : content);
  return { bytes, digest: computeDigest(bytes) };
}

/** Files of two releases or so stay in memory: each is made once a process, and by one request when several ask at once. */
const KEPT = 2 * FILE_NAMES.length;
const made = new Map<string, Promise<Rendering>>();
/** What is told of each file that was ever made, kept for good: a line each, where the bytes weigh megabytes. */
const told = new Map<string, FileFacts>();

const getKey = ({ entry }: PublishedRelease, name: FileName): string => `${entry.number} ${entry.digest} ${name}`;

async function makeFile(published: PublishedRelease, name: FileName): Promise<Rendering> {
  const rendering = renderBytes(await FILES[name].build(published));
  told.set(getKey(published, name), { length: rendering.bytes.byteLength, digest: rendering.digest });
  return rendering;
}

/** The length and the digest of a file, without making it again when its bytes are forgotten. */
export async function describeFile(published: PublishedRelease, name: FileName): Promise<FileFacts> {
  const known = told.get(getKey(published, name));
  if (known !== undefined) return known;
  const { bytes, digest } = await renderFile(published, name);
  return { length: bytes.byteLength, digest };
}

export function renderFile(published: PublishedRelease, name: FileName): Promise<Rendering> {
  const key = getKey(published, name);
  const making = made.get(key) ?? makeFile(published, name);
  made.delete(key);
  made.set(key, making);
  // What failed is tried again by who comes next.
  making.catch(() => made.delete(key));
  for (const oldest of [...made.keys()].slice(0, Math.max(0, made.size - KEPT))) made.delete(oldest);
  return making;
}
