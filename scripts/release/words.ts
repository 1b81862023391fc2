import { K } from "@/lib/anonymisation/generalise";
import { formatDate } from "@/lib/format/dates";
import { formatList } from "@/lib/format/lists";
import { formatCount, formatNumber } from "@/lib/format/numbers";
import { tellRoughly } from "@/lib/format/rough";
import { setSpaces } from "@/lib/format/text";
import type { AuditRecord, Refusal, Status } from "@/lib/server/release-state";
import type { Prepared } from "./job";
import type { SealedYear } from "./seal";

export const USAGE = `Usage :
  npm run release -- prepare [--at-least N]          scelle, protège, audite, et garde la publication prête
  npm run release -- publish N                       publie ce que l’audit permet
  npm run release -- withdraw N --reason "…"         retire une publication et le dit publiquement
  npm run release -- status                          ce qui attend, ce qui est scellé, ce qui est prêt`;

const day = (iso: string): string => formatDate(new Date(`${iso}T12:00:00Z`));
/** A share of a batch, in tens of percent: mails and logs are read by more people than the database. */
const percent = (part: number, whole: number): string => `${formatNumber(10 * Math.round((10 * part) / whole))} %`;
/** Contributions of a batch of which no share is told. */
const FEW = 50;

const CODES = {
  "clock-back": "L’horloge de cette machine retarde : des contributions ou une publication portent déjà une date ultérieure. Rien n’a été fait.",
  demonstration: "Cette base contient une région fictive : elle n’accueille que des données fictives (npm run seed:demo). Rien n’a été fait.",
  "not-reconciled": "Les décomptes avant et après le scellement ne concordent pas : rien n’a été changé.",
  "not-rounded": "Aucun arrondi proche de la vérité n’a été trouvé : rien n’est préparé. Relancez, ou attendez d’autres contributions.",
  refuted: "L’audit réfute cette publication : elle ne peut pas être publiée. Relancez la préparation, ou attendez d’autres contributions.",
  "not-audited": "L’audit gardé avec cette publication manque ou porte sur autre chose : relancez la préparation.",
  damaged: "Une publication ne correspond plus à son empreinte, ou n’est pas d’un format connu : rien n’est préparé ni publié tant qu’elle n’est pas rétablie depuis une sauvegarde.",
  "tables-changed": "Des réponses déjà publiées, scellées ou en attente ne se comptent pas comme le questionnaire d’aujourd’hui les compte : les publier ensemble fausserait des années entières. Rien n’a été scellé.",
  "region-changed": "Une publication porte sur une autre région que celle d’aujourd’hui : elles ne peuvent pas se suivre dans la même base. Rien n’a été scellé.",
  unknown: "Aucune publication prête ne porte ce numéro.",
  withdrawn: "Cette publication a été retirée : elle ne peut pas être publiée à nouveau. Préparez-en une autre.",
  "not-published": "Aucune publication publiée ne porte ce numéro : il n’y a rien à retirer.",
  reason: "Donnez la raison du retrait, en 3 à 500 caractères : elle est montrée au public.",
} as const satisfies Record<Refusal["code"], string>;

export const NO_DATABASE = "Il n’y a pas encore de base de données, ou elle n’a pas ses tables : rien n’attend, rien n’est scellé ni publié (npm start ou npm run migrate les crée).";
export const BUSY = "Une autre commande de publication est en cours sur cette base depuis plus de dix minutes : rien n’a été fait.";
export const TRACES =
  "! Des lignes d’avant le scellement restent sur le disque. Soit un autre programme lit la base depuis avant (une sauvegarde ?) : la maintenance du service les efface dans l’heure qui suit sa fin. Soit le compte de connexion ne possède pas les tables.";
export const WAITING = "Une autre commande de publication est en cours sur cette base : celle-ci attend son tour.";

export function tellRefusal(refusal: Refusal): string {
  const detail = refusal.code === "clock-back" ? ` (${refusal.known})` : refusal.detail === undefined ? "" : ` (${refusal.detail})`;
  return setSpaces(`✗ ${CODES[refusal.code]}${detail}`);
}

function tellYear({ year, sealed, waiting, asked, branch, size, department }: SealedYear): string[] {
  const lines = [];
  const shares = sealed < FEW ? "" : ` ; gardent la branche ${percent(branch, sealed)}, le département ${percent(department, sealed)}, la taille ${percent(size, sealed)}`;
  if (sealed > 0) lines.push(`  ${year} : ${tellRoughly(sealed)} scellées${shares}`);
  const reason = asked > K ? ` : il en faut ${formatNumber(asked)} de la région (--at-least ${formatNumber(asked)})` : "";
  if (waiting > 0) lines.push(`  ${year} : ${tellRoughly(waiting)} attendent d’être assez nombreuses${reason}`);
  return lines;
}

