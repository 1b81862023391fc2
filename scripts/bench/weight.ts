import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Comparison } from "./compare";

type Esbuild = { buildSync: (options: object) => { outputFiles: { contents: Uint8Array }[] } };
// The bundler that runs these scripts is the one that weighs them.
const esbuild = createRequire(createRequire(import.meta.url).resolve("tsx/package.json"))("esbuild") as Esbuild;
const ROOT = path.resolve(import.meta.dirname, "../..");

/** Bytes of some modules of the project, bundled for a browser, minified and compressed (gzip -9). */
function weigh(modules: readonly string[]): number {
  const contents = modules.map((module) => `export * from "@/${module}";`).join("\n");
  const { outputFiles } = esbuild.buildSync({
    stdin: { contents, resolveDir: ROOT, loader: "ts" },
    tsconfig: path.join(ROOT, "tsconfig.json"),
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length;
}

const BOUND = 6 * 1024;

/** The model's code and weights (evaluation, questions, thresholds), without texts and without the rules of the advice: 6 KiB at most. */
export function benchWeight(): Comparison {
  const bytes = weigh(["lib/diagnosis/evaluate", "lib/referential/v1/questionnaire", "lib/referential/v1/model"]);
  return { name: `code and weights of the model in the browser (${bytes} bytes, gzip), over ${BOUND}`, ratio: bytes / BOUND, bound: 1, ok: bytes <= BOUND };
}
