import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { getWording } from "@/lib/questionnaire/copy";
import { MEASURES } from "@/lib/questionnaire/types";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { currentReferential } from "@/lib/referential/current";
import { getCompany } from "@/tests/builders/companies";

const folder = mkdtempSync(path.join(tmpdir(), "boussole-diagnose-"));
afterAll(() => { rmSync(folder, { recursive: true }); });

const diagnose = (input: string, options: readonly string[] = ["-"]) => spawnSync("node", ["--import", "tsx", "scripts/diagnose.ts", ...options], { input, encoding: "utf8" });
const { answers } = getCompany("hostile-publisher");
const write = (file: unknown) => JSON.stringify(file);

type Printed = { recommendations: { id: string; rule: string; why: string; firstStep: string; audience: string[]; source: unknown }[] } & Record<string, unknown>;

describe("npm run diagnose", { timeout: 60_000 }, () => {
  it("prints the whole report of a file, with the words of each recommendation beside its rule", () => {
    const file = path.join(folder, "answers.json");
    writeFileSync(file, write({ questionnaire: "v1", answers }));
    const { status, stdout, stderr } = diagnose("", [file]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const report = JSON.parse(stdout) as Printed;
    expect(report).toMatchObject({ questionnaire: "v1", model: "1.0.0", rules: currentReferential.rules.version, profile: "refractory", decision: { row: "opposed" }, path: { goal: { kind: "mastery" }, moves: [] } });
    expect(Object.keys(report["measures"] as object)).toEqual([...MEASURES]);
    const [first] = report.recommendations;
    const words = adviceCopy.rules["refractory.law-written"];
    expect(first).toMatchObject({
      id: "trn.law-ethics",
      phase: "training",
      rule: "refractory.law-written",
      answers: [{ question: "stance.refusal", options: ["contract"] }],
      why: getWording(words?.why ?? "", answers),
      firstStep: getWording(words?.firstStep ?? "", answers),
      horizon: "quarter",
      source: { ours: true },
    });
    expect(first?.audience).toContain("La direction");
    expect(report.recommendations.find(({ id }) => id === "acc.use-cases")?.source).toMatchObject({ section: "profiles", pages: [5, 7] });
  });

  it.each([
    ["broken JSON", "{", [null, "broken-json"]],
    ["a newer version", write({ questionnaire: "v2", answers }), [null, "newer-version"]],
    ["an unknown question", write({ questionnaire: "v1", answers: { ...answers, x: "y" } }), ["x", "unknown-question"]],
    ["an answer to a hidden question", write({ questionnaire: "v1", answers: { ...answers, "activity.communication": "press" } }), ["activity.communication", "hidden"]],
    ["a missing answer", write({ questionnaire: "v1", answers: { ...answers, needs: undefined } }), ["needs", "missing"]],
  ])("refuses %s: exit 1, nothing on standard output, errors in words", (_, input, [question, code]) => {
    const { status, stdout, stderr } = diagnose(input);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    const { errors } = JSON.parse(stderr) as { errors: { question: string | null; code: string; message: string }[] };
    expect(errors[0]).toMatchObject({ question, code });
    expect(errors[0]?.message.length).toBeGreaterThan(10);
  });
});
