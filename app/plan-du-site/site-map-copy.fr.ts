/** Words of the site map. The pages themselves are in `pages.fr.ts`. */
export const siteMapCopy = {
  meta: { title: "Plan du site", description: "Toutes les pages de Boussole IA." },
  title: "Plan du site",
  lead: "Toutes les pages, sur une page.",
} as const;
