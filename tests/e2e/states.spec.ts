import type { Page } from "@playwright/test";

import { encodeFragment } from "../../lib/questionnaire/fragment";
import { questionnaire } from "../../lib/referential/v1/questionnaire";
import { getCompany } from "../builders/companies";
import { expect, test } from "../setup/browser-test";
import { getHeading, leaveDraft } from "./course";
import { findCut } from "./cut";

const { answers } = getCompany("animation-studio");
const REPORT = `/rapport#${encodeFragment(questionnaire, answers)}`;
const EVERY_PAGE = ["/", "/questionnaire", "/questionnaire?etape=usages", "/questionnaire?etape=relire", REPORT, "/methode", "/sources", "/confidentialite", "/mentions-legales", "/accessibilite", "/contact", "/plan-du-site", "/questionnaire/imprimer", "/statistiques", "/rien"];

async function open(page: Page, address: string): Promise<void> {
  await leaveDraft(page, answers);
  await page.goto(address);
  await expect(getHeading(page)).toBeVisible();
  await page.evaluate(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
}

for (const address of EVERY_PAGE) {
  const name = address.slice(0, 28);

  test(`${name} at 320 pixels needs no sideways scrolling`, async ({ page, complaints }) => {
    complaints.allow(/404/);
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, address);
    expect(await findCut(page)).toEqual([]);
  });

  test(`${name} with text at 200 % loses nothing`, async ({ page, complaints }) => {
    complaints.allow(/404/);
    // The reader's own size of text, as set in the browser: twice the usual one.
    const session = await page.context().newCDPSession(page);
    await session.send("Page.enable");
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await open(page, address);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    expect(await findCut(page)).toEqual([]);
  });

  test(`${name} zoomed to 200 % and 400 % on a small laptop`, async ({ page, complaints }) => {
    complaints.allow(/404/);
    for (const zoom of [2, 4]) {
      await page.setViewportSize({ width: Math.round(1280 / zoom), height: Math.round(720 / zoom) });
      await open(page, address);
      expect(await findCut(page), `at ${zoom * 100} %`).toEqual([]);
    }
  });

  test(`${name} with the text spaced out as WCAG 1.4.12 says`, async ({ page, complaints }) => {
    complaints.allow(/404/);
    await open(page, address);
    // Through the style sheets' own object: the policy of the page allows no other style.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets = [sheet];
    });
    expect(await findCut(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await findCut(page)).toEqual([]);
  });
}

test("the tests above would notice: a box that is too wide, and a text that is cut", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, "/contact");
  await page.evaluate(() => {
    const wide = document.createElement("p");
    wide.textContent = "Trop large";
    wide.style.width = "900px";
    const cut = document.createElement("div");
    cut.textContent = "Coupé, parce que la boîte est trop basse pour ce texte qui continue";
    Object.assign(cut.style, { height: "20px", overflow: "hidden" });
    document.querySelector("main")?.append(wide, cut);
  });
  expect((await findCut(page)).join("\n")).toMatch(/sideways[^]*Coupé[^]*Trop large/);
});

test.describe("forced colours", () => {
  test("what is chosen, what is wrong and what has the focus stay visible", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto("/questionnaire");
    const radio = page.getByRole("radio").first();
    await radio.check();
    // The browser's own radio button: it draws its state in the reader's colours.
    expect(await radio.evaluate((input) => getComputedStyle(input).appearance)).toBe("auto");
    await page.getByRole("button", { name: "Continuer" }).click();
    const summary = page.getByRole("alert").filter({ hasText: /Il manque/ });
    await expect(summary).toBeFocused();
    expect(await summary.evaluate((box) => Number.parseFloat(getComputedStyle(box).borderTopWidth))).toBeGreaterThanOrEqual(3);
    const button = page.getByRole("button", { name: "Continuer" });
    const { border, style } = await button.evaluate((element) => ({ border: getComputedStyle(element).borderTopWidth, style: getComputedStyle(element).borderTopStyle }));
    expect(Number.parseFloat(border)).toBeGreaterThan(0);
    expect(style).not.toBe("none");
  });

  test("the map's regions keep their outlines and the needle its shape", async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(REPORT);
    const map = page.getByRole("img", { name: /carte/i }).first();
    await expect(map).toBeVisible();
    const strokes = await map.evaluate((svg) => [...svg.querySelectorAll("path, line, circle, rect, polygon")].filter((shape) => getComputedStyle(shape).stroke !== "none").length);
    expect(strokes).toBeGreaterThan(3);
  });
});

test("with reduced motion nothing moves by itself or slides", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of ["/", "/questionnaire", REPORT]) {
    await open(page, address);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const lasts = (durations: string): boolean => durations.split(",").some((duration) => Number.parseFloat(duration) > 0);
        return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration)) || scrollBehavior === "smooth";
      }).length,
    );
    expect(moving, address).toBe(0);
  }
});

test("nothing blinks, plays or moves without being asked, motion allowed", async ({ page }) => {
  for (const address of ["/", "/questionnaire", REPORT]) {
    await open(page, address);
    // The signs of the folds that were just opened turn first, for 120 ms: that was asked for.
    await expect.poll(() => page.evaluate(() => document.getAnimations().length), { message: address, timeout: 2000 }).toBe(0);
    await expect(page.locator("video, audio, marquee, blink")).toHaveCount(0);
  }
});

test("every target is 24 pixels high at least, or stands in a sentence (WCAG 2.5.8)", async ({ page }) => {
  for (const address of EVERY_PAGE.filter((known) => known !== "/rien")) {
    await open(page, address);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("a[href], button, summary, select, input:not([type=file])")].flatMap((element) => {
        const target = element instanceof HTMLInputElement ? (element.closest("label") ?? element) : element;
        const { width, height } = target.getBoundingClientRect();
        if (width === 0 || height === 0 || element.closest("noscript") !== null) return [];
        const inSentence = element.tagName === "A" && getComputedStyle(element).display === "inline";
        return !inSentence && (height < 24 || width < 24) ? [`${element.tagName} ${element.textContent.trim().slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`] : [];
      }),
    );
    expect(small, address).toEqual([]);
  }
});
