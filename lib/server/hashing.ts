import { createHmac } from "node:crypto";
import { readEnvironment } from "./environment";

/** What an HMAC is for; each use has a key of its own, so that no two tables can be joined by a digest. */
export type HashUse = "row" | "receipt" | "body" | "rate" | "accounts" | "invitation" | "erased-interview" | "waiting";

export function hash(use: HashUse, value: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const key = createHmac("sha256", readEnvironment().BOUSSOLE_SECRET).update(`boussole:${use}`).digest();
  return new Uint8Array(createHmac("sha256", key).update(value).digest());
}

/** The pending row of a contribution: only who holds the key can point at it. Formatted as a UUID (version 8: made by us). */
export function deriveRowId(key: string): string {
  const bytes = hash("row", `row:${key.toLowerCase()}`).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** JSON that is the same for the same content, whatever the order of keys. */
export function canonicalise(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalise).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalise(item)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
