import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe could not decide by itself and a person has looked at: the rule, and the only elements for which the
 * doubt was lifted. The reasons are in docs/accessibility.md, under the same numbers.
 */
const REVIEWED: readonly { readonly number: number; readonly rule: string; readonly target?: RegExp; readonly html: RegExp }[] = [
  { number: 1, rule: "color-contrast", html: /^<text class="[^"]*_(?:axis|name|nameHere|you)\b/ },
  { number: 2, rule: "color-contrast", target: /_words > p$/, html: /^<p>/ },
  { number: 3, rule: "color-contrast", html: /^<tspan x="/ },
  { number: 4, rule: "color-contrast", target: /_slide > /, html: /^<p\b/ },
];

/** By night and on paper only the colours are others: what is not of colours was looked at by day. */
export const listRules = (medium: "light" | "dark" | "paper"): readonly string[] | undefined => (medium === "light" ? undefined : ["color-contrast", "link-in-text-block"]);

/** Every violation, and every doubt that nobody has reviewed: rule, element. `rules`: of these alone; absent: of all. */
export async function findFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Without a frame of another origin the result is the same, and no page is opened to gather it: a quarter less time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, incomplete } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze();
  const list = (found: typeof violations, kind: string) =>
    found.flatMap(({ id, nodes }) => nodes.map(({ target, html, any, all, none }) => ({ id, html, target: String(target), line: `${kind} ${id}: ${String(target)} ${html.slice(0, 120)} ${[...any, ...all, ...none].map(({ message }) => message).join("; ")}` })));
  const doubts = list(incomplete, "doubt").filter(({ id, html, target }) => !REVIEWED.some((reviewed) => reviewed.rule === id && reviewed.html.test(html) && (reviewed.target?.test(target) ?? true)));
  return [...list(violations, "violation"), ...doubts].map(({ line }) => line);
}
