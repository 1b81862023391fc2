/** Words around the printed questionnaire; those of the questions are in the referential. */
export const paperCopy = {
  meta: { title: "Questionnaire à imprimer", description: "Toutes les questions de Boussole IA, à remplir à la main, avec les mots de chaque branche." },
  title: "Questionnaire à imprimer",
  lead: "Pour préparer vos réponses, les discuter à plusieurs, ou répondre sans ordinateur. Rien de ce que vous cochez ici n’est envoyé ni gardé.",
  how: {
    title: "Comment faire",
    items: [
      "Imprimez cette page avec votre navigateur, ou cochez à l’écran puis imprimez.",
      "Chaque question a un numéro, chaque réponse une lettre. Une question qui ne concerne que certains dit lesquels ; passez-la sinon.",
      "Quand une question a plusieurs formulations, lisez la première qui vous concerne.",
      "Une seule réponse par question, sauf là où il est écrit que plusieurs sont possibles.",
      "Reportez ensuite les réponses dans le questionnaire en ligne, ou confiez la feuille à la personne qui vous conseille : elle y met trois minutes, et le rapport s’imprime.",
    ],
    link: "Aller au questionnaire en ligne",
  },
  step: (place: number, title: string) => `Étape ${place} : ${title}`,
  words: {
    onlyIf: (boxes: string) => `Seulement si vous avez coché ${boxes}.`,
    variant: (boxes: string) => `Si vous avez coché ${boxes} :`,
    several: "Plusieurs réponses possibles.",
    optional: "Facultatif.",
    noEffect: "Sans effet sur votre résultat.",
    alone: "Ne se coche avec aucune autre.",
    write: "Numéro ou nom du département, ou « ailleurs »",
  },
  end: {
    title: "Contribuer",
    privacy: "Ce que deviennent vos réponses",
    sheet: "Cette feuille ne porte ni nom ni adresse : n’en ajoutez pas. Détruisez-la une fois les réponses reportées.",
  },
} as const;
