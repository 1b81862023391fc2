import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, request as ask, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";

import { makeLog } from "../../lib/interview/log";
import { readState } from "../../lib/interview/state";
import { getCompany } from "../builders/companies";
import { Phone } from "../builders/phone";
import { expect } from "../setup/browser-test";
import { beginInterview, invite, protectDevice, pushInterview, readServerEvents, unlock } from "./advisor";
import { openInterview, ORIGIN, prepareDevice, test } from "./advisor-pages";
import { getHeading, getInput } from "./course";

const { answers } = getCompany("small-agency");
const QUESTION = "context.size";
const NOTE = "#context_size-note";
const readServer = async (interview: string) => readState(makeLog(await readServerEvents(interview)));

/** The server, seen through a door where its next version may be put in its place. */
async function openDoor(): Promise<{ readonly server: Server; readonly origin: string; readonly state: { version: number; hasScripts: boolean } }> {
  const state = { version: 1, hasScripts: true };
  const server = createServer((from, to) => {
    const url = from.url ?? "/";
    if (!state.hasScripts && url.startsWith("/_next/static/")) {
      to.writeHead(404).end();
      return;
    }
    const upstream = ask(`${ORIGIN}${url}`, { method: from.method, headers: { ...from.headers, "accept-encoding": "identity" } }, (answer) => {
      const isText = /html|worker\.js/.test(String(answer.headers["content-type"])) || url.endsWith("worker.js");
      if (!isText) {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
        return;
      }
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const text = Buffer.concat(parts).toString().replace('<html lang="fr"', `<html lang="fr" data-version="${String(state.version)}"`).replace(/boussole-conseil-(\w+)/, `boussole-conseil-$1-${String(state.version)}`);
        const headers = { ...answer.headers };
        delete headers["content-length"];
        to.writeHead(answer.statusCode ?? 502, headers).end(text);
      });
    });
    from.pipe(upstream);
  });
  await new Promise<void>((resolve) => { server.listen(0, "localhost", resolve); });
  return { server, state, origin: `http://localhost:${String((server.address() as AddressInfo).port)}` };
}

test("a new version waits until no window of the old one is open, then takes over whole: never mixed, and nothing lost", async ({ page, context }) => {
  const { server, origin, state } = await openDoor();
  const readVersion = () => page.evaluate(async () => ({ page: document.documentElement.dataset["version"], caches: (await caches.keys()).map((name) => name.slice(-1)).sort() }));
  try {
    await protectDevice(page, origin);
    await page.reload();
    await unlock(page);
    await beginInterview(page, "D’une version à l’autre");
    await page.locator(NOTE).fill("avant");
    await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();

    state.version = 2;
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const { installing } = registration;
      await new Promise<void>((resolve) => { if (installing === null) resolve(); else installing.onstatechange = () => { resolve(); }; });
    });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)).toBe(true);
    // The server has no script of the old version any more: all that its pages ask for, they kept.
    state.hasScripts = false;
    await page.reload();
    await unlock(page);
    await expect(page.locator(NOTE)).toHaveValue("avant");
    expect(await readVersion()).toEqual({ page: "1", caches: ["1", "2"] });
    await page.locator(NOTE).fill("pendant");
    await expect(page.locator(NOTE)).toHaveValue("pendant");
    const other = await context.newPage();
    await other.goto(`${origin}/conseil`);
    expect(await other.evaluate(() => document.documentElement.dataset["version"])).toBe("1");
    page.on("dialog", (dialog) => void dialog.dismiss());
    // Asked whether to wait for words that are being written, the advisor stays, and asks again.
    await expect.poll(async () => {
      if (!page.isClosed()) await page.close({ runBeforeUnload: true }).catch(() => undefined);
      return page.isClosed();
    }).toBe(true);
    await other.close();
    page = await context.newPage();
    // The last window of the old version may take a moment to be gone; one that was opened too early is another of them.
    await expect.poll(async () => {
      await page.goto("about:blank");
      await page.goto(`${origin}/conseil`);
      return (await readVersion()).page;
    }).toBe("2");
    await expect.poll(async () => (await readVersion()).caches).toEqual(["2"]);
    await unlock(page);
    await openFirst(page);
    await expect(page.locator(NOTE)).toHaveValue("pendant");
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

const openFirst = async (page: Parameters<typeof unlock>[0]) => {
  await page.getByRole("region", { name: "En cours" }).getByRole("link").first().click();
  await expect(page.locator("[data-question]").first()).toBeVisible();
};

