/** OWASP's figure for PBKDF2 with SHA-256 (2023). The number is stored beside the key, so that it can grow. */
export const ITERATIONS = 600_000;
const KEY = { name: "AES-GCM", length: 256 } as const;
const IV_BYTES = 12;

/** What the device keeps of the passphrase: nothing. The key of the data, wrapped by a key that is drawn from it. */
export type Vault = {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iterations: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
};
/** An encrypted record. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly data: ArrayBuffer };

const draw = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** Wrapping is bound to its use. */
const WRAPPING = encode("boussole-ia device key 1");

async function deriveWrappingKey(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // The same letters typed on another system may be other bytes.
  const material = await crypto.subtle.importKey("raw", encode(passphrase.normalize("NFKC")), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, material, KEY, false, ["wrapKey", "unwrapKey"]);
}

async function wrap(key: CryptoKey, passphrase: string, iterations: number): Promise<Vault> {
  const [salt, iv] = [draw(16), draw(IV_BYTES)];
  const wrapping = await deriveWrappingKey(passphrase, salt, iterations);
  return { salt, iterations, iv, wrapped: await crypto.subtle.wrapKey("raw", key, wrapping, { name: "AES-GCM", iv, additionalData: WRAPPING }) };
}

async function unwrap(vault: Vault, passphrase: string, extractable: boolean): Promise<CryptoKey | null> {
  const wrapping = await deriveWrappingKey(passphrase, vault.salt, vault.iterations);
  try {
    return await crypto.subtle.unwrapKey("raw", vault.wrapped, wrapping, { name: "AES-GCM", iv: vault.iv, additionalData: WRAPPING }, KEY, extractable, ["encrypt", "decrypt"]);
  } catch (error) {
    // The one thing that a wrong passphrase gives; anything else is a fault of ours.
    if (error instanceof DOMException && error.name === "OperationError") return null;
    throw error;
  }
}

/** The key of the data, or null when the passphrase is not the right one. It can be used and not read. */
export const openVault = (vault: Vault, passphrase: string): Promise<CryptoKey | null> => unwrap(vault, passphrase, false);

/** A new key for the data, under a passphrase. */
export async function makeVault(passphrase: string, iterations: number = ITERATIONS): Promise<Vault> {
  return wrap(await crypto.subtle.generateKey(KEY, true, ["encrypt", "decrypt"]), passphrase, iterations);
}

/** The same key under another passphrase, or null when the present one is not right. */
export async function changePassphrase(vault: Vault, present: string, next: string, iterations: number = ITERATIONS): Promise<Vault | null> {
  const key = await unwrap(vault, present, true);
  return key === null ? null : wrap(key, next, iterations);
}

/** Encrypts a value for one place: moved to another, it can no longer be read. */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const iv = draw(IV_BYTES);
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: encode(place) }, key, encode(JSON.stringify(value))) };
}

/** Throws when the record was changed, or comes from another place. */
export async function unseal(key: CryptoKey, place: string, { iv, data }: Sealed): Promise<unknown> {
  const clear = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: encode(place) }, key, data);
  return JSON.parse(new TextDecoder().decode(clear));
}
