import type { Section } from "@/lib/recommendations/types";

/**
 * The study, and its sections with their pages. The text has no page marks: the ranges are those of its table of
 * contents, declared here once.
 */
export const STUDY = {
  title:
    "Étude prospective sur les impacts de l’intelligence artificielle dans les industries créatives et culturelles en région Occitanie",
  date: "mars 2024",
  authors: "Afdas, branches adhérentes, DREETS Occitanie",
} as const;

/** First and last page on which the body of the study says something; the annexes follow, and have no last page here. */
export const BODY_PAGES = [5, 25] as const;

export const SECTIONS = {
  profiles: { title: "Des dynamiques d’expérimentation hétérogènes", pages: [5, 7] },
  branches: { title: "Compétences et métiers par branche", pages: [8, 12] },
  strategies: { title: "Stratégies et modèles d’entreprise", pages: [13, 18] },
  actions: { title: "Acculturer, former, accompagner", pages: [19, 22] },
  trajectories: { title: "Trajectoires et certifications", pages: [23, 24] },
  conclusion: { title: "Conclusion", pages: [25, 25] },
  annexes: { title: "Annexes", pages: [26, null] },
} as const satisfies Record<string, Section>;
