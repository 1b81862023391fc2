/** Milliseconds. Hours and days are those of UTC. */
export const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const startOfHour = (now: Date): Date => new Date(Math.floor(now.getTime() / HOUR) * HOUR);
export const startOfDay = (now: Date): Date => new Date(Math.floor(now.getTime() / DAY) * DAY);
