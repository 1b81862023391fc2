import { encodeFragment } from "../../lib/questionnaire/fragment";
import { buildAnswerFile } from "../../lib/questionnaire/answer-file";
import { copy } from "../../components/report/copy.fr";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { companies, getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { countSheets, getHeading, leaveDraft, without } from "./course";

const company = getCompany("animation-studio");
const second = getCompany("theatre-administration");
const fragment = encodeFragment(questionnaire, company.answers);

for (const [name, hash, words] of [
  ["no fragment", "", "Aucune réponse à cette adresse"],
  ["a cut one", `#${fragment.slice(0, -9)}.${fragment.slice(-5)}`, "Ce lien est incomplet"],
  ["a foreign one", "#bonjour", "Ce lien ne mène pas à un rapport"],
  ["a newer version", "#v99.AAAA.AAAAA", "Ce rapport est plus récent que cette page"],
] as const) {
  test(`with ${name}, the page says why there is no report and leaves the answers of the device alone`, async ({ page }) => {
    await leaveDraft(page, company.answers);
    await page.goto(`/rapport${hash}`);
    await expect(getHeading(page)).toHaveText(words);
    await expect(page.getByRole("button", { name: "Ouvrir un fichier de réponses" })).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem("boussole-ia.reponses.1"))).toContain("context.branch");
  });
}

test("a report opens from a file, and another address opens another report", async ({ page }) => {
  await page.goto("/rapport");
  await page.locator("input[type=file]").setInputFiles({
    name: "reponses.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(buildAnswerFile(questionnaire, company.answers))),
  });
  await expect(getHeading(page)).toHaveText(copy.header.place[company.profile]);
  await expect(getHeading(page)).toBeFocused();
  await page.evaluate((hash) => { window.location.hash = hash; }, encodeFragment(questionnaire, second.answers));
  await expect(getHeading(page)).toHaveText(copy.header.place[second.profile]);
});

test("the ways at the top go down to the actions and to keeping the report, without touching the address", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/rapport#${fragment}`);
  for (const [way, title] of [["Par où commencer", "Par où commencer"], ["Garder ce rapport", "Garder ce rapport"]] as const) {
    await page.getByRole("button", { name: way }).click();
    await expect(page.getByRole("heading", { level: 2, name: title })).toBeInViewport();
    // The next stop of the keyboard is below it.
    expect(await page.evaluate((name) => document.activeElement?.querySelector("h2")?.textContent === name, title)).toBe(true);
    expect(new URL(page.url()).hash).toBe(`#${fragment}`);
  }
});

test("the part that was asked for stays in view when others come late, until the person scrolls", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  let answer: (() => void) | undefined;
  const isAsked = new Promise<void>((resolve) => { answer = resolve; });
  await page.route("**/api/v1/contacts", async (route) => {
    await isAsked;
    await route.fulfill({ json: { contacts: Array.from({ length: 6 }, (_, place) => ({ name: `Personne ${place}`, role: "Conseil", email: "", phone: "05 00 00 00 00" })) } });
  });
  // The ways to keep the report come late too.
  await page.route(/_next\/static\/chunks\//, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    if (body.includes(`"garder"`)) await isAsked;
    await route.fulfill({ response, body });
  });
  await page.goto(`/rapport#${fragment}`);
  await page.getByRole("button", { name: "Garder ce rapport" }).click();
  const heading = page.getByRole("heading", { level: 2, name: "Garder ce rapport" });
  await expect(heading).toHaveCount(0);
  answer?.();
  await expect(page.getByText("Personne 5")).toBeAttached();
  await expect(heading).toBeInViewport();
  await page.mouse.wheel(0, -3000);
  await expect(heading).not.toBeInViewport();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("on a phone nothing jumps while the report comes (CLS under 0.1)", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const told = globalThis as unknown as { shift: number };
    told.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) told.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`/rapport#${fragment}`);
  await expect(getHeading(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
  console.log(`  layout shift of the report at 390 px: ${shift.toFixed(3)}`);
  expect(shift).toBeLessThan(0.1);
});

for (const { id, answers } of companies) {
  test(`the report of ${id} prints on six sheets at most, with room for a name and a date`, async ({ page }) => {
    await page.goto(`/rapport#${encodeFragment(questionnaire, answers)}`);
    await expect(getHeading(page)).toBeVisible();
    await expect(page.getByText("Entreprise", { exact: true })).toBeHidden();
    await page.waitForLoadState("networkidle");
    expect(await countSheets(page)).toBeLessThanOrEqual(6);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Entreprise", { exact: true })).toBeVisible();
    await expect(page.getByText("Date", { exact: true })).toBeVisible();
  });
}

test("an incomplete file says how many answers it lacks", async ({ page }) => {
  await page.goto("/rapport");
  await page.locator("input[type=file]").setInputFiles({ name: "r.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ questionnaire: "v1", answers: without(company.answers, "needs") })) });
  await expect(page.getByText(/Il y manque 1 réponse/)).toBeVisible();
});

test("no request carries an answer when the person does not contribute: one asks whom to call, as everybody's does", async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on("request", (request) => { requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`); });
  await page.goto(`/rapport#${fragment}`);
  await expect(getHeading(page)).toHaveText(copy.header.place[company.profile]);
  await page.waitForLoadState("networkidle");
  expect(requests.filter((request) => !request.startsWith("GET ") || request.includes("/api/"))).toEqual([`GET ${baseURL ?? ""}/api/v1/contacts `]);
});

test("on paper: folds open, no button, no site footer, and the address of the tool", async ({ page }) => {
  await page.goto(`/rapport#${fragment}`);
  await expect(getHeading(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("details:not([open])")).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByText(/imprimé le/)).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator("details[open]")).toHaveCount(0);
});
