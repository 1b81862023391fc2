import { readFileSync } from "node:fs";

import { encodeFragment } from "../../lib/questionnaire/fragment";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { answerStep, getHeading, getInput, leaveDraft, without } from "./course";

const { answers } = getCompany("animation-studio");

test("a reload or a closed tab resumes where one was, and says so", async ({ page, context }) => {
  await page.goto("/questionnaire");
  await answerStep(page, "company", answers);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(getHeading(page)).toHaveText("Votre activité");
  await page.reload();
  await expect(getHeading(page)).toHaveText("Votre activité");
  const other = await context.newPage();
  await other.goto("/questionnaire");
  await expect(getHeading(other)).toHaveText("Votre activité");
  await expect(other.getByText(/sont reprises là où vous en étiez/)).toBeVisible();
});

test("the browser's back and forward move between steps, with the focus on the heading", async ({ page }) => {
  await leaveDraft(page, answers);
  await page.goto("/questionnaire?etape=structure");
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(getHeading(page)).toHaveText("Votre activité");
  await expect(getHeading(page)).toBeFocused();
  await page.goBack();
  await expect(getHeading(page)).toHaveText("Votre structure");
  await expect(getHeading(page)).toBeFocused();
  await expect(getInput(page, "context.size", "20-49")).toBeChecked();
  await page.goForward();
  await expect(getHeading(page)).toHaveText("Votre activité");
});

test("an answer set aside comes back with the answer that shows its question", async ({ page }) => {
  await page.goto("/questionnaire");
  await getInput(page, "context.branch", "audiovisual").check();
  await getInput(page, "activity.audiovisual", "post-production").check();
  await getInput(page, "context.branch", "publishing").check();
  await expect(getInput(page, "activity.audiovisual", "post-production")).toHaveCount(0);
  await page.reload();
  await getInput(page, "context.branch", "audiovisual").check();
  await expect(getInput(page, "activity.audiovisual", "post-production")).toBeChecked();
});

test("« aucun » unticks the others, and the others untick it", async ({ page }) => {
  await page.goto("/questionnaire?etape=activite");
  const status = (option: string) => getInput(page, "context.status", option);
  await status("intermittents").check();
  await status("authors").check();
  await status("none").check();
  await expect(status("intermittents")).not.toBeChecked();
  await expect(status("authors")).not.toBeChecked();
  await status("authors").check();
  await expect(status("none")).not.toBeChecked();
});

