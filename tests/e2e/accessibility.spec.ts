import type { Page } from "@playwright/test";

import { encodeFragment } from "../../lib/questionnaire/fragment";
import { personas } from "../../lib/referential/v1/personas";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { findFaults, listRules } from "./axe";
import { getHeading, getInput, leaveDraft, without } from "./course";

const { answers } = getCompany("animation-studio");

type State = { readonly name: string; readonly open: (page: Page) => Promise<unknown> };

/** Opens every fold at once; what closed ones hold is not looked at by axe. */
const openFolds = (page: Page): Promise<void> =>
  page.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });

const PAGES = ["/", "/methode", "/sources", "/confidentialite", "/mentions-legales", "/accessibilite", "/contact", "/plan-du-site", "/questionnaire/imprimer", "/statistiques"];

/** Every page in every state that a person can bring it to. A new page or state is added here. */
const STATES: readonly State[] = [
  ...PAGES.map((address) => ({
    name: address,
    open: async (page: Page) => {
      await page.goto(address);
      await openFolds(page);
    },
  })),
  { name: "the page that does not exist", open: (page) => page.goto("/rien") },
  {
    name: "the questionnaire with its errors, its conditional question and its help open",
    open: async (page) => {
      await page.goto("/questionnaire");
      await getInput(page, "context.branch", "publishing").check();
      await page.getByRole("button", { name: "Continuer" }).click();
      await expect(page.getByText(/Il manque \d réponses/)).toBeVisible();
      await openFolds(page);
    },
  },
  {
    name: "the last step, answered",
    open: async (page) => {
      await leaveDraft(page, answers);
      await page.goto("/questionnaire?etape=position");
      await expect(getHeading(page)).toHaveText("Votre position");
      await expect(getInput(page, "needs", "information").or(page.getByRole("checkbox").first()).first()).toBeVisible();
      await openFolds(page);
    },
  },
  {
    name: "the rereading with a missing answer and no choice made",
    open: async (page) => {
      await leaveDraft(page, without(answers, "needs"));
      await page.goto("/questionnaire?etape=relire");
      await page.getByRole("button", { name: "Voir mon profil" }).click();
      await expect(page.getByText(/choisissez oui ou non/).first()).toBeVisible();
    },
  },
  {
    name: "the question before erasing",
    open: async (page) => {
      await leaveDraft(page, answers);
      await page.goto("/questionnaire?etape=usages");
      await page.getByRole("button", { name: "Effacer mes réponses" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
  {
    name: "answers that changed in another tab",
    open: async (page) => {
      await page.goto("/questionnaire");
      await getInput(page, "context.branch", "publishing").check();
      const other = await page.context().newPage();
      await other.goto("/questionnaire");
      await getInput(other, "context.branch", "audiovisual").check();
      await other.close();
      await expect(page.getByText("Vos réponses ont changé dans un autre onglet")).toBeVisible();
    },
  },
  {
    name: "a file that is refused",
    open: async (page) => {
      await page.goto("/questionnaire");
      await page.locator("input[type=file]").setInputFiles({ name: "r.json", mimeType: "application/json", buffer: Buffer.from("{") });
      await expect(page.getByText(/abîmé/)).toBeVisible();
    },
  },
  {
    name: "the report, folds open",
    open: async (page) => {
      await page.goto(`/rapport#${encodeFragment(questionnaire, answers)}`);
      await expect(getHeading(page)).toBeVisible();
      await page.waitForLoadState("networkidle");
      await openFolds(page);
    },
  },
  {
    name: "a report of answers that are not known",
    open: async (page) => {
      await page.goto(`/rapport#${encodeFragment(questionnaire, personas.find(({ id }) => id === "all-unknown")?.answers ?? {})}`);
      await expect(getHeading(page)).toHaveText(/^Du côté/);
      await page.waitForLoadState("networkidle");
    },
  },
  {
    name: "a report that cannot be read",
    open: async (page) => {
      await page.goto("/rapport#v1.damaged.AAAAA");
      await expect(getHeading(page)).toBeVisible();
    },
  },
  {
    name: "a contribution that waits",
    open: async (page) => {
      await page.route("**/api/v1/contributions*", (route) => route.abort());
      await leaveDraft(page, { ...answers, "context.department": "82" });
      await page.goto("/questionnaire?etape=relire");
      await page.getByRole("radio", { name: /^Oui, je contribue/ }).check();
      await page.getByRole("button", { name: "Voir mon profil" }).click();
      await expect(page.getByText("Contribution en attente")).toBeVisible();
    },
  },
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const { name, open } of STATES) {
      test(name, async ({ page, complaints }) => {
        complaints.allow(/Failed to load resource/);
        await open(page);
        expect(await findFaults(page, listRules(colorScheme))).toEqual([]);
      });
    }
  });
}

test.describe("axe finds nothing, on paper", () => {
  const printed = STATES.filter(({ name }) => name.startsWith("/") || name.startsWith("the report"));
  for (const { name, open } of printed) {
    test(name, async ({ page }) => {
      await open(page);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      expect(await findFaults(page, listRules("paper"))).toEqual([]);
    });
  }
});

test("the test above would notice: a button without a name, and a text too pale", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => {
    const main = document.querySelector("main");
    main?.append(document.createElement("button"));
    const pale = document.createElement("p");
    pale.textContent = "Trop pâle";
    pale.style.color = "#ccc";
    main?.append(pale);
  });
  const faults = (await findFaults(page)).join("\n");
  expect(faults).toContain("button-name");
  expect(faults).toContain("color-contrast");
});
