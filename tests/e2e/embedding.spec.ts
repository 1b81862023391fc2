import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";

import { buildAnswerFile } from "../../lib/questionnaire/answer-file";
import { copy } from "../../components/report/copy.fr";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";

test.describe.configure({ mode: "serial" });

const company = getCompany("animation-studio");
let host: Server;
let hostUrl = "";
let strangerUrl = "";
let app: ChildProcess;
let appUrl = "";
let folder = "";

const hostPage = (): string => `<!doctype html><html lang="fr"><title>Site hôte</title><body style="margin:0"><h1>Site d’une branche</h1><p style="height:400px">Avant</p>
<div data-boussole-ia></div><script async src="${appUrl}/embed.js"></script>
<script>window.heard=[];addEventListener("message",(e)=>heard.push({origin:e.origin,data:e.data}))</script></body></html>`;

/** The application as `npm start` runs it, on a free port, with one site allowed to frame it. */
async function startApp(ancestors: string): Promise<void> {
  app = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", BOUSSOLE_DIST: ".next-test", BOUSSOLE_DATA: folder, EMBED_ANCESTORS: ancestors, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  appUrl = await new Promise<string>((resolve, reject) => {
    app.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const [url] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    app.once("close", () => { reject(new Error(`the application did not start\n${said}`)); });
  });
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(path.join(tmpdir(), "boussole-embed-"));
  host = createServer((_, response) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(hostPage()));
  await new Promise<void>((resolve) => { host.listen(0, resolve); });
  const { port } = host.address() as AddressInfo;
  // Another site for the browser, not only another port: storage is kept apart as it would be for real.
  hostUrl = `http://127.0.0.1:${port}`;
  strangerUrl = `http://localhost:${port}`;
  await startApp(hostUrl);
});

test.afterAll(async () => {
  const stopped = new Promise((resolve) => app.once("close", resolve));
  app.kill("SIGTERM");
  await stopped;
  host.close();
  rmSync(folder, { recursive: true, force: true });
});

const getFrame = (page: Page) => page.frameLocator("iframe");
const measureFrame = async (page: Page): Promise<number> => (await page.locator("iframe").boundingBox())?.height ?? 0;
/** The frame holds its page whole: nothing to scroll inside. */
const expectToFit = async (page: Page): Promise<void> => {
  await expect(async () => {
    const inner = page.frames()[1];
    const wanted = await inner?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    expect(await measureFrame(page)).toBe(wanted);
  }).toPass();
};

test("the frame is as high as its page, grows and shrinks with it, and has no header of its own", async ({ page }) => {
  await page.goto(hostUrl);
  const frame = getFrame(page);
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Votre structure");
  await expect(page.locator("iframe")).toHaveAttribute("title", /Boussole IA/);
  await expect(frame.getByRole("navigation", { name: "Navigation principale" })).toBeHidden();
  await expect(frame.getByRole("link", { name: /Accessibilité/ })).toBeVisible();
  // The page is at its final height once its script has taken it over, which the title of the document tells.
  await expect.poll(() => page.frames()[1]?.title()).toContain("Votre structure");
  await page.frames()[1]?.evaluate(() => document.fonts.ready.then(() => undefined));
  await expectToFit(page);
  const before = await measureFrame(page);
  const fold = frame.locator("details").first();
  await fold.locator("summary").click();
  await expect(fold).toHaveAttribute("open");
  await expect.poll(() => measureFrame(page)).toBeGreaterThan(before);
  await expectToFit(page);
  await fold.locator("summary").click();
  await expect(fold).not.toHaveAttribute("open");
  await expect.poll(() => measureFrame(page)).toBe(before);
  await expectToFit(page);
});

test("answers go to the next step, whose top comes into view, and to a report in the frame", async ({ page }) => {
  await page.goto(hostUrl);
  const frame = getFrame(page);
  await frame.getByRole("radio").first().check();
  await frame.locator("input[type=file]").setInputFiles({
    name: "reponses.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(buildAnswerFile(questionnaire, company.answers))),
  });
  await frame.getByRole("button", { name: "Prendre celles du fichier" }).click();
  await expect(frame.getByText("Les réponses du fichier sont reprises.")).toBeVisible();
  await frame.getByRole("button", { name: "Continuer" }).click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Votre activité");
  await expect(frame.getByRole("heading", { level: 1 })).toBeInViewport();
  for (let steps = 0; steps < 7; steps += 1) await frame.getByRole("button", { name: "Continuer" }).click();
  await frame.getByRole("button", { name: "Relire mes réponses" }).click();
  await frame.getByRole("radio", { name: /^Non, je ne contribue pas/ }).check();
  await frame.getByRole("button", { name: "Voir mon profil" }).click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(copy.header.place[company.profile]);
  await expectToFit(page);
});

test("the question before erasing is in view, however high the frame", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto(hostUrl);
  const frame = getFrame(page);
  await frame.getByRole("radio").first().check();
  await expectToFit(page);
  await frame.getByRole("button", { name: "Effacer mes réponses" }).click();
  await expect(frame.getByRole("dialog")).toBeInViewport();
});

test("a site that was not named gets no frame", async ({ page, complaints }) => {
  complaints.allow(/frame|ancestor|refused|postMessage/i);
  await page.goto(strangerUrl);
  await page.locator("iframe").waitFor();
  await expect(getFrame(page).getByRole("heading", { level: 1, name: "Votre structure" })).toHaveCount(0);
  expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual([]);
});

test("the height is told to the origin that greeted, and a false message does not move the frame", async ({ page }) => {
  await page.goto(hostUrl);
  await expect(getFrame(page).getByRole("heading", { level: 1 })).toBeVisible();
  await expectToFit(page);
  const before = await measureFrame(page);
  await page.evaluate(() => { window.postMessage({ type: "boussole-ia:size", height: 12 }, "*"); });
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
  expect(await measureFrame(page)).toBe(before);
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: { origin: string; data: { type: string } }[] }).heard);
  expect(new Set(heard.filter(({ origin }) => origin !== hostUrl).map(({ origin }) => origin))).toEqual(new Set([appUrl]));
});

test("without being named in the configuration nobody may frame any page", async ({ request }) => {
  for (const address of ["/", "/questionnaire", "/rapport", "/questionnaire/imprimer"]) {
    expect((await request.get(address)).headers()["content-security-policy"], address).toContain("frame-ancestors 'none'");
    expect((await request.get(`${appUrl}${address}`)).headers()["content-security-policy"], address).toContain(`frame-ancestors ${hostUrl};`);
  }
  expect((await request.get(`${appUrl}/api/v1/questionnaire`)).headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
});
