import type { Page } from "@playwright/test";

import { makeLog } from "../../lib/interview/log";
import { readState } from "../../lib/interview/state";
import { listVisibleQuestions } from "../../lib/questionnaire/visibility";
import { questionnaireCopy } from "../../lib/referential/v1/copy.fr";
import { interviewPrompts } from "../../lib/referential/v1/interview.fr";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { beginInterview, PASSPHRASE, protectDevice, query, readServerEvents, signUp, unlock } from "./advisor";
import { answerStep, getInput, give } from "./course";
import { Machine } from "./machine";

const ORIGIN = `http://localhost:${process.env["E2E_PORT"] ?? "3210"}`;
const { answers } = getCompany("theatre-administration");
const visible = listVisibleQuestions(questionnaire, answers);
const QUESTION = "context.size";

const goToStep = async (page: Page, step: string) => {
  const title = questionnaireCopy.steps[step]?.title ?? step;
  await page.getByRole("navigation", { name: "Étapes" }).getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
};

test("a whole interview without network, the browser killed in the middle: nothing is lost, and the server has it once", async () => {
  test.setTimeout(240_000);
  const machine = new Machine();
  try {
    let context = await machine.start();
    let page = await context.newPage();
    await signUp(context.request, ORIGIN);
    await protectDevice(page, ORIGIN);

    await context.setOffline(true);
    await page.reload();
    await unlock(page, "une phrase fausse");
    await expect(page.getByText("Ce n’est pas la phrase de cet appareil")).toBeVisible();
    await unlock(page);
    const interview = await beginInterview(page, "Théâtre sans réseau");
    const half = questionnaire.steps.slice(0, 4);
    for (const { id } of half) {
      await goToStep(page, id);
      await answerStep(page, id, answers);
    }
    await page.getByLabel("Note sur l’ensemble").fill("Note écrite juste avant la coupure");
    await page.getByLabel("Note sur l’ensemble").blur();
    await expect(page.getByText(/Sur cet appareil\s: \d+ modifications à envoyer/)).toBeVisible();
    await expect(page.getByText("Enregistré", { exact: true })).toHaveCount(0);
    expect(await readServerEvents(interview)).toEqual([]);
    const cookies = await context.cookies();
    await machine.kill();

    context = await machine.start();
    await context.setOffline(true);
    page = await context.newPage();
    await page.goto(`${ORIGIN}/conseil`);
    await unlock(page);
    await page.getByRole("link", { name: "Théâtre sans réseau" }).first().click();
    await expect(page.getByLabel("Note sur l’ensemble")).toHaveValue("Note écrite juste avant la coupure");
    for (const { id } of questionnaire.steps.slice(4)) {
      await goToStep(page, id);
      await answerStep(page, id, answers);
    }
    await page.getByRole("link", { name: "Rapport et suites" }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("Note écrite juste avant la coupure")).toHaveCount(0);
    await page.getByRole("group", { name: /accepte-t-elle/ }).getByText("Oui").click();
    await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
    await expect(page.getByText("Oui : la contribution part")).toBeVisible();
    await page.getByRole("button", { name: "Terminer l’entretien" }).click();
    expect(await readServerEvents(interview)).toEqual([]);
    await page.goto(`${ORIGIN}/conseil#`);

    // A browser writes its cookies now and then: what the power cut took of the session, signing in again gives back.
    await context.addCookies(cookies);
    await context.setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(async () => readState(makeLog(await readServerEvents(interview))).isClosed, { timeout: 30_000 }).toBe(true);
    const events = await readServerEvents(interview);
    const state = readState(makeLog(events));
    expect(state.answers).toEqual(answers);
    expect(state).toMatchObject({ company: { name: "Théâtre sans réseau" }, wholeNote: "Note écrite juste avant la coupure", consent: "yes", conflicts: [] });
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(await query("SELECT 1 FROM interviews WHERE id = $1", [interview])).toHaveLength(1);
    // Once the server has all of it, the finished interview leaves the device; the contribution waits, apart.
    await expect(page.getByText("1 contribution attend de partir")).toBeVisible();
    await expect.poll(() => page.evaluate(() => new Promise<number>((resolve) => {
      const asked = indexedDB.open("boussole-ia-conseil");
      asked.onsuccess = () => {
        const counted = asked.result.transaction("events").objectStore("events").count();
        counted.onsuccess = () => { resolve(counted.result); asked.result.close(); };
      };
    })), { timeout: 20_000 }).toBe(0);
  } finally {
    await machine.end();
  }
});

