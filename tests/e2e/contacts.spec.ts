import type { BrowserContext, Page } from "@playwright/test";

import { encodeFragment } from "../../lib/questionnaire/fragment";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { protectDevice, pushInterview, signUp, unlock } from "./advisor";
import { findFaults } from "./axe";

const ORIGIN = `http://localhost:${process.env["E2E_PORT"] ?? "3210"}`;
const { answers } = getCompany("small-agency");
const REPORT = `/rapport#${encodeFragment(questionnaire, answers)}`;
const CONTACTS = [
  { name: "Léa Martin", role: "Chargée de mission", email: "lea.martin@example.org", phone: "+33 (0)4 67 00 00 00" },
  { name: "Permanence du mardi", role: "", email: "", phone: "05 61 00 00 00" },
];

/** The server's answer is put in its place: what an administrator enters is seen by every report of these tests. */
const answerWith = (context: BrowserContext, contacts: unknown) => context.route("**/api/v1/contacts", (route) => route.fulfill({ json: { contacts } }));
const getSection = (page: Page) => page.getByRole("region", { name: "Et maintenant, qui appeler" });
const readOrder = (page: Page) => page.getByRole("article").getByRole("heading", { level: 2 }).allInnerTexts();

test("a director is told whom to call, after the advice and before the ways to keep it, on screen and on paper", async ({ page, context }) => {
  await answerWith(context, CONTACTS);
  await page.goto(REPORT);
  const section = getSection(page);
  await expect(section.getByText("Léa Martin")).toBeVisible();
  await expect(section.getByRole("link", { name: "+33 (0)4 67 00 00 00" })).toHaveAttribute("href", "tel:+33467000000");
  await expect(section.getByRole("link", { name: "lea.martin@example.org" })).toHaveAttribute("href", "mailto:lea.martin@example.org");
  await expect(section.getByRole("listitem")).toHaveCount(2);
  // The ways to keep it come in idle time.
  await expect.poll(async () => (await readOrder(page)).slice(-2)).toEqual(["Et maintenant, qui appeler\u202f?", "Garder ce rapport"]);
  expect(await findFaults(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  for (const told of ["Léa Martin", "Chargée de mission", "+33 (0)4 67 00 00 00", "lea.martin@example.org", "05 61 00 00 00"]) await expect(section.getByText(told)).toBeVisible();
});

test("the request for them is the same for everybody: no cookie of a person who is signed in, no referrer, no answer", async ({ page, context }) => {
  await signUp(context.request, ORIGIN);
  expect(await context.cookies()).not.toEqual([]);
  const [request] = await Promise.all([page.waitForRequest("**/api/v1/contacts"), page.goto(REPORT)]);
  const { url, headers } = { url: request.url(), headers: await request.allHeaders() };
  expect(url).toBe(`${ORIGIN}/api/v1/contacts`);
  expect([request.method(), request.postData(), headers["cookie"], headers["referer"], headers["authorization"]]).toEqual(["GET", null, undefined, undefined, undefined]);
  const response = await request.response();
  expect(await response?.headerValue("set-cookie")).toBeNull();
});

test("they come late without moving what is read, and a report without them is whole", async ({ page, context }) => {
  let deliver = (): void => undefined;
  const told = new Promise<void>((resolve) => { deliver = resolve; });
  await context.route("**/api/v1/contacts", async (route) => {
    await told;
    await route.fulfill({ json: { contacts: CONTACTS } });
  });
  await page.goto(REPORT);
  await expect(page.getByRole("heading", { name: "Garder ce rapport" })).toBeAttached();
  await page.waitForLoadState("load");
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value); }).observe({ type: "layout-shift" });
  });
  const top = () => page.getByRole("heading", { name: "Par où commencer" }).evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await top();
  deliver();
  await expect(getSection(page)).toBeAttached();
  expect(await top()).toBe(before);
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

for (const [what, contacts] of [["nobody is configured", []], ["something else than our server answers", "<html>"]] as const) {
  test(`nothing is shown when ${what}`, async ({ page, context }) => {
    await answerWith(context, contacts);
    await Promise.all([page.waitForResponse("**/api/v1/contacts"), page.goto(REPORT)]);
    await expect(page.getByRole("heading", { name: "Garder ce rapport" })).toBeVisible();
    await expect(getSection(page)).toHaveCount(0);
  });
}

test("without an answer the report is read, kept and printed all the same", async ({ page, context, complaints }) => {
  complaints.allow(/Failed to load resource/);
  await context.route("**/api/v1/contacts", (route) => route.abort());
  await page.goto(REPORT);
  await expect(page.getByRole("button", { name: "Copier le lien" })).toBeVisible();
  await expect(getSection(page)).toHaveCount(0);
});

test("the report of an interview names them too, also without network, from what the device last saw", async ({ page, context, complaints }) => {
  test.slow();
  complaints.allow(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  await signUp(context.request, ORIGIN);
  const interview = await pushInterview(context.request, ORIGIN, "Agence renseignée", answers);
  await answerWith(context, CONTACTS);
  await protectDevice(page);
  await page.getByRole("link", { name: "Agence renseignée" }).first().click();
  await page.goto(`/conseil#${interview}/rapport`);
  await expect(getSection(page).getByText("Léa Martin")).toBeVisible();
  await expect.poll(async () => (await readOrder(page)).join(", ")).toContain("Et maintenant, qui appeler\u202f?, Remettre le rapport");
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText("Léa Martin")).toHaveCount(0);
  await unlock(page);
  await expect(getSection(page).getByText("05 61 00 00 00")).toBeVisible();
  const lying = await page.evaluate(() => new Promise<string>((resolve) => {
    const asked = indexedDB.open("boussole-ia-conseil");
    asked.onsuccess = () => {
      const notes = asked.result.transaction("notes").objectStore("notes").getAll();
      notes.onsuccess = () => { resolve((notes.result as { data: ArrayBuffer }[]).map(({ data }) => new TextDecoder("latin1").decode(data)).join()); asked.result.close(); };
    };
  }));
  expect(lying).not.toContain("Martin");
});
