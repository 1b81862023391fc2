import { ESLint } from "eslint";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "@/scripts/database/open";

const eslint = new ESLint({ cwd: ROOT, overrideConfig: { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["*.ts", "*/*.ts", "*/*/*.ts", "*/*/*.tsx"] } } } } });

async function listRules(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(ROOT, file) });
  return [...new Set((result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message))];
}

describe("the lint rules", () => {
  it.each([
    ["a component that imports the server", "components/report/fixture.ts", 'import { log } from "@/lib/server/log";\nlog.info("x");\n', "boundaries/dependencies"],
    ["a component that imports a page", "components/report/fixture.ts", 'import * as page from "@/app/page";\nvoid page;\n', "boundaries/dependencies"],
    ["a primitive that imports the domain", "components/ui/fixture.ts", 'import { MEASURES } from "@/lib/questionnaire/types";\nvoid MEASURES;\n', "boundaries/dependencies"],
    ["a primitive that imports a package", "components/ui/fixture.ts", 'import { z } from "zod";\nvoid z;\n', "no-restricted-imports"],
    ["the domain that imports the referential", "lib/diagnosis/fixture.ts", 'import { currentReferential } from "@/lib/referential/current";\nvoid currentReferential;\n', "boundaries/dependencies"],
    ["the domain that imports the server", "lib/questionnaire/fixture.ts", 'import { log } from "../server/log";\nvoid log;\n', "boundaries/dependencies"],
    ["the server that imports a component", "lib/server/fixture.ts", 'import * as button from "@/components/ui/button";\nvoid button;\n', "boundaries/dependencies"],
    ["a clock in a pure folder", "lib/diagnosis/fixture.ts", "export const now = Date.now();\n", "no-restricted-properties"],
    ["a date in a pure folder", "lib/anonymisation/fixture.ts", "export const now = new Date();\n", "no-restricted-syntax"],
    ["randomness in a pure folder", "lib/diagnosis/fixture.ts", "export const x = Math.random();\n", "no-restricted-properties"],
    ["the environment in a pure folder", "lib/recommendations/fixture.ts", "export const x = process.env;\n", "no-restricted-globals"],
    ["the network in a pure folder", "lib/referential/fixture.ts", 'export const x = fetch("/");\n', "no-restricted-globals"],
  ])("refuse %s", async (_, file, code, rule) => {
    expect(await listRules(file, code)).toContain(rule);
    // The first one reads every type of the project.
  }, 120_000);

  it("accept the directions of the house", async () => {
    expect(await listRules("lib/server/fixture.ts", 'import { MEASURES } from "@/lib/questionnaire/types";\nexport const names = MEASURES.join(", ");\n')).toEqual([]);
  });
});
