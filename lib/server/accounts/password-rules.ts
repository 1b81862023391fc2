import { dictionary } from "@zxcvbn-ts/language-common";

/** Characters. Long rather than complicated; the upper end only bounds the work of hashing. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;
/** Characters that must be left of a password once the words about its owner are taken out. */
const OWN_LEAST = 8;
/** Shorter parts of a name or an address are in too many words. */
const PERSONAL_LEAST = 4;
const SERVICE_WORDS = ["boussole", "boussoleia", "afdas", "occitanie", "conseil", "motdepasse"];
const RUNS = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "azertyuiopqsdfghjklmwxcvbn", "qwertyuiopasdfghjklzxcvbnm"];
const LETTERS_FOR = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "€": "e", "!": "i" } as const;

export type PasswordFault = "password-short" | "password-long" | "password-common" | "password-personal";

/** Two passwords that a guesser takes for one: without case, accents, spaces and signs. */
const fold = (text: string): string => text.normalize("NFKD").toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
const unmask = (text: string): string => fold(Array.from(text, (sign) => (LETTERS_FOR as Readonly<Record<string, string>>)[sign] ?? sign).join(""));

const cache: { common?: ReadonlySet<string> } = {};
/** 49,000 passwords of published leaks, in the package: nothing is asked of anybody. Read at first use. */
const readCommon = (): ReadonlySet<string> => (cache.common ??= new Set([...dictionary["passwords-common"], ...SERVICE_WORDS].map(fold).filter((word) => word.length > 2)));

/** « abcabcabc », « aaaa »: a short piece again and again. */
const isRepeated = (text: string): boolean => /^(.{1,7}?)\1+$/u.test(text);

/** « azertyuiop », « 9876543210 »: a walk along the keyboard, the alphabet or the digits. */
const isRun = (text: string): boolean => RUNS.some((run) => [run, run.split("").reverse().join("")].some((way) => (way + way).includes(text)));

/** True when every piece of a text is a common password, in two pieces at most. */
function isMadeOfCommon(text: string, common: ReadonlySet<string>): boolean {
  const known = (piece: string) => common.has(piece) || isRepeated(piece) || (piece.length > 3 && isRun(piece));
  if (known(text)) return true;
  return Array.from(text).some((_, place) => place > 2 && place < text.length - 2 && known(text.slice(0, place)) && known(text.slice(place)));
}

function isCommon(password: string): boolean {
  const common = readCommon();
  return [fold(password), unmask(password)].some((text) => {
    const bare = text.replaceAll(/^\d+|\d+$/g, "");
    return bare.length < 4 || isMadeOfCommon(text, common) || isMadeOfCommon(bare, common);
  });
}

function isPersonal(password: string, about: readonly string[]): boolean {
  const pieces = [...about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)), ...about].map(fold).filter((piece) => piece.length >= PERSONAL_LEAST);
  const words = [...new Set([...pieces, ...SERVICE_WORDS])].sort((a, b) => b.length - a.length);
  return [fold(password), unmask(password)].some((text) => {
    const left = words.reduce((rest, word) => rest.replaceAll(word, ""), text);
    return left !== text && left.length < OWN_LEAST;
  });
}

/** Why a password is refused, or null. `about`: the owner's name and address. */
export function findPasswordFault(password: string, about: readonly string[]): PasswordFault | null {
  const { length } = Array.from(password);
  if (length < PASSWORD_LENGTH.least) return "password-short";
  if (length > PASSWORD_LENGTH.most) return "password-long";
  if (isPersonal(password, about)) return "password-personal";
  return isCommon(password) ? "password-common" : null;
}
