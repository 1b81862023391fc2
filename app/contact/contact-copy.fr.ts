/** Words of the page on contact. */
export const contactCopy = {
  meta: { title: "Contact", description: "À qui écrire selon votre demande, et ce qu’il vaut mieux ne pas envoyer." },
  title: "Contact",
  lead: "Il n’y a pas de formulaire ici : rien de ce que vous nous écririez ne passerait par l’outil.",
  who: {
    title: "À qui écrire",
    general: "Une question, une erreur, une suggestion",
    data: "Vos données et vos droits",
    accessibility: "Une difficulté d’accès",
  },
  help: {
    title: "Ce qui nous aide",
    items: [
      "Le numéro affiché, si une page a dit qu’elle n’a pas pu s’afficher.",
      "La page, et ce que vous cherchiez à faire.",
      "Pour une difficulté d’accès : votre navigateur et, s’il y en a une, votre technologie d’assistance.",
    ],
  },
  avoid: {
    label: "Attention",
    title: "N’envoyez pas le lien de votre rapport",
    text: "Il contient toutes vos réponses. Une capture de la partie concernée suffit.",
  },
} as const;
