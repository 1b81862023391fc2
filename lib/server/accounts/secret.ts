import { hash } from "../hashing";

/** Signs the cookies of sessions and encrypts the second factors. Derived: changing BOUSSOLE_SECRET ends every session and every second factor. */
export const readAccountsSecret = (): string => Buffer.from(hash("accounts", "better-auth")).toString("base64url");
