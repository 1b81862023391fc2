import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "../setup/browser-test";

/** KiB of gzip that a page may load over an empty page of the same framework before it can be used. */
const BUDGETS = [
  { address: "/", kib: 3, usable: (page: Page) => page.getByRole("link", { name: /commencer|répondre|diagnostic/i }).first().waitFor() },
  { address: "/questionnaire", kib: 40, usable: (page: Page) => page.getByRole("radio").first().check({ force: true }) },
  { address: "/statistiques", kib: 15, usable: (page: Page) => page.getByRole("heading", { level: 1 }).waitFor() },
  // The report, the prompts and the encryption are in it: it opens without network afterwards.
  { address: "/conseil", kib: 130, usable: (page: Page) => page.getByLabel("Choisissez une phrase").waitFor() },
  { address: "/conseil/entretiens/projection", kib: 25, usable: (page: Page) => page.getByRole("heading", { level: 1 }).waitFor() },
  { address: "/rapport", kib: 60, usable: (page: Page) => page.getByRole("heading", { level: 1 }).waitFor() },
] as const;
const EMPTY = `http://localhost:${process.env["E2E_EMPTY_PORT"] ?? "3211"}/`;

const weigh = (code: Buffer | string): number => gzipSync(code, { level: 9 }).byteLength;

/** Every script of the built document that a modern browser fetches, inline ones included. */
async function weighDocument(page: Page, address: string): Promise<number> {
  const response = await page.request.get(address);
  expect(response.ok(), `${address} answers`).toBe(true);
  const html = await response.text();
  const tags = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(([, attributes = ""]) => !/\bnomodule\b/i.test(attributes));
  const preloads = [...html.matchAll(/<link\b[^>]*rel="(?:modulepreload|preload)"[^>]*>/g)].map(([tag]) => tag).filter((tag) => /as="script"|modulepreload/.test(tag));
  const sources = new Set([...tags.map(([, attributes = ""]) => /src="([^"]+)"/.exec(attributes)?.[1]), ...preloads.map((tag) => /href="([^"]+)"/.exec(tag)?.[1])].filter((source) => source !== undefined));
  const files = await Promise.all([...sources].map(async (source) => (await page.request.get(new URL(source, new URL(address, page.url())).href)).body()));
  return files.reduce((sum, file) => sum + weigh(file), 0);
}

/**
 * Every script that the browser really fetched until the page could be used. Idle time is withheld: what a page
 * fetches in it is shown apart, and the page proves here that it can be used without.
 */
async function weighVisit(page: Page, address: string, usable: (page: Page) => Promise<unknown>, idle: boolean): Promise<number> {
  if (!idle) await page.addInitScript(() => { globalThis.requestIdleCallback = () => 0; });
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => { if (response.request().resourceType() === "script") scripts.set(response.url(), response.body()); });
  expect((await page.goto(address))?.ok(), `${address} answers`).toBe(true);
  await usable(page);
  await page.waitForLoadState("networkidle");
  const files = await Promise.all(scripts.values());
  return files.reduce((sum, file) => sum + weigh(file), 0);
}

const inKib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

for (const { address, kib, usable } of BUDGETS) {
  test(`${address} loads at most ${kib} KiB of scripts over an empty page`, async ({ browser, baseURL }) => {
    const measure = async (target: string, ready: (page: Page) => Promise<unknown>) => {
      const visit = async (idle: boolean) => {
        const page = await (await browser.newContext()).newPage();
        const bytes = { visit: await weighVisit(page, target, ready, idle), document: await weighDocument(page, target) };
        await page.context().close();
        return bytes;
      };
      return { ...(await visit(false)), later: (await visit(true)).visit };
    };
    const floor = await measure(EMPTY, (page) => page.getByText("Rien").waitFor());
    const page = await measure(new URL(address, baseURL).href, usable);
    console.log(`  ${address}: over ${inKib(floor.visit)}, ${inKib(page.document - floor.document)} in the document, ${inKib(page.visit - floor.visit)} fetched, ${inKib(page.later - floor.visit)} with what comes in idle time`);
    expect(page.document - floor.document, "in the document").toBeLessThanOrEqual(kib * 1024);
    expect(page.visit - floor.visit, "fetched by the browser").toBeLessThanOrEqual(kib * 1024);
  });
}
