import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import type { APIRequestContext, Page } from "@playwright/test";
import pg from "pg";

import type { InterviewEvent } from "../../lib/interview/types";
import type { Answers } from "../../lib/questionnaire/types";
import { Phone } from "../builders/phone";
import { expect } from "../setup/browser-test";

const ROOT = path.join(import.meta.dirname, "../..");
export const PASSPHRASE = "quatre mots sans rapport";

/** Invites somebody from the command line, and accepts in this browser, which is then signed in. */
export async function signUp(request: APIRequestContext, origin: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/advisor-invite.ts", email], { cwd: ROOT, env: { ...process.env, ...environment } });
  const token = /#([\w-]{20,})/.exec(stdout)?.[1];
  expect(token, stdout).toBeDefined();
  const headers = { Origin: origin };
  const opened = (await (await request.post(`${origin}/api/conseil/invitation`, { data: { token }, headers })).json()) as { enrolment: { letters: string } };
  const phone = new Phone(opened.enrolment.letters);
  const accepted = await request.post(`${origin}/api/conseil/invitation/accepter`, { data: { token, name: "Camille", password: "un rideau rouge et deux tringles", code: phone.show() }, headers });
  expect(accepted.status(), await accepted.text()).toBe(200);
  return email;
}

/** Protects a new device, and waits until its pages are kept. */
export async function protectDevice(page: Page, origin = ""): Promise<void> {
  await page.goto(`${origin}/conseil`);
  await page.getByLabel("Choisissez une phrase").fill(PASSPHRASE);
  await page.getByLabel("Écrivez-la encore une fois").fill(PASSPHRASE);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Protéger et ouvrir" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Aujourd’hui" })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel("Votre phrase").fill(passphrase);
  await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
}

/** Begins an interview from the desk. Gives back its identifier. */
export async function beginInterview(page: Page, company: string): Promise<string> {
  await page.getByRole("link", { name: "Commencer un entretien" }).click();
  await page.getByLabel("Entreprise").fill(company);
  await page.getByRole("button", { name: "Commencer" }).click();
  await expect(page.locator("[data-question]").first()).toBeVisible();
  return page.evaluate(() => location.hash.slice(1).split("/")[0] ?? "");
}

export async function query<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

export const readServerEvents = async (interview: string): Promise<InterviewEvent[]> =>
  (await query<{ body: InterviewEvent }>("SELECT body FROM interview_events WHERE interview_id = $1 ORDER BY position", [interview])).map(({ body }) => body);

/** Puts a finished conversation on the server, as another device of the signed-in advisor would have. */
export async function pushInterview(request: APIRequestContext, origin: string, company: string, answers: Answers): Promise<string> {
  const [interview, device] = [randomUUID(), randomUUID()];
  const registers: [string, InterviewEvent["value"]][] = [
    ["questionnaire", "v1"], ["status", "open"], ["company:name", company],
    ...Object.entries(answers).map(([question, answer]): [string, InterviewEvent["value"]] => [`answer:${question}`, answer]),
  ];
  const events = registers.map(([register, value]): InterviewEvent => ({ id: randomUUID(), interview, register, value, replaces: [], device, at: "2026-11-23T09:41Z" }));
  const response = await request.post(`${origin}/api/v1/interviews/${interview}/events`, { data: { events }, headers: { Origin: origin } });
  expect(response.status(), await response.text()).toBe(200);
  return interview;
}
