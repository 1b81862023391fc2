import { describe, expect, it } from "vitest";

import { currentReferential } from "@/lib/referential/current";

import { privacyCopy } from "./confidentialite/privacy-copy.fr";
import { errorCopy } from "./error-copy.fr";
import { homeCopy } from "./home-copy.fr";
import { layoutCopy } from "./layout-copy.fr";
import { methodCopy } from "./methode/method-copy.fr";

const listStrings = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "function"
      ? [String((value as (...words: string[]) => unknown)("Mesure", "Niveau"))]
      : typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];

describe("the words of the pages", () => {
  it.each(Object.entries({ privacyCopy, errorCopy, homeCopy, layoutCopy, methodCopy }))(
    "%s holds French typography: no plain space before ; : ! ? or inside guillemets, no straight apostrophe",
    (_, words) => {
      for (const text of listStrings(words)) expect(text, text).not.toMatch(/ [;:!?»]|« |[«][^\u202f]|[^\u202f]»|'/u);
    },
  );

  it("announce as many steps as the questionnaire has", () => {
    expect(currentReferential.questionnaire.steps).toHaveLength(9);
    expect(listStrings(homeCopy.facts).join(" ")).toContain("neuf étapes");
  });
});