test("two windows on one interview show each other's answers and overwrite none", async ({ page, context }) => {
  await signUp(context.request, ORIGIN);
  await protectDevice(page);
  const interview = await beginInterview(page, "Deux fenêtres");
  const other = await context.newPage();
  await other.goto(`/conseil/entretiens#${interview}`);
  await unlock(other);
  await give(page, visible[0] as (typeof visible)[number], answers["context.branch"] as string);
  await expect(getInput(other, "context.branch", answers["context.branch"] as string)).toBeChecked();
  await getInput(other, QUESTION, "20-49").check();
  await expect(getInput(page, QUESTION, "20-49")).toBeChecked();
  await page.getByLabel("Note sur l’ensemble").fill("de la première");
  await other.locator("#context_size-note").fill("de la seconde");
  await expect(other.getByLabel("Note sur l’ensemble")).toHaveValue("de la première");
  await expect(page.locator("#context_size-note")).toHaveValue("de la seconde");
  await expect.poll(async () => readState(makeLog(await readServerEvents(interview))), { timeout: 20_000 }).toMatchObject({
    wholeNote: "de la première", notes: { [QUESTION]: "de la seconde" }, conflicts: [],
  });
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
});

test("two devices that did not see each other: both values are shown, with who and when, and one choice settles it", async ({ page, context, browser, complaints }) => {
  complaints.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await signUp(context.request, ORIGIN);
  await protectDevice(page);
  const interview = await beginInterview(page, "Deux appareils");
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  const elsewhere = await browser.newContext({ storageState: { cookies: await context.cookies(), origins: [] }, baseURL: ORIGIN });
  const second = await elsewhere.newPage();
  await protectDevice(second);
  await second.getByRole("link", { name: "Deux appareils" }).first().click();
  await expect(second.locator("[data-question]").first()).toBeVisible();

  await context.setOffline(true);
  await elsewhere.setOffline(true);
  await getInput(page, QUESTION, "1-9").check();
  await getInput(second, QUESTION, "50-plus").check();
  for (const [device, window] of [[context, page], [elsewhere, second]] as const) {
    await device.setOffline(false);
    await window.evaluate(() => dispatchEvent(new Event("online")));
    await expect(window.getByText("Enregistré", { exact: false }).or(window.getByText("Deux valeurs")).first()).toBeVisible();
  }
  await page.evaluate(() => dispatchEvent(new Event("online")));
  for (const window of [page, second]) {
    const box = window.locator(`[data-question="${QUESTION}"]`);
    await expect(box.getByText("Deux valeurs, à départager")).toBeVisible({ timeout: 20_000 });
    await expect(box.getByText(/sur cet appareil, \d/)).toBeVisible();
    await expect(box.getByText(/sur un autre de vos appareils, \d/)).toBeVisible();
  }
  await page.locator(`[data-question="${QUESTION}"]`).getByRole("button", { name: "Garder celle-ci" }).first().click();
  await expect(page.getByText("Deux valeurs, à départager")).toHaveCount(0);
  await expect.poll(async () => readState(makeLog(await readServerEvents(interview))).conflicts.length, { timeout: 20_000 }).toBe(0);
  await second.evaluate(() => dispatchEvent(new Event("online")));
  await expect(second.getByText("Deux valeurs, à départager")).toHaveCount(0, { timeout: 20_000 });
  const kept = readState(makeLog(await readServerEvents(interview))).answers[QUESTION] as string;
  await expect(getInput(second, QUESTION, kept)).toBeChecked();
  await elsewhere.close();
});

