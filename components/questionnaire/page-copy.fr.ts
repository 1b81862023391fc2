/** The words of the page around the questionnaire; apart, so that the browser does not fetch them twice. */
export const pageCopy = {
  title: "Questionnaire",
  noscript: {
    title: "Le questionnaire a besoin de JavaScript",
    text: "Vos réponses sont comparées à l’étude dans votre navigateur, sans quitter votre appareil : cela ne peut pas se faire sans JavaScript. Activez-le pour ce site, ou répondez depuis un autre appareil.",
    paperLink: "Imprimer le questionnaire et le remplir à la main",
    methodLink: "Lire comment le résultat est calculé",
  },
} as const;
