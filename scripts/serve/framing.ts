import type { ServerResponse } from "node:http";
import { z } from "zod";

const NOBODY = "frame-ancestors 'none'";
const ORIGIN = /^https:\/\/[a-z0-9.-]+(:\d{1,5})?$|^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?$/;

/** EMBED_ANCESTORS: the origins that may show the pages in a frame, separated by spaces; 'none' when it is not set. Never a wildcard. */
export const embedAncestors = z
  .string()
  .default("'none'")
  .transform((text) => text.trim().replaceAll(/\s+/g, " "))
  .transform((text) => (text === "" || text === "none" ? "'none'" : text))
  .refine((text) => text === "'none'" || text.split(" ").every((origin) => ORIGIN.test(origin)), {
    error: "EMBED_ANCESTORS : des origines « https://… » séparées par des espaces, sans chemin ni joker",
  });

/** The build writes that nobody may frame a page; this response says who may instead. */
export function allowFraming(response: ServerResponse, ancestors: string): void {
  if (ancestors === "'none'") return;
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === "content-security-policy" && typeof value === "string" ? value.replace(NOBODY, `frame-ancestors ${ancestors}`) : value);
}
