import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/g;

/** The policy of every page, with the inline scripts that it may run: by hash, or by nonce. */
export function writePolicy(inlineScripts: Iterable<string>): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inlineScripts].join(" "),
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** The policy of a page: its own inline scripts by hash, and nothing inline besides. */
export function buildPolicy(html: string): string {
  return writePolicy(new Set([...html.matchAll(INLINE_SCRIPT)].map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`)));
}

/** Puts the policy first in the head, before anything that it governs. Run again, it replaces its own work. */
export function insertPolicy(html: string): string {
  const bare = html.replace(META, "");
  const head = /<head[^>]*>/i.exec(bare);
  if (head === null) throw new Error("a page has no <head>");
  const end = head.index + head[0].length;
  return `${bare.slice(0, end)}<meta http-equiv="Content-Security-Policy" content="${buildPolicy(bare)}"/>${bare.slice(end)}`;
}

/**
 * Protects every prerendered page of a build, in all the places where Next keeps a copy of it. Static pages keep
 * static: a nonce would make each of them dynamic, seven times slower.
 */
export function protectPages(dist: string): readonly string[] {
  const server = path.join(dist, "server");
  const pages = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  for (const page of pages) {
    const file = path.join(server, page);
    writeFileSync(file, insertPolicy(readFileSync(file, "utf8")));
  }
  return pages;
}
