import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { encodeFragment } from "../../lib/questionnaire/fragment";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { getHeading, getInput, leaveDraft, without } from "./course";

const { answers } = getCompany("animation-studio");

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(", ")}`);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the questionnaire, with its errors, its conditional question and its help open", async ({ page }) => {
      await page.goto("/questionnaire");
      await getInput(page, "context.branch", "publishing").check();
      await page.getByRole("button", { name: "Continuer" }).click();
      await expect(page.getByText(/Il manque \d réponses/)).toBeVisible();
      for (const fold of await page.locator("summary").all()) await fold.click();
      expect(await findViolations(page)).toEqual([]);
    });

    test("the rereading with its missing answers, and the question before erasing", async ({ page }) => {
      await leaveDraft(page, without(answers, "needs"));
      await page.goto("/questionnaire?etape=relire");
      await page.getByRole("button", { name: "Voir mon profil" }).click();
      await expect(page.getByText(/choisissez oui ou non/).first()).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "Effacer mes réponses" }).click();
      expect(await findViolations(page)).toEqual([]);
    });

    test("the report, folds open", async ({ page }) => {
      await page.goto(`/rapport#${encodeFragment(questionnaire, answers)}`);
      await expect(getHeading(page)).toBeVisible();
      for (const fold of await page.locator("summary").all()) await fold.click();
      expect(await findViolations(page)).toEqual([]);
    });

    test("the page without a report", async ({ page }) => {
      await page.goto("/rapport#v1.damaged.AAAAA");
      await expect(getHeading(page)).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

for (const address of ["/questionnaire", "/questionnaire?etape=relire", `/rapport#${encodeFragment(questionnaire, answers)}`]) {
  test(`${address.slice(0, 26)} does not scroll sideways at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await leaveDraft(page, answers);
    await page.goto(address);
    await expect(getHeading(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
