import type { Release } from "../types";

/** Letters and digits of a text, its words joined by hyphens: what any system takes in a file name. */
export const toFileName = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}+/gu, "").replace(/œ/giu, "oe").replace(/[^a-z0-9]+/gi, "-").replace(/^-+|-+$/g, "").toLowerCase();

/** How the name of every file of a release begins: which region, whether it is made up, which release. */
export const nameFile = ({ number, fictitious, region }: Pick<Release, "number" | "fictitious" | "region">, ...parts: readonly string[]): string =>
  ["boussole-ia", toFileName(region.name), ...(fictitious ? ["donnees-fictives"] : []), `publication-${number}`, ...parts].join("-");