test("errors stand beside the question, and in a summary that takes the focus and leads to each", async ({ page }) => {
  await page.goto("/questionnaire");
  await getInput(page, "context.branch", "publishing").check();
  await page.getByRole("button", { name: "Continuer" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Il manque 3 réponses pour continuer" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: /Combien de salariés/ }).click();
  await expect(getInput(page, "context.size", "solo")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(summary).toHaveCount(0);
  await expect(page.getByText("Il manque 2 réponses pour continuer")).toBeVisible();
});

test("progress counts the questions that are shown now", async ({ page }) => {
  await page.goto("/questionnaire");
  const label = page.getByRole("paragraph").filter({ hasText: /^Étape 1 sur 9/ });
  await expect(label).toContainText("0 réponse sur");
  const before = Number(/sur (\d+) questions/.exec(await label.innerText())?.[1]);
  await getInput(page, "context.branch", "publishing").check();
  await expect(label).toContainText(`1 réponse sur ${before + 1} questions`);
});

test("from the rereading, « Modifier » goes to the question and comes straight back to its line", async ({ page }) => {
  await leaveDraft(page, answers);
  await page.goto("/questionnaire?etape=relire");
  await page.locator("#relire-practice_who").click();
  await expect(getHeading(page)).toHaveText("Vos usages");
  await expect(getInput(page, "practice.who", "nobody")).toBeFocused();
  await getInput(page, "practice.who", "individuals").check();
  await page.getByRole("button", { name: "Revenir à la relecture" }).click();
  await expect(page.locator("#relire-practice_who")).toBeFocused();
  await expect(page.locator("#relire-practice_who").locator("xpath=../..")).toContainText(/quelques personnes/i);
});

test("the rereading lists what is missing, and asks for a yes or a no", async ({ page }) => {
  await leaveDraft(page, without(answers, "needs"));
  await page.goto("/questionnaire?etape=relire");
  await expect(page.getByText("Il reste une question sans réponse")).toBeVisible();
  await page.getByRole("button", { name: "Voir mon profil" }).click();
  await expect(page.getByText("Contribuer aux statistiques : choisissez oui ou non".replace(" :", "\u202f:"))).toBeVisible();
  await expect(page.getByRole("radio", { name: /^Oui/ })).not.toBeChecked();
  await expect(page.getByRole("radio", { name: /^Non/ })).not.toBeChecked();
  await page.getByRole("link", { name: /qu’est-ce qui vous aiderait/ }).first().click();
  await expect(getInput(page, "needs", "information")).toBeFocused();
});

test("answers are saved to a file and taken up elsewhere, and asked about before they replace others", async ({ page, browser }) => {
  await leaveDraft(page, answers);
  await page.goto("/questionnaire?etape=structure");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Enregistrer dans un fichier" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^boussole-ia-reponses-\d{4}-\d\d-\d\d\.json$/);
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ questionnaire: "v1", answers: { "context.branch": answers["context.branch"] } });

  const other = await (await browser.newContext()).newPage();
  await other.goto("/questionnaire?etape=structure");
  await getInput(other, "context.branch", "publishing").check();
  await other.locator("input[type=file]").setInputFiles(file);
  await expect(other.getByRole("dialog", { name: /Remplacer vos réponses/ })).toBeVisible();
  await other.getByRole("button", { name: "Garder les miennes" }).click();
  await expect(getInput(other, "context.branch", "publishing")).toBeChecked();
  await other.locator("input[type=file]").setInputFiles(file);
  await other.getByRole("button", { name: "Prendre celles du fichier" }).click();
  await expect(getInput(other, "context.branch", answers["context.branch"] as string)).toBeChecked();
  await other.context().close();
});

for (const [name, text, words] of [
  ["damaged", "{", /abîmé/],
  ["foreign", '{"hello":1}', /ne contient pas de réponses/],
  ["newer", '{"questionnaire":"v9","answers":{}}', /version plus récente/],
  ["too large", `"${"x".repeat(100_000)}"`, /trop lourd/],
] as const) {
  test(`a ${name} file is refused in words, and changes nothing`, async ({ page }) => {
    await page.goto("/questionnaire");
    await getInput(page, "context.branch", "publishing").check();
    await page.locator("input[type=file]").setInputFiles({ name: "reponses.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(page.getByText(words)).toBeVisible();
    await expect(getInput(page, "context.branch", "publishing")).toBeChecked();
  });
}

test("« Effacer mes réponses » asks, then leaves nothing on the device", async ({ page }) => {
  await leaveDraft(page, answers);
  await page.goto("/questionnaire?etape=usages");
  await page.getByRole("button", { name: "Effacer mes réponses" }).click();
  await expect(page.getByRole("dialog")).toContainText("Si vous avez ouvert un rapport, il reste dans l’historique de ce navigateur.");
  await page.getByRole("dialog").getByRole("button", { name: "Garder mes réponses" }).click();
  await expect(getInput(page, "practice.who", "process")).toBeChecked();
  await page.getByRole("button", { name: "Effacer mes réponses" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Effacer", exact: true }).click();
  await expect(getHeading(page)).toHaveText("Votre structure");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.reload();
  await expect(page.getByRole("paragraph").filter({ hasText: /0 réponse sur/ })).toBeVisible();
});

test("another tab's answers are never overwritten in silence", async ({ page, context }) => {
  await page.goto("/questionnaire");
  await getInput(page, "context.branch", "publishing").check();
  const other = await context.newPage();
  await other.goto("/questionnaire");
  await getInput(other, "context.branch", "audiovisual").check();
  await expect(page.getByText("Vos réponses ont changé dans un autre onglet")).toBeVisible();
  await getInput(page, "context.size", "solo").check();
  expect(await other.evaluate(() => localStorage.getItem("boussole-ia.reponses.1"))).toContain("audiovisual");
  await page.getByRole("button", { name: "Prendre celles de l’autre onglet" }).click();
  await expect(getInput(page, "context.branch", "audiovisual")).toBeChecked();
});

test("without storage the questionnaire works and says that nothing is kept", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("/questionnaire");
  await answerStep(page, "company", answers);
  await expect(page.getByText("Vos réponses ne seront pas gardées sur cet appareil")).toBeVisible();
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(getHeading(page)).toHaveText("Votre activité");
});

test("a step is answered with the keyboard alone", async ({ page }) => {
  await page.goto("/questionnaire");
  await getInput(page, "context.branch", "audiovisual").focus();
  await page.keyboard.press("Space");
  await expect(getInput(page, "context.branch", "audiovisual")).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(getInput(page, "context.branch", "communication")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(getInput(page, "activity.communication", "agency")).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.locator("select:focus").press("H");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Continuer" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(getHeading(page)).toHaveText("Votre activité");
  await expect(getHeading(page)).toBeFocused();
});

test("« Changer mes réponses » takes the report's answers along, and asks before they replace others", async ({ page }) => {
  const report = `/rapport#${encodeFragment(questionnaire, answers)}`;
  const change = page.getByRole("link", { name: "Changer mes réponses" });
  const branch = answers["context.branch"] as string;
  const held = () => page.evaluate(() => localStorage.getItem("boussole-ia.reponses.1"));
  await page.goto(report);
  await change.click();
  await expect(page).toHaveURL(/etape=relire/);
  await expect(page.getByText(/Il reste .* sans réponse/)).toHaveCount(0);
  expect(await held()).toContain(`"${branch}"`);

  await page.goto("/questionnaire?etape=structure");
  const another = branch === "publishing" ? "audiovisual" : "publishing";
  await getInput(page, "context.branch", another).check();
  await page.goto(report);
  await change.click();
  const dialog = page.getByRole("dialog", { name: "Ce rapport ne vient pas des réponses gardées sur cet appareil." });
  await dialog.getByRole("button", { name: "Garder celles de l’appareil" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await held()).toContain(`"context.branch":"${another}"`);
  await change.click();
  await dialog.getByRole("button", { name: "Reprendre les réponses de ce rapport" }).click();
  await expect(page).toHaveURL(/etape=relire/);
  expect(await held()).toContain(`"context.branch":"${branch}"`);
});
