/** The words of « Changer mes réponses » when the device does not hold those of the report. */
export const keepCopy = {
  title: "Ce rapport ne vient pas des réponses gardées sur cet appareil.",
  text: "Si vous reprenez les réponses de ce rapport dans le questionnaire, elles remplaceront celles de l’appareil.",
  take: "Reprendre les réponses de ce rapport",
  keep: "Garder celles de l’appareil",
  cannotCarry: "Votre navigateur ne garde rien : les réponses de ce rapport ne peuvent pas passer d’ici au questionnaire. Enregistrez-les dans un fichier, puis reprenez ce fichier dans le questionnaire.",
} as const;
