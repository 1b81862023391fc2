/** Marks what the institution that runs the service has still to fill in; shown as it is, never hidden. */
export const TO_BE_FILLED = "à compléter par l’institution";

export type Institution = {
  /** Public address of the service (« https://… »), for the links that social networks read; null until it has one. */
  readonly siteUrl: string | null;
  /** Who runs the service and answers for the data. */
  readonly name: string;
  readonly address: string;
  /** Where to write about data and rights. */
  readonly dataContact: string;
  readonly host: string;
  /** How long an unsealed contribution may wait, in words. */
  readonly pendingRetention: string;
  /** The server's backups: how long they are kept. */
  readonly backupRetention: string;
};

/** The one place for what depends on who runs the service. */
export const institution: Institution = {
  siteUrl: null,
  name: TO_BE_FILLED,
  address: TO_BE_FILLED,
  dataContact: TO_BE_FILLED,
  host: TO_BE_FILLED,
  pendingRetention: TO_BE_FILLED,
  backupRetention: TO_BE_FILLED,
};
