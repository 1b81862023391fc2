const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/;

/** Written again, a day that no calendar has is another one, or none. */
const isReal = (text: string, digits: number): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, digits) === text.slice(0, digits);
};

/** « 2026-11-23 », a day of the calendar. */
export const isDay = (text: string): boolean => DAY.test(text) && isReal(text, 10);
/** « 2026-11-23T09:41Z », a minute of the calendar. */
export const isMinute = (text: string): boolean => MINUTE.test(text) && isReal(text, 16);
