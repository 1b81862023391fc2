/** Characters. Long rather than complicated; the upper end only bounds the work of hashing. */
export const PASSWORD_LENGTH = { least: 12, most: 200 } as const;
