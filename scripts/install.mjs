// Runs before node_modules exists: nothing but Node's own modules here.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// Not import.meta.dirname: a Node too old to have it must get as far as being told so.
export const ROOT = path.resolve(fileURLToPath(new URL("..", import.meta.url)));
const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));

/** Exits with words when this Node cannot run the project. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Boussole IA demande Node 20.19 ou plus récent ; celui-ci est ${process.versions.node}.`);
  process.exit(1);
}

/**
 * True when node_modules holds what the lock file says. Packages for other machines may be absent,
 * and development ones too unless they are asked for.
 */
function isInstalled(/** @type {boolean} */ withDevelopment) {
  if (!existsSync(path.join(ROOT, "node_modules/.package-lock.json"))) return false;
  const wanted = readJson("package-lock.json").packages;
  const present = readJson("node_modules/.package-lock.json").packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "") return true;
    const found = present[name];
    if (found !== undefined) return found.version === entry.version;
    return entry.optional || entry.devOptional || (entry.dev && !withDevelopment);
  });
}

/** Installs the packages of the lock file when they are missing or others. */
export function installPackages({ withDevelopment = false } = {}) {
  if (isInstalled(withDevelopment)) return;
  console.log("▸ Installation des paquets (npm ci), une à deux minutes la première fois…");
  const options = ["ci", "--no-audit", "--no-fund", "--loglevel=error", ...(withDevelopment ? ["--include=dev"] : [])];
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /\.c?js$/.test(npm);
  // On Windows `npm` is a .cmd file, which only a shell runs; a path with spaces must not go through one.
  const { status } = isScript
    ? spawnSync(process.execPath, [npm, ...options], { cwd: ROOT, stdio: "inherit" })
    : spawnSync("npm", options, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) return;
  console.error("L’installation des paquets a échoué : vérifiez l’accès au registre npm, puis relancez.");
  process.exit(1);
}
