/** Words of what runs in the browser around a figure, apart from the statistics' own: they come with the page. */
export const figureWords = {
  take: "Emporter cette figure",
  group: (topic: string) => `Emporter : ${topic}`,
  kinds: { png: "Image PNG", svg: "Dessin SVG", csv: "Tableau CSV" },
  making: "Préparation du fichier…",
  made: (file: string) => `Le fichier ${file} est dans vos téléchargements.`,
  failed: "Le fichier n’a pas pu être fait. Le tableau de la figure dit la même chose.",
  present: "Présenter les figures",
  presentFailed: "La présentation n’a pas pu s’ouvrir. Rechargez la page, puis réessayez.",
  presentation: {
    title: "Présentation",
    place: (place: number, all: number) => `Figure ${String(place)} sur ${String(all)}`,
    previous: "Précédente",
    next: "Suivante",
    close: "Quitter",
    keys: "Flèches, espace ; Échap pour quitter",
  },
} as const;
