import { Client } from "pg";

import { splitByVisibility } from "../../lib/questionnaire/visibility";
import { copy } from "../../components/report/copy.fr";
import { adviceCopy } from "../../lib/referential/v1/advice.fr";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { companies } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { answerAll, getHeading } from "./course";

/** Rows that hold exactly these answers, whatever the order in which they were kept. */
async function readRows(answers: unknown): Promise<{ profile: string; questionnaire: string; answers: unknown }[]> {
  const client = new Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    const { rows } = await client.query<{ profile: string; questionnaire: string; answers: unknown }>(
      "SELECT profile, questionnaire, answers FROM pending_contributions WHERE answers @> $1::jsonb AND answers <@ $1::jsonb",
      [JSON.stringify(answers)],
    );
    return rows;
  } finally {
    await client.end();
  }
}

for (const company of companies) {
  test(`${company.name}: from the first question to the report, and into the statistics`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto("/questionnaire");
    await answerAll(page, company.answers);
    await page.getByRole("radio", { name: /^Oui, je contribue/ }).check();
    await page.getByRole("button", { name: "Voir mon profil" }).click();

    await expect(page).toHaveURL(/\/rapport#v1\./);
    await expect(getHeading(page)).toHaveText(copy.header.place[company.profile]);
    const phases = company.phases.map((phase) => adviceCopy.phases[phase]);
    const shown = await page.locator("#commencer, #ensuite").locator("xpath=..").getByRole("listitem").filter({ hasText: " · D’ici" }).allInnerTexts();
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const phase of phases) expect(shown.some((text) => text.includes(`${phase} · `))).toBe(true);

    await expect(page.getByText("Contribution enregistrée")).toBeVisible();
    const rows = await readRows(splitByVisibility(questionnaire, company.answers).shown);
    expect(rows.map(({ profile, questionnaire: version }) => ({ profile, version }))).toEqual([{ profile: company.profile, version: "v1" }]);

    await page.reload();
    await expect(getHeading(page)).toHaveText(copy.header.place[company.profile]);
    await expect(page.getByText("Contribution enregistrée")).toBeVisible();
    expect(await readRows(splitByVisibility(questionnaire, company.answers).shown)).toHaveLength(1);

    await page.getByRole("button", { name: "Retirer ma contribution" }).click();
    await expect(page.getByText("Votre contribution est retirée.")).toBeVisible();
    expect(await readRows(splitByVisibility(questionnaire, company.answers).shown)).toEqual([]);
  });
}
