import { z } from "zod";
import { environmentSchema } from "@/lib/server/environment";
import { embedAncestors } from "./framing";

const whole = (least: number, most: number) =>
  z.string().regex(/^\d{1,6}$/).transform(Number).refine((value) => value >= least && value <= most);

/** Everything that `npm start` reads. The database and the secret may be absent: they are then made. */
const schema = environmentSchema.partial({ DATABASE_URL: true, BOUSSOLE_SECRET: true }).extend({
  PORT: whole(0, 65_535).optional(),
  HOST: z.string().regex(/^[\w.:-]+$/).optional(),
  TRUSTED_PROXY_HOPS: whole(0, 10).default(0),
  EMBED_ANCESTORS: embedAncestors,
});

const EXPECTED: Readonly<Record<string, string>> = {
  DATABASE_URL: "une adresse « postgresql://… », ou rien pour la base embarquée",
  BOUSSOLE_SECRET: "32 caractères au moins, ou rien pour qu’il soit tiré au hasard",
  CONTRIBUTIONS_PER_HOUR: "un nombre entier, 1 au moins",
  PUBLIC_URL: "l’adresse publique du service, « https://… »",
  SMTP_URL: "l’adresse d’un serveur de courrier, « smtps://utilisateur:motdepasse@machine:465 »",
  MAIL_FROM: "l’expéditeur des courriers, « Boussole IA <boussole@example.org> »",
  LOG_LEVEL: "fatal, error, warn, info, debug ou silent",
  NODE_ENV: "production, development ou test",
  PORT: "un nombre entier de 0 à 65535",
  HOST: "un nom de machine ou une adresse IP",
  TRUSTED_PROXY_HOPS: "un nombre entier de 0 à 10",
  EMBED_ANCESTORS: "des origines « https://… » séparées par des espaces, sans chemin ni joker",
};

export type Settings = z.infer<typeof schema>;

/** Read before anything is started. What is empty is absent. Throws one line for each name at fault, never with its value. */
export function readSettings(source: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.keys(schema.shape).flatMap((name) => (source[name] === undefined || source[name] === "" ? [] : [[name, source[name]]]));
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  throw new Error(["Réglages refusés :", ...[...names].map((name) => `  ${name} : attendu, ${EXPECTED[name] ?? "autre chose"}`)].join("\n"));
}

const isOwnMachine = (host: string): boolean => host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host) || /^(?:.+\.)?localhost$/.test(host);

/** What is wrong with serving people at this address; null when nothing is, or when none is given. */
export function warnOfPublicUrl(address: string | undefined): string | null {
  if (address === undefined) return null;
  const { protocol, hostname, origin } = new URL(address);
  if (protocol === "https:" || isOwnMachine(hostname)) return null;
  return `! PUBLIC_URL est « ${origin} », sans https : les cookies de connexion ne sont pas protégés (« Secure »), et les entretiens ne s’ouvrent pas hors de cette machine. Mettez l’adresse en https.`;
}
