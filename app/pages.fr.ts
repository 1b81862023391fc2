type Page = { readonly href: string; readonly label: string; readonly about: string };
export type PageGroup = { readonly title: string; readonly pages: readonly Page[] };

/** Every page that somebody may want to go to, for the foot of each page and for the site map. */
export const pageGroups: readonly [PageGroup, PageGroup] = [
  {
    title: "Le diagnostic",
    pages: [
      { href: "/", label: "Accueil", about: "Ce qu’est Boussole IA, pour qui, et ce que vous recevez." },
      { href: "/questionnaire", label: "Commencer ou reprendre le questionnaire", about: "36 questions au plus, en neuf étapes, une dizaine de minutes." },
      { href: "/questionnaire/imprimer", label: "Questionnaire à imprimer", about: "Toutes les questions sur papier, pour préparer ses réponses ou répondre avec une conseillère ou un conseiller." },
      { href: "/rapport", label: "Ouvrir un rapport", about: "Depuis un fichier de réponses enregistré plus tôt. Un lien de rapport s’ouvre de lui-même." },
      { href: "/statistiques", label: "Statistiques régionales", about: "Ce que disent les contributions, en nombres protégés, et les données à télécharger." },
      { href: "/methode", label: "Comment le résultat est calculé", about: "Les six mesures, la table de décision, les limites." },
      { href: "/sources", label: "Sources et licences", about: "D’où viennent les faits, ce qui est de nous, qui peut réutiliser quoi." },
    ],
  },
  {
    title: "Le service",
    pages: [
      { href: "/confidentialite", label: "Ce que deviennent vos réponses", about: "Ce qui est gardé, où, combien de temps, et vos droits." },
      { href: "/confidentialite#cookies", label: "Cookies", about: "Aucun pour faire un diagnostic." },
      { href: "/mentions-legales", label: "Mentions légales", about: "Qui publie le service, qui l’héberge." },
      { href: "/accessibilite", label: "Accessibilité : non conforme", about: "La déclaration, ce qui a été vérifié, vos recours." },
      { href: "/plan-du-site", label: "Plan du site", about: "Cette page." },
      { href: "/contact", label: "Contact", about: "À qui écrire, et quoi ne pas envoyer." },
    ],
  },
];
