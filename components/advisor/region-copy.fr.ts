/** Words of the advisors' page of the region, and of what the desk tells of it. */
export const regionCopy = {
  meta: { title: "La région", description: "Les statistiques publiées, pour préparer des sessions." },
  title: "La région",
  lead: "Les statistiques publiées, pour savoir où ouvrir une session et pour les montrer. Ce sont les nombres protégés de la page publique : ici non plus, rien n’est plus fin.",
  counts: {
    published: (about: string, number: number) => `Publiées : ${about} (publication n° ${String(number)}).`,
    publishedSecret: (number: number) => `La publication n° ${String(number)} en compte trop peu pour que leur nombre soit montré.`,
    none: "Publiées : aucune pour l’instant.",
    waiting: (roughly: string) => `En attente : ${roughly}, sans compter celles de ce mois-ci.`,
    sealed: "D’autres sont scellées et seront dans la prochaine publication.",
    why: "À cinq près vers le bas, pour toute la région, sans le mois en cours : un compteur qui bouge dirait qui vient de contribuer.",
  },
  more: "Comment ces nombres sont protégés, et toutes les publications",
  desk: {
    title: "La région",
    link: "Voir la région : statistiques, sessions, présentation",
    away: "Hors ligne : les chiffres de la région se lisent avec le réseau.",
    reading: "Lecture des derniers chiffres…",
    positions: (parts: string) => `Position la plus fréquente : ${parts}.`,
    position: (branch: string, profile: string) => `${branch} (${profile})`,
    undecided: "partagé ou trop peu",
    fictitious: "Données fictives.",
  },
} as const;
