/** Marks what the institution that runs the service has still to fill in; shown as it is, never hidden. */
export const TO_BE_FILLED = "à compléter par l’institution";

export type Institution = {
  /** Public address of the service (« https://… »), for the links that social networks read; null until it has one. */
  readonly siteUrl: string | null;
  /** Who runs the service, publishes it and answers for the data: name and legal form. */
  readonly name: string;
  readonly address: string;
  /** The person who answers for what is published (French law asks for a name). */
  readonly publicationDirector: string;
  /** Where to write about the service: an e-mail address, a form, a telephone number. */
  readonly contact: string;
  /** Where to write about data and rights. */
  readonly dataContact: string;
  /** Where to write when something cannot be read or used. */
  readonly accessibilityContact: string;
  /** Name, address and telephone number of who hosts the server. */
  readonly host: string;
  /** The server's backups: how long they are kept. */
  readonly backupRetention: string;
};

/** The one place for what depends on who runs the service. `npm start` says what is still missing, and rebuilds the pages when it changes. */
export const institution: Institution = {
  siteUrl: null,
  name: TO_BE_FILLED,
  address: TO_BE_FILLED,
  publicationDirector: TO_BE_FILLED,
  contact: TO_BE_FILLED,
  dataContact: TO_BE_FILLED,
  accessibilityContact: TO_BE_FILLED,
  host: TO_BE_FILLED,
  backupRetention: TO_BE_FILLED,
};

/** The details that the pages still show as missing. */
export const listMissingDetails = (details: Institution): readonly string[] =>
  Object.entries(details).flatMap(([name, value]) => (value === TO_BE_FILLED || value === null ? [name] : []));
