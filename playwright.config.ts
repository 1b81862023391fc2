import { defineConfig, devices } from "@playwright/test";

// `npm test` chooses the ports, the folder and the browser, and starts a database of the tests' own. Specs read it
// through DATABASE_URL. To run a few specs: node scripts/test.mjs --only e2e -- -g "some words"
const { E2E_PORT = "3210", E2E_EMPTY_PORT = "3211", E2E_CHROMIUM, E2E_REPORT } = process.env;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // One set of pictures for every system: the tolerance is in pictures.spec.ts.
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  // A shared machine now and then holds a browser up for longer than any patience: a test that fails twice is broken.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: E2E_REPORT !== undefined,
  reporter: E2E_REPORT === undefined ? "list" : [["list"], ["json", { outputFile: E2E_REPORT }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${E2E_PORT}`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "retain-on-failure",
    launchOptions: { ...(E2E_CHROMIUM === undefined ? {} : { executablePath: E2E_CHROMIUM }), args: isRoot ? ["--no-sandbox"] : [] },
  },
  webServer: [
    {
      command: "node scripts/start.mjs",
      url: `http://localhost:${E2E_PORT}/readyz`,
      timeout: 180_000,
      env: { PORT: E2E_PORT, BOUSSOLE_DIST: ".next-test", CONTRIBUTIONS_PER_HOUR: "100000", LOG_LEVEL: "warn" },
      gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
      stdout: "ignore",
      stderr: "pipe",
    },
    {
      command: `node node_modules/next/dist/bin/next start tests/empty-app -p ${E2E_EMPTY_PORT}`,
      url: `http://localhost:${E2E_EMPTY_PORT}/`,
      timeout: 60_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
      stdout: "ignore",
      stderr: "pipe",
    },
  ],
});
