import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, prepare } from "../build/build";
import { joinEmbedded } from "../database/embedded";
import { ROOT } from "../database/open";
import { ensureChromium } from "./chromium";
import { makeTestFolder, onStop, sweepTestFolders } from "./sweep";
import { add, describeTally, NOTHING, ONE_FAILED, tallyPlaywright, tallyVitest, type Tally } from "./tally";

type Context = { readonly folder: string; readonly extra: readonly string[] };
type Stage = { readonly id: string; readonly title: string; readonly run: (context: Context) => Promise<Tally> };

const ONE_PASSED: Tally = { ...NOTHING, passed: 1 };
const { resolve } = createRequire(import.meta.url);
const TOOLS = {
  tsc: resolve("typescript/bin/tsc"),
  eslint: path.join(path.dirname(resolve("eslint/package.json")), "bin/eslint.js"),
  vitest: path.join(path.dirname(resolve("vitest/package.json")), "vitest.mjs"),
  playwright: path.join(path.dirname(resolve("@playwright/test/package.json")), "cli.js"),
  next: resolve("next/dist/bin/next"),
};

/** What runs now, to be stopped with us. */
const running = new Set<ChildProcess>();
let stopping = false;
/** Undone when we are told to stop in the middle. */
const undo: (() => Promise<void>)[] = [];

function follow(child: ChildProcess): Promise<number> {
  running.add(child);
  return new Promise((done) => {
    const end = (code: number): void => {
      running.delete(child);
      done(code);
    };
    child.once("error", () => { end(1); });
    child.once("close", (code) => { end(code ?? 1); });
  });
}

/** Each tool takes its own database away; they get ten seconds for it. */
async function stopAll(folder: string): Promise<void> {
  stopping = true;
  const ends = [...running].map((child) => {
    child.kill("SIGTERM");
    return new Promise((done) => child.once("close", done));
  });
  await Promise.race([Promise.all(ends), new Promise((done) => setTimeout(done, 10_000))]);
  for (const child of running) child.kill("SIGKILL");
  for (const work of undo.splice(0)) await work();
  rmSync(folder, { recursive: true, force: true });
}

function run(tool: keyof typeof TOOLS, options: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> {
  return follow(spawn(process.execPath, [TOOLS[tool], ...options], { cwd: ROOT, stdio: "inherit", env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment } }));
}

const runScript = (script: string): Promise<number> => follow(spawn(process.execPath, ["--import", "tsx", script], { cwd: ROOT, stdio: "inherit" }));

const one = async (work: Promise<number>): Promise<Tally> => ((await work) === 0 ? ONE_PASSED : ONE_FAILED);

function findFreePort(): Promise<string> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => { done(String(typeof address === "object" ? address?.port : 0)); });
    });
  });
}

async function runVitest(project: string, { folder, extra }: Context): Promise<Tally> {
  const report = path.join(folder, `${project}.json`);
  const code = await run("vitest", ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...extra]);
  return tallyVitest(report, code);
}

async function buildAll(): Promise<Tally> {
  process.env["BOUSSOLE_DIST"] = ".next-test";
  await build({ output: "inherit", force: true });
  return one(run("next", ["build", "tests/empty-app"]));
}

/** The built application in a browser, with a database that is the tests' own. */
async function runBrowser({ folder, extra }: Context): Promise<Tally> {
  const chromium = ensureChromium();
  if (chromium === undefined) throw new Error("no Chromium, and none could be installed");
  const database = await joinEmbedded(folder, (line) => { console.log(`  ${line}`); });
  undo.push(database.leave);
  try {
    const report = path.join(folder, "e2e.json");
    const code = await run("playwright", ["test", ...extra], {
      E2E_PORT: await findFreePort(),
      E2E_EMPTY_PORT: await findFreePort(),
      E2E_CHROMIUM: chromium,
      E2E_REPORT: report,
      DATABASE_URL: database.url,
      BOUSSOLE_DATA: folder,
    });
    return tallyPlaywright(report, code);
  } finally {
    if (undo.splice(0).length > 0) await database.leave();
  }
}

const STAGES: readonly Stage[] = [
  { id: "types", title: "Types", run: () => one(run("tsc", ["--noEmit"])) },
  { id: "lint", title: "Lint and dependency directions", run: () => one(run("eslint", [".", "--max-warnings=0"])) },
  { id: "model", title: "Proofs of the model", run: () => one(runScript("scripts/audit-model.ts")) },
  { id: "unit", title: "Unit tests", run: (context) => runVitest("unit", context) },
  { id: "integration", title: "Integration tests on a PostgreSQL of their own", run: (context) => runVitest("integration", context) },
  { id: "build", title: "Production build", run: buildAll },
  { id: "e2e", title: "End to end in Chromium", run: runBrowser },
];

async function attempt(stage: Stage, context: Context): Promise<Tally> {
  const started = Date.now();
  console.log(`\n▸ ${stage.title}`);
  let tally: Tally;
  try {
    tally = await stage.run(context);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally = ONE_FAILED;
  }
  console.log(`  ${tally.failed === 0 ? "✓" : "✗"} ${stage.id}: ${describeTally(tally)} (${Math.round((Date.now() - started) / 1000)} s)`);
  return tally;
}

/**
 * Everything that is checked, each stage whatever became of the ones before. Never DATABASE_URL, never the
 * developer's data: a folder of its own. `--only <stage>` runs one stage; what follows `--` goes to its tool.
 */
export async function runTests(options: readonly string[]): Promise<number> {
  const separator = options.indexOf("--");
  const own = separator < 0 ? options : options.slice(0, separator);
  const extra = separator < 0 ? [] : options.slice(separator + 1);
  const only = own.includes("--only") ? own[own.indexOf("--only") + 1] : undefined;
  const stages = STAGES.filter(({ id }) => only === undefined || id === only);
  delete process.env["DATABASE_URL"];
  await sweepTestFolders(tmpdir());
  const folder = makeTestFolder(tmpdir());
  onStop(() => stopAll(folder));
  try {
    prepare();
    let total = stages.length === 0 ? ONE_FAILED : NOTHING;
    for (const stage of stages) {
      total = add(total, await attempt(stage, { folder, extra }));
      // Whoever stops us ends the process: no other stage begins meanwhile.
      if (stopping) await new Promise(() => undefined);
    }
    console.log(`\n${describeTally(total)}`);
    return total.failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
