/** Sets French typography: a narrow no-break space before ; : ! ? and inside « ». Texts are written with plain spaces. */
export const setSpaces = (text: string): string => text.replace(/ (?=[;:!?»])/g, "\u202f").replace(/« /g, "«\u202f");

/** Upper case for the first letter. */
export const toStart = (text: string): string => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** Lower case for the first letter, to carry a label on inside a sentence. */
export const toMiddle = (text: string): string => text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);
