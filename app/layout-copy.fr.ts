/** Words of the frame around every page. */
export const layoutCopy = {
  name: "Boussole IA",
  title: "Boussole IA : face à l’intelligence artificielle, où vous situez-vous ?",
  titleTemplate: "%s · Boussole IA",
  description:
    "Un auto-diagnostic d’une dizaine de minutes pour les entreprises de l’audiovisuel, de la communication, de l’édition et du spectacle vivant en Occitanie.",
  skip: "Aller au contenu",
  home: "Boussole IA, accueil",
  nav: "Navigation principale",
  links: [
    { href: "/questionnaire", label: "Questionnaire" },
    { href: "/statistiques", label: "Statistiques" },
    { href: "/methode", label: "Méthode" },
    { href: "/confidentialite", label: "Confidentialité" },
  ],
  footer: {
    label: "Pied de page",
    source:
      "Les faits viennent de l’Étude prospective sur les impacts de l’intelligence artificielle dans les industries créatives et culturelles en région Occitanie (mars 2024 ; Afdas, branches adhérentes, DREETS Occitanie). Les formulations, le questionnaire et le calcul sont ceux de Boussole IA.",
    licence: "Logiciel libre, sous licence MIT.",
  },
} as const;