test("what is projected holds no note and no prompt, in its page, its scripts or what passes between the windows", async ({ page, context }) => {
  await signUp(context.request, ORIGIN);
  await protectDevice(page);
  const secret = "Direction très inquiète, à taire";
  await beginInterview(page, "Compagnie Confidentielle");
  await page.locator("#context_branch-note").fill(secret);
  await page.locator("#context_branch-note").blur();
  await getInput(page, "context.branch", "performing-arts").check();

  const bodies: string[] = [];
  context.on("response", (response) => {
    // The first window alone talks to the API; everything else from here on is the second one's.
    if (!response.url().includes("/api/")) void response.text().then((text) => bodies.push(text)).catch(() => undefined);
  });
  const [second] = await Promise.all([context.waitForEvent("page"), page.getByRole("button", { name: "Ouvrir sur un second écran" }).click()]);
  await second.evaluate((name) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new BroadcastChannel(name).onmessage = ({ data }: MessageEvent<string>) => { said.push(data); };
  }, `boussole-ia-projection-${new URL(second.url()).hash.slice(1)}`);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText(questionnaireCopy.steps["company"]?.title ?? "");
  await expect(second.getByText("(réponse choisie)").first()).toBeAttached();
  await page.locator("#context_branch-note").fill(`${secret} encore`);
  await getInput(page, QUESTION, "1-9").check();
  await expect.poll(() => second.evaluate(() => (globalThis as unknown as { said: string[] }).said.length)).toBeGreaterThan(0);
  const passed = await second.evaluate(() => (globalThis as unknown as { said: string[] }).said.join());
  const hidden = [secret, "Compagnie Confidentielle", "Note privée", interviewPrompts.conduct[0], interviewPrompts.labels.trap];
  expect(bodies.join("").length, "its scripts were read").toBeGreaterThan(50_000);
  const everything = [await second.content(), passed, ...bodies].join("\n");
  for (const text of hidden) expect(everything).not.toContain(text);

  // The same page turned towards the person: what is the advisor's is no longer in it.
  await page.getByRole("button", { name: "Vue projetée" }).click();
  await expect(page.locator("textarea")).toHaveCount(0);
  const turned = await page.locator("main").innerHTML();
  for (const text of [...hidden, "À vérifier"]) expect(turned).not.toContain(text);
  await getInput(page, QUESTION, "10-19").check();
  await page.keyboard.press("p");
  await expect(page.locator("#context_branch-note")).toHaveValue(`${secret} encore`);
});

/** Writes until the browser has no room left, down to the last hundred bytes. */
const fillDevice = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open("filler");
      asked.onupgradeneeded = () => { asked.result.createObjectStore("any", { autoIncrement: true }); };
      asked.onsuccess = () => { resolve(asked.result); };
    });
    const write = (size: number) => new Promise<boolean>((resolve) => {
      const transaction = database.transaction("any", "readwrite");
      transaction.objectStore("any").put(crypto.getRandomValues(new Uint8Array(size)));
      transaction.oncomplete = () => { resolve(true); };
      transaction.onabort = () => { resolve(false); };
    });
    for (const size of [65_536, 8_192, 1_024, 100]) while (await write(size));
    database.close();
  });

test("a device without room says so, loses nothing, and the server has it all the same", async ({ page, context, complaints }) => {
  complaints.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await signUp(context.request, ORIGIN);
  // Before anything is written: a browser does not reckon its room again at each write.
  await (await context.newCDPSession(page)).send("Storage.overrideQuotaForOrigin", { origin: ORIGIN, quotaSize: 8_000_000 });
  await protectDevice(page);
  const interview = await beginInterview(page, "Disque plein");
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await fillDevice(page);
  await getInput(page, QUESTION, "1-9").check();
  await expect(page.getByText("Cet appareil n’a plus de place")).toBeVisible();
  await page.locator("#context_size-note").fill("écrit sans place");
  await page.locator("#context_size-note").blur();
  await expect(page.getByText("Cet appareil n’a plus de place")).toBeVisible();
  await expect(page.getByText(/2 modifications ne sont que dans cette fenêtre/)).toBeVisible();
  // Locking would lose them: the device stays open and says why.
  await page.getByRole("button", { name: "Verrouiller" }).click();
  await expect(page.getByText("il reste ouvert pour ne rien perdre")).toBeVisible();
  await context.setOffline(false);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect.poll(async () => readState(makeLog(await readServerEvents(interview))), { timeout: 20_000 }).toMatchObject({ answers: { [QUESTION]: "1-9" }, notes: { [QUESTION]: "écrit sans place" } });
  await page.evaluate(async () => {
    await new Promise((resolve) => { indexedDB.deleteDatabase("filler").onsuccess = resolve; });
    dispatchEvent(new Event("online"));
  });
  await expect(page.getByText("Cet appareil n’a plus de place")).toHaveCount(0, { timeout: 20_000 });
  // With room again, it is on the device too.
  await expect(page.getByText("Synchronisé", { exact: true })).toBeVisible({ timeout: 20_000 });
  await context.setOffline(true);
  await page.reload();
  await unlock(page);
  await expect(page.locator("#context_size-note")).toHaveValue("écrit sans place");
});

