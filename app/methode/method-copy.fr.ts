import type { DecisionCopy } from "@/components/method/decision-table";
import type { Measure } from "@/lib/questionnaire/types";

const decision: DecisionCopy = {
  bandsCaption: "Les quatre niveaux de chaque mesure, en points",
  measure: "Mesure",
  levels: ["1er niveau", "2e niveau", "3e niveau", "4e niveau"],
  below: (start) => `moins de ${formatPoints(start)}`,
  between: (from, to) => (from === to ? formatPoints(from) : `${formatPoints(from)} à ${formatPoints(to)}`),
  from: (start) => `${formatPoints(start)} et plus`,
  tableCaption: "La table de décision : la première ligne dont toutes les conditions sont remplies donne le profil",
  row: "Ligne",
  conditions: "Conditions",
  result: "Profil",
  atLeast: (measure, band) => `${measure} : au moins « ${band} »`,
  exactly: (measure, band) => `${measure} : « ${band} »`,
  atMost: (measure, band) => `${measure} : « ${band} » au plus`,
  otherwise: "Dans tous les autres cas",
};

const numbers = new Intl.NumberFormat("fr-FR");
/** A true minus sign, and a space that does not break. */
function formatPoints(points: number): string {
  return numbers.format(points).replace("-", "−");
}

/** Who says it: the study, with its pages, or this tool. */
export type Origin = { readonly by: "study"; readonly pages: string } | { readonly by: "ours" };

const measures: readonly { readonly key: Measure; readonly text: string; readonly origin: Origin }[] = [
  { key: "knowledge", text: "Ce que l’entreprise sait de l’IA de son métier, et comment elle se tient au courant.", origin: { by: "study", pages: "5-\u20606" } },
  { key: "practice", text: "Ce qu’elle a fait, dans les six derniers mois, avec l’IA de ses logiciels et avec l’IA générative.", origin: { by: "study", pages: "5-\u20607" } },
  { key: "stakes", text: "Ce qu’elle a prévu pour le droit d’auteur, le droit à l’image, les données et la fiabilité.", origin: { by: "study", pages: "5 et 20" } },
  { key: "skills", text: "Comment on y apprend, qui a été formé, comment on se transmet.", origin: { by: "study", pages: "8-\u206012, 15 et 20" } },
  { key: "strategy", text: "Qui décide, avec quels moyens, et ce que l’IA change dans l’offre.", origin: { by: "study", pages: "14 et 21" } },
  { key: "stance", text: "De l’opposition à l’ouverture. Ce n’est pas un niveau : elle n’est jamais mêlée aux cinq autres.", origin: { by: "study", pages: "6-\u20607" } },
];

