import type { AnswerErrorCode } from "@/lib/questionnaire/errors";
import type { Profile } from "@/lib/diagnosis/types";
import { formatCount } from "@/lib/format/numbers";
import { toMiddle } from "@/lib/format/text";

import type { MapLabels } from "./compass-drawing";

/** A true minus sign. */
const formatSigned = (points: number): string => String(points).replace("-", "−");

const mapLabels: MapLabels = {
  regions: { pioneer: "Pionnières", experimenter: "Expérimentatrices", follower: "Suiveuses", refractory: "Réfractaires" },
  posture: "Posture",
  opposed: "opposée",
  open: "ouverte",
  practice: "Usages et connaissance",
  you: "Vous",
};

/** The words of the report's page; those of the advice are in the referential. */
export const copy = {
  pageTitle: "Votre rapport",
  documentTitle: (profile: string) => `${profile} – Votre rapport – Boussole IA`,
  problemTitle: "Votre rapport · Boussole IA",
  preparing: "Votre rapport se prépare.",
  noscript: "Ce rapport est calculé dans votre navigateur, à partir de réponses que nous n’avons pas : il a besoin de JavaScript. Activez-le pour ce site, puis rechargez la page.",
  quoted: (text: string) => `« ${text} »`,
  information: "Information",
  attention: "Attention",
  done: "C’est fait",

  problems: {
    empty: {
      title: "Aucune réponse à cette adresse",
      text: "Un rapport se construit à partir de vos réponses. Répondez au questionnaire, ou ouvrez un fichier de réponses.",
    },
    damaged: { title: "Ce lien est incomplet", text: "Il a sans doute été coupé en chemin, par une messagerie par exemple. Recopiez-le en entier, ou demandez qu’on vous envoie le fichier de réponses." },
    foreign: { title: "Ce lien ne mène pas à un rapport", text: "Ce qui suit l’adresse ne vient pas de Boussole IA." },
    newer: { title: "Ce rapport est plus récent que cette page", text: "Rechargez la page, puis rouvrez le lien. Si le message revient, le service n’a pas encore été mis à jour." },
    unknown: { title: "Cette version du questionnaire n’est pas connue", text: "Les réponses de ce lien ne peuvent pas être lues ici sans risquer de les comprendre de travers." },
    answers: { title: "Les réponses de ce lien ne vont pas ensemble", text: "Il se peut que le lien ait été modifié à la main." },
    kept: "Si vous avez répondu sur cet appareil, vos réponses y sont toujours.",
    start: "Aller au questionnaire",
    openFile: "Ouvrir un fichier de réponses",
    reload: "Recharger la page",
    fileRefused: "Le fichier n’a pas été ouvert",
    fileIncomplete: (count: number) =>
      `Il y manque ${formatCount(count, "réponse", "réponses")}. Reprenez-le dans le questionnaire pour le compléter.`,
    fileUnreadable: "Ce fichier n’a pas pu être lu.",
  },

  header: {
    over: "Votre profil",
    overProvisional: "Votre profil, provisoire",
    provisional: (names: string) =>
      `Trop peu de réponses sont connues pour situer : ${names}. Ce profil est donné par défaut, d’après le reste ; les réponses qui manquent peuvent le changer.`,
    /** A place on the map, not a label on a company. */
    place: { pioneer: "Du côté des pionnières", experimenter: "Du côté des expérimentatrices", follower: "Du côté des suiveuses", refractory: "Du côté des réfractaires" } satisfies Record<Profile, string>,
    ways: "Dans ce rapport",
    toActions: "Par où commencer",
    toKeep: "Garder ce rapport",
    byHand: { company: "Entreprise", date: "Date" },
    strength: "Ce qui vous porte",
    attention: "À garder en vue",
    map: { title: "Votre place sur la carte", labels: mapLabels },
    twin: {
      summary: "Lire cette place dans un tableau",
      measure: "Mesure",
      reading: "Lecture",
      open: "Points possibles",
      spread: (low: number, high: number) => (low === high ? formatSigned(low) : `de ${formatSigned(low)} à ${formatSigned(high)}`),
    },
    mapDescription: (region: string, posture: string, practice: string, knowledge: string) =>
      `Carte des quatre profils. Vous êtes dans la région ${region}. Posture : ${posture}. Usages et expérimentations : ${practice}. Connaissance et veille : ${knowledge}.`,
    uncertain: " La zone autour de vous montre ce que les « je ne sais pas » laissent ouvert.",
  },
  contributionUnloaded: "L’état de votre contribution n’a pas pu s’afficher : elle attend sur cet appareil. Rechargez la page quand le réseau revient.",
  certainty: {
    all: (asked: number) => `Ce résultat repose sur les ${asked} réponses qui comptent : aucune n’est « je ne sais pas ».`,
    some: (unknown: number, asked: number) =>
      `Sur les ${asked} questions qui comptent, vous avez répondu « je ne sais pas » à ${unknown}. Elles n’ajoutent et ne retirent rien.`,
    settled: "Quoi que vous répondiez à leur place, votre profil reste le même.",
    answer: (question: string, answer: string) => `${question} « ${answer} »`,
    alternative: (company: string) => `Vous pourriez être ${company} si vous répondiez :`,
    measures: (names: string) => `Non mesuré, faute de réponses connues : ${names}.`,
  },
  near: {
    missing: (company: string, points: number, measures: string) =>
      `Vous êtes proche d’${company} : ${formatCount(points, "point", "points")} d’écart, sur ${measures}.`,
    plain: (company: string, points: number) => `Vous êtes proche d’${company} : ${formatCount(points, "point", "points")} d’écart.`,
  },
  margin: {
    atLeast: (name: string, value: number, threshold: number) => `${name} : ${formatCount(value, "point", "points")}, il en fallait ${threshold}`,
    unplaced: (name: string) => `${name} : non mesuré, trop de « je ne sais pas »`,
    atMost: (name: string, value: number, threshold: number) => `${name} : ${formatSigned(value)}, la limite est ${formatSigned(threshold)}`,
  },
  decided: "Ce qui a décidé de votre profil",
  because: "Parce que vous avez répondu :",
  notDrawn: (name: string, reading: string) => `La carte situe d’abord vos usages : votre connaissance n’y est dessinée qu’à partir des expérimentatrices. ${name} : « ${reading} ».`,
  decidedProvisional: (names: string) => `Ce profil est provisoire, faute de réponses connues sur : ${names}.`,
  decidedAnyhow: (names: string) => `Trop peu de réponses sont connues pour situer : ${names}. Celles qui le sont suffisent à donner ce profil.`,
  noOtherRow: "Vos réponses connues ne remplissent les conditions d’aucun des trois autres profils.",
  decidedByDefault: (practice: string, stance: string) => `Vos usages : « ${practice} ». Votre posture : « ${stance} ». Vos réponses ne remplissent les conditions d’aucun des trois autres profils.`,
  method: "Comment ce résultat est calculé",

  first: { title: "Par où commencer", intro: "Les trois actions les plus utiles pour vous, dans l’ordre où les règles les placent. Les actions sont celles de l’étude ; les raisons, les premiers pas et les échéances sont de nous." },
  others: { title: "Et ensuite" },
  action: {
    why: "Pourquoi vous",
    unplaced: (names: string) => `Proposée par défaut, faute de réponses connues sur : ${names}.`,
    unknown: "Proposée par défaut, parce que vous ne savez pas encore ce qu’il en est.",
    answered: "Vous avez répondu :",
    measured: (names: string) => `D’après vos mesures : ${names}.`,
    asked: (needs: string) => `Vous avez demandé : ${needs}.`,
    everyone: "Proposée à toutes les entreprises de votre profil.",
    audience: "Pour qui",
    firstStep: "Premier pas, cette semaine",
    step: "Premier pas",
    source: "Source",
    ours: "constat de notre part, l’étude n’en dit rien",
    study: (section: string, pages: string) => `étude, « ${section} », ${pages}`,
  },

  measures: {
    title: "Vos six mesures",
    figure: (name: string) => `Votre appui le plus net : ${name}`,
    /** When no measure stands out: what the drawing is, and nothing more. */
    figurePlain: "Les six mesures, et le niveau atteint sur chacune",
    figureUnknown: "Trop peu de réponses connues pour dégager un appui",
    base: (answers: number) =>
      `D’après ${formatCount(answers, "réponse", "réponses")}. Les traits verticaux marquent les niveaux. La posture est une position entre deux pôles : elle n’entre dans aucune moyenne.`,
    twin: "Lire ces mesures dans un tableau",
    columns: { measure: "Mesure", reading: "Lecture", points: "Points" },
    points: (value: number, max: number) => `${value} sur ${max}`,
    position: (value: number, min: number, max: number) => `${value}, entre ${min} et ${max}`,
    unknown: "Non mesuré",
    unknownWhy: "trop de « je ne sais pas »",
    opposed: "opposée",
    open: "ouverte",
    reasons: "Les réponses qui comptent ici",
    sides: {
      maturity: { up: "Réponses qui la font monter", down: "Autres réponses" },
      stance: { up: "Vers l’ouverture", down: "Vers l’opposition, ou sans effet" },
    },
    because: "Vous avez répondu :",
  },

  path: {
    profile: {
      title: (company: string) => `Pour devenir ${company}`,
      intro: (changes: number) =>
        `Ce n’est pas un but à atteindre : à vous de voir si cela vous convient. Le plus court chemin changerait ${formatCount(changes, "réponse", "réponses")}, sans toucher à votre posture.`,
    },
    mastery: {
      title: "Garder votre position, et la maîtriser",
      intro: (changes: number) =>
        `Votre posture et vos usages ne changent pas. Il suffirait de ${formatCount(changes, "autre réponse", "autres réponses")} pour que votre connaissance et vos règles soient aussi solides que votre position.`,
      done: "Votre connaissance est solide et vos règles sont organisées : votre position est tenue en connaissance de cause. Il reste à la faire vivre, et à la faire connaître.",
    },
    passOn: {
      title: "Ce que vous pouvez transmettre",
      intro: "Vous êtes de ceux dont les autres peuvent apprendre. Vos réponses les plus fortes :",
      action: (title: string) => `L’étude propose que des pionniers deviennent ambassadeurs auprès d’autres branches (p. 8-\u206012). L’action « ${title} » est la place pour l’organiser.`,
    },
    change: (from: string, to: string) => `Aujourd’hui : « ${from} ». Sur ce chemin : « ${to} ».`,
    newAnswer: (to: string) => `Sur ce chemin : « ${to} ».`,
    ours: "Ce chemin est notre lecture : l’étude ne mesure pas la distance entre les profils.",
  },

  stakes: { title: "Les questions à mettre sur la table", intro: "À poser à plusieurs, sans chercher à y répondre le jour même." },
  levers: { title: "Pour les parcours des personnes", intro: "L’étude demande que ces voies soient créées ou adaptées pour l’IA : aucune n’est présentée ici comme une certification existante." },
  branch: {
    title: (name: string) => `Votre branche : ${toMiddle(name)}`,
    skills: "Compétences qui montent",
    newTrades: "Métiers nouveaux",
    exposedTrades: "Métiers exposés",
    exposedNote: "Exposé ne veut pas dire condamné : ce sont les métiers dont les tâches changent d’abord.",
    advice: "Ce que l’étude conseille à la branche",
    share: (share: string) =>
      `En 2023, ${share} % des personnes que l’Afdas a formées à l’IA en Occitanie venaient de cette branche.`,
  },
  workshop: { source: (pages: string) => `étude, « Annexes », ${pages} ; le choix du récit est notre lecture`, title: "Un atelier pour en parler", intro: "L’étude imagine 2030 dans quatre récits. Celui-ci se prête à une demi-journée à dix ou douze, avec une ou plusieurs branches." },

  contacts: {
    title: "Et maintenant, qui appeler ?",
    intro: "Ces personnes peuvent en parler avec vous. Ce rapport ne leur est pas envoyé : vous en dites ce que vous voulez.",
  },

  keep: {
    title: "Garder ce rapport",
    linkWarning: "Ce lien contient toutes vos réponses : qui l’ouvre les voit. Il marche sans compte, et rien n’est conservé chez nous.",
    copyLink: "Copier le lien",
    copied: "Le lien est copié. Il contient toutes vos réponses.",
    copyFailed: "Votre navigateur n’a pas laissé copier le lien. Le voici :",
    linkLabel: "Lien de ce rapport",
    download: "Enregistrer les réponses dans un fichier",
    downloaded: "Le fichier est dans vos téléchargements. Il contient toutes vos réponses.",
    fileName: (date: string) => `boussole-ia-reponses-${date}.json`,
    print: "Imprimer ou enregistrer en PDF",
    change: "Changer mes réponses",
    printed: (host: string, date: string) => `Boussole IA, ${host} – imprimé le ${date}`,
    study: "D’après l’étude prospective sur les impacts de l’intelligence artificielle dans les industries créatives et culturelles en région Occitanie (mars 2024). Formulations, questionnaire et calcul : Boussole IA.",
  },
} as const;

export type ProblemKind = Exclude<keyof typeof copy.problems, "kept" | "start" | "openFile" | "reload" | "fileRefused" | "fileIncomplete" | "fileUnreadable">;

/** Which page state each refusal of a link gets; any other refusal is about the answers. */
export const PROBLEM_OF: Partial<Record<AnswerErrorCode, ProblemKind>> = {
  "damaged-link": "damaged",
  "foreign-link": "foreign",
  "newer-version": "newer",
  "unknown-version": "unknown",
};
