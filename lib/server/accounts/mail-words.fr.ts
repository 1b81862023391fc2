const PURPOSES = {
  account: { subject: "Votre accès à Boussole IA", first: "Un compte vous attend dans l’espace de conseil de Boussole IA. Ce lien sert à l’ouvrir :" },
  recovery: { subject: "Retrouver votre accès à Boussole IA", first: "Ce lien sert à choisir un nouveau mot de passe et une nouvelle application d’authentification :" },
} as const;

/** The letter that carries a one-time link, which serves for so many days. */
export function writeLinkLetter(purpose: keyof typeof PURPOSES, address: string, days: number): { readonly subject: string; readonly text: string } {
  const { subject, first } = PURPOSES[purpose];
  const end = `Il ne sert qu’une fois, pendant ${String(days)} jours. Ne le transmettez à personne. Si vous n’attendiez pas ce message, ignorez-le.`;
  return { subject, text: `Bonjour,\n\n${first}\n\n${address}\n\n${end}\n` };
}
