// A day without an hour, as retentions are counted; the server imports no lib/format (eslint.config.mjs).
const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const count = (interviews: number): string => (interviews === 1 ? "1 entretien" : `${String(interviews)} entretiens`);

/** Of a day on which interviews are erased, how many of them. */
type Line = { readonly end: Date; readonly interviews: number };

/** Names no company: a letter travels in clear, and stays in a mailbox. */
export const noticeWords = {
  subject: "Boussole IA : des entretiens bientôt effacés",
  write: (lines: readonly Line[], address: string): string =>
    [
      "Bonjour,",
      "La durée de conservation de certains de vos entretiens arrive à son terme. Ils seront effacés, réponses et notes comprises :",
      lines.map(({ end, interviews }) => `- ${day.format(end)} : ${count(interviews)}`).join("\n"),
      "Chacun se voit, avec sa date, dans votre espace de conseil. Si un suivi continue, ouvrez l’entretien et notez-le : la durée repart de la dernière modification.",
      address,
      "Ce message ne part qu’une fois.",
    ].join("\n\n").concat("\n"),
};
