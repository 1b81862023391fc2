import { parseArgs } from "node:util";

export type Command =
  | { readonly name: "prepare"; readonly atLeast: number | undefined }
  | { readonly name: "publish"; readonly number: number }
  | { readonly name: "withdraw"; readonly number: number; readonly reason: string }
  | { readonly name: "status" };

const readWhole = (text: string | undefined): number | undefined => (text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined);

/** What was asked for on the command line. Undefined: nothing that there is. */
export function readCommand(args: string[]): Command | undefined {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { "at-least": { type: "string" }, reason: { type: "string" } } });
  } catch {
    return undefined;
  }
  const { positionals: [name, of, ...rest], values: { "at-least": least, reason } } = parsed;
  const number = readWhole(of);
  const atLeast = readWhole(least);
  if (rest.length > 0 || (least !== undefined && (name !== "prepare" || atLeast === undefined)) || (reason !== undefined && name !== "withdraw")) return undefined;
  if (name === "prepare" && of === undefined) return { name, atLeast };
  if (name === "status" && of === undefined) return { name };
  if (number === undefined) return undefined;
  if (name === "publish") return { name, number };
  return name === "withdraw" ? { name, number, reason: reason ?? "" } : undefined;
}
