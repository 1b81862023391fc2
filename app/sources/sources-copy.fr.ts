/** Words of the page on sources. The study's title, sections and pages are data (`lib/referential/study.ts`). */
export const sourcesCopy = {
  meta: { title: "Sources et licences", description: "L’étude d’où viennent les faits, ce qui en est repris, et les licences de ce que l’outil contient." },
  title: "Sources et licences",
  lead: "Un fait sans source ne se discute pas. Chaque conseil du rapport cite donc la section et les pages dont il vient, ou dit qu’il est de nous.",
  study: {
    title: "L’étude",
    reference: (title: string, date: string, authors: string) => `${title}, ${date} ; ${authors}, dans le cadre d’un engagement de développement de l’emploi et des compétences (EDEC).`,
    caption: "Ses sections, et ce que l’outil en tire",
    columns: { section: "Section", pages: "Pages", use: "Ce qui en est tiré" },
    pages: (from: number, to: number | null) => (to === null ? `${from} et suivantes` : from === to ? `${from}` : `${from}-${to}`),
    uses: {
      profiles: "Les quatre profils, et ce qui les marque",
      branches: "Par branche : usages vus, compétences, métiers nouveaux, métiers exposés",
      strategies: "Les quatre enjeux et leurs questions ; la logique de volume ou de qualité",
      actions: "Les treize actions, leurs trois phases, leurs bénéficiaires",
      trajectories: "Les leviers de carrière et les certifications à créer ou à adapter",
      conclusion: "Qui agit en région",
      annexes: "Les scénarios d’atelier et les notions de trajectoire",
    },
    note: "Le texte de l’étude n’a pas de numéros de page : les pages citées sont celles de sa table des matières.",
  },
  borrowed: {
    title: "Ce qui en est repris, ce qui ne l’est pas",
    items: [
      "Les faits, les chiffres, les noms d’actions et de métiers sont repris et cités.",
      "Les phrases ne le sont pas : tout est écrit pour l’outil.",
      "Aucun programme, aucun prix, aucune date, aucun contact n’est ajouté à ce que dit l’étude.",
      "Les parts de personnes formées par l’Afdas en 2023 sont celles de l’étude ; elle n’en donne pas pour le spectacle vivant, et nous n’en avons pas inventé.",
    ],
    rights: "L’étude reste à ses auteurs. Elle ne porte pas de licence de réutilisation que nous connaissions : pour en reproduire le texte ou les figures, adressez-vous à eux.",
  },
  ours: {
    title: "Ce qui est de nous",
    text: "Le questionnaire, les points, les seuils, la table de décision, les premiers pas, les horizons et toutes les phrases.",
    link: "Comment le résultat est calculé",
  },
  licences: {
    title: "Licences",
    caption: "Ce que l’outil contient, et sous quelle licence",
    columns: { what: "Quoi", licence: "Licence" },
    rows: [
      { what: "Le programme, le questionnaire, les textes et les dessins de Boussole IA", licence: "MIT" },
      { what: "Les caractères Newsreader et Instrument Sans, réduits au répertoire du français", licence: "SIL Open Font License 1.1" },
      { what: "Les statistiques régionales et leurs fichiers", licence: "Licence Ouverte 2.0 (Etalab)" },
    ],
  },
} as const;
