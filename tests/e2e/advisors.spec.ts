import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { Phone } from "../builders/phone";
import { expect, test } from "../setup/browser-test";
import { findFaults } from "./axe";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PASSWORD = "un rideau rouge et deux tringles";

/** The command itself, on the database of the server under test. */
function invite(...options: readonly string[]): string {
  const said = execFileSync(process.execPath, ["--import", "tsx", "scripts/advisor-invite.ts", ...options], { cwd: ROOT, encoding: "utf8", env: { ...process.env, PORT: process.env["E2E_PORT"] ?? "3210" } });
  const link = /http\S+/.exec(said)?.[0];
  if (link === undefined) throw new Error(said);
  return new URL(link).pathname + new URL(link).hash;
}

const makeAddress = (name: string): string => `${name}.${String(Date.now())}@example.org`;

type Person = { readonly email: string; readonly phone: Phone };

async function openAccount(page: Page, name: string, ...options: readonly string[]): Promise<Person> {
  const email = makeAddress(name.toLowerCase());
  await page.goto(invite(email, ...options));
  await page.getByLabel("Votre nom").fill(name);
  await page.getByLabel("Nouveau mot de passe").fill(PASSWORD);
  const phone = new Phone(await page.locator("code").innerText());
  await page.getByLabel("Code affiché").fill(phone.show());
  await page.getByRole("button", { name: "Ouvrir mon compte" }).click();
  await expect(page).toHaveURL(/\/conseil$/);
  return { email, phone };
}

const openOther = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();
const scrollsSideways = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test("an account opens by keyboard alone, and then signs in by keyboard alone", async ({ page, complaints }) => {
  complaints.allow(/401|410|422/);
  const email = makeAddress("clara");
  const link = invite(email);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ouvrir votre compte");
  expect(await findFaults(page)).toEqual([]);
  const phone = new Phone(await page.locator("code").innerText());
  await page.getByLabel("Votre nom").focus();
  await page.keyboard.type("Clara");
  await page.keyboard.press("Tab");
  await page.keyboard.type("motdepasse12");
  await page.keyboard.press("Tab");
  await page.keyboard.type(phone.show());
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Nouveau mot de passe")).toBeFocused();
  await expect(page.getByText(/on le devinerait vite/)).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/conseil$/);
  // A link that has served says so.
  await page.goto(link);
  await expect(page.getByText(/Ce lien a déjà servi/)).toBeVisible();
  expect(await findFaults(page)).toEqual([]);

  await page.goto("/conseil");
  await page.getByRole("link", { name: "Mon compte" }).click();
  await page.getByRole("button", { name: "Se déconnecter" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/conseil\/connexion$/);
  await page.goto("/conseil/compte");
  await expect(page).toHaveURL(/\/conseil\/connexion\?suite=%2Fconseil%2Fcompte$/);
  expect(await findFaults(page)).toEqual([]);
  await page.getByLabel("Adresse électronique").focus();
  await page.keyboard.type(email);
  await page.keyboard.press("Tab");
  await page.keyboard.type("pas le bon mot de passe");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Identifiants refusés.")).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.getByLabel("Mot de passe").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Code à six chiffres")).toBeFocused();
  await expect(page.getByLabel("Code à six chiffres")).toHaveValue("");
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.type("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Ce code n’est pas le bon/)).toBeVisible();
  await page.getByLabel("Code à six chiffres").fill(phone.show(1));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mon compte");
});

test("every page of an administrator is without a fault, at 320 pixels too, and out of caches and indexes", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openAccount(page, "Nour", "--administrator");
  for (const address of ["/conseil/compte", "/conseil/administration", "/conseil/administration/journal", "/conseil/connexion"]) {
    const response = await page.goto(address);
    await page.waitForLoadState("networkidle");
    expect(await findFaults(page), address).toEqual([]);
    expect(await scrollsSideways(page), address).toBe(false);
    const headers = response?.headers() ?? {};
    expect(headers, address).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex, nofollow" });
    expect(headers["content-security-policy"], address).toContain("frame-ancestors 'none'");
    if (address !== "/conseil/connexion") expect(headers["content-security-policy"], address).toMatch(/script-src 'self' 'nonce-/);
  }
});

test("an administrator invites, and a session that is closed stops at once", async ({ page, browser, complaints }) => {
  complaints.allow(/401/);
  await openAccount(page, "Agnes", "--administrator");
  await page.goto("/conseil/administration");
  const email = makeAddress("paul");
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByRole("button", { name: "Faire une invitation" }).click();
  // Shown this once: in sight, under its form, and with the focus.
  await expect(page.getByLabel("Lien à transmettre")).toBeInViewport();
  expect(await page.evaluate(() => document.activeElement?.querySelector("code")?.textContent)).toContain("#");
  const link = await page.getByLabel("Lien à transmettre").innerText();
  const other = await openOther(browser);
  await other.goto(link);
  await expect(other.getByText(`Compte de ${email}`)).toBeVisible();
  await other.getByLabel("Votre nom").fill("Paul");
  await other.getByLabel("Nouveau mot de passe").fill(PASSWORD);
  const phone = new Phone(await other.locator("code").innerText());
  await other.getByLabel("Code affiché").fill(phone.show());
  await other.getByRole("button", { name: "Ouvrir mon compte" }).click();
  await expect(other).toHaveURL(/\/conseil$/);
  // A link that went to a wrong address is cancelled where it is listed.
  const wrong = makeAddress("faux");
  await page.getByLabel("Adresse électronique").fill(wrong);
  await page.getByRole("button", { name: "Faire une invitation" }).click();
  await page.getByRole("button", { name: `Annuler le lien de ${wrong}` }).click();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Annuler le lien" }).click();
  await expect(page.getByText("Le lien est annulé.")).toBeVisible();
  await expect(page.getByRole("button", { name: `Annuler le lien de ${wrong}` })).toHaveCount(0);
  await page.reload();
  const row = page.getByRole("row").filter({ hasText: email });
  await row.getByRole("button", { name: /Désactiver/ }).click();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("dialog").getByRole("button", { name: "Désactiver" }).click();
  await expect(row).toContainText("Désactivé le");
  await other.goto("/conseil/compte");
  await expect(other).toHaveURL(/\/conseil\/connexion/);
  await other.context().close();
});

test("an advisor sees nothing of the administration, by its address, as data of the framework, prefetched, or by its route", async ({ page, complaints }) => {
  complaints.allow(/403/);
  const { email } = await openAccount(page, "Marc");
  const response = await page.goto("/conseil/administration");
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Réservé/);
  for (const address of ["/conseil/administration", "/conseil/administration/journal"]) {
    for (const headers of [{ RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }, { RSC: "1", "Next-Router-Segment-Prefetch": "/_tree" }] as Record<string, string>[]) {
      for (const end of ["", "?_rsc=1", ".rsc"]) {
        const text = await (await page.request.get(`${address}${end}`, { headers })).text();
        expect(text).not.toContain(email);
        expect(text).not.toContain("Lignes du journal");
      }
    }
  }
  const refused = await page.request.post("/api/conseil/administration", { data: { do: "set-retention", months: 1 } });
  expect(refused.status()).toBe(403);
});
