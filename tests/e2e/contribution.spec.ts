import type { Page } from "@playwright/test";

import { encodeFragment } from "../../lib/questionnaire/fragment";
import type { Answers } from "../../lib/questionnaire/types";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { leaveDraft } from "./course";

const agency = getCompany("small-agency");
/** A département of its own, so that no other test's row is like this one. */
const answersIn = (department: string): Answers => ({ ...agency.answers, "context.department": department });
const API = "**/api/v1/contributions*";

async function contribute(page: Page, answers: Answers): Promise<void> {
  await leaveDraft(page, answers);
  await page.goto("/questionnaire?etape=relire");
  await page.getByRole("radio", { name: /^Oui, je contribue/ }).check();
  await page.getByRole("button", { name: "Voir mon profil" }).click();
  await expect(page).toHaveURL(/\/rapport#/);
}

test("away, a contribution waits in plain words and goes later with the same key", async ({ page, complaints }) => {
  complaints.allow(/Failed to load resource/);
  const keys: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") keys.push((request.postDataJSON() as { key: string }).key);
  });
  await page.route(API, (route) => route.abort());
  await contribute(page, answersIn("48"));
  await expect(page.getByText("Contribution en attente")).toBeVisible();
  await expect(page.getByText("Contribution enregistrée")).toHaveCount(0);
  await page.unroute(API);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText("Contribution enregistrée")).toBeVisible();
  expect(new Set(keys).size).toBe(1);
  expect(await page.evaluate(() => localStorage.getItem("boussole-ia.contributions.1"))).not.toContain("context.branch");
});

test("the same answers contributed twice are sent once", async ({ page }) => {
  let sent = 0;
  page.on("request", (request) => { if (request.method() === "POST") sent += 1; });
  await contribute(page, answersIn("46"));
  await expect(page.getByText("Contribution enregistrée")).toBeVisible();
  await contribute(page, answersIn("46"));
  await expect(page.getByText("Contribution enregistrée")).toBeVisible();
  expect(sent).toBe(1);
});

test("refused, it says why and the report does not change", async ({ page, complaints }) => {
  complaints.allow(/Failed to load resource/);
  await page.route(API, (route) => route.fulfill({ status: 422, contentType: "application/problem+json", body: JSON.stringify({ detail: "Certaines réponses ne conviennent pas." }) }));
  await contribute(page, answersIn("65"));
  await expect(page.getByText("Contribution refusée")).toBeVisible();
  await expect(page.getByText("Certaines réponses ne conviennent pas.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Du côté des expérimentatrices");
});

test("with « non », nothing is sent and nothing is said about a contribution", async ({ page }) => {
  const posts: string[] = [];
  page.on("request", (request) => { if (request.method() !== "GET") posts.push(request.url()); });
  await leaveDraft(page, answersIn("32"));
  await page.goto("/questionnaire?etape=relire");
  await page.getByRole("radio", { name: /^Non, je ne contribue pas/ }).check();
  await page.getByRole("button", { name: "Voir mon profil" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Du côté des expérimentatrices");
  await page.waitForLoadState("networkidle");
  await expect(page.getByRole("region", { name: "Votre contribution aux statistiques" })).toHaveCount(0);
  expect(posts).toEqual([]);
});

test("« oui » then « non » before the network is back: nothing is sent any more, and its withdrawal is asked for", async ({ page, complaints }) => {
  complaints.allow(/Failed to load resource/);
  await page.route(API, (route) => route.abort());
  await contribute(page, answersIn("09"));
  await expect(page.getByText("Contribution en attente")).toBeVisible();
  await page.unroute(API);
  const asked: string[] = [];
  page.on("request", (request) => { if (request.method() !== "GET") asked.push(request.method()); });
  // Nothing of the first report may send it while the person goes back to the rereading.
  await page.route(API, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.goto("/questionnaire?etape=relire");
  asked.length = 0;
  await page.getByRole("radio", { name: /^Non, je ne contribue pas/ }).check();
  await page.getByRole("button", { name: "Voir mon profil" }).click();
  await expect(page).toHaveURL(/\/rapport#/);
  await expect(page.getByText("Retrait en cours")).toBeVisible();
  await expect.poll(() => asked).toContain("DELETE");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  expect(asked).not.toContain("POST");
  expect(await page.evaluate(() => localStorage.getItem("boussole-ia.contributions.1"))).not.toContain("context.branch");
});

test("a damaged outbox never blocks the report, and what can no longer be withdrawn can be put away", async ({ page }) => {
  const common = { digest: "d", questionnaire: "v1" };
  const entries = [
    { ...common, key: "00000000-0000-4000-8000-000000000001", state: "refused", status: 422, messages: [{}] },
    { ...common, key: "00000000-0000-4000-8000-000000000002", state: "abandoned", reason: "other" },
    { ...common, key: "00000000-0000-4000-8000-000000000003", state: "closed" },
  ];
  await page.addInitScript((left) => {
    if (sessionStorage.getItem("outbox-left") !== null) return;
    sessionStorage.setItem("outbox-left", "yes");
    localStorage.setItem("boussole-ia.contributions.1", left);
  }, JSON.stringify(entries));
  await page.goto(`/rapport#${encodeFragment(questionnaire, answersIn("81"))}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Du côté des expérimentatrices");
  await expect(page.getByText("Contribution qui ne peut plus être retirée")).toBeVisible();
  await expect(page.getByText("Contribution refusée")).toHaveCount(0);
  await page.getByRole("button", { name: "Ne plus afficher" }).click();
  await expect(page.getByText("Contribution qui ne peut plus être retirée")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("boussole-ia.contributions.1"))).toBeNull();
});

test("« Ne plus l’envoyer » during the first attempt asks the server, keeps the key, and does not say that nothing left", async ({ page, complaints }) => {
  complaints.allow(/Failed to load resource/);
  const deleted: string[] = [];
  page.on("request", (request) => { if (request.method() === "DELETE") deleted.push(request.url()); });
  // Never answered: the attempt is on its way for as long as the page is open.
  await page.route(API, () => undefined);
  await page.route(`${API}/*`, (route) => route.fulfill({ status: 404, contentType: "application/problem+json", body: "{}" }));
  await contribute(page, answersIn("11"));
  await expect(page.getByText("Contribution en cours d’envoi")).toBeVisible();
  await page.getByRole("button", { name: "Ne plus l’envoyer" }).click();
  await expect(page.getByText("Retrait en cours")).toBeVisible();
  await expect(page.getByText(/Notre serveur n’a pas cette contribution pour l’instant/)).toBeVisible();
  await expect(page.getByText(/Aucune réponse n’a quitté cet appareil/)).toHaveCount(0);
  const [left] = JSON.parse((await page.evaluate(() => localStorage.getItem("boussole-ia.contributions.1"))) ?? "[]") as { key: string }[];
  expect(deleted[0]).toMatch(new RegExp(`/${left?.key ?? "none"}$`));
});
