import type { Page } from "@playwright/test";

import { toField } from "../../components/questionnaire/fields";
import { copy } from "../../components/report/copy.fr";
import { questionnaireCopy } from "../../lib/referential/v1/copy.fr";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getChoices, listVisibleQuestions } from "../../lib/questionnaire/visibility";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { getHeading } from "./course";

const company = getCompany("animation-studio");

/** What has the focus, in words: its tag, its name attribute and value, its text. */
const readFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement | null;
    return { tag: focused?.tagName ?? "", name: focused?.name ?? "", value: focused?.value ?? "", text: focused?.textContent.trim() ?? "" };
  });

/** The focus is drawn: an outline of the element, or of the row that holds it. */
const expectVisibleFocus = async (page: Page): Promise<void> => {
  const drawn = await page.evaluate(() => {
    const focused = document.activeElement;
    return [focused, focused?.closest("label")].some((element) => element instanceof Element && getComputedStyle(element).outlineStyle !== "none" && Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2);
  });
  expect(drawn, `the focus is drawn on ${JSON.stringify(await readFocus(page))}`).toBe(true);
};

/** Tab until the focus is where it should be; never more than the page has stops. */
async function tabTo(page: Page, wanted: (focus: Awaited<ReturnType<typeof readFocus>>) => boolean): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press("Tab");
    const focus = await readFocus(page);
    if (focus.tag !== "BODY") await expectVisibleFocus(page);
    if (wanted(focus)) return;
  }
  throw new Error(`80 presses on Tab did not get there; the focus is on ${JSON.stringify(await readFocus(page))}`);
}

/** Answers one question with Tab, Space and the arrows alone. */
async function answer(page: Page, id: string): Promise<void> {
  const question = questionnaire.steps.flatMap((step): readonly { id: string; type: string; options: readonly { id: string }[] }[] => step.questions).find((own) => own.id === id);
  const given = company.answers[id];
  if (question === undefined || given === undefined) return;
  await tabTo(page, ({ name }) => name === toField(id));
  if ((await readFocus(page)).tag === "SELECT") {
    const label = questionnaireCopy.questions[id]?.options[String(given)];
    await page.keyboard.type(typeof label === "string" ? label.slice(0, 12) : "");
    expect((await readFocus(page)).value).toBe(given);
    return;
  }
  if (question.type === "one") {
    await page.keyboard.press("Space");
    for (let moves = 0; (await readFocus(page)).value !== given; moves += 1) {
      expect(moves).toBeLessThan(question.options.length);
      await page.keyboard.press("ArrowDown");
    }
    return;
  }
  const wanted = new Set(getChoices(given));
  for (const [index, option] of question.options.entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    if (wanted.has(option.id)) await page.keyboard.press("Space");
  }
}

test("the whole way by keyboard alone: home, nine steps, rereading, a change, report", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto("/");
  await page.keyboard.press("Tab");
  expect((await readFocus(page)).text).toBe("Aller au contenu");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await tabTo(page, ({ text }) => text === "Commencer le questionnaire");
  await page.keyboard.press("Enter");

  const shown = new Set(listVisibleQuestions(questionnaire, company.answers).map(({ id }) => id));
  for (const [place, step] of questionnaire.steps.entries()) {
    await expect(getHeading(page)).toHaveText(questionnaireCopy.steps[step.id]?.title ?? "");
    if (place > 0) await expect(getHeading(page)).toBeFocused();
    for (const { id } of step.questions) if (shown.has(id)) await answer(page, id);
    await tabTo(page, ({ text }) => text === (place === questionnaire.steps.length - 1 ? "Relire mes réponses" : "Continuer"));
    await page.keyboard.press("Enter");
  }

  await expect(getHeading(page)).toHaveText("Relisez vos réponses");
  await expect(getHeading(page)).toBeFocused();
  await tabTo(page, ({ text }) => text.startsWith("Modifier"));
  await page.keyboard.press("Enter");
  await expect(getHeading(page)).toHaveText("Votre structure");
  await tabTo(page, ({ text }) => text === "Revenir à la relecture");
  await page.keyboard.press("Enter");
  await expect(getHeading(page)).toHaveText("Relisez vos réponses");
  await tabTo(page, ({ tag, value }) => tag === "INPUT" && value === "yes");
  await page.keyboard.press("ArrowDown");
  expect((await readFocus(page)).value).toBe("no");
  await tabTo(page, ({ text }) => text === "Voir mon profil");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/rapport#/);
  await expect(getHeading(page)).toHaveText(copy.header.place[company.profile]);
});

test("a dialog keeps the focus, Escape closes it, and the focus comes back", async ({ page }) => {
  await page.goto("/questionnaire");
  await page.getByRole("radio").first().check();
  const opener = page.getByRole("button", { name: "Effacer mes réponses" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => document.activeElement !== document.body && document.activeElement?.closest("dialog") === null);
    expect(outside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});
