import type { BrowserContext, Page } from "@playwright/test";

import { getCompany } from "../builders/companies";
import { expect, test as browserTest } from "../setup/browser-test";
import { protectDevice, pushInterview, signUp } from "./advisor";
import { getHeading } from "./course";

export const ORIGIN = `http://localhost:${process.env["E2E_PORT"] ?? "3210"}`;
const { answers } = getCompany("theatre-administration");
type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** A test whose browser is an administrator's: one account for all the tests of a worker, invited by the command. */
export const test = browserTest.extend<{ advisor: undefined }, { cookies: Cookies }>({
  cookies: [
    async ({ playwright }, use) => {
      const request = await playwright.request.newContext();
      await signUp(request, ORIGIN, { isAdministrator: true });
      await use((await request.storageState()).cookies);
      await request.dispose();
    },
    { scope: "worker" },
  ],
  advisor: [
    async ({ context, cookies }, use) => {
      await context.addCookies(cookies);
      await use(undefined);
    },
    { auto: true },
  ],
});

const SERVED = ["/conseil/connexion", "/conseil/compte", "/conseil/administration", "/conseil/administration/journal", "/conseil/entretiens/projection"];
const openFolds = (page: Page): Promise<void> => page.evaluate(() => { for (const fold of document.querySelectorAll("main details")) (fold as HTMLDetailsElement).open = true; });
const SQUARE = { size: 25, path: "M0 0h25v25h-25z" };
const LETTERS = "GRLV O4CZ LIZG KRDT OJPW 2UKO NBAX SWJX FVSU GYSR NJVH QNKP PB3A";

/** Opens an interview of the desk, and waits for its screen. */
export async function openInterview(page: Page, company: string): Promise<void> {
  await page.goto("/conseil#bureau");
  await page.getByRole("region", { name: "En cours" }).getByRole("link", { name: company }).first().click();
  await expect(page.getByRole("link", { name: "Retour au bureau" })).toBeVisible();
}

/** A device of the signed-in advisor, protected, with one interview of every kind. */
export async function prepareDevice(page: Page): Promise<void> {
  await pushInterview(page.request, ORIGIN, "Théâtre de la Rivière", answers);
  await pushInterview(page.request, ORIGIN, "Maison des Causses", Object.fromEntries(Object.entries(answers).slice(0, 6)));
  await pushInterview(page.request, ORIGIN, "Studio d’une autre version", { "un.autre": "x" }, "v9");
  await page.getByRole("button", { name: "Synchroniser maintenant" }).click();
  await expect(page.getByRole("region", { name: "En cours" }).getByRole("link", { name: "Théâtre de la Rivière" }).first()).toBeVisible();
}

/** Every page of the advisors' space in every state that one brings it to, `visit` at each. A new page or state is added here. */
export async function walkAdvisorPages(page: Page, visit: (name: string) => Promise<void>): Promise<void> {
  const see = async (name: string): Promise<void> => {
    await expect(getHeading(page)).toBeVisible();
    await visit(name);
  };
  for (const address of SERVED) {
    await page.goto(address);
    await see(address);
  }
  await page.route("**/api/conseil/invitation", (route) => route.fulfill({ json: { purpose: "account", email: "camille@example.org", name: "", enrolment: { letters: LETTERS, qr: SQUARE } } }));
  await page.goto("/conseil/invitation#any");
  await page.getByLabel("Votre nom").waitFor();
  await see("/conseil/invitation");

  await page.goto("/conseil");
  await page.getByLabel("Choisissez une phrase").fill("courte");
  await page.getByRole("button", { name: "Protéger et ouvrir" }).click();
  await expect(page.getByLabel("Choisissez une phrase")).toBeFocused();
  await see("a phrase that is refused");
  await protectDevice(page);
  await see("/conseil on the first day");
  await prepareDevice(page);
  await see("/conseil with interviews");
  await page.getByRole("link", { name: "Commencer un entretien" }).click();
  await page.getByRole("button", { name: "Commencer", exact: true }).click();
  await expect(page.getByLabel("Entreprise")).toBeFocused();
  await see("a new interview, its name missing");

  await openInterview(page, "Maison des Causses");
  await page.getByLabel("À vérifier").first().check();
  await openFolds(page);
  await see("a step, folds open");
  await page.getByRole("button", { name: "Raccourcis" }).click();
  await see("the list of keys");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Vue projetée" }).click();
  await see("turned towards the person");
  await page.getByRole("button", { name: "Quitter la vue projetée" }).click();
  await page.getByRole("link", { name: "Rapport et suites" }).first().click();
  await see("answers that are missing");
  await openInterview(page, "Théâtre de la Rivière");
  await page.getByRole("link", { name: "Rapport et suites" }).first().click();
  await page.getByRole("region", { name: "Suites convenues" }).getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
  await see("the report and what follows");
  await page.goto("/conseil#bureau");
  await page.getByRole("region", { name: "En cours" }).getByRole("link", { name: "Studio d’une autre version" }).first().click();
  await expect(getHeading(page)).toHaveText("Une autre version du questionnaire");
  await see("an interview of another version");
  await page.getByRole("button", { name: "Verrouiller" }).click();
  await expect(getHeading(page)).toHaveText("Appareil verrouillé");
  await openFolds(page);
  await see("the device, locked");
}
