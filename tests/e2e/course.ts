import { expect, type Page } from "@playwright/test";

import { REVIEW_SLUG } from "../../components/questionnaire/location";
import { toField } from "../../components/questionnaire/fields";
import { listVisibleQuestions } from "../../lib/questionnaire/visibility";
import type { Answer, Answers, Question } from "../../lib/questionnaire/types";
import { questionnaireCopy } from "../../lib/referential/v1/copy.fr";
import { questionnaire } from "../../lib/referential/v1/questionnaire";

/** One option's input, as the person's click reaches it. */
export const getInput = (page: Page, question: string, option: string) =>
  page.locator(`input[name="${toField(question)}"][value="${option}"]`);

/** Gives one answer through the page, whatever its control. */
export async function give(page: Page, { id, type, options }: Question, answer: Answer): Promise<void> {
  const chosen = typeof answer === "string" ? [answer] : answer;
  if (type === "one" && options.length > 12) await page.locator(`select[name="${toField(id)}"]`).selectOption(chosen[0] ?? "");
  else for (const option of chosen) await getInput(page, id, option).check();
}

/** Answers every visible question of a step, in order. */
export async function answerStep(page: Page, step: string, answers: Answers): Promise<void> {
  const own = questionnaire.steps.find(({ id }) => id === step)?.questions ?? [];
  const visible = new Set(listVisibleQuestions(questionnaire, answers));
  for (const question of own) {
    const answer = answers[question.id];
    if (answer !== undefined && visible.has(question)) await give(page, question, answer);
  }
}

export const getHeading = (page: Page) => page.getByRole("heading", { level: 1 });

/** How many sheets of A4 a page takes when it is printed. */
export async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Goes through the nine steps, up to the rereading. */
export async function answerAll(page: Page, answers: Answers): Promise<void> {
  for (const [place, { id }] of questionnaire.steps.entries()) {
    await expect(getHeading(page)).toHaveText(questionnaireCopy.steps[id]?.title ?? "");
    await answerStep(page, id, answers);
    const isLast = place === questionnaire.steps.length - 1;
    await page.getByRole("button", { name: isLast ? "Relire mes réponses" : "Continuer" }).click();
  }
  await expect(page).toHaveURL(new RegExp(`etape=${REVIEW_SLUG}`));
}

/** Puts answers on the device as an earlier visit would have left them, before any page opens. */
export async function leaveDraft(page: Page, answers: Answers, step = ""): Promise<void> {
  await page.addInitScript(
    ([draft]) => {
      if (sessionStorage.getItem("draft-left") !== null) return;
      sessionStorage.setItem("draft-left", "yes");
      localStorage.setItem("boussole-ia.reponses.1", JSON.stringify({ ...(draft as object), lastUsed: Date.now() }));
    },
    [{ questionnaire: questionnaire.version, answers, step }],
  );
}

/** The same answers but one. */
export const without = (answers: Answers, question: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question));
