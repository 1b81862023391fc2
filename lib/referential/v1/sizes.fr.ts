/** Names of the sizes where they are counted: the questionnaire's own options speak to whoever answers, at more length. */
export const SIZE_NAMES: Readonly<Record<string, string>> = {
  solo: "Sans salarié permanent",
  "1-9": "1 à 9 salariés",
  "10-19": "10 à 19 salariés",
  "20-49": "20 à 49 salariés",
  "50-plus": "50 salariés et plus",
};
