import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

const works = (program: string): boolean => spawnSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;

/** The system's Chromium, else the test tool's own if it was downloaded before. */
function findChromium(): string | undefined {
  const system = process.env["E2E_CHROMIUM"] ?? findOnPath(NAMES);
  if (system !== undefined && works(system)) return system;
  const own = chromium.executablePath();
  return existsSync(own) && works(own) ? own : undefined;
}

function run(command: string, options: readonly string[]): boolean {
  console.log(`  $ ${[command, ...options].join(" ")}`);
  return spawnSync(command, options, { stdio: "inherit" }).status === 0;
}

/** The Chromium that the tests drive, installed if there is none: each command is printed before it runs. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log("▸ No Chromium on this system: getting one");
  const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")), "cli.js");
  run(process.execPath, [playwright, "install", ...(process.getuid?.() === 0 ? ["--with-deps"] : []), "chromium"]);
  const downloaded = findChromium();
  if (downloaded !== undefined) return downloaded;
  const apt = findOnPath(["apt-get"]);
  if (apt === undefined) return undefined;
  const [command, ...rest] = process.getuid?.() === 0 ? ([apt] as const) : (["sudo", "-n", apt] as const);
  run(command, [...rest, "update"]);
  run(command, [...rest, "install", "-y", "--no-install-recommends", "chromium"]);
  return findChromium();
}
