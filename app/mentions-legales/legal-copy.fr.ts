/** Words of the legal notice. */
export const legalCopy = {
  meta: { title: "Mentions légales", description: "Qui publie Boussole IA, qui l’héberge, et sous quelles conditions il s’utilise." },
  title: "Mentions légales",
  lead: "Qui publie ce service, qui l’héberge, et ce que l’on peut en faire.",
  publisher: {
    title: "Qui publie",
    name: "Éditeur",
    address: "Adresse",
    director: "Direction de la publication",
    contact: "Contact",
  },
  host: { title: "Qui héberge", name: "Hébergeur, adresse et téléphone" },
  use: {
    title: "Ce que vaut le résultat",
    paragraphs: [
      "Boussole IA est un outil d’orientation. Son résultat dépend de ce que vous avez répondu ; il ne constitue ni un conseil juridique, ni un audit, ni une certification, et n’ouvre aucun droit.",
      "Le service est gratuit, sans compte, et peut être interrompu pour maintenance. Vos réponses étant sur votre appareil, une interruption ne les efface pas.",
    ],
  },
  rights: {
    title: "Réutiliser",
    code: "Le programme est un logiciel libre, sous licence MIT : on peut l’utiliser, le modifier et le redistribuer en conservant la mention de la licence.",
    report: "Votre rapport est à vous. Vous pouvez le donner, l’imprimer et le citer.",
    study: "Les faits viennent d’une étude qui reste à ses auteurs.",
    sourcesLink: "Sources et licences",
  },
  data: {
    title: "Vos données, votre accès",
    privacy: "Ce que deviennent vos réponses",
    accessibility: "Déclaration d’accessibilité",
  },
} as const;
