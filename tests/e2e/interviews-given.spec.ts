import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

import type { InterviewEvent } from "../../lib/interview/types";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { pushInterview, query, readServerEvents, signUp } from "./advisor";
import { findFaults } from "./axe";

const ORIGIN = `http://localhost:${process.env["E2E_PORT"] ?? "3210"}`;
const { answers } = getCompany("small-agency");
type Person = { readonly id: string; readonly name: string; readonly email: string };

/** Somebody with an account, who never comes by here. */
async function add(called: string): Promise<Person> {
  const person = { id: randomUUID(), name: `${called} ${randomUUID().slice(0, 8)}`, email: `${randomUUID()}@example.org` };
  await query("INSERT INTO users (id, name, email, role, created_at, updated_at) VALUES ($1, $2, $3, 'advisor', now(), now())", [person.id, person.name, person.email]);
  return person;
}
const disable = ({ id }: Person) => query("UPDATE users SET disabled_at = now() WHERE id = $1", [id]);

const makeEvents = (interview: string, values: readonly string[]): InterviewEvent[] =>
  values.map((value) => ({ id: randomUUID(), interview, register: "note:*", value, replaces: [], device: randomUUID(), at: "2026-11-23T09:41Z" }));
async function quarantine({ id }: Person, events: readonly InterviewEvent[]): Promise<void> {
  for (const event of events) await query("INSERT INTO quarantined_events (interview_id, event_id, user_id, body, received_on) VALUES ($1, $2, $3, $4, now())", [event.interview, event.id, id, event]);
}
async function addInterview({ id }: Person): Promise<string> {
  const interview = randomUUID();
  await query("INSERT INTO interviews (id, owner_id, created_on, last_on) VALUES ($1, $2, now(), now())", [interview, id]);
  return interview;
}

const open = async (page: Page) => {
  await page.goto("/conseil/administration");
  return page.getByRole("region", { name: "Entretiens", exact: true });
};
const readOwner = async (interview: string) => (await query<{ owner: string }>("SELECT owner_id AS owner FROM interviews WHERE id = $1", [interview]))[0]?.owner;
const readLines = async (action: string, interview: string) => (await query<{ subject: string }>("SELECT subject_id AS subject FROM access_log WHERE action = $1 AND interview_id = $2", [action, interview])).map(({ subject }) => subject);

test("what the device of a disabled account handed over is given to somebody, with its interviews, after a confirmation", async ({ page, context, browser }) => {
  test.slow();
  await signUp(context.request, ORIGIN, { name: "Cheffe", isAdministrator: true });
  const max = await add("Max");
  // Her own device, from the interview to what it hands over once her account is disabled.
  const { request } = await browser.newContext({ baseURL: ORIGIN });
  const called = `Zoé ${randomUUID().slice(0, 8)}`;
  const email = await signUp(request, ORIGIN, { name: called });
  const [row] = await query<{ id: string }>("SELECT id FROM users WHERE email = $1", [email]);
  const zoe: Person = { id: row?.id ?? "", name: called, email };
  const interview = await pushInterview(request, ORIGIN, "Compagnie confiée", answers);
  await disable(zoe);
  const handed = await request.post("/api/conseil/entretiens/quarantine", { data: { events: makeEvents(interview, ["écrit hors ligne", "écrit plus tard"]) }, headers: { Origin: ORIGIN } });
  expect(handed.status(), await handed.text()).toBe(200);

  const panel = await open(page);
  const item = panel.getByRole("listitem").filter({ hasText: zoe.name });
  await expect(item).toContainText("2 modifications, dans 1 entretien. Dernière remise le");
  expect(await page.content(), "an administrator reads none of it").not.toContain("écrit hors ligne");
  await item.getByRole("button", { name: "Confier ce travail" }).click();
  await expect(item.getByLabel("Confier à")).toBeFocused();
  await expect(item.getByLabel("Confier à")).toHaveAccessibleDescription(/Choisissez le compte qui reçoit/);
  await expect(item.getByRole("option", { name: zoe.email })).toHaveCount(0);
  expect(await findFaults(page)).toEqual([]);
  await item.getByLabel("Confier à").selectOption(max.id);
  await item.getByRole("button", { name: "Confier ce travail" }).click();
  const dialog = page.getByRole("dialog", { name: /Confier ces entretiens/ });
  await expect(dialog).toContainText(`Tous les entretiens de ${zoe.name} passent à ${max.name}`);
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(await readOwner(interview)).toBe(zoe.id);
  await item.getByRole("button", { name: "Confier ce travail" }).click();
  await dialog.getByRole("button", { name: "Confier" }).click();
  await expect(item.getByRole("status")).toContainText(`1 entretien confié à ${max.name}. 2 modifications remises y sont reprises.`);
  await expect(item.getByRole("button")).toHaveCount(0);
  expect(await readOwner(interview)).toBe(max.id);
  expect((await readServerEvents(interview)).slice(-2).map(({ value }) => value).sort()).toEqual(["écrit hors ligne", "écrit plus tard"]);
  expect(await readLines("interview-reassign", interview)).toEqual([max.id]);
  await page.reload();
  await expect(panel.getByRole("listitem").filter({ hasText: zoe.name })).toHaveCount(0);
  await page.goto("/conseil/administration/journal");
  await expect(page.getByRole("row").filter({ hasText: max.name }).filter({ hasText: "Entretien réattribué" })).toBeVisible();
});

