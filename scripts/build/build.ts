import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { listFaults } from "../audit-model/checked";
import { withLock } from "../database/lock";
import { ROOT } from "../database/open";
import { writeFailurePage } from "./failure-page";
import { generate } from "./generate";
import { makeOffline } from "./offline";
import { protectPages } from "./policy";

const SOURCES = ["app", "components", "lib", "prisma", "public", "scripts/build", "next.config.ts", "package-lock.json", "postcss.config.mjs", "prisma.config.ts", "tsconfig.json"];
const BUILD_PATIENCE = 15 * 60_000;

const getDist = (): string => path.join(ROOT, process.env["BOUSSOLE_DIST"] ?? ".next");

function listFiles(entry: string): string[] {
  const absolute = path.join(ROOT, entry);
  if (!existsSync(absolute)) return [];
  const found = readdirSync(absolute, { withFileTypes: true, recursive: true });
  return found.filter((file) => file.isFile()).map((file) => path.relative(ROOT, path.join(file.parentPath, file.name)));
}

/** What a build is made of. Tests and what is generated change nothing in it. */
function hashSources(entries: readonly string[]): string {
  const digest = createHash("sha256").update(process.versions.node);
  const files = entries.flatMap((entry) => (path.extname(entry) === "" ? listFiles(entry) : existsSync(path.join(ROOT, entry)) ? [entry] : []));
  for (const file of files.filter((name) => !/lib\/server\/generated\/|\.test\.tsx?$/.test(name)).sort()) {
    digest.update(file).update("\0").update(readFileSync(path.join(ROOT, file))).update("\0");
  }
  return digest.digest("hex");
}

const readStamp = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Generates what the sources import, unless it is there for this schema. */
export function prepare(): void {
  const stamp = path.join(ROOT, "lib/server/generated/stamp");
  const now = hashSources(["prisma", "package-lock.json"]);
  if (readStamp(stamp) === now) return;
  generate();
  writeFileSync(stamp, now);
}

function runNextBuild(output: "inherit" | "quiet"): Promise<void> {
  const command = createRequire(import.meta.url).resolve("next/dist/bin/next");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, "build"], {
      cwd: ROOT,
      stdio: output === "inherit" ? "inherit" : ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`La construction a échoué.\n${Buffer.concat(said).toString("utf8")}`));
    });
  });
}

/** Builds for production unless the last build is of these very sources. True when it built. */
export async function build({ output, force = false }: { readonly output: "inherit" | "quiet"; readonly force?: boolean }): Promise<boolean> {
  const dist = getDist();
  mkdirSync(path.join(ROOT, ".data"), { recursive: true });
  return withLock(path.join(ROOT, `.data/build${path.basename(dist)}.lock`), async () => {
    prepare();
    const stamp = path.join(dist, "boussole-stamp");
    const now = hashSources(SOURCES);
    if (!force && readStamp(stamp) === now) return false;
    const faults = listFaults();
    if (faults.length > 0) throw new Error(`Le référentiel se contredit, rien n’est construit :\n${faults.join("\n")}`);
    await runNextBuild(output);
    protectPages(dist);
    writeFailurePage(dist);
    makeOffline(dist);
    writeFileSync(stamp, now);
    return true;
  }, BUILD_PATIENCE);
}
