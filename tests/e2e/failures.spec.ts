import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { encodeFragment } from "../../lib/questionnaire/fragment";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { findFaults } from "./axe";
import { answerStep, getHeading, leaveDraft } from "./course";

const { answers } = getCompany("animation-studio");

test("a page that does not exist says so, keeps the answers and leads on", async ({ page, complaints }) => {
  complaints.allow(/404/);
  await leaveDraft(page, answers);
  const response = await page.goto("/questionnaire/rien");
  expect(response?.status()).toBe(404);
  await expect(getHeading(page)).toHaveText("Cette page n’existe pas");
  await page.getByRole("main").getByRole("link", { name: "Reprendre le questionnaire" }).click();
  await expect(page.getByText(/sont reprises là où vous en étiez/)).toBeVisible();
});

test("the development page of primitives does not exist in production", async ({ page, complaints }) => {
  complaints.allow(/404/);
  expect((await page.goto("/styles"))?.status()).toBe(404);
});

test("when a page fails while it is shown, its place says so, keeps the answers and offers to try again", async ({ page, complaints }) => {
  complaints.allow(/fault|Minified React|thrown/i);
  await leaveDraft(page, answers);
  // The fault: what writes numbers as French does throws, once the page is alive.
  await page.addInitScript(() => {
    const real = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, "format") as { get: (this: Intl.NumberFormat) => Intl.NumberFormat["format"] };
    Object.defineProperty(Intl.NumberFormat.prototype, "format", {
      configurable: true,
      get(this: Intl.NumberFormat) {
        if ((globalThis as unknown as { broken?: boolean }).broken === true) throw new Error("fault put there by the test");
        return real.get.call(this);
      },
    });
  });
  await page.goto("/questionnaire?etape=structure");
  await expect(page.getByText(/sont reprises là où vous en étiez|réponses sur/).first()).toBeVisible();
  await page.evaluate(() => { (globalThis as unknown as { broken?: boolean }).broken = true; });
  await page.getByRole("radio").nth(1).click();
  await expect(getHeading(page)).toHaveText("Cette page n’a pas pu s’afficher");
  await expect(page.getByRole("link", { name: "Boussole IA, accueil" })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("boussole-ia.reponses.1"))).toContain("context.branch");
  await page.evaluate(() => { (globalThis as unknown as { broken?: boolean }).broken = false; });
  await page.getByRole("button", { name: "Réessayer" }).click();
  await expect(getHeading(page)).toHaveText("Votre structure");
});

const NUMBER = "2740318159";
const SHIPMENT = /<script>self\.__next_f\.push\((\[1,"[^<]*"\])\)<\/script>/;

/** Any `<html>` element of what the server described, replaced by a reference to a row that failed. */
const cutFrame = (node: unknown): unknown => {
  if (Array.isArray(node)) return node[0] === "$" && node[1] === "html" ? "$Lff" : node.map(cutFrame);
  return typeof node === "object" && node !== null ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, cutFrame(value)])) : node;
};

/**
 * The document as the server sends it when the frame of every page throws there: the elements it holds are as they were,
 * the frame's own row is an error with the number of the log. The script's new hash goes into the page's policy, as the build puts it.
 */
function failFrame(html: string): string {
  const shipped = SHIPMENT.exec(html)?.[1];
  if (shipped === undefined) throw new Error("the page describes itself in another way now: this test breaks nothing");
  const [kind, rows] = JSON.parse(shipped) as [number, string];
  const cut = rows.replace(/^0:(.*)$/m, (_, root: string) => `0:${JSON.stringify(cutFrame(JSON.parse(root)))}\nff:E${JSON.stringify({ digest: NUMBER })}`);
  if (!cut.includes('"$Lff"')) throw new Error("no frame found: this test breaks nothing");
  const script = `self.__next_f.push(${JSON.stringify([kind, cut])})`;
  const hash = createHash("sha256").update(script).digest("base64");
  return html.replace(SHIPMENT, () => `<script>${script}</script>`).replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
}

