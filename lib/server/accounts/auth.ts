import "server-only";
import { randomUUID } from "node:crypto";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins/two-factor";
import { getPrisma } from "../database";
import { readEnvironment } from "../environment";
import { nameDevice } from "./device";
import { PASSWORD_LENGTH } from "./password-rules";
import { ownEndpoints } from "./own-endpoints";
import { readAccountsSecret } from "./secret";

/** Seconds that a session lasts, used or not: an advisor signs in once a week. */
export const SESSION_SECONDS = 7 * 24 * 3_600;
/** Seconds between a right password and its code. */
const CHALLENGE_SECONDS = 10 * 60;
/** Wrong codes in a row before an account waits, and the seconds that it waits. */
export const LOCKOUT = { attempts: 10, seconds: 15 * 60 } as const;

type Prisma = ReturnType<typeof getPrisma>;

/**
 * What may have a session: an account that is not disabled and whose second factor was shown to work. Every way in passes
 * here, whatever the road.
 */
async function mayOpenSession(prisma: Prisma, userId: string): Promise<boolean> {
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { disabledAt: true, twoFactorEnabled: true, twoFactor: { select: { verified: true } } } });
  return user !== null && user.disabledAt === null && user.twoFactorEnabled && user.twoFactor?.verified === true;
}

function build(prisma: Prisma, secret: string, publicUrl: string | undefined) {
  return betterAuth({
    appName: "Boussole IA",
    // No route of the library is mounted: our own call it (docs/decisions/0013).
    baseURL: publicUrl ?? "http://localhost",
    secret,
    database: prismaAdapter(prisma, { provider: "postgresql", transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_LENGTH.least, maxPasswordLength: PASSWORD_LENGTH.most },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    user: {
      additionalFields: {
        role: { type: "string", required: true, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    advanced: {
      cookiePrefix: "boussole",
      useSecureCookies: publicUrl?.startsWith("https://") === true,
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            if (!(await mayOpenSession(prisma, session.userId))) return false;
            return { data: { ...session, ipAddress: null, userAgent: nameDevice(session.userAgent) } };
          },
        },
      },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    plugins: [
      twoFactor({
        issuer: "Boussole IA",
        twoFactorCookieMaxAge: CHALLENGE_SECONDS,
        accountLockout: { enabled: true, maxFailedAttempts: LOCKOUT.attempts, durationSeconds: LOCKOUT.seconds },
      }),
      ownEndpoints(),
    ],
  });
}

export type Auth = ReturnType<typeof build>;

const built = new WeakMap<Prisma, { readonly key: string; readonly auth: Auth }>();

/** Accounts and sessions on the database of this process. */
export function getAuth(): Auth {
  const { PUBLIC_URL } = readEnvironment();
  const prisma = getPrisma();
  const secret = readAccountsSecret();
  const key = `${secret} ${PUBLIC_URL ?? ""}`;
  const known = built.get(prisma);
  if (known?.key === key) return known.auth;
  const auth = build(prisma, secret, PUBLIC_URL);
  built.set(prisma, { key, auth });
  return auth;
}
