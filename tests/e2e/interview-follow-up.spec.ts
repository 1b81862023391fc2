import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { beginInterview, protectDevice, pushInterview, query, readServerEvents, signUp, unlock } from "./advisor";
import { getInput } from "./course";

const ORIGIN = `http://localhost:${process.env["E2E_PORT"] ?? "3210"}`;
const { answers } = getCompany("small-agency");

test("the report is handed over without a note; what is agreed, when to call again and a second interview follow", async ({ page, context }) => {
  await signUp(context.request, ORIGIN);
  const interview = await pushInterview(context.request, ORIGIN, "Agence des Suites", answers);
  await protectDevice(page);
  await page.getByRole("link", { name: "Agence des Suites" }).first().click();
  const [second] = await Promise.all([context.waitForEvent("page"), page.getByRole("button", { name: "Ouvrir sur un second écran" }).click()]);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Votre structure");
  await page.getByLabel("Note sur l’ensemble").fill("note que nul ne lira");
  await page.getByLabel("À vérifier").first().check();
  await page.getByRole("link", { name: "Rapport et suites" }).first().click();
  await page.getByLabel("Votre commentaire, remis avec le rapport").fill("Merci de votre accueil.");
  await page.getByLabel("Votre commentaire, remis avec le rapport").blur();
  await expect(page.getByRole("region", { name: "Commentaire de votre conseil" }).getByText("Merci de votre accueil.")).toBeVisible();
  expect(await page.content()).not.toContain("note que nul ne lira");
  await expect(page.getByRole("region", { name: "1 réponse à vérifier" }).getByRole("link")).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Contribuer aux statistiques" })).toContainText("1 réponse est encore marquée");
  // The window that is on the projector waits until it is asked to show the report, and stays where it is.
  await expect(second.getByText("Du côté des")).toHaveCount(0);
  await page.getByRole("button", { name: "Ouvrir sur un second écran" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText(/Du côté des/);
  expect(context.pages()).toHaveLength(2);
  await expect(second.getByRole("listitem")).toHaveCount(3);
  await expect(second.getByRole("contentinfo")).toBeHidden();
  for (const text of ["note que nul ne lira", "Merci de votre accueil.", "Agence des Suites"]) expect(await second.content()).not.toContain(text);
  await second.close();

  const agreed = page.getByRole("region", { name: "Suites convenues" });
  await agreed.getByRole("checkbox").first().check();
  await agreed.getByRole("combobox").first().selectOption("semester");
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("À recontacter le").fill(tomorrow);
  await expect.poll(async () => (await readServerEvents(interview)).map(({ register, value }) => `${register}=${String(value)}`).join(), { timeout: 20_000 }).toContain(`recontact=${tomorrow}`);
  expect((await readServerEvents(interview)).some(({ register, value }) => register.startsWith("action:") && value === "semester")).toBe(true);

  // On paper: whose report it is, and what was agreed.
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Entreprise Agence des Suites")).toBeVisible();
  await expect(page.getByRole("region", { name: "Suites convenues" })).toContainText("d’ici six mois");
  await expect(page.getByRole("region", { name: "Suites convenues" })).toContainText("Nous nous reparlons le");
  await page.emulateMedia({ media: "screen" });

  // Finished, it leaves the device; its name and the day to call again stay on the desk.
  await page.getByRole("button", { name: "Terminer l’entretien" }).click();
  await page.getByRole("link", { name: "Revenir au bureau" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("region", { name: "Terminés" }).getByRole("link", { name: "Agence des Suites" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("region", { name: "Terminés" })).toContainText("ne restent sur cet appareil que le nom", { timeout: 20_000 });
  // What is finished is read: it opens on its report.
  await page.getByRole("region", { name: "À recontacter" }).getByRole("link", { name: "Agence des Suites" }).click();
  const reopen = page.getByRole("button", { name: "Rouvrir", exact: true });
  await expect(reopen).toBeVisible();
  // Its questions are read too, until it is opened again.
  await page.getByRole("link", { name: "Revenir aux questions" }).first().click();
  await expect(getInput(page, "context.size", "50-plus")).toBeDisabled();
  await reopen.click();
  await expect(getInput(page, "context.size", "50-plus")).toBeEnabled();
  await expect(reopen).toHaveCount(0);
  await page.getByRole("link", { name: "Rapport et suites" }).first().click();
  await page.getByRole("button", { name: "Terminer l’entretien" }).click();
  await page.getByRole("button", { name: "Commencer un second entretien" }).click();
  await expect(page.locator("[data-question]").first()).toBeVisible();
  await getInput(page, "context.size", "50-plus").check();
  await page.getByRole("link", { name: "Rapport et suites" }).first().click();
  const changes = page.getByRole("region", { name: "Depuis le premier entretien" });
  await expect(changes.getByRole("row", { name: /50 et plus/ })).toBeVisible();
  await expect(changes.getByRole("row")).toHaveCount(2);
  await expect(changes.getByText(/questions restent à poser/)).toBeVisible();
  await expect(changes.getByText("Pas encore, d’ici six mois")).toBeVisible();
  await changes.getByRole("checkbox", { name: /^Fait/ }).check();
  await expect(changes.getByText("Fait, d’ici six mois")).toBeVisible();
  await page.goto("/conseil#bureau");
  await expect(page.getByRole("region", { name: "À recontacter" }).getByRole("link", { name: "Agence des Suites" })).toBeVisible();
  // The first is on the device again, to be compared with: it is among the finished ones all the same.
  await expect(page.getByRole("region", { name: "Terminés" }).getByRole("listitem").filter({ hasText: "à recontacter le" })).toContainText("Agence des Suites");
  await expect(page.getByRole("region", { name: "En cours" }).getByRole("listitem")).toContainText("2e entretien");
});

test("the export says first that nothing protects it, and one interview can be erased everywhere", async ({ page, context }) => {
  await signUp(context.request, ORIGIN);
  const interview = await pushInterview(context.request, ORIGIN, "Agence Effaçable", answers);
  await protectDevice(page);
  await expect(page.getByRole("link", { name: "Agence Effaçable" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Exporter mes entretiens" }).click();
  await expect(page.getByText("plus rien ne le protège")).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Télécharger sans protection" }).click()]);
  const sheets = Object.values(unzipSync(readFileSync(await download.path()))).map((file) => strFromU8(file)).join();
  expect(sheets).toContain("Agence Effaçable");
  expect(await query("SELECT 1 FROM access_log WHERE action = 'interview-export' AND interview_id = $1", [interview])).toHaveLength(1);

  await page.getByRole("link", { name: "Agence Effaçable" }).first().click();
  await page.getByRole("link", { name: "Rapport et suites" }).first().click();
  await page.getByRole("button", { name: "Effacer cet entretien" }).click();
  await page.getByRole("button", { name: "Effacer pour toujours" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Aujourd’hui" })).toBeVisible();
  await expect(page.getByText("Agence Effaçable")).toHaveCount(0);
  expect(await readServerEvents(interview)).toEqual([]);
  expect(await query("SELECT 1 FROM access_log WHERE interview_id = $1", [interview])).toEqual([]);
});

test("the device of a disabled account hands its unsent work over, and nothing else", async ({ page, context, complaints }) => {
  complaints.allow(/Failed to load resource/);
  const email = await signUp(context.request, ORIGIN);
  await protectDevice(page);
  const interview = await beginInterview(page, "Compagnie en suspens");
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  expect(await query("UPDATE users SET disabled_at = now() WHERE email = $1 RETURNING id", [email])).toHaveLength(1);
  await page.locator("#context_size-note").fill("écrit après");
  await page.getByRole("button", { name: "Remettre à l’administration" }).click({ timeout: 20_000 });
  await expect(page.getByText("1 modification remise à l’administration.")).toBeVisible();
  expect(await query<{ value: string }>("SELECT body->>'value' AS value FROM quarantined_events WHERE interview_id = $1", [interview])).toEqual([{ value: "écrit après" }]);
});

test("another account on the same device neither reads, takes nor sends anything of it", async ({ page, context, complaints }) => {
  // Between the two accounts nobody is signed in.
  complaints.allow(/status of 401/);
  await signUp(context.request, ORIGIN);
  await protectDevice(page);
  const interview = await beginInterview(page, "Appareil prêté");
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await context.clearCookies();
  await signUp(context.request, ORIGIN);
  await pushInterview(context.request, ORIGIN, "À l’autre compte", answers);
  await page.reload();
  await unlock(page);
  // Locked again as soon as the server has said who is signed in.
  await expect(page.getByText("Cet appareil est celui d’un autre compte")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Appareil verrouillé" })).toBeVisible();
  for (const name of ["Appareil prêté", "À l’autre compte"]) await expect(page.getByText(name)).toHaveCount(0);
  expect(await query("SELECT 1 FROM interviews WHERE id = $1", [interview])).toHaveLength(1);
});

test("signing out in one window locks the desk that another has left open", async ({ page, context, complaints }) => {
  complaints.allow(/status of 401/);
  await signUp(context.request, ORIGIN);
  await protectDevice(page);
  await beginInterview(page, "Bureau laissé ouvert");
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.goto("/conseil/compte");
  await other.getByRole("button", { name: "Se déconnecter" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Appareil verrouillé" })).toBeVisible();
  await expect(page.getByText("Bureau laissé ouvert")).toHaveCount(0);
});
