/**
 * `npm run personas`: what the model says of the written companies. `npm run personas -- --diff REV`: what would change
 * for whom between the model at a revision of git and the one in this folder, on the companies of this folder.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { evaluate } from "@/lib/diagnosis/evaluate";
import type { Answers } from "@/lib/questionnaire/types";
import { MEASURES } from "@/lib/questionnaire/types";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import { advise } from "@/lib/recommendations/advise";
import { currentReferential } from "@/lib/referential/current";
import { personas } from "@/lib/referential/v1/personas";

type Line = { readonly id: string; readonly name: string; readonly facts: Readonly<Record<string, string>> };
type Input = readonly { readonly id: string; readonly name: string; readonly answers: Answers }[];

/** What is said of each company, as short facts that can be compared. */
function tell(companies: Input): Line[] {
  return companies.map(({ id, name, answers }) => {
    const parsed = parseAnswers(currentReferential.questionnaire, answers);
    if (!parsed.ok) return { id, name, facts: { refused: parsed.error.map(({ question, code }) => `${String(question)} ${code}`).join(", ") } };
    const evaluation = evaluate(currentReferential, answers);
    const { recommendations, stakes, levers, workshop } = advise(currentReferential, answers, evaluation);
    return {
      id,
      name,
      facts: {
        profile: evaluation.profile,
        measures: MEASURES.map((measure) => `${measure} ${evaluation.measures[measure].value} (band ${evaluation.measures[measure].band})`).join(", "),
        actions: recommendations.map(({ rule }) => rule).join(", "),
        topics: [...stakes, ...levers, workshop].map(({ id: topic }) => topic).join(", "),
      },
    };
  });
}

/** Tells the same companies by the code of another revision, checked out beside this one for the time of the call. */
function tellAt(revision: string, companies: Input): Line[] {
  const folder = mkdtempSync(path.join(tmpdir(), "boussole-personas-"));
  const tree = path.join(folder, "tree");
  try {
    execFileSync("git", ["worktree", "add", "--detach", "--quiet", tree, revision], { stdio: ["ignore", "inherit", "inherit"] });
    symlinkSync(path.resolve("node_modules"), path.join(tree, "node_modules"));
    const input = path.join(folder, "companies.json");
    writeFileSync(input, JSON.stringify(companies));
    return JSON.parse(execFileSync("node", ["--import", "tsx", "scripts/personas.ts", "--json", input], { cwd: tree, encoding: "utf8" })) as Line[];
  } finally {
    execFileSync("git", ["worktree", "remove", "--force", tree]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const [option, value] = process.argv.slice(2);
if (option === "--json") {
  const companies = value === undefined ? personas : (JSON.parse(readFileSync(value, "utf8")) as Input);
  console.log(JSON.stringify(tell(companies), null, 2));
} else if (option === "--diff") {
  const revision = value ?? "HEAD";
  const before = new Map(tellAt(revision, personas).map((line) => [line.id, line]));
  let changed = 0;
  for (const { id, name, facts } of tell(personas)) {
    const old = before.get(id)?.facts ?? {};
    const differences = [...new Set([...Object.keys(old), ...Object.keys(facts)])].filter((key) => old[key] !== facts[key]);
    if (differences.length === 0) continue;
    changed += 1;
    console.log(name);
    for (const key of differences) console.log(`  ${key}\n    - ${old[key] ?? ""}\n    + ${facts[key] ?? ""}`);
  }
  console.log(changed === 0 ? `Nothing changes for anyone since ${revision}.` : `${changed} of ${personas.length} companies change since ${revision}.`);
} else {
  for (const { name, facts } of tell(personas)) {
    console.log(name);
    for (const [key, text] of Object.entries(facts)) console.log(`  ${key}: ${text}`);
  }
}
