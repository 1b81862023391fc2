import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { plainCopy } from "@/app/plain-copy.fr";

/** Colours of app/tokens.css by hand. */
const CSS = [
  ":root{color-scheme:light dark}",
  "body{max-width:38rem;margin:4rem auto;padding:0 1.5rem;background:#f5f2ea;color:#17191c;font:1.0625rem/1.55 'Helvetica Neue',Arial,sans-serif}",
  "h1{font:480 2rem/1.3 Georgia,serif}a{color:#00566b}",
  "@media (prefers-color-scheme:dark){body{background:#12171a;color:#ebe7dd}a{color:#6ccbd6}}",
].join("");

type Words = { readonly title: string; readonly lead: string; readonly again: string; readonly home: string };

/** A whole document, without script, under its own policy: for when nothing else of the server can be counted on. `address`: where its link leads. */
export function buildPlainPage({ title, lead, again, home }: Words, address: string): string {
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(CSS).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Boussole IA</title><style>${CSS}</style></head><body><main><h1>${title}</h1><p>${lead}</p><p>${again}</p><p><a href="${address}">${home}</a></p></main></body></html>`;
}

/** What people see when the server itself fails. It takes the place of the framework's own, which is in English and breaks the pages' policy. */
export function writeFailurePage(dist: string): void {
  writeFileSync(path.join(dist, "server/pages/500.html"), buildPlainPage(plainCopy.server, "/"));
}
