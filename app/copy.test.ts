import { describe, expect, it } from "vitest";

import { administrationCopy } from "@/components/advisor/administration-copy.fr";
import { advisorCopy } from "@/components/advisor/copy.fr";
import { regionCopy } from "@/components/advisor/region-copy.fr";
import { copy as reportCopy } from "@/components/report/copy.fr";
import { figureWords } from "@/components/statistics/figure-words.fr";
import { currentReferential } from "@/lib/referential/current";
import { ADVISOR_PROBLEMS } from "@/lib/server/advisor-problem";

import { accessibilityCopy } from "./accessibilite/accessibility-copy.fr";
import { privacyCopy } from "./confidentialite/privacy-copy.fr";
import { contactCopy } from "./contact/contact-copy.fr";
import { errorCopy } from "./error-copy.fr";
import { homeCopy } from "./home-copy.fr";
import { layoutCopy } from "./layout-copy.fr";
import { legalCopy } from "./mentions-legales/legal-copy.fr";
import { methodCopy } from "./methode/method-copy.fr";
import { pageGroups } from "./pages.fr";
import { siteMapCopy } from "./plan-du-site/site-map-copy.fr";
import { plainCopy } from "./plain-copy.fr";
import { paperCopy } from "./questionnaire/imprimer/paper-copy.fr";
import { sourcesCopy } from "./sources/sources-copy.fr";
import { statisticsCopy } from "./statistiques/statistics-copy.fr";

const listStrings = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "function"
      ? [String((value as (...words: string[]) => unknown)("Mesure", "Niveau"))]
      : typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];

describe("the words of the pages", () => {
  it.each(Object.entries({ accessibilityCopy, administrationCopy, ADVISOR_PROBLEMS, advisorCopy, contactCopy, errorCopy, figureWords, homeCopy, layoutCopy, legalCopy, methodCopy, pageGroups, paperCopy, plainCopy, privacyCopy, regionCopy, siteMapCopy, sourcesCopy, statisticsCopy }))(
    "%s holds French typography: no plain space before ; : ! ? or inside guillemets, no straight apostrophe",
    (_, words) => {
      for (const text of listStrings(words)) expect(text, text).not.toMatch(/ [;:!?»]|« |[«][^\u202f]|[^\u202f]»|'/u);
    },
  );

  it("never part the two ends of a range of pages", () => {
    for (const text of listStrings({ homeCopy, methodCopy, reportCopy })) expect(text, text).not.toMatch(/\d-\d/u);
  });

  it("announce as many steps as the questionnaire has", () => {
    expect(currentReferential.questionnaire.steps).toHaveLength(9);
    expect(listStrings(homeCopy.facts).join(" ")).toContain("neuf étapes");
  });
});
