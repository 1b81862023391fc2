import path from "node:path";
import next from "@next/eslint-plugin-next";
import boundaries from "eslint-plugin-boundaries";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const PURE = ["lib/questionnaire", "lib/diagnosis", "lib/recommendations", "lib/anonymisation", "lib/statistics", "lib/interview", "lib/referential", "lib/result.ts"];
const asGlobs = (/** @type {string[]} */ paths) => paths.map((entry) => (entry.endsWith(".ts") ? entry : `${entry}/**/*`));

/** The house, room by room, in the order in which a file is recognised. */
const elements = [
  { type: "tests", pattern: "tests" },
  { type: "scripts", pattern: "scripts" },
  { type: "app", pattern: "app" },
  { type: "ui", pattern: "components/ui" },
  { type: "components", pattern: "components" },
  { type: "server", pattern: "lib/server" },
  { type: "format", pattern: "lib/format" },
  { type: "referential", pattern: "lib/referential" },
  ...PURE.filter((entry) => entry !== "lib/referential" && !entry.endsWith(".ts")).map((pattern) => ({ type: "domain", pattern })),
].map((element) => ({ ...element, partialMatch: false }));

const EVERY_ROOM = [...new Set(elements.map(({ type }) => type))];

/** Who may import whom; anything else is refused. */
const directions = {
  app: ["app", "components", "ui", "domain", "referential", "format", "server"],
  components: ["components", "ui", "domain", "referential", "format"],
  ui: ["ui"],
  domain: ["domain"],
  referential: ["referential", "domain"],
  format: ["format", "domain"],
  server: ["server", "domain", "referential"],
  scripts: EVERY_ROOM,
  tests: EVERY_ROOM,
};

const noImpurity = (/** @type {string} */ name) => ({ name, message: "Pure folder: take it as an argument." });

export default ts.config(
  { ignores: ["**/.next*/**", "**/.data*/**", "node_modules/**", "lib/server/generated/**", "tests/empty-app/**", "next-env.d.ts", "test-results/**", "playwright-report/**"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // A number or a boolean in a sentence reads as it is written.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // `void work()` and `() => say()` are how a callback says that it returns nothing.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      // The DOM and Node differ: a handler that awaits is normal for both.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
      "no-console": ["error", { allow: ["error"] }],
      eqeqeq: "error",
    },
  },
  { files: ["scripts/**", "tests/**"], rules: { "no-console": "off" } },
  // Data grows with what it describes.
  { files: ["lib/referential/**", "**/*.test.{ts,tsx}"], rules: { "max-lines": "off" } },
  {
    files: ["{app,components}/**/*.{ts,tsx}"],
    extends: [a11y.flatConfigs.strict, hooks.configs.flat.recommended],
    plugins: { "@next/next": next },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs["core-web-vitals"].rules,
      // Pages are static documents: plain links keep the home page's JavaScript at the framework's floor.
      "@next/next/no-html-link-for-pages": "off",
      // Safari forgets that a list without bullets is one, unless it is said.
      "jsx-a11y/no-redundant-roles": ["error", { ul: ["list"], ol: ["list"] }],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    // A test stands beside what it tests and may look anywhere.
    ignores: ["**/*.test.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "boundaries/elements": elements,
      // What a refusal looks like: a file of its own beside the rooms, for all of them.
      "boundaries/files": [{ category: "result", pattern: "lib/result.ts" }],
      "boundaries/include": ["{app,components,lib,scripts,tests}/**/*"],
      "boundaries/root-path": import.meta.dirname,
      "import/resolver": { typescript: { project: path.join(import.meta.dirname, "tsconfig.json") } },
    },
    rules: {
      "boundaries/dependencies": ["error", {
        default: "disallow",
        policies: Object.entries(directions).map(([from, to]) => ({
          from: { element: { type: from } },
          allow: [{ to: { element: { types: { anyOf: to } } } }, ...(from === "ui" ? [] : [{ to: { file: { categories: "result" } } }])],
        })),
      }],
      "boundaries/no-unknown-dependencies": "error",
    },
  },
  {
    files: ["components/ui/**/*.{ts,tsx}"],
    ignores: ["**/*.test.*"],
    rules: { "no-restricted-imports": ["error", { patterns: [{ regex: "^(?!\\.|@/|react(?:/|$)|react-dom(?:/|$)|server-only$|client-only$)", message: "Primitives import React and nothing else." }] }] },
  },
  {
    files: asGlobs(PURE).flatMap((glob) => (glob.endsWith(".ts") ? [glob] : [`${glob}.ts`, `${glob}.tsx`])),
    ignores: ["**/*.test.*"],
    rules: {
      "no-restricted-globals": ["error", ...["process", "fetch", "window", "document", "localStorage", "sessionStorage", "performance", "crypto", "console", "setTimeout", "setInterval"].map(noImpurity)],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "Pure folder: take it as an argument." }, { object: "Date", property: "now", message: "Pure folder: take it as an argument." }],
      "no-restricted-syntax": ["error", { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pure folder: take the time as an argument." }],
      "no-restricted-imports": ["error", { patterns: [{ regex: "^node:|^(?:fs|path|crypto|os|http)$|^react|^next", message: "Pure folder: no input or output." }] }],
    },
  },
);
