/** Milliseconds. Hours and days are those of UTC. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const MINUTE = 60_000;

export const startOfHour = (now: Date): Date => new Date(Math.floor(now.getTime() / HOUR) * HOUR);
export const startOfDay = (now: Date): Date => new Date(Math.floor(now.getTime() / DAY) * DAY);
export const startOfMinute = (now: Date): Date => new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
