import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";

import { toPlain } from "../../lib/statistics/export/words";
import { readCsv } from "../builders/csv";
import { computeDigest } from "../../lib/server/digest";
import { buildRelease, buildYear } from "../builders/releases";
import { expect, test } from "../setup/browser-test";
import { protectDevice, signUp, unlock } from "./advisor";
import { findFaults, listRules } from "./axe";
import { findCut } from "./cut";
import { startOwnApp } from "./own-app";

// One after another, in one application: what is published is seen by all.
test.describe.configure({ mode: "default" });

let app: Awaited<ReturnType<typeof startOwnApp>>;
const PAGE = "/conseil/region";

test.beforeAll(async () => {
  test.setTimeout(180_000);
  app = await startOwnApp("region");
  const cube = JSON.stringify(buildRelease({ number: 4, fictitious: true, preparedOn: "2026-11-12", years: [buildYear(2_000)] }));
  await app.database.query("INSERT INTO releases (number, status, fictitious, prepared_on, published_on, digest, cube, audit) VALUES (4, 'published', true, '2026-11-12', '2026-11-12', $1, $2, '{}')", [computeDigest(cube), cube]);
});
test.afterAll(() => app.stop());

async function openRegion(page: Page, query = ""): Promise<string> {
  const email = await signUp(page.request, app.url, { environment: app.environment });
  await page.goto(`${app.url}${PAGE}${query}`);
  await expect(page.getByRole("heading", { level: 1, name: "La région" })).toBeVisible();
  return email;
}
const getFigure = (page: Page, topic: string): Locator => page.locator("main [data-figure]").filter({ hasText: topic }).first();
const openFolds = (page: Page): Promise<void> => page.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });

test.describe("who reads it", () => {
  test("nobody without an account: the sign-in, which leads back", async ({ page }) => {
    await page.goto(`${app.url}${PAGE}?branch=publishing`);
    await expect(page).toHaveURL(/\/conseil\/connexion\?suite=%2Fconseil%2Fregion$/);
    await expect(page.getByRole("main")).not.toContainText("contributions");
  });

  test("nobody whose account was disabled, however the session lives on", async ({ page }) => {
    const email = await openRegion(page);
    await app.database.query("UPDATE users SET disabled_at = now() WHERE email = $1", [email]);
    await page.reload();
    await expect(page).toHaveURL(/\/conseil\/connexion\?suite=/);
  });
});

test("reads the same figures as the public page behind the same filters, and refuses the same", async ({ page, complaints }) => {
  complaints.allow(/40[04]/);
  await openRegion(page);
  const readBases = async (): Promise<string[]> => page.locator("main [data-figure] figure > p:last-of-type").allInnerTexts();
  const readTitles = async (): Promise<string[]> => page.locator("main [data-figure] figcaption").allInnerTexts();
  for (const query of ["", "?branch=performing-arts", "?department=31", "?size=solo"]) {
    await page.goto(`${app.url}${PAGE}${query}`);
    const [titles, bases] = [await readTitles(), await readBases()];
    await page.goto(`${app.url}/statistiques${query}`);
    expect(titles.slice(2)).toEqual(await readTitles());
    for (const base of bases) expect(base).toMatch(/Publication n°\s4, 12 novembre 2026\.|Afdas/);
  }
  await page.goto(`${app.url}${PAGE}`);
  await page.getByRole("combobox", { name: "Branche" }).selectOption({ label: "Édition" });
  await page.getByRole("button", { name: "Afficher" }).click();
  await expect(page).toHaveURL(/\/conseil\/region\?.*branch=publishing/);
  await expect(page.getByRole("main")).toContainText("Données fictives");
  const refused = await page.goto(`${app.url}${PAGE}?quarter=1`);
  expect(refused?.status()).toBe(400);
  await expect(page.getByRole("main").getByRole("link", { name: "Spectacle vivant" })).toHaveAttribute("href", /^\/conseil\/region\?branch=performing-arts/);
});

