/** The words of the second screen, apart from those of the advisor: its page holds nothing of theirs. */
export const projectionCopy = {
  title: "Vue projetée",
  waiting: "En attente de l’entretien, sur l’autre écran.",
  incomplete: "Le rapport se montre quand toutes les questions ont une réponse.",
  chosen: "(réponse choisie)",
} as const;
