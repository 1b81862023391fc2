/** Words of the pages that stand alone, without script; apart from the others, which are in the scripts of every page. */
export const plainCopy = {
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
