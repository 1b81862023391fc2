import { describe, expect, it } from "vitest";
import { CONTACTS_ADDRESS, fetchContacts, parseContacts, toDial } from "./contacts";

const contact = { name: "Léa Martin", role: "Chargée de mission", email: "lea@example.org", phone: "04 67 00 00 00" };
const answerWith = (answer: Response | Error) => {
  const sent: [unknown, RequestInit | undefined][] = [];
  const request = ((address: unknown, init?: RequestInit) => {
    sent.push([address, init]);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }) as typeof fetch;
  return { sent, request };
};

describe("the contacts of a report", () => {
  it("are asked for without a cookie, a referrer, a parameter or a header", async () => {
    const { sent, request } = answerWith(Response.json({ contacts: [contact] }));
    expect(await fetchContacts(request)).toEqual([contact]);
    expect(sent).toHaveLength(1);
    const [address, { signal, ...init } = {}] = sent[0] ?? [];
    expect(address).toBe(CONTACTS_ADDRESS);
    expect(init).toEqual({ credentials: "omit", referrerPolicy: "no-referrer" });
    expect(signal).toBeInstanceOf(AbortSignal);
  });

  it.each<[string, Response | Error]>([
    ["no network", new Error()],
    ["a server that is away", new Response("{}", { status: 503 })],
    ["a network that asks to sign in", new Response("<html>")],
    ["an answer that is not ours", Response.json({ contacts: [{ name: "x" }] })],
  ])("are none after %s", async (_, answer) => {
    expect(await fetchContacts(answerWith(answer).request)).toBeNull();
  });

  it.each([[null, null], [[], null], [{ contacts: {} }, null], [{ contacts: [] }, []], [{ contacts: [contact] }, [contact]]])("%j is read as %j", (said, read) => {
    expect(parseContacts(said)).toEqual(read);
  });

  it.each([["+33 (0)4 67 00 00 00", "+33467000000"], ["04 67 00 00 00", "0467000000"], ["(04) 67-00.00", "04670000"]])("%s is dialled %s", (phone, dialled) => {
    expect(toDial(phone)).toBe(dialled);
  });
});
