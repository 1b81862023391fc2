import { existsSync, readFileSync } from "node:fs";

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };
export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };
export const ONE_FAILED: Tally = { ...NOTHING, failed: 1 };

export const add = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

export const describeTally = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** A run that failed without a failed test (it crashed, or an error escaped from a test) counts as one failure. */
function withCrash(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? add(tally, ONE_FAILED) : tally;
}

type VitestReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number; testResults: { status: string; assertionResults: unknown[] }[] };

/** What vitest's JSON reporter says; a file that could not even be loaded counts as a failure. */
export function tallyVitest(file: string, exitCode: number): Tally {
  const report = readReport(file) as VitestReport | undefined;
  if (report === undefined) return ONE_FAILED;
  const broken = report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  return withCrash({ passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests }, exitCode);
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

/** What Playwright's JSON reporter says. A test that passed at its second try is named by its list, in yellow, and counts as passed. */
export function tallyPlaywright(file: string, exitCode: number): Tally {
  const stats = (readReport(file) as PlaywrightReport | undefined)?.stats;
  if (stats === undefined) return ONE_FAILED;
  return withCrash({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, exitCode);
}
