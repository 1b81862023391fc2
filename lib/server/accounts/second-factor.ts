import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { createOTP } from "@better-auth/utils/otp";
import { encode } from "uqr";
import { getPrisma } from "../database";
import { readAccountsSecret } from "./secret";

/** Seconds that a code lasts, and how many steps of them a phone may be off. */
const PERIOD = 30;
const SKEW = 1;
/** Steps back within which a code that is too old is told from a wrong one: ten minutes. Never ahead: such a code will be right. */
const DIAGNOSED = 20;
const ISSUER = "Boussole IA";

export const CODE = /^\d{6}$/;

/** A new secret for an authenticator, encrypted as it is stored. */
export const makeSecret = (): Promise<string> => symmetricEncrypt({ key: readAccountsSecret(), data: generateRandomString(32) });
const openSecret = (sealed: string): Promise<string> => symmetricDecrypt({ key: readAccountsSecret(), data: sealed });

/** What is shown once of a secret: an address for a QR code, drawn here, and the same as letters to type. */
export type Enrolment = { readonly uri: string; readonly letters: string; readonly qr: { readonly size: number; readonly path: string } };

export async function describeSecret(sealed: string, email: string): Promise<Enrolment> {
  const uri = createOTP(await openSecret(sealed), { digits: 6, period: PERIOD }).url(ISSUER, email);
  const letters = new URL(uri).searchParams.get("secret") ?? "";
  const { data, size } = encode(uri, { ecc: "M", border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : []))).join("");
  return { uri, letters: letters.replaceAll(/(.{4})(?=.)/g, "$1 "), qr: { size, path } };
}

export type CodeVerdict = { readonly kind: "right"; readonly step: number } | { readonly kind: "wrong" | "old" };

/** The thirty seconds that a code belongs to, within one step of now; « old » when it was right a while ago. */
export async function judgeCode(sealed: string, code: string, now: Date): Promise<CodeVerdict> {
  if (!CODE.test(code)) return { kind: "wrong" };
  const otp = createOTP(await openSecret(sealed), { digits: 6, period: PERIOD });
  const current = Math.floor(now.getTime() / 1000 / PERIOD);
  const steps = Array.from({ length: DIAGNOSED + SKEW + 1 }, (_, place) => current + SKEW - place);
  const codes = await Promise.all(steps.map((step) => otp.hotp(step)));
  const found = steps.find((_, place) => codes[place] === code);
  if (found === undefined) return { kind: "wrong" };
  return found >= current - SKEW ? { kind: "right", step: found } : { kind: "old" };
}

/** Takes a code's thirty seconds: true once, for one request, whatever comes at the same moment. */
export async function claimStep(userId: string, step: number): Promise<boolean> {
  const claimed = await getPrisma().$executeRaw`
    UPDATE two_factors SET last_step = ${step} WHERE user_id = ${userId}::uuid AND (last_step IS NULL OR last_step < ${step})`;
  return claimed === 1;
}
