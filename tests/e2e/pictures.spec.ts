import { encodeFragment } from "../../lib/questionnaire/fragment";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { getHeading, getInput } from "./course";

/**
 * Stored pictures of a few key states. The tolerance lets another machine draw the same letters with other pixels, and
 * not a colour, a rule or a block that moved. To store them again: npm test -- --only e2e -- pictures --update-snapshots
 */
const TOLERANCE = { maxDiffPixelRatio: 0.03, threshold: 0.25, animations: "disabled", caret: "hide" } as const;
const REPORT = `/rapport#${encodeFragment(questionnaire, getCompany("animation-studio").answers)}`;

for (const colorScheme of ["light", "dark"] as const) {
  for (const [size, viewport] of [["phone", { width: 390, height: 844 }], ["laptop", { width: 1280, height: 800 }]] as const) {
    test.describe(`${colorScheme}, ${size}`, () => {
      test.use({ colorScheme, viewport });

      test("the home page", async ({ page }) => {
        await page.goto("/");
        await page.evaluate(() => document.fonts.ready);
        await expect(page).toHaveScreenshot(`home-${size}-${colorScheme}.png`, TOLERANCE);
      });

      test("a question with its errors", async ({ page }) => {
        await page.goto("/questionnaire");
        await getInput(page, "context.branch", "publishing").check();
        await page.getByRole("button", { name: "Continuer" }).click();
        await expect(page.getByRole("alert").filter({ hasText: /Il manque/ })).toBeFocused();
        await page.evaluate(() => { window.scrollTo(0, 0); });
        await expect(page).toHaveScreenshot(`errors-${size}-${colorScheme}.png`, TOLERANCE);
      });

      test("the head of the report", async ({ page }) => {
        await page.goto(REPORT);
        await expect(getHeading(page)).toBeVisible();
        await page.waitForLoadState("networkidle");
        await page.evaluate(() => document.fonts.ready);
        await expect(page).toHaveScreenshot(`report-${size}-${colorScheme}.png`, TOLERANCE);
      });
    });
  }
}
