/**
 * Words of the accessibility statement, in the order that French law sets. No rate is claimed: nobody has audited
 * the service yet. What was checked is in docs/accessibility.md, with its proofs.
 */
export const accessibilityCopy = {
  meta: { title: "Déclaration d’accessibilité", description: "L’état de conformité au RGAA 4.1, ce qui a été vérifié, comment nous joindre et vos recours." },
  title: "Déclaration d’accessibilité",
  lead: "Accessibilité : non conforme (audit à réaliser). Personne n’a encore audité ce service. Ce que des programmes ont vérifié est dit plus bas, et ce n’est pas un taux de conformité.",
  commitment: {
    title: "Engagement",
    before: "L’éditeur,",
    after: "s’engage à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005‑102 du 11 février 2005.",
    scope: "Cette déclaration s’applique à Boussole IA : l’accueil, le questionnaire et sa version à imprimer, le rapport, les statistiques régionales et les pages qui les expliquent.",
  },
  state: {
    title: "État de conformité",
    text: "Boussole IA n’est pas conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, parce qu’aucun audit n’a encore été réalisé.",
  },
  tests: {
    title: "Résultats des vérifications",
    text: "En l’absence d’audit, aucun pourcentage de critères respectés n’est donné. À chaque version, des programmes vérifient dans un navigateur :",
    items: [
      "chaque page et ses états (erreurs affichées, aides dépliées, boîte de dialogue ouverte), en clair et en sombre, et la mise en page imprimée : aucune anomalie relevée par axe-core ;",
      "un parcours entier au clavier seul, de l’accueil au rapport ;",
      "l’affichage à 320 pixels de large, le texte agrandi à 200 %, l’espacement du texte augmenté, les couleurs imposées par le système, les mouvements réduits ;",
      "le nom et l’ordre de ce qu’une technologie d’assistance reçoit, sur les pages principales ;",
      "les contrastes, calculés pour chaque couple de couleurs.",
    ],
  },
  faults: {
    title: "Contenus non accessibles",
    known: "Ces vérifications ne relèvent aucun défaut à ce jour. Cela ne veut pas dire qu’il n’y en a pas : elles n’en voient qu’une partie.",
    never: "N’ont pas été vérifiés :",
    items: [
      "l’usage avec un lecteur d’écran, une loupe, une commande vocale ou une plage braille, par une personne ;",
      "la pertinence des textes de remplacement et des intitulés, par un regard extérieur ;",
      "d’autres navigateurs que Chromium ;",
      "le rapport enregistré en PDF par le navigateur ;",
      "les fichiers à télécharger des statistiques, dont le classeur.",
    ],
    exemptions: "Aucune dérogation pour charge disproportionnée n’est invoquée, et aucun contenu n’est exempté.",
  },
  making: {
    title: "Établissement de cette déclaration",
    date: (date: string) => `Cette déclaration a été établie le ${date}, à partir de vérifications automatiques.`,
    technologies: { term: "Technologies", value: "HTML5, CSS, SVG, JavaScript, WAI-ARIA. Sans JavaScript, toutes les pages d’information se lisent, et un questionnaire à imprimer remplace le questionnaire." },
    environment: { term: "Environnement de test", value: "Chromium sous Linux, sans technologie d’assistance." },
    tools: { term: "Outils", value: "axe-core 4, Playwright." },
    pages: { term: "Pages vérifiées", value: "Toutes." },
  },
  contact: {
    title: "Retour d’information et contact",
    text: "Si vous n’arrivez pas à accéder à un contenu ou à un service, écrivez-nous : nous vous orienterons vers une solution accessible, ou vous enverrons le contenu sous une autre forme.",
    term: "Nous écrire",
  },
  appeal: {
    title: "Voies de recours",
    intro: "Si vous nous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez :",
    message: { before: "écrire un message au", link: "Défenseur des droits", href: "https://formulaire.defenseurdesdroits.fr/" },
    delegate: { before: "contacter", link: "le délégué du Défenseur des droits dans votre région", href: "https://www.defenseurdesdroits.fr/saisir/delegues" },
    post: "envoyer un courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
  },
} as const;
