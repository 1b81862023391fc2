import { encodeFragment } from "../../lib/questionnaire/fragment";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { getHeading, leaveDraft } from "./course";

const { answers } = getCompany("animation-studio");
const PAGES = ["/", "/questionnaire", "/questionnaire?etape=relire", `/rapport#${encodeFragment(questionnaire, answers)}`, "/methode", "/sources", "/confidentialite", "/mentions-legales", "/accessibilite", "/contact", "/plan-du-site", "/questionnaire/imprimer", "/statistiques"];

for (const address of PAGES) {
  test(`${address.slice(0, 28)}: one title, headings without a gap, named regions, a language, a name for all that acts`, async ({ page }) => {
    await leaveDraft(page, answers);
    await page.goto(address);
    await expect(getHeading(page)).toBeVisible();
    await expect(page).toHaveTitle(/Boussole IA/);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    const levels = (await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName.slice(1)))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => { expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1); });
    for (const role of ["banner", "main", "contentinfo"] as const) await expect(page.getByRole(role)).toHaveCount(1);
    const tree = await page.locator("body").ariaSnapshot();
    // A role that needs a name and stands alone at the end of its line has none.
    expect(tree.split("\n").filter((line) => /^\s*- (?:button|link|radio|checkbox|combobox|textbox|img|dialog|navigation|region)(?: \[[^\]]*\])*:?$/.test(line))).toEqual([]);
  });
}

test("the home page reads in order: what it is, what to do, what it costs, what becomes of the answers", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading /où vous situez-vous/ [level=1]
    - paragraph
    - link "Commencer le questionnaire"
    - paragraph
    - figure:
      - img /Carte des quatre profils/
    - region "Pour qui"
    - region "Ce que deviennent vos réponses"
    - region "Quatre profils"
    - region "Ce que vous recevez"
    - region "Ce que ce n’est pas"
    - region "Reprendre, retrouver"
  `);
});

test("a question reads in order: step, progress, question, help, options, and its error when there is one", async ({ page }) => {
  await page.goto("/questionnaire");
  const question = page.getByRole("group", { name: /Dans quelle branche travaillez-vous/ });
  await expect(question).toMatchAriaSnapshot(`
    - group /Dans quelle branche/:
      - group: Pourquoi cette question ?
      - radio /^Audiovisuel/
      - radio /^Communication/
      - radio /^Édition/
      - radio /^Spectacle vivant/
  `);
  await page.getByRole("button", { name: "Continuer" }).click();
  await expect(question).toHaveAccessibleDescription(/Erreur/);
  await expect(question.getByRole("radio").first()).toHaveAttribute("aria-invalid", "true");
});

test("each step and each report has a title of its own, and keeps it", async ({ page }) => {
  for (const [address, title] of [["/questionnaire", /^Votre structure –/], ["/questionnaire?etape=usages", /^Vos usages –/], [`/rapport#${encodeFragment(questionnaire, answers)}`, /Votre rapport – Boussole IA$/]] as const) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
    // Well after the framework has taken the page over, which is when it used to write its own title again.
    await page.waitForTimeout(500);
    await expect(page).toHaveTitle(title);
  }
});

test("the report reads in order: the place, what to do first, why, the measures", async ({ page }) => {
  await page.goto(`/rapport#${encodeFragment(questionnaire, answers)}`);
  await expect(getHeading(page)).toBeVisible();
  await expect(page.getByRole("article")).toMatchAriaSnapshot(`
    - article:
      - paragraph: Votre profil
      - heading /./ [level=1]
      - paragraph
      - group "Dans ce rapport":
        - button "Par où commencer"
        - button "Garder ce rapport"
      - img /Votre place sur la carte.*région/
      - term: Ce qui vous porte
      - definition
      - region "Par où commencer":
        - list:
          - listitem:
            - heading [level=3]
            - paragraph:
              - strong: /Premier pas/
            - term: Pourquoi vous
            - term: Pour qui
            - term: Source
      - region "Ce qui a décidé de votre profil":
        - paragraph:
          - link "Comment ce résultat est calculé"
      - region "Vos six mesures"
      - region "Et ensuite"
  `);
});

test("what changes is announced: an added question, the number of answers, what was saved", async ({ page }) => {
  await page.goto("/questionnaire");
  await page.getByRole("radio", { name: /^Édition/ }).check();
  await expect(page.getByRole("status").filter({ hasText: /Question ajoutée/ })).toBeAttached();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Enregistrer dans un fichier" }).click()]);
  await download.delete();
  await expect(page.getByRole("status").filter({ hasText: /téléchargements/ })).toBeVisible();
});
