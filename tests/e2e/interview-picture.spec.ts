import { getCompany } from "../builders/companies";
import { expect } from "../setup/browser-test";
import { protectDevice, pushInterview } from "./advisor";
import { openInterview, ORIGIN, test } from "./advisor-pages";

/** As in pictures.spec.ts, and closer: most of this screen is paper, on which a block that moved is few pixels. */
const TOLERANCE = { maxDiffPixelRatio: 0.005, threshold: 0.25, animations: "disabled", caret: "hide" } as const;
const answers = Object.fromEntries(Object.entries(getCompany("theatre-administration").answers).slice(0, 6));

for (const [size, company, viewport] of [["phone", "Théâtre d’Albi", { width: 390, height: 844 }], ["laptop", "Théâtre de Sète", { width: 1280, height: 800 }]] as const) {
  test.describe(size, () => {
    test.use({ viewport });
    test(`a question of an interview, what helps to ask it, and what was noted (pictures, ${size})`, async ({ page }) => {
      await protectDevice(page);
      await pushInterview(page.request, ORIGIN, company, answers);
      await page.getByRole("button", { name: "Synchroniser maintenant" }).click();
      await openInterview(page, company);
      const question = page.locator('[data-question="context.branch"]');
      await question.getByText("Pour mener la question").click();
      await question.getByLabel("Note privée").fill("La billetterie est déjà en ligne.");
      await question.getByLabel("À vérifier").check();
      await expect(page.getByText("Enregistré", { exact: true })).toBeVisible({ timeout: 20_000 });
      await expect(page.getByText("Synchronisé", { exact: true })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); document.querySelector('[data-question="context.branch"]')?.scrollIntoView(); });
        await expect(page).toHaveScreenshot(`interview-${size}-${colorScheme}.png`, TOLERANCE);
      }
    });
  });
}

test("every stop of Tab in an interview shows its focus, and none is under the head that stays", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await protectDevice(page);
  await pushInterview(page.request, ORIGIN, "Au clavier seul", answers);
  await page.getByRole("button", { name: "Synchroniser maintenant" }).click();
  await openInterview(page, "Au clavier seul");
  const stops: string[] = [];
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      if (focused === document.body) return null;
      const drawn = [focused, focused.closest("label")].some((element) => element !== null && getComputedStyle(element).outlineStyle !== "none" && Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2);
      const { top, left, width, height } = focused.getBoundingClientRect();
      const seen = document.elementFromPoint(left + Math.min(width, 20) / 2, top + Math.min(height, 20) / 2);
      const isSeen = seen !== null && (focused.contains(seen) || seen.contains(focused));
      return { name: `${focused.tagName} ${focused.id || focused.textContent.trim().slice(0, 30)}`, isRight: drawn && isSeen };
    });
    if (stop === null) break;
    expect.soft(stop.isRight, stop.name).toBe(true);
    stops.push(stop.name);
  }
  // To the foot of the page, where nothing holds the focus back.
  for (const reached of ["TEXTAREA context_branch-note", "TEXTAREA whole-note", "A Rapport et suites", "BUTTON Vue projetée", "A Contact"]) expect(stops).toContain(reached);
});