test("shows where to open sessions: only what is published, ranked, with its table", async ({ page }) => {
  await openRegion(page);
  const section = page.getByRole("region", { name: "Où ouvrir quelle session" });
  await expect(section.getByRole("list", { name: "Spectacle vivant, par département" }).getByRole("listitem")).toHaveCount(13);
  await expect(section.getByRole("listitem").filter({ hasText: "secret statistique" }).first()).toBeAttached();
  await openFolds(page);
  const rows = await getFigure(page, "Où il y a de quoi ouvrir").locator("figure > details tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows.length).toBeGreaterThan(3);
  const counts = rows.filter(([phase]) => phase === "Acculturer").map((row) => Number(row[3]?.replaceAll(/\s/g, "")));
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  for (const count of counts) expect(count >= 10 && count % 5 === 0).toBe(true);
});

test("is presented to a room by keyboard: one figure at a time, larger, with its base; the focus comes back", async ({ page }) => {
  // The screen of a room: axe does not know what to think of a text that scrolls under the bar of a smaller one.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openRegion(page);
  const all = await page.locator("main [data-figure]").count();
  const button = page.getByRole("button", { name: "Présenter les figures" });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Présentation" });
  await expect(dialog).toBeVisible();
  const shows = (place: number) => expect(dialog.getByRole("status")).toHaveText(`Figure ${String(place)} sur ${String(all)}`);
  await shows(1);
  await expect(dialog.getByRole("group")).toBeFocused();
  expect(await findFaults(page)).toEqual([]);
  for (const [key, place] of [["ArrowRight", 2], ["Space", 3], ["PageDown", 4], ["ArrowLeft", 3], ["Shift+Space", 2], ["PageUp", 1], ["ArrowLeft", 1], ["End", all], ["ArrowRight", all], ["Home", 1], ["Space", 2], ["Space", 3]] as const) {
    await page.keyboard.press(key);
    await shows(place);
  }
  await expect(dialog).toContainText("Données fictives");
  await expect(dialog).toContainText(/Base\s: environ .*Publication n°\s4/);
  await expect(dialog.getByRole("link")).toHaveCount(0);
  const getSize = (scope: Locator) => scope.getByText("Répartition").evaluate((words) => { const range = document.createRange(); range.selectNodeContents(words.firstChild ?? words); return range.getBoundingClientRect().height; });
  expect(await getSize(dialog)).toBeGreaterThan(1.5 * (await getSize(page.locator("main [data-figure]").nth(2).locator("> p"))));
  // A focused button is pressed by the space bar, and stays where one is.
  const next = dialog.getByRole("button", { name: "Suivante" });
  await next.focus();
  await page.keyboard.press("Space");
  await shows(4);
  await expect(next).toBeFocused();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test("is presented without the whole screen where the browser refuses it", async ({ page }) => {
  await page.addInitScript(() => { Element.prototype.requestFullscreen = () => Promise.reject(new Error("no")); });
  await openRegion(page);
  await page.getByRole("button", { name: "Présenter les figures" }).click();
  const dialog = page.getByRole("dialog", { name: "Présentation" });
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((element) => [element.clientWidth === innerWidth, element.clientHeight === innerHeight])).toEqual([true, true]);
  await dialog.getByRole("button", { name: "Quitter" }).click();
  await expect(dialog).toBeHidden();
});

async function take(page: Page, figure: Locator, kind: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), figure.getByRole("button", { name: kind }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`gives every figure as an image, a drawing and a table, ${colorScheme} or not`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme });
    await openRegion(page, "?branch=publishing");
    await openFolds(page);
    const figures = page.locator("main [data-figure]");
    const names = new Set<string>();
    for (let place = 0; place < (await figures.count()); place += 1) {
      const figure = figures.nth(place);
      const [title, base] = [await figure.locator("figcaption").innerText(), toPlain(await figure.locator("figure > p").last().innerText())];
      const table = await figure.locator("figure > details table").evaluate((read) => [...read.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent)));

      const csv = await take(page, figure, "Tableau CSV");
      expect(csv.name).toMatch(/^boussole-ia-(occitanie-donnees-fictives-publication-4-[a-z0-9-]+|etude-2024-[a-z-]+)\.csv$/);
      names.add(csv.name);
      expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const isStudy = csv.name.includes("etude");
      const [head = [], ...lines] = readCsv(csv.bytes.toString("utf8"));
      const about = isStudy ? 1 : 2;
      const plain = (cell: string) => (/^[\d\s]+$/.test(cell) && !cell.startsWith("0") ? cell.replaceAll(/\s/g, "") : toPlain(cell));
      expect([head, ...lines].map((row) => row.slice(about, -1))).toEqual(table.map((row, line) => row.map(line === 0 ? toPlain : plain)));
      for (const line of lines) expect([line.slice(0, about), line.at(-1)]).toEqual([isStudy ? ["étude de mars 2024"] : ["données fictives", "4"], base]);

      const svg = await take(page, figure, "Dessin SVG");
      const drawn = await page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, "image/svg+xml");
        return { error: read.querySelector("parsererror") !== null, foreign: read.querySelector("foreignObject, image, style, script") !== null, words: [...read.querySelectorAll("text")].map((line) => line.textContent).join(" "), ground: read.querySelector("svg > rect")?.getAttribute("fill"), title: read.querySelector("title")?.textContent };
      }, svg.bytes.toString("utf8"));
      expect([drawn.error, drawn.foreign, drawn.title]).toEqual([false, false, title]);
      // By day, whatever the screen does: paper is --paper.
      expect(drawn.ground).toBe("rgb(245, 242, 234)");
      const words = toPlain(drawn.words).replaceAll(/\s+/g, "").replaceAll("-", "");
      for (const said of [title, base, "Boussole IA", ...(isStudy ? [] : ["Données fictives", "Publication n° 4"])]) expect(words).toContain(toPlain(said).replaceAll(/\s+/g, "").replaceAll("-", ""));

      const png = await take(page, figure, "Image PNG");
      expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(png.bytes.readUInt32BE(16)).toBe(1920);
      expect(png.bytes.readUInt32BE(20)).toBeGreaterThan(400);
      expect(png.bytes.length).toBeGreaterThan(20_000);
    }
    expect(names.size).toBe(await figures.count());
  });
}