test("handed-over work is deleted only after a confirmation, and only as it was seen", async ({ page, context, complaints }) => {
  complaints.allow(/409/);
  await signUp(context.request, ORIGIN, { name: "Cheffe", isAdministrator: true });
  const zoe = await add("Zoé");
  await disable(zoe);
  await quarantine(zoe, makeEvents(randomUUID(), ["une"]));
  const panel = await open(page);
  const item = panel.getByRole("listitem").filter({ hasText: zoe.name });
  const count = async () => (await query<{ all: number }>("SELECT count(*)::int AS all FROM quarantined_events WHERE user_id = $1", [zoe.id]))[0]?.all;
  const discard = async () => {
    await item.getByRole("button", { name: "Supprimer ce travail" }).click();
    await page.getByRole("dialog", { name: /Supprimer ce travail/ }).getByRole("button", { name: "Supprimer" }).click();
  };
  await quarantine(zoe, makeEvents(randomUUID(), ["une autre, arrivée après"]));
  await discard();
  await expect(item.getByRole("alert")).toContainText("Cette quarantaine a changé");
  expect(await count()).toBe(2);
  await page.reload();
  await item.getByRole("button", { name: "Supprimer ce travail" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Annuler" }).click();
  expect(await count()).toBe(2);
  await discard();
  await expect(item.getByRole("status")).toContainText("Ce travail est supprimé.");
  expect(await count()).toBe(0);
  expect(await query("SELECT 1 FROM access_log WHERE action = 'interview-discard' AND subject_id = $1", [zoe.id])).toHaveLength(1);
});

test("the interviews of a colleague who is away are given to another; refusals stand beside what caused them", async ({ page, context, complaints }) => {
  complaints.allow(/409/);
  await signUp(context.request, ORIGIN, { name: "Cheffe", isAdministrator: true });
  const [zoe, max] = [await add("Zoé"), await add("Max")];
  const interviews = [await addInterview(zoe), await addInterview(zoe)];
  const panel = await open(page);
  const [from, to, go] = [panel.getByLabel("Entretiens de"), panel.locator("#give-to"), panel.getByRole("button", { name: "Confier ces entretiens" })];
  await go.click();
  await expect(from).toBeFocused();
  await expect(from).toHaveAccessibleDescription(/Choisissez le compte qui donne/);
  await from.selectOption(zoe.id);
  await expect(from.locator("option:checked")).toHaveText(`${zoe.name} (${zoe.email})\u202f: 2 entretiens`);
  await to.selectOption(zoe.id);
  await go.click();
  await expect(to).toHaveAccessibleDescription(/Choisissez deux comptes différents/);
  await to.selectOption(max.id);
  await disable(max);
  await go.click();
  await page.getByRole("dialog").getByRole("button", { name: "Confier" }).click();
  await expect(panel.getByRole("alert").filter({ hasText: "désactivé, ou n’existe plus" })).toBeVisible();
  expect(await readOwner(interviews[0] ?? "")).toBe(zoe.id);
  await query("UPDATE users SET disabled_at = NULL WHERE id = $1", [max.id]);
  await go.click();
  await page.getByRole("dialog").getByRole("button", { name: "Confier" }).click();
  await expect(panel.getByRole("status")).toContainText(`2 entretiens confiés à ${max.name}.`);
  for (const interview of interviews) expect(await readOwner(interview)).toBe(max.id);
  await expect(from.locator("option").filter({ hasText: max.email })).toHaveText(`${max.name} (${max.email})\u202f: 2 entretiens`);
  await expect(from.locator("option").filter({ hasText: zoe.email })).toHaveCount(0);
});
