import { refuse, ok, type Result } from "@/lib/result";

import { advisorCopy as copy } from "./copy.fr";

/** What the server said of a refusal. `code` « network »: it said nothing. */
export type Trouble = { readonly code: string; readonly detail: string };

/** Sends JSON to a route of the advisors' space, or to an address from the root. Whatever happens, what was typed stays on the page. */
export async function send(path: string, body: unknown): Promise<Result<unknown, Trouble>> {
  try {
    const response = await fetch(path.startsWith("/") ? path : `/api/conseil/${path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), cache: "no-store", credentials: "same-origin" });
    const said = (await response.json()) as Partial<Trouble> & { id?: string };
    if (response.ok) return ok(said);
    const detail = said.detail ?? copy.network;
    return refuse({ code: said.code ?? "network", detail: said.id === undefined ? detail : `${detail} (${said.id})` });
  } catch {
    return refuse({ code: "network", detail: copy.network });
  }
}
