const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });

/** A whole number as French writes it: « 1 234 ». */
export const formatNumber = (value: number): string => whole.format(value);

/** A number of things, in words of its own for none or one and for several (French: zero takes the singular). */
export const formatCount = (count: number, one: string, several: string): string =>
  `${formatNumber(count)} ${count < 2 ? one : several}`;
