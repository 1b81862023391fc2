import type { Page } from "@playwright/test";

import { expect, test } from "../setup/browser-test";
import { beginInterview, PASSPHRASE, protectDevice, signUp, unlock } from "./advisor";
import { findFaults } from "./axe";
import { Machine } from "./machine";

const ORIGIN = `http://localhost:${process.env["E2E_PORT"] ?? "3210"}`;
const NEXT = "quatre autres mots, sans lien";

async function fill(page: Page, present: string, next: string, again = next): Promise<void> {
  await page.getByLabel("Phrase actuelle").fill(present);
  await page.getByLabel("Nouvelle phrase").fill(next);
  await page.getByLabel("Écrivez-la encore une fois").fill(again);
  await page.getByRole("button", { name: "Changer la phrase" }).click();
}

test("the passphrase of a device changes without network, from one window while another stays open", async ({ page, context, complaints }) => {
  test.slow();
  complaints.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await signUp(context.request, ORIGIN);
  await protectDevice(page);
  const interview = await beginInterview(page, "Compagnie à deux fenêtres");
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  const other = await context.newPage();
  await other.goto(`/conseil/entretiens#${interview}`);
  await unlock(other);
  await expect(other.getByText("Compagnie à deux fenêtres").first()).toBeVisible();
  const locked = await context.newPage();
  await locked.goto("/conseil");
  await expect(locked.getByLabel("Votre phrase")).toBeVisible();

  await context.setOffline(true);
  await page.goto("/conseil#bureau");
  await page.reload();
  await unlock(page);
  await page.getByRole("link", { name: "Changer la phrase de cet appareil" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Changer la phrase" })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  for (const [given, place, message] of [
    [["", NEXT, NEXT], "Phrase actuelle", /Donnez la phrase actuelle/],
    [[PASSPHRASE, "trop court", "trop court"], "Nouvelle phrase", /12 au moins/],
    [[PASSPHRASE, PASSPHRASE, PASSPHRASE], "Nouvelle phrase", /C’est déjà la phrase/],
    [[PASSPHRASE, NEXT, `${NEXT}s`], "Écrivez-la encore une fois", /ne sont pas les mêmes/],
    [["une phrase fausse", NEXT, NEXT], "Phrase actuelle", /Ce n’est pas la phrase de cet appareil/],
  ] as const) {
    const [present, next, again] = given;
    await fill(page, present, next, again);
    await expect(page.getByLabel(place)).toBeFocused();
    await expect(page.getByLabel(place)).toHaveAccessibleDescription(message);
  }
  expect(await findFaults(page)).toEqual([]);
  await fill(page, PASSPHRASE, NEXT);
  await expect(page.getByText("La phrase est changée.")).toBeVisible();
  await expect(page.getByLabel("Phrase actuelle")).toHaveValue("");
  expect(await findFaults(page)).toEqual([]);

  // The window that was open goes on, and this one reads what it writes.
  await other.getByLabel("Note sur l’ensemble").fill("écrit après le changement");
  await other.getByLabel("Note sur l’ensemble").blur();
  await page.goto(`/conseil#${interview}`);
  await expect(page.getByLabel("Note sur l’ensemble")).toHaveValue("écrit après le changement");
  // The one that was locked opens with the new passphrase alone.
  await unlock(locked, PASSPHRASE);
  await expect(locked.getByText("Ce n’est pas la phrase de cet appareil")).toBeVisible();
  await unlock(locked, NEXT);
  await expect(locked.getByRole("heading", { level: 1, name: "Aujourd’hui" })).toBeVisible();
  await page.reload();
  await unlock(page, NEXT);
  await expect(page.getByLabel("Note sur l’ensemble")).toHaveValue("écrit après le changement");
});

test("a browser killed while the passphrase changes opens with the old one or with the new one, and has everything", async () => {
  test.setTimeout(240_000);
  const machine = new Machine();
  const seen: string[] = [];
  try {
    let context = await machine.start();
    let page = await context.newPage();
    await signUp(context.request, ORIGIN);
    await protectDevice(page, ORIGIN);
    await beginInterview(page, "Compagnie interrompue");
    await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
    let [present, next] = [PASSPHRASE, NEXT];
    for (const delay of [0, 150, 400, 800, 1_600]) {
      await page.goto(`${ORIGIN}/conseil#phrase`);
      await expect(page.getByRole("heading", { level: 1, name: "Changer la phrase" })).toBeVisible();
      await fill(page, present, next);
      await page.waitForTimeout(delay);
      await machine.kill();
      context = await machine.start();
      await context.setOffline(true);
      page = await context.newPage();
      await page.goto(`${ORIGIN}/conseil`);
      await unlock(page, next);
      const [isOpen, isWrong] = [page.getByRole("link", { name: "Compagnie interrompue" }).first(), page.getByText("Ce n’est pas la phrase de cet appareil")];
      await expect(isOpen.or(isWrong)).toBeVisible();
      const isNew = await isOpen.isVisible();
      if (isNew) [present, next] = [next, present];
      else await unlock(page, present);
      await expect(isOpen).toBeVisible();
      seen.push(isNew ? "new" : "old");
    }
    console.log(`  killed after 0 to 1600 ms: ${seen.join(", ")}`);
  } finally {
    await machine.end();
  }
});

test("each view has a title of its own, and none tells a company's name or a result", async ({ page, context }) => {
  await signUp(context.request, ORIGIN);
  const titles: string[] = [];
  const sees = async (title: string) => {
    await expect(page).toHaveTitle(`${title} · Boussole IA`);
    titles.push(title);
  };
  await page.goto("/conseil");
  await sees("Protéger cet appareil");
  await protectDevice(page);
  await sees("Aujourd’hui");
  await page.getByRole("link", { name: "Commencer un entretien" }).click();
  await sees("Nouvel entretien");
  await page.getByLabel("Entreprise").fill("Compagnie Secrète");
  await page.getByRole("button", { name: "Commencer" }).click();
  await sees("Votre structure, entretien");
  await page.getByRole("button", { name: "Étape suivante" }).click();
  await sees("Votre activité, entretien");
  await page.getByRole("link", { name: "Rapport et suites" }).first().click();
  await sees("Rapport et suites");
  await page.getByRole("button", { name: "Verrouiller" }).click();
  await sees("Appareil verrouillé");
  await unlock(page);
  await sees("Rapport et suites");
  await page.goto("/conseil#phrase");
  await sees("Changer la phrase");
  expect(titles.join()).not.toContain("Secrète");
});
