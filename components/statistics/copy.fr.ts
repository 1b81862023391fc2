import { formatPages } from "@/lib/format/pages";
import { formatCount, formatNumber } from "@/lib/format/numbers";
import { SECTIONS } from "@/lib/referential/study";
import { METHOD } from "@/lib/statistics/method";
import { getTenths, type Lead, type Led } from "./reading";

const TENTHS = ["aucune contribution", "une contribution sur dix", "deux contributions sur dix", "trois contributions sur dix", "quatre contributions sur dix", "la moitié des contributions", "six contributions sur dix", "sept contributions sur dix", "huit contributions sur dix", "neuf contributions sur dix", "toutes les contributions"];
/** « près d’une », « près de la moitié ». */
const joinOf = (words: string): string => (words.startsWith("une ") ? `d’${words}` : `de ${words}`);
const upper = (text: string): string => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** « Quatre contributions sur dix », « Plus de… », « Près de… »: never finer than what a rounded share can bear. */
function sayShare(share: number): string {
  const { tenths, lean } = getTenths(share);
  if (tenths === 0) return "Moins d’une contribution sur dix";
  if (tenths === 10) return lean === "just" ? "Presque toutes les contributions" : "Plus de neuf contributions sur dix";
  const words = TENTHS[tenths] ?? "";
  return upper({ under: `près ${joinOf(words)}`, just: words, over: `plus ${joinOf(words)}` }[lean]);
}
/** One contribution is singular, several are plural; « la moitié des contributions » takes the plural too. */
const come = (share: number): string => (getTenths(share).tenths <= 1 ? "vient" : "viennent");

/** What may be told is never nothing: a share that rounds to zero is « moins de 1 % ». */
const percent = (share: number): string => (share === 0 ? "moins de 1 %" : `${formatNumber(share)} %`);
const counted = (count: number): string => formatCount(count, "contribution", "contributions");
/** A whole is rounded as its parts are. */
const about = (count: number): string => `environ ${counted(count)}`;
const lower = (text: string): string => text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);

/** « un tiers des contributions » where that is what it is, else tenths. */
function sayFraction(share: number): string {
  const [fraction] = [[25, "un quart"], [33, "un tiers"]].find(([near]) => Math.abs(share - Number(near)) <= 1)?.slice(1) ?? [];
  return fraction === undefined ? lower(sayShare(share)) : `${fraction} des contributions`;
}
/** « La taille n’est connue que pour un tiers des contributions ». */
const sayKnown = (what: string, known: string) => (share: number): string => (share < 1 ? `${what} n’est presque jamais ${known}` : `${what} n’est ${known} que pour ${sayFraction(share)}`);
/** A title for what may be said of a group; « trop peu » where what is hidden could decide. */
export function sayLead(lead: Lead, leads: (led: Led) => string, even: string): string {
  if (lead.kind === "led") return leads(lead.led);
  return lead.kind === "even" ? even : copy.unsaid;
}

