/** Prisma codes and SQLSTATE classes that say that the database cannot be used now, whatever was asked. */
const PRISMA_AWAY = new Set(["P1000", "P1001", "P1002", "P1003", "P1008", "P1011", "P1017", "P2024", "P2037"]);
const SYSTEM_AWAY = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "EHOSTUNREACH", "ENETUNREACH", "EAI_AGAIN"]);
// 08 connection, 53 resources, 57 operator (shutdown, cancelled by timeout), 28 refused, 3D no such database, 42P01 not migrated yet.
const SQL_AWAY = /^(?:08|53|57|28|3D)...$|^42P01$/;
const MESSAGES = /timeout exceeded when trying to connect|connection terminated|query read timeout|can't reach database/i;

type Fields = { code?: unknown; originalCode?: unknown; message?: unknown; kind?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown } };

/** True when a query failed because the database is away or overloaded: the same request may succeed later. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 5) return false;
  const { code, originalCode, message, kind, cause, meta } = error as Fields;
  const codes = [code, originalCode].filter((value) => typeof value === "string");
  if (codes.some((value) => PRISMA_AWAY.has(value) || SYSTEM_AWAY.has(value) || SQL_AWAY.test(value))) return true;
  if (kind === "DatabaseNotReachable" || kind === "SocketTimeout" || kind === "ConnectionClosed" || kind === "TooManyConnections") return true;
  if (typeof message === "string" && MESSAGES.test(message)) return true;
  return isDatabaseAway(cause, depth + 1) || isDatabaseAway(meta?.driverAdapterError, depth + 1);
}