/** Words of the page on method. */
export const methodCopy = {
  meta: {
    title: "Comment ce résultat est calculé",
    description: "Les six mesures, la table de décision, ce qui vient de l’étude et ce qui est de nous.",
  },
  title: "Comment ce résultat est calculé",
  lead: "Aucune IA n’intervient. Vos réponses donnent des points, les points donnent six mesures, et une table de quatre lignes donne le profil. Tout est public et peut être refait à la main.",
  origin: { study: (pages: string) => `Étude, p. ${pages}`, ours: "De nous" },
  answers: {
    title: "Des réponses aux mesures",
    paragraphs: [
      "Chaque question qui compte nourrit une mesure et une seule, et chaque réponse y apporte des points. Une mesure est la somme de ces points. Le rapport montre, pour chacune, les réponses qui l’ont faite.",
      "Les questions portent sur ce qui a été fait plutôt que sur des opinions. Celles sur la posture demandent de choisir entre deux positions défendables.",
      "« Je ne sais pas » n’apporte aucun point et rend le résultat moins sûr ; le rapport le dit. Une mesure à laquelle il manque trop de réponses est donnée comme « Non mesuré », et non comme nulle.",
    ],
    measuresCaption: "Les six mesures",
    columns: { measure: "Mesure", text: "Ce qu’elle regarde", origin: "D’où elle vient" },
    measures,
  },
  bands: {
    title: "Des points aux niveaux",
    paragraph: "L’étude décrit des profils, elle ne donne pas d’échelle. Les seuils sont donc de nous. Chaque mesure a quatre niveaux. Ceux de la posture ne sont pas des degrés de maturité : ils vont de l’opposition à l’ouverture.",
  },
  decision: {
    title: "Des niveaux au profil",
    paragraphs: [
      "La table se lit de haut en bas. Une entreprise opposée qui pratique peu est réfractaire, quelle que soit sa connaissance ; une entreprise opposée qui expérimente est expérimentatrice, et le rapport montre cette tension.",
      "Être pionnière demande plus que des usages : les enjeux et la stratégie doivent être organisés aussi.",
      "Le rapport dit également de quelles autres lignes de la table vous êtes proche, et à combien de points.",
    ],
    copy: decision,
  },
  weights: {
    title: "Ce que vaut chaque réponse",
    paragraphs: [
      "Les points sont de nous. Ils sont entiers, une question vaut trois points dans la plupart des cas, et ce qui n’est pas demandé compte pour rien.",
      "Les formulations changent selon la branche et pour qui travaille pour son compte ; les points, jamais.",
    ],
    copy: {
      summary: (measure: string, questions: number, min: string, max: string) => `${measure} : ${questions} questions, de ${min} à ${max} points`,
      question: "Question",
      options: "Réponses et points",
      option: (text: string, points: string) => `${text} : ${points}`,
      points: formatPoints,
    },
  },
  proofs: {
    title: "Ce qui est démontré",
    paragraphs: [
      "Un résultat ne se vérifie pas sur quelques exemples. Les phrases de ce tableau sont démontrées par un calcul exact, qui considère toutes les réponses possibles, à chaque changement du modèle.",
    ],
    version: (date: string, model: string, rules: string, fingerprint: string) =>
      `Démontré le ${date} pour le modèle ${model} et les règles ${rules} (empreinte ${fingerprint}).`,
    caption: "Les propriétés démontrées",
    columns: { statement: "Propriété", covered: "Étendue du calcul (en anglais)" },
    statements: {
      reachable: "Chacun des quatre profils peut être atteint dans chaque branche.",
      monotone: "Une réponse plus avancée ne fait jamais baisser sa mesure et n’éloigne jamais du profil pionnier ; une réponse plus opposée n’éloigne jamais du profil réfractaire.",
      "no-jump": "Changer une seule réponse ne fait jamais sauter de réfractaire ou de suiveuse à pionnière, ni l’inverse.",
      "questions-matter": "Chaque question peut changer le résultat, sauf celles qui disent servir aux seules statistiques.",
      rules: "Chaque conseil peut être donné, aucun n’est donné à tout le monde sans le dire ; chaque entreprise reçoit de trois à huit actions (en fait six au plus), des phases que l’étude prévoit pour son profil ; une exception, la nôtre : le droit et l’éthique peuvent aller à une entreprise réfractaire.",
      sources: "Chaque conseil cite une partie de l’étude qui existe, ou dit qu’il est de nous.",
    },
  },
  map: {
    title: "Lire la carte",
    paragraphs: [
      "D’ouest en est, la posture. Du sud au nord, les usages ; à partir de la région des expérimentatrices, la moindre des deux mesures entre usages et connaissance. La frontière nord est en tirets, parce que les enjeux et la stratégie y comptent aussi. Comme toute carte, celle-ci étire certaines parties pour que chaque région ait sa place.",
      "L’aiguille est à l’endroit calculé, un peu écartée des frontières et du cadre pour que l’on voie de quel côté elle est. La zone en pointillé autour d’elle est ce que vos « je ne sais pas » laissent ouvert.",
    ],
  },
  sources: {
    title: "Ce qui est de l’étude, ce qui est de nous",
    study: {
      title: "De l’étude",
      items: [
        "les quatre profils et ce qui les marque (p. 5-\u20607) ;",
        "les compétences, les métiers nouveaux et les métiers exposés de chaque branche (p. 8-\u206012) ;",
        "les quatre enjeux et leurs questions (p. 13-\u206018) ;",
        "les treize actions, leurs trois phases et leurs bénéficiaires (p. 19-\u206022) ;",
        "les trajectoires et les certifications à créer ou à adapter (p. 23-\u206024).",
      ],
    },
    ours: {
      title: "De nous",
      items: [
        "le questionnaire, les points, les seuils et la table ;",
        "la limite entre expérimentatrice et pionnière, que l’étude décrit ensemble ;",
        "la logique « volume et qualité à la fois » ;",
        "les premiers pas, les horizons, et le choix de l’atelier proposé ;",
        "toutes les phrases.",
      ],
    },
  },
  limits: {
    title: "Les limites",
    items: [
      "L’étude date de mars 2024. Les outils et le droit ont changé depuis et changeront encore.",
      "Elle repose sur un travail de terrain et de prospective dans une seule région et quatre branches ; elle ne mesure pas combien d’entreprises ont chaque profil.",
      "Pour le spectacle vivant, elle n’identifie pas encore de métier nouveau et ne donne pas la part des personnes formées. Nous n’avons rien inventé à la place.",
      "Le résultat décrit ce qu’une personne a répondu un jour donné. Une autre, dans la même entreprise, peut répondre autrement : comparer les deux rapports est déjà utile.",
    ],
  },
  reference: {
    title: "Référence",
    text: "Étude prospective sur les impacts de l’intelligence artificielle dans les industries créatives et culturelles en région Occitanie, mars 2024 ; Afdas, branches adhérentes et DREETS Occitanie, dans le cadre d’un engagement de développement de l’emploi et des compétences (EDEC). Les pages citées sont celles de sa table des matières.",
  },
} as const;