/** The words of the statistics. Those of the questions and of the advice are in the referential. */
export const copy = {
  secret: "secret statistique",
  secretShort: "secret",
  percent,
  counted,
  about,
  unsaid: "Trop peu de contributions pour le dire",
  number: formatNumber,
  count: (count: number, share: number | null) => (share === null ? formatNumber(count) : `${percent(share)} · ${formatNumber(count)}`),
  countColumn: "Contributions",
  shareColumn: "Part",
  none: "–",
  twin: "Lire dans un tableau",
  information: "Information",
  /** Written on an image that left its page. */
  source: (region: string) => `Source : Boussole IA, statistiques ${region}.`,

  base: {
    /** Under each figure: on what it rests, who answered, what is counted, and from which release. */
    line: (count: string | null, asked: string, kept: string, notAll: string) =>
      `${count === null ? `Base : secret statistique. On compte ici des contributions${asked === "" ? "" : ` ${asked}`}` : `Base : ${count}${asked === "" ? "" : ` ${asked}`}`} (et non entreprises), de personnes volontaires${kept === "" ? "" : `, ${kept}`} : ne représente pas ${notAll}.`,
    moment: (when: string, count: number | null) => `${when}, ${count === null ? "secret statistique" : about(count)}`,
    release: (number: number, date: string) => `Publication n° ${number}, ${date}.`,
    answering: "ayant répondu",
    secretWhy: `Secret statistique : moins de ${METHOD.threshold} contributions après arrondi, ou une réponse qui serait celle de tout un groupe.`,
    several: "Plusieurs réponses étaient possibles : le total dépasse 100 %.",
  },
  fictitious: "Données fictives",
  tooFew: (kept: string) => `Moins de ${METHOD.threshold} contributions après arrondi${kept === "" ? "" : ` pour ce choix (${kept})`} : rien ne peut en être montré sans risquer de dire qui a répondu quoi. Élargissez le choix, ou revenez plus tard.`,
  nothingShown: "Rien ici ne dépasse le seuil du secret statistique.",
  notCrossed: {
    title: "Pas de chiffre aussi fin",
    text: "Les réponses une à une, les actions et leurs bénéficiaires se lisent par branche, ou par taille : jamais par département, ni par branche et par taille à la fois. C’est ce qui empêche de reconnaître une structure.",
    without: { department: "Voir sans le département", size: "Voir sans la taille", branch: "Voir sans la branche" },
    branchOnly: "Voir la branche seule",
    sizeOnly: "Voir la taille seule",
  },
  ways: {
    title: "Le même choix, moins fin",
    without: { year: "Toutes les années", department: "Sans le département", size: "Sans la taille", branch: "Sans la branche" },
    all: "Toute la région",
    base: (count: number | null) => (count === null ? "secret statistique" : about(count)),
  },
  tooFewHere: "Rien ici pour ce choix : il réunit trop peu de contributions.",
  relationOnly: { text: "Cette relation n’est établie que pour la région entière : par branche, par taille ou par département, les nombres seraient trop petits.", all: "Voir la région entière" },

  onThisPage: "Sur cette page",

  filters: {
    title: "Choisir ce que l’on regarde",
    year: { label: "Année", all: "Toutes les années" },
    branch: { label: "Branche", all: "Toutes les branches" },
    size: { label: "Taille", all: "Toutes les tailles" },
    department: { label: "Département", all: "Toute la région" },
    show: "Afficher",
    clear: "Tout voir",
    chosen: (kept: string) => `Vous regardez : ${kept}.`,
    everything: (region: string) => `Vous regardez : toutes les contributions d’${region}.`,
    back: "Revenir à toute la région",
  },

  profiles: {
    title: "Quatre profils",
    topic: "Répartition",
    intro: "Un profil n’est ni une note ni un rang. Réfractaire en est un : une position critique, souvent bien informée.",
    leads: (share: number, from: string) => `${sayShare(share)} ${come(share)} ${from}`,
    even: "Aucun des quatre profils ne l’emporte nettement",
    twinColumn: "Profil",
    method: "Comment le profil est calculé",
  },
  map: {
    title: "Dans les treize départements",
    topic: "Départements",
    intro: "Un carré pour chaque département, quelle que soit sa surface.",
    how: "Choisissez-en un pour ne voir que lui.",
    choice: "Ce que montre la carte",
    count: "le nombre de contributions",
    profile: "le profil le plus fréquent",
    showing: "affiché",
    two: (departments: string, share: number) => `${upper(departments)} réunissent ${percent(share)} des contributions`,
    first: (departments: string) => `${upper(departments)} viennent en tête des contributions`,
    /** « Les Hautes-Pyrénées » are one, and of the plural. */
    one: (department: string) => `${upper(department)} ${department.startsWith("les ") ? "viennent" : "vient"} en tête des contributions`,
    known: sayKnown("Le département", "connu"),
    spread: "Aucun département ne se détache",
    few: (shown: number) => `${shown === 0 ? "Aucun département n’a" : "Un seul département a"} assez de contributions pour être montré`,
    sameProfile: (profile: string) => `Partout où un profil l’emporte, c’est le même : ${profile}`,
    otherProfiles: "Le profil le plus fréquent change d’un département à l’autre",
    noProfile: "Aucun département n’a de profil qui l’emporte nettement",
    label: (region: string) => `Départements d’${region}`,
    contributions: (count: number) => counted(count),
    leading: (profile: string) => `profil le plus fréquent : ${profile}`,
    undecided: "aucun profil ne l’emporte",
    undecidedShort: "partagé",
    untold: "trop peu pour dire quel profil l’emporte",
    untoldShort: "trop peu",
    unspecified: (count: number) => `${formatCount(count, "contribution n’est rattachée", "contributions ne sont rattachées")} à aucun département : le détail a été retiré pour que personne ne soit reconnaissable.`,
    sea: "Méditerranée",
    legendCount: "Plus le disque est grand, plus il y a de contributions.",
    legendProfile: "Le signe est celui du profil le plus fréquent, quand l’un d’eux l’emporte.",
    legendSecret: "Carré en pointillé : secret statistique.",
    columns: { department: "Département", leading: "Profil le plus fréquent" },
  },
  measures: {
    title: "Six mesures",
    topic: "Niveaux",
    intro: "Cinq disent ce que l’on sait, fait et décide. La sixième, la posture, est une position : elle n’est ni bonne ni mauvaise.",
    leads: (band: string, share: number) => `« ${band} » : le niveau le plus fréquent des usages, ${percent(share)} des contributions`,
    even: "Aucun niveau d’usages ne l’emporte nettement",
    unknown: "Non mesuré",
    untold: "Non montré",
    columns: { measure: "Mesure", band: "Niveau" },
    inWords: (parts: string) => parts,
  },
  practice: {
    title: "Pour quoi faire",
    topic: "Usages",
    intro: "Les usages des six derniers mois, déclarés par les structures.",
    uses: {
      "practice.software": "Dans les logiciels de métier",
      "practice.support": "Pour l’administration",
      "practice.making": "Pour concevoir et préparer",
      "practice.finishing": "Pour finir, décliner, diffuser",
    },
    place: {
      "practice.software": "C’est dans les logiciels de métier que l’IA sert le plus",
      "practice.support": "C’est pour l’administration que l’IA sert le plus",
      "practice.making": "C’est pour concevoir et préparer que l’IA sert le plus",
      "practice.finishing": "C’est pour finir, décliner et diffuser que l’IA sert le plus",
    },
    even: "Aucun usage ne l’emporte nettement sur les autres",
    degrees: ["Non, ou jamais", "Essais, de temps en temps", "Sur certains projets", "Façon habituelle"],
    others: "Sans objet, ne sait pas",
    columns: { use: "Usage", degree: "Degré" },
    contentTopic: "IA générative",
    contentEven: "Entre textes, images, sons et code, rien ne se détache nettement",
    contentLeads: (share: number, content: string) => `${upper(content)} : ce que l’on fait le plus avec une IA générative, dans ${percent(share)} des contributions`,
    noneLeads: (share: number) => `Rien n’a été fait avec une IA générative dans ${lower(sayShare(share))}`,
    columnsContent: "Contenu",
  },
  obstacles: {
    title: "Ce qui retient, ce que l’on en pense",
    topic: "Ce qui retient",
    stanceTopic: "Ce que l’on en pense",
    intro: "Ne pas utiliser l’IA a des raisons. L’une d’elles est de l’avoir choisi.",
    leads: (reason: string) => `« ${reason} » : la raison la plus donnée de ne pas utiliser l’IA`,
    even: "Aucune raison de ne pas utiliser l’IA ne l’emporte",
    asked: "n’utilisant pas l’IA",
    column: "Raison",
    stanceLeads: (sentence: string) => `« ${sentence} » : la phrase la plus choisie`,
    stanceEven: "Les avis se partagent",
    stanceColumn: "Phrase choisie",
  },
  training: {
    title: "Se former, être accompagné",
    intro: "Ce que les structures demandent, puis les actions que le diagnostic leur a proposées, et pour qui. Les treize actions sont celles de l’étude (p. 19-22) ; les règles qui les choisissent sont de nous.",
    needs: {
      topic: "Ce qui aiderait le plus",
      leads: (need: string, share: number) => `« ${need} » : la demande la plus fréquente, ${percent(share)} des contributions`,
      even: "Aucune demande ne l’emporte nettement",
      column: "Demande",
    },
    learning: {
      topic: "Comment on apprend",
      leads: (way: string) => `« ${way} » : la façon la plus courante d’apprendre à connaître l’IA`,
      noneLeads: (share: number) => `Rien n’est fait pour apprendre à connaître l’IA dans ${lower(sayShare(share))}`,
      even: "On apprend à connaître l’IA de plusieurs façons",
      column: "Façon d’apprendre",
    },
    actions: {
      topic: "Actions proposées par le diagnostic",
      leads: (action: string) => `« ${action} » est l’action la plus proposée`,
      among: (action: string) => `« ${action} » : la plus proposée des actions dont le nombre est montré`,
      amongEven: "Parmi les actions dont le nombre est montré, plusieurs sont proposées à peu près aussi souvent",
      even: "Plusieurs actions sont proposées à peu près aussi souvent",
      column: "Action",
    },
    beneficiaries: {
      topic: "Personnes concernées par ces actions",
      leads: (who: string) => `${who} : les premières personnes concernées par les actions proposées`,
      among: (who: string) => `${who} : en tête parmi les personnes dont le nombre est montré`,
      amongEven: "Parmi les personnes dont le nombre est montré, plusieurs sont concernées à peu près autant",
      everywhere: "La direction est concernée par presque toutes les actions ; elle n’est pas comptée ici.",
      even: "Les actions proposées concernent plusieurs métiers à peu près autant",
      column: "Pour qui",
    },
    all: "Ensemble",
    cell: (share: number, count: number) => `${percent(share)} (${formatNumber(count)})`,
    byBranchBase: (parts: string) => `Contributions par branche, environ : ${parts}.`,
    first: (shown: number, others: number) => `Les ${formatNumber(shown)} lignes les plus longues ; ${others === 1 ? "l’autre est" : `les ${formatNumber(others)} autres sont`} dans le tableau.`,
  },
  study: {
    title: "En 2023, huit personnes formées à l’IA sur dix travaillaient dans la communication",
    lead: "Chiffres de l’étude, donnés pour mémoire",
    base: `Part de chaque branche parmi les personnes que l’Afdas a formées à l’IA en Occitanie en 2023. Source : Afdas, dans l’étude de mars 2024, ${formatPages(SECTIONS.branches.pages)}. L’étude ne donne pas de part pour le spectacle vivant, et les trois parts ne font pas 100 %.`,
    apart: "Ce ne sont pas les mêmes personnes que nos contributions, et pas la même chose que l’on compte : les deux ne se comparent pas.",
    column: "Branche",
    share: "Part des personnes formées (étude, 2023)",
    absent: "l’étude n’en donne pas",
    source: "étude de mars 2024",
    shown: "Montré par Boussole IA.",
  },
  relation: {
    title: "Pratiquer et se sentir dépossédé",
    topic: "Usages et sentiment de dépossession",
    claim: "Selon l’étude (p. 5-7), plus une entreprise expérimente, moins elle a le sentiment d’être dépossédée. Le diagnostic ne le suppose pas ; voici ce que disent les contributions.",
    seen: "Plus on pratique, moins on craint de perdre une grande part de ses tâches, droits ou clients",
    reversed: "Ici, plus on pratique, plus on craint de perdre une grande part de ses tâches, droits ou clients",
    mixed: "Pratique et crainte d’être dépossédé : pas de pente nette",
    unsaid: "Trop peu de contributions pour voir une pente",
    feelings: { little: "Non, ou une petite part", strong: "Une grande part, ou c’est déjà arrivé", unknown: "Ne sait pas" },
    question: "L’IA pourrait-elle vous prendre une part de vos tâches, droits ou clients ?",
    columns: { band: "Usages", feeling: "Réponse" },
    caution: "Une relation n’est pas une cause : les structures qui pratiquent ne sont pas les mêmes que celles qui ne pratiquent pas.",
  },
  planning: {
    title: "Où ouvrir quelle session",
    /** « Acculturer : réfractaires et suiveuses » */
    phase: (phase: string, profiles: string) => `${phase} : ${profiles}`,
    intro: (phases: string) => `Chaque contribution est comptée dans la phase que l’étude place en premier pour sa position. ${phases}.`,
    caution: "Une contribution n’est pas une inscription : personne n’a demandé de date, et une même structure peut avoir contribué deux fois.",
    needs: {
      topic: "Phase à proposer d’abord, par branche et par département",
      same: (phase: string) => `« ${phase} » vient en premier dans toutes les branches`,
      sameBranch: (phase: string, branch: string) => `« ${phase} » vient en premier : ${branch}`,
      differs: "La phase à proposer d’abord n’est pas la même d’une branche à l’autre",
      even: "Aucune phase ne l’emporte nettement dans toutes les branches",
      label: (branch: string) => `${branch}, par département`,
      legend: (phases: string) => `Dans chaque carré, de gauche à droite : ${phases}. Plus le disque est grand, plus il y a de contributions ; un tiret à sa place : secret statistique. En haut à droite, les contributions de la branche dans le département.`,
      said: (department: string, parts: string) => `${department} : ${parts}`,
      part: (phase: string, count: string) => `${phase} ${count}`,
      all: "Toute la région",
    },
    sessions: {
      topic: "Où il y a de quoi ouvrir une session",
      title: (parts: string) => `De quoi ouvrir une session : ${parts}`,
      places: (phase: string, count: number) => `${phase} ${formatCount(count, "public", "publics")}`,
      none: `Aucun public ne réunit encore ${METHOD.threshold} contributions dans une même phase`,
      noneHere: `Aucun public ne réunit ${METHOD.threshold} contributions : une session pour toute la région, ou à distance.`,
      note: `Un public : une branche dans un département, où ${METHOD.threshold} contributions au moins, après arrondi, relèvent de la phase.`,
      first: (shown: number) => `Les ${formatNumber(shown)} premiers de chaque liste ; tous sont dans le tableau.`,
    },
    columns: { phase: "Phase", branch: "Branche", department: "Département", count: "Contributions" },
  },
  change: {
    title: "D’une fois à l’autre",
    years: "D’une année à l’autre",
    releases: "D’une publication à l’autre",
    span: {
      years: (first: string, last: string) => `De ${first} à ${last}`,
      releases: (first: string, last: string) => `De la publication ${first} à la ${last}`,
    },
    when: { years: (year: string) => `en ${year}`, releases: (release: string) => `publication ${release}` },
    moved: (span: string, profile: string, from: number, to: number) => `${span}, la part des ${profile} passe de ${percent(from)} à ${percent(to)}`,
    steady: (span: string) => `${span}, les quatre profils gardent à peu près leur part`,
    neutral: "Les quatre profils, une ligne à chaque fois",
    only: "Une seule publication pour l’instant : rien à comparer. Chaque nouvelle publication s’ajoutera ici.",
    onlyYear: "Une seule année pour l’instant.",
    cumulative: "Dans une année, les publications s’ajoutent : chacune reprend les contributions des précédentes. D’une année à l’autre, ce ne sont pas les mêmes structures qui répondent.",
    columns: { when: "Quand", count: "Contributions" },
    release: (number: number, date: string) => `N° ${number}, ${date}`,
    releaseShort: (number: number) => `n° ${number}`,
    explore: "Suivre les courbes pas à pas",
    hide: "Masquer les courbes",
    loading: "Les courbes arrivent…",
    failed: "Les courbes n’ont pas pu être chargées. Le tableau dit la même chose.",
    chart: "Part des quatre profils, en courbes. Flèches gauche et droite pour passer d’un moment à l’autre.",
  },
  who: {
    title: "Qui a répondu",
    intro: "Des personnes qui dirigent, ou qui décident avec elles, et qui ont choisi de contribuer à la fin du questionnaire. Une même structure peut avoir contribué deux fois.",
    branch: (share: number, from: string) => `${sayShare(share)} ${come(share)} ${from}`,
    branchEven: "Aucune branche ne l’emporte nettement",
    branchColumn: "Branche",
    known: {
      branch: sayKnown("La branche", "connue"),
      size: sayKnown("La taille", "connue"),
    },
    chosen: { branch: "La branche est celle que vous avez choisie.", size: "La taille est celle que vous avez choisie." },
    roleNotCrossed: "Le rôle de qui répond se lit par branche, ou par taille : pas plus finement.",
    size: (share: number, from: string) => `${sayShare(share)} ${come(share)} ${from}`,
    sizeEven: "Aucune taille ne l’emporte nettement",
    sizeColumn: "Taille",
    role: (role: string) => `« ${role} » : le rôle le plus fréquent de qui répond`,
    roleEven: "Plusieurs rôles répondent à peu près autant",
    roleColumn: "Rôle",
    roleAsked: "de structures avec des salariés, quand le rôle est dit",
  },
} as const;
