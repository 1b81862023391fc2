/** Words of the pages that something went wrong on. */
export const errorCopy = {
  notFound: {
    title: "Cette page n’existe pas",
    lead: "L’adresse est peut-être incomplète, ou la page a été déplacée. Vos réponses, si vous en avez donné, sont toujours sur cet appareil.",
    home: "Aller à l’accueil",
    resume: "Reprendre le questionnaire",
  },
  failure: {
    /** Here too: this page is in the scripts of all the others, the words of the frame are not. */
    name: "Boussole IA",
    title: "Cette page n’a pas pu s’afficher",
    lead: "L’erreur vient de nous. Vos réponses sont restées sur cet appareil.",
    retry: "Réessayer",
    home: "Aller à l’accueil",
    id: "Si vous nous écrivez, donnez ce numéro :",
  },
  /** The page that the build makes for when the server itself fails (scripts/build/failure-page.ts). */
  server: {
    title: "Le service ne répond pas comme il devrait",
    lead: "L’erreur vient de nous. Vos réponses, si vous en avez donné, sont restées sur votre appareil.",
    again: "Rechargez cette page dans une minute.",
    home: "Aller à l’accueil",
  },
  /** The page that an advisor's browser shows without network in the place of those that cannot be kept (scripts/build/offline.ts). */
  network: {
    title: "Cette page demande le réseau",
    lead: "Les entretiens, eux, s’ouvrent et se mènent sans réseau : rien de ce que vous y écrivez n’est perdu.",
    again: "Rechargez cette page quand le réseau revient.",
    home: "Revenir aux entretiens",
  },
} as const;
