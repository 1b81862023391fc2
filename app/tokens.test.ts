import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

type Rgb = readonly [number, number, number];

const css = readFileSync(fileURLToPath(new URL("./tokens.css", import.meta.url)), "utf8");
const [light = "", dark = ""] = css.split("@media");
const readTokens = (block: string): ReadonlyMap<string, string> =>
  new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? "", m[2] ?? ""]));
const modes = { light: readTokens(light), dark: readTokens(dark) };

const toLinear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const toRgb = (hex: string): Rgb => {
  const at = (i: number): number => toLinear(Number.parseInt(hex.slice(i, i + 2), 16) / 255);
  return [at(1), at(3), at(5)];
};
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
/** WCAG 2.2, contrast ratio. */
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(toRgb(a)), luminance(toRgb(b))].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

/** Full dichromacy in linear sRGB (Machado, Oliveira and Fernandes, 2009). */
const EYES: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const clamp = (x: number): number => Math.min(1, Math.max(0, x));
/** Oklab, in hundredths (Ottosson, 2020). */
const toOklab = (rgb: Rgb): Rgb => {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], rgb));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], rgb));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], rgb));
  return [
    100 * dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    100 * dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    100 * dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
};
const seenBy = (eye: readonly [Rgb, Rgb, Rgb], hex: string): Rgb => {
  const rgb = toRgb(hex);
  return toOklab([clamp(dot(eye[0], rgb)), clamp(dot(eye[1], rgb)), clamp(dot(eye[2], rgb))]);
};

const GROUNDS = ["paper", "raised"] as const;
const TEXTS = ["ink", "ink-soft", "accent", "accent-strong", "attention", "done"] as const;
const PROFILES = ["follower", "refractory", "experimenter", "pioneer"] as const;
const PAIRS = PROFILES.flatMap((a, i) => PROFILES.slice(i + 1).map((b) => [a, b] as const));

describe.each(["light", "dark"] as const)("tokens, %s", (mode) => {
  const get = (name: string): string => {
    const value = modes[mode].get(name);
    if (value === undefined) throw new Error(`No token --${name} in ${mode}`);
    return value;
  };

  it.each(GROUNDS.flatMap((g) => TEXTS.map((t) => [t, g] as const)))("%s on %s reads as text (4.5:1)", (text, ground) => {
    expect(contrast(get(text), get(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["on-accent", "accent"], ["on-accent", "accent-strong"], ["paper", "ink"], ["ink", "accent-wash"],
    ["ink", "attention-wash"], ["attention", "attention-wash"], ["accent-strong", "accent-wash"], ["ink", "sunk"],
    ["ink-soft", "sunk"], ["ink-soft", "accent-wash"], ["accent", "sunk"],
  ])("%s on %s reads as text (4.5:1)", (text, ground) => {
    expect(contrast(get(text), get(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS.flatMap((g) => [...PROFILES, "line-strong"].map((p) => [p, g] as const)))(
    "%s on %s is seen as a shape or a border (3:1)",
    (part, ground) => {
      expect(contrast(get(part), get(ground))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(PAIRS)("%s and %s stay apart in grey", (a, b) => {
    expect(Math.abs(toOklab(toRgb(get(a)))[0] - toOklab(toRgb(get(b)))[0])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(PAIRS.flatMap(([a, b]) => Object.keys(EYES).map((eye) => [a, b, eye] as const)))(
    "%s and %s stay apart for %s eyes",
    (a, b, eye) => {
      const view = EYES[eye];
      if (view === undefined) throw new Error(eye);
      const [p, q] = [seenBy(view, get(a)), seenBy(view, get(b))];
      expect(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])).toBeGreaterThanOrEqual(6.5);
    },
  );
});

describe("the browser's own frame", () => {
  it("has the colour of the paper in both modes", () => {
    const layout = readFileSync(fileURLToPath(new URL("./layout.tsx", import.meta.url)), "utf8");
    const colours = [...layout.matchAll(/color: "(#[0-9a-f]{6})"/g)].map((match) => match[1]);
    expect(colours).toEqual([modes.light.get("paper"), modes.dark.get("paper")]);
  });
});
