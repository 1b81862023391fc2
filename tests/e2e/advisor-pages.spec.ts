import { expect } from "../setup/browser-test";
import { test, walkAdvisorPages } from "./advisor-pages";
import { findFaults, listRules } from "./axe";
import { findCut } from "./cut";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`the advisors' space, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test(`axe finds nothing in any page or state, which each have one title, headings without a gap and named controls (${colorScheme})`, async ({ page }) => {
      test.setTimeout(180_000);
      await walkAdvisorPages(page, async (name) => {
        expect.soft(await findFaults(page, listRules(colorScheme)), name).toEqual([]);
        const levels = await page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((all) => all.filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName.slice(1))));
        expect.soft(levels.filter((level) => level === 1), name).toHaveLength(1);
        levels.forEach((level, place) => { expect(level - (levels[place - 1] ?? 0), `${name}, heading ${place + 1}`).toBeLessThanOrEqual(1); });
        const tree = await page.locator("body").ariaSnapshot();
        expect.soft(tree.split("\n").filter((line) => /^\s*- (?:button|link|radio|checkbox|combobox|textbox|img|dialog|navigation|region)(?: \[[^\]]*\])*:?$/.test(line)), name).toEqual([]);
      });
    });
  });
}

test("nothing of the advisors' space is cut or scrolls sideways: 320 pixels, zoom 200 and 400 %, text at 200 %, text spaced out; targets are large enough", async ({ page }) => {
  test.setTimeout(180_000);
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  const setText = (standard: number) => session.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard - 3 } });
  const sizes = { phone: { width: 320, height: 640 }, "zoom 200 %": { width: 640, height: 360 }, "zoom 400 %": { width: 320, height: 180 }, laptop: { width: 1280, height: 720 } };
  await walkAdvisorPages(page, async (name) => {
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      expect.soft(await findCut(page), `${name}, ${size}`).toEqual([]);
    }
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("a[href], button, summary, select, input:not([type=file])")].flatMap((element) => {
        const target = element instanceof HTMLInputElement ? (element.closest("label") ?? element) : element;
        const { width, height } = target.getBoundingClientRect();
        if (width === 0 || height === 0) return [];
        const inSentence = element.tagName === "A" && getComputedStyle(element).display === "inline";
        return !inSentence && (height < 24 || width < 24) ? [`${element.tagName} ${element.textContent.trim().slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`] : [];
      }),
    );
    expect.soft(small, name).toEqual([]);
    await setText(32);
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    expect.soft(await findCut(page), `${name}, text at 200 %`).toEqual([]);
    await setText(16);
    // Through the style sheets' own object: the policy of the page allows no other style.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets = [sheet];
    });
    expect.soft(await findCut(page), `${name}, spaced out`).toEqual([]);
    await page.evaluate(() => { document.adoptedStyleSheets = []; });
  });
});