export function tellSealed(years: readonly SealedYear[]): string {
  const lines = years.flatMap(tellYear);
  return setSpaces(["▸ Scellement", ...(lines.length === 0 ? ["  rien n’attendait"] : lines)].join("\n"));
}

export function tellAudit({ releases, cells, clearedByWitness, clearedByProgramme, minPossible, refuted }: AuditRecord): string {
  const lines = [
    `▸ Audit de ${formatCount(releases, "publication", "publications ensemble")}`,
    `  ${formatNumber(cells)} cases : ${formatNumber(clearedByWitness)} innocentées par témoin, ${formatNumber(clearedByProgramme)} par programme linéaire, ${formatNumber(refuted.length)} réfutées ; au moins ${formatNumber(minPossible)} valeurs possibles`,
    // By name alone: what remains possible for it is what must not be told. `npm run audit:release` says it to who asks.
    ...refuted.slice(0, 10).map(({ cell }) => `  ✗ ${cell}`),
  ];
  return setSpaces(lines.join("\n"));
}

export function tellPrepared({ kind, number }: Prepared): string {
  if (kind === "nothing-yet") return setSpaces("✓ Rien n’a encore été publié, et rien n’est scellé dans la région : il n’y a rien à préparer.");
  if (kind === "nothing-new") return setSpaces("✓ Rien de nouveau n’est scellé depuis la dernière publication : il n’y a rien à préparer.");
  return setSpaces(`✓ La publication ${String(number)} ${kind === "ready" ? "était déjà prête et dit tout ce qui est scellé" : "est prête"} : npm run release -- publish ${String(number)}`);
}

const FAULTS: Readonly<Record<string, string>> = { refuted: "réfutée par l’audit", "not-audited": "à préparer de nouveau", damaged: "ne correspond plus à son empreinte ou n’est pas d’un format connu" };

function tellRelease({ number, status, fictitious, preparedOn, publishedOn, withdrawnOn, reason, fault }: Status["releases"][number]): string {
  const said =
    status === "prepared" ? `préparée le ${day(preparedOn)}, ${fault === null ? "prête à être publiée" : (FAULTS[fault] ?? fault)}`
    : status === "published" ? `publiée le ${day(publishedOn ?? preparedOn)}${fault === null ? "" : `, ${FAULTS[fault] ?? fault}`}`
    : `retirée le ${day(withdrawnOn ?? preparedOn)} : ${reason ?? ""}`;
  return `  ${number}${fictitious ? " (données fictives)" : ""} : ${said}`;
}

/** What a withdrawal took from the public, and who tells it again. */
function tellTakenBack({ takenBack, shownAgain, demonstration }: Status): string[] {
  const lines = [];
  const again = demonstration ? "" : " ; la prochaine les redira, telles quelles s’il n’y a rien de nouveau";
  if (shownAgain !== null) lines.push(`  la dernière publiée est retirée : ce que l’on voit est la publication ${String(shownAgain)}`);
  if (takenBack.length > 0) lines.push(`  années que plus aucune publication ne dit : ${formatList(takenBack.map(String))}${again}`);
  return lines;
}

export const tellPublished = (number: number, outcome: "published" | "already"): string =>
  setSpaces(`✓ La publication ${String(number)} ${outcome === "already" ? "était déjà" : "est"} publiée.`);

/** `reason`: of the first withdrawal; a second one does not change it. */
export const tellWithdrawn = (number: number, outcome: "withdrawn" | "already", reason: string): string =>
  setSpaces(`✓ La publication ${String(number)} ${outcome === "already" ? `était déjà retirée ; sa raison reste : « ${reason} ».` : "est retirée, et cela se voit sur les pages."}`);

export function tellStatus(status: Status): string {
  const { pending, sealed, unreleased, releases, demonstration } = status;
  const years = (counts: Status["pending"]) => (counts.length === 0 ? ["  aucune"] : counts.map(({ year, count }) => `  ${year} : ${tellRoughly(count)}`));
  return setSpaces([
    ...(demonstration ? ["! Région fictive : cette base ne contient que des données inventées, et n’en accueille pas d’autres."] : []),
    "▸ En attente", ...years(pending),
    "▸ Scellées", ...years(sealed),
    ...(unreleased.length === 0 ? [] : [`  pas encore publiées telles quelles : ${formatList(unreleased.map(String))}`]),
    "▸ Publications", ...(releases.length === 0 ? ["  aucune"] : releases.map(tellRelease)),
    ...tellTakenBack(status),
  ].join("\n"));
}