/** Types the note and lets the window go or be hidden in the same task; the pause after which words are written never comes. */
const type = (page: Page, words: string, then: "leave" | "hide") => page.locator(NOTE).evaluate((field, [text, what]) => {
  const wait = Object.getOwnPropertyDescriptor(window, "setTimeout");
  Object.defineProperty(window, "setTimeout", { configurable: true, writable: true, value: () => 0 });
  field.focus();
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  if (wait !== undefined) Object.defineProperty(window, "setTimeout", wait);
  if (what === "leave") location.reload();
  else {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
    Reflect.deleteProperty(document, "visibilityState");
  }
}, [words, then] as const);

test("words a moment old are waited for when their window is asked to go, and are written at once when it is hidden", async ({ page }) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await protectDevice(page);
  const interview = await beginInterview(page, "À peine dit");
  const expectHeld = async (words: string) => {
    await expect.poll(async () => (await readServer(interview)).notes[QUESTION]).toBe(words);
    await expect(page.locator(NOTE)).toHaveValue(words);
  };
  // In one task, so that nothing can have written them in between.
  await type(page, "dit", "leave");
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await expectHeld("dit");
  await type(page, "dit et redit", "hide");
  await expectHeld("dit et redit");
  await page.reload();
  expect(asked).toHaveLength(1);
  await unlock(page);
  await expect(page.locator(NOTE)).toHaveValue("dit et redit");
});

test("an interview of another version says so, stays whole, and leaves as a file and in the export", async ({ page }) => {
  await protectDevice(page);
  await prepareDevice(page);
  await page.getByRole("region", { name: "En cours" }).getByRole("link", { name: "Studio d’une autre version" }).first().click();
  await expect(getHeading(page)).toHaveText("Une autre version du questionnaire");
  await expect(page.getByText(/suit la version v9 du questionnaire.*Rien n’est perdu/)).toBeVisible();
  const interview = await page.evaluate(() => location.hash.slice(1).split("/")[0] ?? "");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Enregistrer l’entretien dans un fichier" }).click()]);
  const saved = JSON.parse(readFileSync(await file.path(), "utf8")) as { questionnaire: string; events: { id: string }[] };
  const held = await readServerEvents(interview);
  expect(saved.questionnaire).toBe("v9");
  expect(saved.events.map(({ id }) => id).sort()).toEqual(held.map(({ id }) => id).sort());
  const sheets = Object.values(unzipSync(await (await page.request.get("/api/conseil/entretiens/export")).body())).map((part) => strFromU8(part)).join();
  for (const word of ["Studio d’une autre version", "un.autre"]) expect(sheets).toContain(word);
  expect((await readServer(interview)).answers).toEqual({ "un.autre": "x" });
});

test("a device whose clock is wrong loses nothing and decides nothing: the last thing said stays, in years that come and go", async ({ page }) => {
  await page.clock.setFixedTime("2019-01-01T08:00:00Z");
  await protectDevice(page);
  const interview = await beginInterview(page, "Pendule arrêtée");
  await getInput(page, QUESTION, "1-9").check();
  await expect(page.getByText("Enregistré", { exact: true })).toBeVisible();
  for (const [year, option] of [["2031", "20-49"], ["2018", "50-plus"]] as const) {
    await page.clock.setFixedTime(`${year}-06-01T08:00:00Z`);
    await page.reload();
    await unlock(page);
    await expect(page.locator("[data-question]").first()).toBeVisible();
    await getInput(page, QUESTION, option).check();
    await page.locator(NOTE).fill(`écrit en ${year}`);
    await page.locator(NOTE).blur();
    await expect.poll(async () => (await readServer(interview)).notes[QUESTION], { timeout: 20_000 }).toBe(`écrit en ${year}`);
  }
  expect(await readServer(interview)).toMatchObject({ answers: { [QUESTION]: "50-plus" }, conflicts: [] });
  await page.reload();
  await unlock(page);
  await expect(getInput(page, QUESTION, "50-plus")).toBeChecked();
  // The days that are shown are the server's.
  const { interviews } = (await (await page.request.get("/api/conseil/entretiens")).json()) as { interviews: { id: string; createdOn: string }[] };
  expect(interviews.find(({ id }) => id === interview)?.createdOn.slice(0, 4)).toBe(String(new Date().getFullYear()));
});

test("a telephone whose clock is late is told so, and one that is early is asked to look at it", async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: ORIGIN })).newPage();
  await page.goto(`/conseil/invitation#${await invite(`${randomUUID()}@example.org`)}`);
  await page.getByLabel("Votre nom").fill("Camille");
  await page.getByLabel("Nouveau mot de passe").fill("un rideau rouge et deux tringles");
  const phone = new Phone(await page.locator("code").innerText());
  for (const [steps, words] of [[-6, "l’horloge du téléphone est décalée"], [8, "vérifiez que l’heure du téléphone est réglée automatiquement"]] as const) {
    await page.getByLabel("Code affiché").fill(phone.show(steps));
    await page.getByRole("button", { name: "Ouvrir mon compte" }).click();
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByLabel("Code affiché")).toBeFocused();
    await expect(page.getByLabel("Votre nom")).toHaveValue("Camille");
  }
  await page.context().close();
});

