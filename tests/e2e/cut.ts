import type { Page } from "@playwright/test";

/** What is wider than the page, or cut inside a box that does not scroll: selector and first words. */
export const findCut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page scrolls sideways"] : [];
    const cut = [...document.querySelectorAll<HTMLElement>("body *:not(svg *)")].filter((element) => {
      if (element.closest(".visually-hidden, noscript, option, optgroup") !== null) return false;
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== "none" || element.clientWidth <= 1) return false;
      const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    });
    const texts = [...document.querySelectorAll<HTMLElement>("a, button, h1, h2, h3, label, p, td, th, legend, dt, dd, summary")].filter((element) => {
      if (element.closest(".visually-hidden, noscript") !== null || getComputedStyle(element).clipPath !== "none") return false;
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1) && element.closest('[tabindex="0"]') === null;
    });
    return [...wide, ...[...cut, ...texts].map((element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`)];
  });
