import { z } from "zod";

/** What the application reads from its environment; everything else there is ignored. */
export const environmentSchema = z.strictObject({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Keys every HMAC. Changing it cuts the link between contributors' keys and their pending rows. */
  BOUSSOLE_SECRET: z.string().min(32),
  /** Contributions accepted in an hour from one address prefix: enough for a workshop that answers from one room. */
  CONTRIBUTIONS_PER_HOUR: z.coerce.number().int().min(1).default(60),
  /** The address that people use, when a proxy changes the Host header (`https://boussole.example.org`). */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Where advisors' invitations are sent from. Without it, links are shown once and sent by whoever made them. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).max(200).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
});

export type Environment = z.infer<typeof environmentSchema>;

/** Read at each use and never at import: the build has no environment, and tests change it. Throws with the names at fault, never the values. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const known = Object.fromEntries(
    Object.keys(environmentSchema.shape).flatMap((name) => (source[name] === undefined || source[name] === "" ? [] : [[name, source[name]]])),
  );
  const parsed = environmentSchema.safeParse(known);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} (${issue.code})`);
  throw new Error(`Environment refused: ${faults.join(", ")}`);
}
