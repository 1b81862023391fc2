import { listQuestions } from "../../lib/questionnaire/visibility";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { expect, test } from "../setup/browser-test";
import { countSheets, getInput } from "./course";

test.use({ javaScriptEnabled: false });

for (const [address, heading] of [
  ["/", "Face à l’intelligence artificielle, où vous situez-vous"],
  ["/methode", "résultat est calculé"],
  ["/confidentialite", "Ce que deviennent vos réponses"],
  ["/sources", "Sources et licences"],
  ["/mentions-legales", "Mentions légales"],
  ["/accessibilite", "Déclaration d’accessibilité"],
  ["/contact", "Contact"],
  ["/plan-du-site", "Plan du site"],
  ["/questionnaire/imprimer", "Questionnaire à imprimer"],
] as const) {
  test(`${address} reads without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading);
    await expect(page.getByRole("main").getByRole("region").first()).toBeVisible();
  });
}

test("the questionnaire says why it needs JavaScript, hides what would not work, and leads to the paper", async ({ page }) => {
  await page.goto("/questionnaire");
  await expect(page.getByRole("heading", { name: "Le questionnaire a besoin de JavaScript" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Continuer" })).toBeHidden();
  await page.getByRole("link", { name: /Imprimer le questionnaire/ }).click();
  await expect(page).toHaveURL(/\/questionnaire\/imprimer$/);
});

test("answers given before the script is there are never sent in an address", async ({ page }) => {
  const requests: string[] = [];
  await page.goto("/questionnaire");
  // A browser asks for the icon of a page when it likes.
  page.on("request", (request) => { if (!request.url().includes("/icon.svg")) requests.push(request.url()); });
  await getInput(page, "context.branch", "publishing").dispatchEvent("click");
  await page.getByRole("button", { name: "Continuer", includeHidden: true }).dispatchEvent("click");
  await page.waitForTimeout(500);
  expect(requests).toEqual([]);
  expect(page.url()).not.toContain("publishing");
});

test("the report says what it needs", async ({ page }) => {
  await page.goto("/rapport");
  await expect(page.getByText(/JavaScript/)).toBeVisible();
});

test("the paper holds every question, with a box for each option and the words of every trade", async ({ page }) => {
  await page.goto("/questionnaire/imprimer");
  const questions = listQuestions(questionnaire);
  const groups = page.getByRole("main").getByRole("group");
  await expect(groups).toHaveCount(questions.length + 1);
  const boxes = questions.filter(({ options }) => options.length <= 26).reduce((sum, { options }) => sum + options.length, 0);
  await expect(page.locator("main input[type=radio], main input[type=checkbox]")).toHaveCount(boxes + 2);
  for (const trade of ["Un logiciel de montage", "Un logiciel de retouche", "Un logiciel transcrit", "Un logiciel de numérisation", "Un logiciel de son"]) {
    await expect(groups.filter({ hasText: trade })).toHaveCount(1);
  }
  await expect(page.getByRole("main").locator("form")).toHaveCount(0);
});

test("the paper takes eight sheets at most, every question whole on one of them", async ({ page }) => {
  await page.goto("/questionnaire/imprimer");
  expect(await countSheets(page)).toBeLessThanOrEqual(8);
  await page.emulateMedia({ media: "print" });
  for (const question of (await page.getByRole("main").getByRole("group").all()).slice(0, -1)) await expect(question).toHaveCSS("break-inside", "avoid");
});
