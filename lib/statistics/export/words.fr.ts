import type { Feeling } from "@/lib/anonymisation/feeling";
import type { Theme } from "./rows";

/** Codes that stand in every dimension beside the referential's own. */
export const TOTAL_WORDS = { label: "Ensemble", definition: "Toutes les valeurs de la dimension, « Non ventilé » compris." };
export const UNSPECIFIED_WORDS = {
  label: "Non ventilé",
  definition: "Contributions dont ce détail a été généralisé au scellement, parce que moins de cinq contributions le partageaient.",
};
export const ANSWERED_LABEL = "Ont répondu";
export const UNKNOWN_BAND = "Réponses connues trop peu nombreuses";

/** « données fictives » stands first in every file, sheet and file name of a demonstration. */
export const NATURES = { fictitious: "données fictives", real: "contributions réelles" } as const;
export const STATUSES = { published: "publié", secret: "secret" } as const;

export const THEME_WORDS: Readonly<Record<Theme, { readonly label: string; readonly definition: string }>> = {
  contributions: { label: "Nombre de contributions", definition: "Contributions scellées de la combinaison. Une contribution n’est pas une entreprise : une même entreprise peut avoir contribué deux fois." },
  profile: { label: "Profils", definition: "Contributions selon le profil trouvé et montré à la fin du questionnaire." },
  measure: { label: "Mesures", definition: "Contributions selon la bande de chacune des six mesures." },
  phase: { label: "Phase prioritaire", definition: "Contributions selon la phase que l’étude place en premier pour leur profil. Ce sont des sommes de profils." },
  answer: { label: "Réponses", definition: "Contributions selon la réponse à chaque question. Par branche et par année, ou par taille et par année ; jamais plus fin." },
  action: { label: "Actions recommandées", definition: "Contributions dont le rapport recommandait l’action." },
  beneficiary: { label: "Bénéficiaires des actions", definition: "Contributions dont le rapport recommandait au moins une action à ce public." },
  relation: { label: "Usages et sentiment de dépossession", definition: "Contributions de toute la région selon la bande de la mesure « Usages et expérimentations » et, dans chaque bande, selon le sentiment de dépossession." },
};

export const QUESTION_WORDS = {
  contributions: { label: "Contributions", definition: "L’effectif de la combinaison." },
  profile: { label: "Profil", definition: "Les quatre profils de l’étude ; la façon de les trouver est la nôtre." },
  phase: { label: "Phase prioritaire", definition: "Les trois phases de l’étude." },
  action: { label: "Actions recommandées", definition: "« Ensemble » : les contributions dont le rapport recommandait au moins une action." },
  beneficiary: { label: "Bénéficiaires des actions recommandées", definition: "« Ensemble » : les contributions dont le rapport recommandait une action à quelqu’un." },
  relation: (band: string) => ({ label: `Sentiment de dépossession, usages « ${band} »`, definition: "Réponse à la question sur ce que l’IA pourrait prendre de ses tâches, droits ou clients, parmi les contributions de cette bande." }),
} as const;

export const FEELING_WORDS: Readonly<Record<Feeling, { readonly label: string; readonly definition: string }>> = {
  little: { label: "Peu ou pas", definition: "« Non » ou « Oui, une petite part »." },
  strong: { label: "Fort", definition: "« Oui, une grande part » ou « C’est déjà arrivé »." },
  unknown: { label: "Non dit", definition: "« Je ne sais pas », ou pas de réponse." },
};

/** What everybody who opens a file must know, beside its figures. */
export const NOTICE = [
  "Les chiffres comptent des contributions, pas des entreprises. Elles viennent de personnes qui ont choisi de contribuer : elles ne représentent pas l’ensemble des entreprises, et aucun total de référence n’est supposé.",
  "Secret statistique : tout effectif est arrondi à un multiple de cinq, et un petit effectif s’écarte du vrai, le plus souvent de quelques unités : un dix peut ne venir que de trois contributions. Un effectif arrondi inférieur à dix, ou qui dirait la réponse de tout un groupe, n’a pas de valeur et porte le statut « secret ». Ce n’est pas un zéro.",
  "Tout s’additionne : les chiffres montrés sont des sommes des mêmes effectifs arrondis. Une part est calculée sur les effectifs montrés, en pour cent entiers.",
  "« Non ventilé » : le détail a été généralisé au scellement, pour que personne ne soit reconnaissable.",
] as const;
export const FICTITIOUS_NOTICE = "Données fictives : une région inventée pour la démonstration. Aucun de ces chiffres ne décrit une entreprise réelle.";

export const LICENCE = {
  code: "etalab-2.0",
  name: "Licence Ouverte / Open Licence 2.0 (Etalab)",
  url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
  scope:
    "La licence couvre les chiffres de cette publication et leur description. Les noms des profils, des phases, des actions et des bénéficiaires viennent de l’étude prospective de mars 2024 (Afdas, branches adhérentes, DREETS Occitanie), qui n’est pas à nous et que cette licence ne couvre pas.",
} as const;

/** How a reuse names its source, as the licence asks: who, what, and of when. */
export const attribute = (region: string, number: number, publishedOn: string): string => `Boussole IA, statistiques ${region}, publication n° ${number} du ${publishedOn}`;
