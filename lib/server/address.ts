import { isIP } from "node:net";

/** Carries the caller's address prefix from the server's entrance to the routes; whatever a client puts there is dropped. */
export const PREFIX_HEADER = "x-boussole-prefix";

function expandIPv6(address: string): number[] | undefined {
  const [head = "", tail] = address.split("::");
  const read = (part: string): number[] => (part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16)));
  const left = read(head);
  const right = tail === undefined ? [] : read(tail);
  const groups = tail === undefined ? left : [...left, ...Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
  return groups.length === 8 && groups.every(Number.isInteger) ? groups : undefined;
}

/** The /24 of an IPv4 address or the /56 of an IPv6 one: what one household or office shares, and no finer. Null for anything else. */
export function getAddressPrefix(address: string | undefined): string | null {
  const bare = (address ?? "").trim().replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(bare) === 4) return `${bare.split(".").slice(0, 3).join(".")}.0/24`;
  const groups = isIP(bare) === 6 ? expandIPv6(bare) : undefined;
  if (groups === undefined) return null;
  const kept = groups.slice(0, 4).map((group, index) => (index === 3 ? group & 0xff00 : group));
  return `${kept.map((group) => group.toString(16)).join(":")}::/56`;
}

/**
 * The caller's address when `hops` proxies of ours stand in front: each appends the address that it saw,
 * so only the last `hops` entries of X-Forwarded-For can be believed. With none, the connection alone is.
 */
export function selectClientAddress(socketAddress: string | undefined, forwardedFor: string | undefined, hops: number): string | undefined {
  if (hops === 0) return socketAddress;
  const chain = (forwardedFor ?? "").split(",").map((part) => part.trim()).filter((part) => part !== "");
  return chain.at(-hops) ?? socketAddress;
}
