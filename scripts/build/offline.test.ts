import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeOffline, SHELLS } from "./offline";

let dist: string;
const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
  writeFileSync(path.join(dist, file), text);
};
const readWorker = (): string => {
  makeOffline(dist);
  return readFileSync(path.join(dist, "boussole-worker.js"), "utf8");
};
const readList = (worker: string, name: string): string[] => JSON.parse(new RegExp(`const ${name} = (.*);`).exec(worker)?.[1] ?? "null") as string[];

beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), "boussole-offline-"));
  for (const shell of SHELLS) put(`server/app${shell}.html`, `<script src="/_next/static/chunks/a.js"></script>`);
  put("static/chunks/a.js", `later("static/chunks/later.js"); other("static/chunks/absent.js")`);
  put("static/chunks/later.js", `style("static/chunks/style.css")`);
  put("static/chunks/style.css", `@font-face{src:url(../media/font-s.p.1.woff2)}`);
  put("static/media/font-s.p.1.woff2", "font");
  put("static/chunks/unused.js", "");
});
afterEach(() => { rmSync(dist, { recursive: true }); });

describe("the worker of the advisors' pages", () => {
  it("keeps the shells with everything that they may ask for, later included, and nothing else", () => {
    const worker = readWorker();
    expect(readList(worker, "SHELLS")).toEqual([...SHELLS]);
    expect(readList(worker, "ASSETS")).toEqual(["/_next/static/chunks/a.js", "/_next/static/chunks/later.js", "/_next/static/chunks/style.css", "/_next/static/media/font-s.p.1.woff2", "/icon.svg", "/conseil.webmanifest"]);
  });

  it("is another one when a page is, and the same when nothing changed", () => {
    const first = readWorker();
    expect(readWorker()).toBe(first);
    put(`server/app${SHELLS[0]}.html`, `<p>new</p><script src="/_next/static/chunks/a.js"></script>`);
    expect(readWorker()).not.toBe(first);
  });

  it("is not made when a shell is no longer static", () => {
    rmSync(path.join(dist, `server/app${SHELLS[1]}.html`));
    expect(() => { makeOffline(dist); }).toThrow("cannot open without network");
  });
});
