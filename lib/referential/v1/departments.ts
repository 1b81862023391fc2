/**
 * Codes of the départements (INSEE, Code officiel géographique), Occitanie's thirteen first, then the others in order.
 * Their names are in departments.fr.ts: the model is shipped without words.
 */
export const DEPARTMENT_CODES: readonly string[] =
  (
    "09 11 12 30 31 32 34 46 48 65 66 81 82 " +
    "01 02 03 04 05 06 07 08 10 13 14 15 16 17 18 19 2A 2B 21 22 23 24 25 26 " +
    "27 28 29 33 35 36 37 38 39 40 41 42 43 44 45 47 49 50 51 52 53 54 55 56 " +
    "57 58 59 60 61 62 63 64 67 68 69 70 71 72 73 74 75 76 77 78 79 80 83 84 " +
    "85 86 87 88 89 90 91 92 93 94 95 971 972 973 974 976"
  ).split(" ");

/** Number of départements of the region of the study, at the head of the list. */
export const OCCITANIE_COUNT = 13;
