const PARIS = "Europe/Paris";
const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: PARIS });
const hour = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", timeZone: PARIS });
const file = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: PARIS });

/** Instead of a date that is none: what others wrote is shown, and must take no page down. */
const NO_DATE = "date illisible";
const isDate = (date: Date): boolean => !Number.isNaN(date.getTime());

/** « 22 novembre 2026 », in Paris. */
export const formatDate = (date: Date): string => (isDate(date) ? day.format(date) : NO_DATE);

/** « 22 novembre 2026 à 14 h 05 », in Paris. */
export const formatDateTime = (date: Date): string => !isDate(date) ? NO_DATE : `${formatDate(date)} à ${hour.format(date).replace(":", "\u00a0h\u00a0")}`;

/** « 2026-11-22 », in Paris, for the name of a file. */
export const formatFileDate = (date: Date): string => file.format(date);