async function breakFrame(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: failFrame(await response.text()) });
  });
}

test.describe("when the frame of every page fails", () => {
  test.beforeEach(async ({ page, complaints }) => {
    complaints.allow(/Minified React|server components render|thrown/i);
    await leaveDraft(page, answers);
    await breakFrame(page, "**/questionnaire?etape=structure");
    await page.goto("/questionnaire?etape=structure");
    await expect(getHeading(page)).toHaveText("Cette page n’a pas pu s’afficher");
  });

  test("a whole French document says so, with the number of the log, in the house's colours and words", async ({ page }) => {
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page).toHaveTitle("Cette page n’a pas pu s’afficher · Boussole IA");
    await expect(page.getByRole("banner")).toHaveCount(0);
    await expect(page.getByText(`Si vous nous écrivez, donnez ce numéro : ${NUMBER}`)).toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(245, 242, 234)");
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/sans-serif$/);
    expect(await findFaults(page)).toEqual([]);
  });

  test("the answers are kept, and trying again gives the page back, alive", async ({ page }) => {
    expect(await page.evaluate(() => localStorage.getItem("boussole-ia.reponses.1"))).toContain("context.branch");
    await page.unroute("**/questionnaire?etape=structure");
    await page.getByRole("button", { name: "Réessayer" }).click();
    await expect(getHeading(page)).toHaveText("Votre structure");
    // Everything that the first script of a page marks is there again.
    await expect(page.locator("html")).toHaveAttribute("data-script", "");
    await expect(page.getByText(/sont reprises là où vous en étiez/)).toBeVisible();
    await expect(page.getByRole("radio", { checked: true }).first()).toBeVisible();
  });

  test("the way home leads out of it", async ({ page }) => {
    await page.getByRole("link", { name: "Aller à l’accueil" }).click();
    await expect(getHeading(page)).toContainText("où vous situez-vous");
    await expect(page.getByRole("banner")).toBeVisible();
  });
});

test("the network gone, the report opens from its link's page and the questionnaire goes on", async ({ page, context, complaints }) => {
  complaints.allow(/Failed to (load resource|fetch)|ERR_INTERNET|ChunkLoad|Loading chunk/i);
  await page.goto("/questionnaire");
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await answerStep(page, "company", answers);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(getHeading(page)).toHaveText("Votre activité");
  await context.setOffline(false);
  await page.goto(`/rapport#${encodeFragment(questionnaire, answers)}`);
  await expect(getHeading(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("details:not([open])")).toHaveCount(0);
});

test("when what checks the answers cannot be fetched, the page says so and loses nothing", async ({ page, complaints }) => {
  complaints.allow(/Failed to (load resource|fetch)|ERR_FAILED|ChunkLoad|Loading chunk|Load failed/i);
  await page.goto("/questionnaire");
  await page.addInitScript(() => { globalThis.requestIdleCallback = () => 0; });
  await page.reload();
  await page.waitForLoadState("networkidle");
  await page.route("**/_next/static/chunks/**", (route) => route.abort());
  await answerStep(page, "company", answers);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(page.getByText("La vérification n’a pas pu se charger")).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).not.toHaveCount(0);
});

test("when the server itself fails, the page is French, whole, without script, and under a policy", async ({ page, complaints }) => {
  complaints.allow(/500/);
  const html = readFileSync(".next-test/server/pages/500.html", "utf8");
  await page.route("**/contact", (route) => route.fulfill({ status: 500, contentType: "text/html", body: html }));
  await page.goto("/contact");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(getHeading(page)).toHaveText("Le service ne répond pas comme il devrait");
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe("608px");
  await expect(page.locator("script")).toHaveCount(0);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "Aller à l’accueil" }).click();
  await expect(getHeading(page)).toContainText("où vous situez-vous");
});
