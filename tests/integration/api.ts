import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { DELETE } from "@/app/api/v1/contributions/[key]/route";
import { POST } from "@/app/api/v1/contributions/route";
import { PREFIX_HEADER } from "@/lib/server/address";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { companies } from "../builders/companies";

export const [studio] = companies as [(typeof companies)[number]];
export const SECRET = "integration-tests-secret-of-thirty-two-characters";

/** Gives the application the tests' own database and an environment of its own. */
export function useTestDatabase(environment: Readonly<Record<string, string>> = {}): void {
  Object.assign(process.env, {
    DATABASE_URL: inject("databaseUrl"),
    BOUSSOLE_SECRET: SECRET,
    BOUSSOLE_ENTRANCE: "1",
    CONTRIBUTIONS_PER_HOUR: "100000",
    LOG_LEVEL: "silent",
    NODE_ENV: "test",
    ...environment,
  });
}

export async function emptyDatabase(): Promise<void> {
  await getPrisma().$executeRaw`TRUNCATE pending_contributions, contribution_receipts, rate_counts, daily_salts`;
}

/** Moves the application to another database, or back. */
export async function moveTo(url: string): Promise<void> {
  await closeDatabase();
  process.env["DATABASE_URL"] = url;
}

export const buildBody = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  key: randomUUID(),
  questionnaire: "v1",
  answers: studio.answers,
  ...changes,
});

type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly prefix?: string };

export function post(body: unknown, { headers = {}, prefix = "192.0.2.0/24" }: Sent = {}): Promise<Response> {
  return POST(new Request("http://boussole.test/api/v1/contributions", {
    method: "POST",
    headers: { "Content-Type": "application/json", Host: "boussole.test", [PREFIX_HEADER]: prefix, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  }));
}

export function withdraw(key: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const request = new Request(`http://boussole.test/api/v1/contributions/${key}`, { method: "DELETE", headers: { Host: "boussole.test", ...headers } });
  return DELETE(request, { params: Promise.resolve({ key }) });
}

export type ProblemBody = { readonly code: string; readonly status: number; readonly title: string; readonly detail: string; readonly id?: string; readonly errors?: readonly { question: string | null; code: string; message: string }[] };
export const readProblem = async (response: Response): Promise<ProblemBody> => (await response.json()) as ProblemBody;
