import { formatCount } from "@/lib/format/numbers";

/** The words of the questionnaire's page; those of the questions are in the referential. */
export const copy = {
  progress: (place: number, steps: number, answered: number, shown: number) =>
    `Étape ${place} sur ${steps} · ${formatCount(answered, "réponse", "réponses")} sur ${formatCount(shown, "question", "questions")}`,
  reviewProgress: (answered: number, shown: number) =>
    `Relecture · ${formatCount(answered, "réponse", "réponses")} sur ${formatCount(shown, "question", "questions")}`,
  stepsNav: "Étapes du questionnaire",
  stepStates: { done: "complète", current: "en cours", open: "à compléter" },
  documentTitle: (step: string) => `${step} – Questionnaire – Boussole IA`,

  why: "Pourquoi cette question ?",
  optional: "facultatif",
  noEffect: "sans effet sur votre résultat",
  added: (questions: string) => `Question ajoutée : ${questions}`,
  several: "Plusieurs réponses possibles.",
  selectPlaceholder: "Choisissez un département",
  occitanie: "Occitanie",
  otherDepartments: "Autres départements",
  withdrawAnswer: "Retirer ma réponse",

  errorLabel: "Erreur :",
  errorSummary: (count: number) => (count === 1 ? "Il manque une réponse pour continuer" : `Il manque ${count} réponses pour continuer`),
  errorLine: (question: string) => `Répondre à : ${question}`,
  errorLineOther: (question: string, message: string) => `${question} – ${message}`,
  checkingFailed: {
    title: "La vérification n’a pas pu se charger",
    text: "Votre connexion est peut-être coupée. Vos réponses sont toujours là : rechargez la page quand le réseau revient.",
  },

  back: "Revenir",
  next: "Continuer",
  toReview: "Relire mes réponses",
  backToReview: "Revenir à la relecture",
  attention: "Attention",
  done: "C’est fait",

  resumed: (date: string) => `Vos réponses du ${date} sont reprises là où vous en étiez.`,
  kept: "Vos réponses restent sur cet appareil, 30 jours après votre dernière visite.",
  notKept: {
    title: "Vos réponses ne seront pas gardées sur cet appareil",
    text: "Votre navigateur refuse d’enregistrer (navigation privée, espace plein ou réglage). Vous pouvez répondre jusqu’au bout ; pour vous arrêter en route, enregistrez vos réponses dans un fichier.",
  },
  unreadable: {
    title: "Vos réponses précédentes n’ont pas pu être relues",
    text: "Ce que cet appareil gardait est abîmé ou vient d’une autre version du questionnaire. Si vous aviez enregistré un fichier, reprenez-le ; sinon, le questionnaire repart du début.",
  },
  expired: "Plus de 30 jours ont passé depuis votre dernière visite : vos réponses précédentes ont été effacées de cet appareil.",
  otherTab: {
    title: "Vos réponses ont changé dans un autre onglet",
    text: "Rien n’est enregistré ici tant que vous n’avez pas choisi.",
    erased: "Vos réponses ont été effacées dans un autre onglet",
    take: "Prendre celles de l’autre onglet",
    takeErased: "Effacer ici aussi",
    keep: "Garder celles de cet onglet",
  },

  tools: {
    title: "Vos réponses",
    save: "Enregistrer dans un fichier",
    open: "Reprendre un fichier",
    openHint: "Fichier .json enregistré depuis cette page ou depuis un rapport.",
    erase: "Effacer mes réponses",
    fileName: (date: string) => `boussole-ia-reponses-${date}.json`,
    saved: "Le fichier est dans vos téléchargements. Il contient toutes vos réponses.",
    taken: "Les réponses du fichier sont reprises.",
    erased: "Vos réponses sont effacées de cet appareil.",
    unreadableFile: "Ce fichier n’a pas pu être ouvert.",
    fileRefused: "Le fichier n’a pas été repris",
    nothingChanged: "Vos réponses n’ont pas changé.",
  },
  eraseDialog: {
    title: "Effacer mes réponses ?",
    text: "Vos réponses disparaîtront de cet appareil, y compris celles qui attendaient d’être envoyées aux statistiques. Une contribution déjà envoyée ne sera pas retirée : cela se fait depuis votre rapport. Vos fichiers et vos liens restent à vous. Si vous avez ouvert un rapport, il reste dans l’historique de ce navigateur.",
    confirm: "Effacer",
    cancel: "Garder mes réponses",
  },
  replaceDialog: {
    title: "Remplacer vos réponses ?",
    text: (answers: number) =>
      `Vous avez déjà donné ${formatCount(answers, "réponse", "réponses")} sur cet appareil. Celles du fichier prendront leur place.`,
    confirm: "Prendre celles du fichier",
    cancel: "Garder les miennes",
  },

  review: {
    title: "Relire",
    heading: "Relisez vos réponses",
    intro: "Vous pouvez tout changer. Ce qui ne vous concerne pas n’apparaît pas ici.",
    change: "Modifier",
    changeQuestion: (question: string) => `Modifier : ${question}`,
    missing: "Sans réponse",
    notAnswered: "Pas de réponse (facultatif)",
    missingTitle: (count: number) => (count === 1 ? "Il reste une question sans réponse" : `Il reste ${count} questions sans réponse`),
    missingLine: (step: string, question: string) => `${step} : ${question}`,
    show: "Voir mon profil",
  },
  contribute: {
    title: "Contribuer aux statistiques régionales ?",
    legend: "Acceptez-vous que vos réponses comptent dans les statistiques de votre branche ?",
    hint: "Votre résultat est le même dans les deux cas.",
    choices: {
      yes: { label: "Oui, je contribue", hint: "Vos réponses partent, sans votre nom ni celui de votre structure." },
      no: { label: "Non, je ne contribue pas", hint: "Aucune réponse ne quitte cet appareil." },
    },
    missing: "Choisissez oui ou non : nous ne décidons pas à votre place.",
    missingLine: "Contribuer aux statistiques : choisissez oui ou non",
    detailsTitle: "Ce qui est gardé, et combien de temps",
    details: [
      "Sont envoyées : vos réponses visibles et la version du questionnaire. Notre serveur y note le mois et l’année. Votre adresse IP lui parvient, comme à tout site : elle n’est pas enregistrée avec vos réponses. Votre nom, votre adresse électronique et l’heure non plus.",
      "Au début, votre contribution est pseudonyme : une clé, gardée sur cet appareil seulement, permet de la retirer.",
      "Puis elle sera scellée avec d’autres : le contexte est arrondi, la plupart des réponses ne restent qu’en décomptes, aucune clé n’y mène plus et personne ne peut la retirer.",
      "Ce qui est publié ensuite est arrondi : rien n’est montré en dessous de dix, et un petit nombre peut s’écarter du vrai de quelques unités.",
    ],
    privacyLink: "Lire la page Confidentialité",
    already: "Vous avez déjà contribué depuis cet appareil. Si vos réponses ont changé, retirez d’abord la première contribution depuis votre rapport : sinon, les deux compteront.",
    cannotKeep: "Votre navigateur ne garde rien : la contribution ne peut pas attendre ici d’être envoyée. Choisissez « non » pour voir votre profil, ou revenez avec un autre navigateur.",
  },
} as const;
