import { createHmac } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const STEP = 30_000;

function decodeLetters(letters: string): Buffer {
  const bits = Array.from(letters.replaceAll(/[\s=]/g, ""), (sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** What an authenticator shows, written from RFC 6238 alone: nothing of the service's own code. */
export class Phone {
  constructor(private readonly letters: string) {}

  /** `steps` of thirty seconds from now. */
  show(steps = 0, now = Date.now()): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(now / STEP) + steps));
    const mac = createHmac("sha1", decodeLetters(this.letters)).update(counter).digest();
    const offset = (mac.at(-1) ?? 0) & 15;
    return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
  }
}