test("keys lead the interview, and are listed with « ? »", async ({ page, context }) => {
  await signUp(context.request, ORIGIN);
  await protectDevice(page);
  await beginInterview(page, "Au clavier");
  await page.locator("h1").click();
  await page.keyboard.press("?");
  await expect(page.getByRole("heading", { name: "Raccourcis du clavier" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("4");
  await expect(getInput(page, "context.branch", "performing-arts")).toBeChecked();
  await page.keyboard.press("v");
  await expect(page.locator('[data-question="context.branch"] [data-flag]')).toBeChecked();
  await page.keyboard.press("n");
  await page.keyboard.type("pj?l");
  await expect(page.locator("#context_branch-note")).toHaveValue("pj?l");
  await page.keyboard.press("Escape");
  await page.locator("h1").click();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(questionnaireCopy.steps["work"]?.title ?? "");
  await page.keyboard.press("l");
  await expect(page.getByRole("heading", { name: "Appareil verrouillé" })).toBeVisible();
  expect(await page.content()).not.toContain("Au clavier");
});

test("a device locks itself after ten minutes without a sign, and opens again where it was", async ({ page, context }) => {
  await page.clock.install();
  await signUp(context.request, ORIGIN);
  await protectDevice(page);
  await beginInterview(page, "Oubliée sur la table");
  await page.clock.fastForward("09:00");
  await expect(page.getByText("Oubliée sur la table").first()).toBeVisible();
  await page.clock.fastForward("02:00");
  await expect(page.getByRole("heading", { name: "Appareil verrouillé" })).toBeVisible();
  await unlock(page, PASSPHRASE);
  await expect(page.getByText("Oubliée sur la table").first()).toBeVisible();
});

test("another advisor reaches nothing of it, and a session that ends stops at once with nothing lost", async ({ page, context, browser, complaints }) => {
  complaints.allow(/Failed to load resource/);
  const email = await signUp(context.request, ORIGIN);
  await protectDevice(page);
  const interview = await beginInterview(page, "À moi seule");
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  const stranger = await browser.newContext({ baseURL: ORIGIN });
  await signUp(stranger.request, ORIGIN);
  expect((await stranger.request.get(`/api/conseil/entretiens/${interview}/events`)).status()).toBe(404);
  for (const address of ["/conseil", "/conseil/entretiens", `/conseil/entretiens?id=${interview}`, "/conseil/entretiens.rsc", "/conseil.rsc", `/conseil/entretiens?_rsc=1#${interview}`, "/api/conseil/entretiens", "/api/conseil/entretiens/export"]) {
    const text = await (await stranger.request.get(address)).text();
    expect(text, address).not.toContain("À moi seule");
    expect(text.replaceAll(address, ""), address).not.toContain(`"${interview}"`);
  }
  await stranger.close();

  await query("DELETE FROM sessions WHERE user_id = (SELECT id FROM users WHERE email = $1)", [email]);
  await page.locator("#context_size-note").fill("après la fin de la session");
  await expect(page.getByText("Votre connexion a pris fin")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/Sur cet appareil\s: 1 modification/)).toBeVisible();
});