test("a contribution leaves once, two minutes later at the soonest, after a restart too: no cookie, and nothing in common with its interview", async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => { Math.random = () => 0; });
  const sent: { readonly cookie: string | undefined; readonly body: Record<string, unknown> }[] = [];
  const synced: string[] = [];
  page.context().on("request", (request) => {
    if (request.method() !== "POST") return;
    if (request.url().endsWith("/contributions")) void request.allHeaders().then(({ cookie }) => sent.push({ cookie, body: request.postDataJSON() as Record<string, unknown> }));
    else synced.push(request.postData() ?? "");
  });
  await protectDevice(page);
  const interview = await pushInterview(page.request, ORIGIN, "Agence qui contribue", answers);
  await page.getByRole("button", { name: "Synchroniser maintenant" }).click();
  await openInterview(page, "Agence qui contribue");
  await page.getByRole("link", { name: "Rapport et suites" }).first().click();
  await page.getByRole("group", { name: /accepte-t-elle/ }).getByText("Oui").click();
  await page.getByRole("button", { name: "Enregistrer ce choix" }).click();
  await expect(page.getByText("Oui : la contribution part")).toBeVisible();
  await page.clock.fastForward("00:05");
  await expect.poll(async () => (await readServer(interview)).consent, { timeout: 20_000 }).toBe("yes");
  await page.clock.fastForward("01:30");
  await page.reload();
  await unlock(page);
  await page.goto("/conseil#bureau");
  await expect(page.getByText("1 contribution attend de partir")).toBeVisible();
  expect(sent).toEqual([]);
  await page.clock.fastForward("01:00");
  await expect.poll(() => sent.length).toBe(1);
  await expect(page.getByText("attend de partir")).toHaveCount(0);
  for (const again of ["01:30", "03:00"]) await page.clock.fastForward(again);
  await page.reload();
  await unlock(page);
  await expect(page.getByText("Synchronisé")).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]?.cookie).toBeUndefined();
  expect(Object.keys(sent[0]?.body ?? {}).sort()).toEqual(["answers", "key", "questionnaire"]);
  expect(sent[0]?.body).toMatchObject({ questionnaire: "v1", answers });
  const { key } = sent[0]?.body as { key: string };
  const said = [...synced, JSON.stringify(await readServerEvents(interview))].join();
  expect(said).toContain(interview);
  expect(said).not.toContain(key);
  expect(JSON.stringify(sent[0]?.body)).not.toContain(interview);
});

test("the advisors' space can be installed: nothing is missing to the browser, icons are of the size they say", async ({ page }) => {
  await page.goto("/conseil");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // A browser of tests is one in private: it installs nothing, whatever the page.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  const { errors, data } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { icons, start_url: start } = JSON.parse(data ?? "{}") as { icons: { src: string; sizes: string; purpose?: string }[]; start_url: string };
  expect(start).toBe("/conseil");
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? "any"}`)).toEqual(expect.arrayContaining(["192x192 any", "512x512 any", "512x512 maskable"]));
  for (const { src, sizes } of icons.filter((icon) => icon.sizes !== "any")) {
    const size = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
      return `${String(width)}x${String(height)}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
  await expect(page.locator('link[rel="apple-touch-icon"]')).toHaveCount(1);
});

test("who forgot the phrase empties the device and finds again what the server has; the way to the content leads nowhere else", async ({ page }) => {
  await protectDevice(page);
  const interview = await beginInterview(page, "Phrase oubliée");
  await page.locator(NOTE).fill("sur le serveur");
  await page.locator(NOTE).blur();
  await expect.poll(async () => (await readServer(interview)).notes[QUESTION], { timeout: 20_000 }).toBe("sur le serveur");
  await page.keyboard.press("Escape");
  await page.evaluate(() => { document.querySelector<HTMLElement>('a[href="#contenu"]')?.focus(); });
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-question]").first()).toBeVisible();
  await page.getByRole("button", { name: "Verrouiller" }).click();
  await expect(getHeading(page)).toBeFocused();
  await page.getByText("Phrase oubliée ?").click();
  await page.getByRole("button", { name: "Vider cet appareil" }).click();
  await page.getByRole("button", { name: "Vider pour de bon" }).click();
  await expect(getHeading(page)).toHaveText("Protéger cet appareil");
  await protectDevice(page);
  await openInterview(page, "Phrase oubliée");
  await expect(page.locator(NOTE)).toHaveValue("sur le serveur");
});
