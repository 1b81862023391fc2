import { createHash } from "node:crypto";

/** What tells a text or a file from any other: SHA-256, hexadecimal. */
export const computeDigest = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
