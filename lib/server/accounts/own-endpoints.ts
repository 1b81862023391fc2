import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { BetterAuthPlugin } from "better-auth/types";
import { z } from "zod";

/** The name that better-auth gives to the cookie between a password and its code. */
const CHALLENGE_COOKIE = "two_factor";

/** What our own routes need of the library and it does not offer. Server only: no address leads to these. */
export const ownEndpoints = () =>
  ({
    id: "boussole",
    endpoints: {
      /** Opens a session for who has just shown both factors in another way than by signing in. */
      startSession: createAuthEndpoint.serverOnly({ method: "POST", body: z.strictObject({ userId: z.uuid() }), requireHeaders: true }, async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        const session = user === null ? null : ((await internalAdapter.createSession(ctx.body.userId)) as Awaited<ReturnType<typeof internalAdapter.createSession>> | null);
        if (user === null || session === null) return ctx.json({ started: false });
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ started: true });
      }),
      /** Whose code is awaited by this browser; null when none is. */
      readChallenge: createAuthEndpoint.serverOnly({ method: "POST", requireHeaders: true }, async (ctx) => {
        const cookie = ctx.context.createAuthCookie(CHALLENGE_COOKIE);
        const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
        if (typeof identifier !== "string" || identifier === "") return ctx.json({ userId: null });
        const challenge = await ctx.context.internalAdapter.findVerificationValue(identifier);
        const awaits = challenge !== null && challenge.expiresAt > new Date();
        return ctx.json({ userId: awaits ? challenge.value : null });
      }),
    },
  }) satisfies BetterAuthPlugin;
