/** Where the windows of one browser tell each other what concerns them all. Nothing of an interview is said on it. */
export const CHANNEL = "boussole-ia-conseil";

export type Said = { readonly interview: string } | { readonly emptied: true } | { readonly locked: true };

/** Whoever signs out leaves no open desk behind, in whatever window. */
export function lockEverywhere(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ locked: true } satisfies Said);
  channel.close();
}
