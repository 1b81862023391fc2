import type { SheetWords } from "@/lib/interview/sheets";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { getWording } from "@/lib/questionnaire/copy";

/** The words of an advisor's workbook. */
export const exportWords: SheetWords = {
  warning: [
    "Attention : ce fichier n’est plus protégé.",
    "Il nomme des entreprises et des personnes, avec leurs réponses et vos notes privées. Il a quitté l’espace chiffré de Boussole IA.",
    "Gardez-le sur un support chiffré, ne l’envoyez pas par messagerie, effacez-le après usage.",
    "Une personne peut demander à lire ce qui la concerne, ou à le faire effacer : ce fichier compte.",
    "Cet export est inscrit au journal des accès.",
  ],
  sheets: { warning: "à lire d’abord", interviews: "entretiens", answers: "réponses", agreed: "suites" },
  interviews: ["Entreprise", "Personne rencontrée", "Lieu", "Créé le", "État", "Contribution", "À recontacter", "Minutes", "Note privée", "Commentaire remis"],
  answers: ["Entreprise", "Question", "Réponse", "À vérifier", "Note privée"],
  agreed: ["Entreprise", "Action", "Échéance", "Fait"],
  yes: "oui",
  no: "non",
  open: "en cours",
  closed: "terminé",
  questions: questionnaireCopy,
  sayAction: (id) => getWording(adviceCopy.actions[id]?.title ?? id, {}),
  sayHorizon: (id) => (adviceCopy.horizons as Readonly<Record<string, string>>)[id] ?? id,
};
