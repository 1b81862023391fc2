import { copy as reportCopy } from "@/components/report/copy.fr";
import type { Branch } from "@/components/signs/branch-sign";
import type { Profile } from "@/lib/diagnosis/types";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";

const { profiles: named } = adviceCopy;
const PROFILE_NAMES: Readonly<Record<Profile, string>> = {
  follower: named.follower.name,
  refractory: named.refractory.name,
  experimenter: named.experimenter.name,
  pioneer: named.pioneer.name,
};

const branches: readonly { readonly key: Branch; readonly name: string; readonly who: string }[] = [
  { key: "audiovisual", name: "Audiovisuel", who: "Cinéma, animation et effets spéciaux, production, post-production, jeu vidéo." },
  { key: "communication", name: "Communication et presse", who: "Agences de publicité et de communication, groupes de presse." },
  { key: "publishing", name: "Édition", who: "Maisons d’édition, de toutes tailles." },
  { key: "performing-arts", name: "Spectacle vivant", who: "Lieux, compagnies, ensembles, production et diffusion." },
];

const profiles: readonly { readonly key: Profile; readonly text: string }[] = [
  {
    key: "refractory",
    text: "Une position critique, souvent bien informée : crainte pour l’emploi, pour le geste, pour la diversité des œuvres, et demande de règles. C’est un choix ; le rapport aide à le tenir en connaissance de cause.",
  },
  {
    key: "follower",
    text: "Peu d’usages, surtout pratiques : chercher une information, alléger l’administratif. On regarde ce que font les autres avant de décider, et le cœur du métier semble à l’abri.",
  },
  {
    key: "experimenter",
    text: "Des essais, menés par la direction ou par les équipes, avec une bonne connaissance des outils et de leurs limites. Certains usages entrent déjà dans la production.",
  },
  {
    key: "pioneer",
    text: "Des usages installés, une veille suivie, des questions de droit et de fiabilité prises en compte et organisées. De quoi transmettre à d’autres.",
  },
];

/** Words of the home page. */
export const homeCopy = {
  title: "Face à l’intelligence artificielle, où vous situez-vous ?",
  lead: "Boussole IA est un auto-diagnostic pour les entreprises culturelles et créatives d’Occitanie. Vous décrivez ce que vous faites et ce que vous refusez ; vous obtenez un profil, ses raisons et des premiers pas à votre mesure.",
  start: "Commencer le questionnaire",
  resume: { before: "Déjà commencé ?", link: "Reprendre où vous en étiez" },
  facts: [
    { term: "Durée", detail: "Environ dix minutes" },
    { term: "Questions", detail: "36 au plus, en neuf étapes" },
    { term: "Compte", detail: "Aucun" },
    { term: "Vos réponses", detail: "Restent sur votre appareil, sauf si vous choisissez de contribuer" },
  ],
  map: {
    title: "Carte des quatre profils",
    description:
      "D’ouest en est, la posture va de l’opposition à l’ouverture. Du sud au nord, les usages et la connaissance augmentent. Au sud-ouest, la région réfractaire ; au sud, du centre à l’est, la région suiveuse ; au-dessus, sur toute la largeur, la région expérimentatrice ; au nord, la région pionnière.",
    caption: "Une carte et non une échelle : chaque profil a ses raisons. Aucun relief n’y est plus haut qu’un autre.",
    labels: reportCopy.header.map.labels,
  },
  audience: {
    title: "Pour qui",
    intro: "Pour la personne qui dirige, ou qui décide avec elle. Quelle que soit la taille, y compris si vous travaillez à votre compte. Les questions parlent de votre métier.",
    branches,
  },
  answers: {
    title: "Ce que deviennent vos réponses",
    items: [
      {
        name: "Elles restent chez vous.",
        text: "Le résultat est calculé dans votre navigateur. Les réponses sont gardées sur cet appareil, et effacées 30 jours après la dernière utilisation, ou tout de suite si vous le demandez.",
      },
      {
        name: "Elles ne partent que si vous dites oui.",
        text: "À la fin, vous choisissez de contribuer ou non aux statistiques régionales. Le résultat est le même dans les deux cas.",
      },
      {
        name: "Elles partent sans votre nom.",
        text: "Ni nom, ni adresse électronique, ni adresse IP. Les contributions sont d’abord pseudonymes, puis scellées par lots : plus aucune clé n’y mène, et la plupart des réponses ne restent qu’en décomptes.",
      },
    ],
    link: "Tout ce qui est gardé, et combien de temps",
    statistics: "Ce que disent les contributions",
  },
  profiles: {
    title: "Quatre profils",
    intro: "Une entreprise opposée à l’IA peut la connaître mieux qu’une entreprise qui l’essaie. Aucun profil n’est un échec, aucun n’est un but.",
    names: PROFILE_NAMES,
    list: profiles,
    source: "D’après l’étude, p. 5-\u20607. La limite entre expérimentatrice et pionnière est de nous.",
    link: "Comment le profil est calculé",
  },
  report: {
    title: "Ce que vous recevez",
    intro: "Un rapport à lire tout de suite, à imprimer ou à garder par son lien :",
    items: [
      "votre profil, votre place sur la carte et les frontières dont vous êtes proche ;",
      "six mesures, chacune avec les réponses qui l’ont faite ;",
      "de trois à six actions, chacune avec sa raison, ses bénéficiaires, un premier pas et la page de l’étude ;",
      "les compétences et les métiers de votre branche qui bougent.",
    ],
    example: {
      label: "Extrait, exemple fictif",
      company: "Une maison d’édition de huit personnes",
      profile: "follower" as Profile,
      place: "Suiveuse, proche d’expérimentatrice",
      action: adviceCopy.actions["acc.use-cases"]?.title,
      rows: [
        { term: "Pourquoi vous", detail: "Vous avez répondu qu’une personne se sert de l’IA de sa propre initiative, et que personne n’en parle en réunion." },
        { term: "Pour qui", detail: "La direction, les salariés de l’édition" },
        { term: "Premier pas", detail: "Demander à chacun une tâche où l’IA l’aiderait, et une où elle n’a pas sa place." },
        { term: "Source", detail: "Étude, « Acculturer », p. 19-\u206022 ; le premier pas est de nous." },
      ],
    },
  },
  not: {
    title: "Ce que ce n’est pas",
    items: [
      { name: "Pas un classement.", text: "Aucune note, aucune comparaison avec le voisin." },
      { name: "Pas un label.", text: "Le résultat n’engage personne et ne se publie nulle part." },
      { name: "Pas un conseil juridique.", text: "Les questions de droit sont signalées, non tranchées." },
      { name: "Pas une vente.", text: "Ni outil, ni formation, ni prestataire n’est recommandé par son nom." },
    ],
  },
  again: {
    title: "Reprendre, retrouver",
    items: [
      { before: "Vous avez commencé sur cet appareil :", link: "reprendre le questionnaire", after: ". Vos réponses y sont encore 30 jours après la dernière utilisation." },
      { before: "Vous avez enregistré vos réponses dans un fichier :", link: "l’ouvrir depuis le questionnaire", after: ", sur n’importe quel appareil." },
    ],
    paper: { before: "Vous préférez le papier, ou vous naviguez sans JavaScript :", link: "imprimer toutes les questions", after: "." },
    report: "Vous avez gardé le lien de votre rapport : il suffit de l’ouvrir. Ce lien contient toutes vos réponses ; ne le donnez qu’à qui peut les lire.",
  },
} as const;
