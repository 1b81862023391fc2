import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** BOUSSOLE_SECRET, or one made once and kept in the data folder, readable by its owner alone. */
export function readSecret(dataFolder: string): string {
  const given = process.env["BOUSSOLE_SECRET"];
  if (given !== undefined && given !== "") return given;
  const file = path.join(dataFolder, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8").trim();
}
