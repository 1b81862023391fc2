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
} as const;
