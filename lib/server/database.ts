import { PrismaPg } from "@prisma/adapter-pg";
import { readEnvironment } from "./environment";
import { PrismaClient } from "./generated/client";
import { log } from "./log";

/** Milliseconds. A person waits for the answer: an absent database must be said soon, and the contribution kept on the device. */
export const TIMEOUTS = { connect: 2_000, statement: 5_000, query: 6_000, idle: 30_000 } as const;

type Holder = { prisma?: PrismaClient };
// Next bundles this module apart from the scripts that start and stop it, and again at each change in development:
// one pool a process is held where all copies find it.
const KEY = Symbol.for("boussole.database");
const holder = ((globalThis as Record<symbol, unknown>)[KEY] ??= {}) as Holder;

function openPrisma(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: readEnvironment().DATABASE_URL,
      application_name: "boussole-ia",
      max: 10,
      connectionTimeoutMillis: TIMEOUTS.connect,
      idleTimeoutMillis: TIMEOUTS.idle,
      statement_timeout: TIMEOUTS.statement,
      query_timeout: TIMEOUTS.query,
      keepAlive: true,
    },
    {
      onPoolError: (error) => { log.warn({ code: (error as { code?: string }).code }, "database connection lost"); },
      onConnectionError: (error) => { log.warn({ code: (error as { code?: string }).code }, "database connection lost"); },
    },
  );
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

/** The client of this process, opened at first use. */
export function getPrisma(): PrismaClient {
  return (holder.prisma ??= openPrisma());
}

export async function closeDatabase(): Promise<void> {
  const open = holder.prisma;
  delete holder.prisma;
  await open?.$disconnect();
}
