import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { plainCopy } from "@/app/plain-copy.fr";
import { ROOT } from "../database/open";
import { buildPlainPage } from "./failure-page";

/** Pages that open without network. They are static and hold nobody's data. */
export const SHELLS = ["/conseil", "/conseil/entretiens", "/conseil/entretiens/projection"] as const;
const WORKER_FILE = "boussole-worker.js";
const ASSET = /static\/[\w./~%@()[\]-]+\.(?:js|css|woff2)/g;

const findPage = (dist: string, shell: string): string => {
  const found = ["server/app", "server/route-cache"].map((folder) => path.join(dist, folder)).filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)))
    .find((file) => file.endsWith(`${shell}.html`));
  if (found === undefined) throw new Error(`${shell} is not a static page: it cannot open without network`);
  return readFileSync(found, "utf8");
};

/** Every script, style and font that a page may ask for, those that its scripts fetch later included. */
function listAssets(dist: string, html: string): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (text: string): void => {
    for (const [name] of text.matchAll(ASSET)) {
      const asset = decodeURIComponent(name);
      const file = path.join(dist, asset);
      if (found.has(asset) || !existsSync(file)) continue;
      found.add(asset);
      if (!asset.endsWith(".woff2")) read(readAsset(file, asset));
    }
  };
  read(html);
  return found;
}

/** Style sheets name their fonts beside themselves. */
const readAsset = (file: string, asset: string): string =>
  asset.endsWith(".css") ? readFileSync(file, "utf8").replaceAll("../media/", "static/media/") : readFileSync(file, "utf8");

/**
 * The worker: it answers for the shells and for their files, from what it kept when it was installed. The other pages of the
 * advisors come from the network, or say that they need it; nothing else passes through it.
 */
export function writeWorker(version: string, shells: readonly string[], assets: readonly string[]): string {
  return `"use strict";
// Written by scripts/build/offline.ts.
const CACHE = ${JSON.stringify(`boussole-conseil-${version}`)};
const SHELLS = ${JSON.stringify(shells)};
const ASSETS = ${JSON.stringify(assets)};
const WITHOUT_NETWORK = ${JSON.stringify(buildPlainPage(plainCopy.network, "/conseil"))};
const kept = new Set(ASSETS);
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then(async (cache) => {
    for (const url of [...SHELLS, ...ASSETS]) {
      const response = await fetch(url, { cache: "reload", credentials: "omit" });
      // A network that answers in our place must not be kept as ours.
      if (!response.ok || response.redirected || response.type !== "basic") throw new Error("not ours: " + url);
      await cache.put(url, response);
    }
  }));
});
// A new version takes over once no page of the old one is open: its pages keep the scripts that they were made for.
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith("boussole-conseil-") && name !== CACHE).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  const isShell = request.mode === "navigate" && SHELLS.includes(url.pathname.replace(/(?<=.)\\/$/, ""));
  if (!isShell && !kept.has(url.pathname)) {
    // Whoever follows a link without network is told so in our words, with the way back to the interviews.
    const tell = () => new Response(WITHOUT_NETWORK, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
    if (request.mode === "navigate" && url.pathname.startsWith("/conseil/")) event.respondWith(fetch(request).catch(tell));
    return;
  }
  const key = isShell ? url.pathname.replace(/(?<=.)\\/$/, "") : url.pathname;
  event.respondWith(caches.open(CACHE).then((cache) => cache.match(key)).then((found) => found ?? fetch(request)));
});
`;
}

/** Writes the worker of a build, after its pages have their policy: what is kept is what is served, byte for byte. */
export function makeOffline(dist: string): void {
  const pages = SHELLS.map((shell) => findPage(dist, shell));
  const assets = [...new Set(pages.flatMap((html) => [...listAssets(dist, html)]))].sort();
  const digest = createHash("sha256");
  for (const html of pages) digest.update(html);
  for (const asset of assets) digest.update(asset);
  // These keep their names when they change.
  for (const file of ["app/icon.svg", "public/conseil.webmanifest"]) digest.update(readFileSync(path.join(ROOT, file)));
  const worker = writeWorker(digest.digest("hex").slice(0, 16), SHELLS, [...assets.map((asset) => `/_next/${asset}`), "/icon.svg", "/conseil.webmanifest"]);
  writeFileSync(path.join(dist, WORKER_FILE), worker);
}