test("fetches what makes files and what presents when it is asked for, on the public page too", async ({ page }) => {
  await page.goto(`${app.url}/statistiques`, { waitUntil: "networkidle" });
  const scripts: string[] = [];
  page.on("response", (response) => { if (response.request().resourceType() === "script") scripts.push(response.url()); });
  const figure = getFigure(page, "Répartition");
  await figure.getByText("Emporter cette figure").click();
  expect(scripts).toEqual([]);
  await take(page, figure, "Tableau CSV");
  expect(scripts.length).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: "Présenter les figures" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Où ouvrir quelle session" })).toHaveCount(0);
});

test("the desk says the region in a few lines, and calmly that it cannot without network", async ({ page, context, complaints }) => {
  complaints.allow(/Failed to load resource/);
  await signUp(page.request, app.url, { environment: app.environment });
  await protectDevice(page, app.url);
  const section = page.getByRole("region", { name: "La région" });
  await expect(section).toContainText(/Publiées\s: environ .* contributions \(publication n°\s4\)\.En attente\s: .*Données fictives\.Position la plus fréquente\s: Audiovisuel \(/);
  expect(await findFaults(page)).toEqual([]);
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  await expect(section).toContainText("Hors ligne\u202f: les chiffres de la région se lisent avec le réseau.");
  await expect(section).not.toContainText("contributions");
  // The link of the bar leads to a page that only the network has.
  await page.getByRole("navigation", { name: "Espace de conseil" }).getByRole("link", { name: "La région" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cette page demande le réseau" })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "Revenir aux entretiens" }).click();
  await unlock(page);
  await expect(section).toBeVisible();
  await context.setOffline(false);
  await page.goto(`${app.url}${PAGE}`);
  await expect(page.getByRole("heading", { level: 1, name: "La région" })).toBeVisible();
});

test("looks right by day, by night, on paper, narrow", async ({ page }) => {
  test.setTimeout(180_000);
  await openRegion(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, media: "screen" });
    await page.goto(`${app.url}${PAGE}`);
    await openFolds(page);
    expect(await findFaults(page, listRules(colorScheme)), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  expect(await findFaults(page, listRules("paper")), "on paper").toEqual([]);
  await page.emulateMedia({ media: "screen" });
  for (const width of [320, 640, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await findCut(page), `at ${String(width)} pixels`).toEqual([]);
  }
});
