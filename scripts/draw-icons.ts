import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "@playwright/test";

import { ROOT } from "./database/open";

/** Part of a maskable icon that every shape of a launcher shows (W3C manifest: a circle of 40 % of its side). */
const SAFE = 0.72;
const ICONS = [
  { file: "public/icons/conseil-192.png", side: 192, fills: false },
  { file: "public/icons/conseil-512.png", side: 512, fills: false },
  { file: "public/icons/conseil-maskable-512.png", side: 512, fills: true },
  // Without one, a telephone puts a picture of the page on its home screen.
  { file: "app/conseil/apple-icon.png", side: 180, fills: true },
] as const;

/** The product's sign at the sizes that systems ask for; one that fills its square stands smaller, on its own paper. */
export async function drawIcons(browser: Browser): Promise<readonly string[]> {
  const sign = readFileSync(path.join(ROOT, "app/icon.svg"), "utf8");
  const paper = /<rect[^>]* fill="([^"]+)"/.exec(sign)?.[1] ?? "";
  for (const { file, side, fills } of ICONS) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    const width = fills ? side * SAFE : side;
    await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh${fills ? `;background:${paper}` : ""}">${sign.replace("<svg", `<svg width="${String(width)}"`)}`);
    writeFileSync(path.join(ROOT, file), await page.screenshot({ omitBackground: !fills }));
    await page.close();
  }
  return ICONS.map(({ file }) => file);
}
