import { describe, expect, it } from "vitest";
import { drawDelay, sendContributions, type Places } from "./contributing";
import type { WaitingContribution } from "./device-store";

const HOUR = 3_600_000;
const makeContribution = (notBefore = 0): WaitingContribution => ({ key: "k", questionnaire: "v1", answers: { "context.size": "solo" }, notBefore, firstSentAt: null });

function makePlaces(...held: WaitingContribution[]): Places & { readonly held: WaitingContribution[] } {
  return {
    held,
    listContributions: () => Promise.resolve([...held]),
    putContribution: (contribution) => {
      held.splice(held.findIndex(({ key }) => key === contribution.key), 1, contribution);
      return Promise.resolve();
    },
    removeContribution: (key) => {
      held.splice(held.findIndex((each) => each.key === key), 1);
      return Promise.resolve();
    },
  };
}
const answerWith = (...answers: (Response | Error)[]) => {
  const sent: RequestInit[] = [];
  const request = ((_: string, init: RequestInit) => {
    sent.push(init);
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    return answer instanceof Response ? Promise.resolve(answer.clone()) : Promise.reject(answer ?? new Error());
  }) as typeof fetch;
  return { sent, request };
};
const saved = Response.json({ profile: "follower" }, { status: 201 });

describe("the contribution of an interview", () => {
  it("waits between two and thirty minutes, so that it never leaves beside its interview", async () => {
    expect([drawDelay(0), drawDelay(1)]).toEqual([2 * 60_000, 30 * 60_000]);
    const { sent, request } = answerWith(saved);
    expect(await sendContributions(makePlaces(makeContribution(10)), request, 9)).toBe(1);
    expect(sent).toEqual([]);
  });

  it("goes without a cookie, with its key, its version and its answers alone, and is forgotten once the server has it", async () => {
    const places = makePlaces(makeContribution());
    const { sent, request } = answerWith(saved);
    expect(await sendContributions(places, request, 1)).toBe(0);
    expect(sent[0]?.credentials).toBe("omit");
    expect(JSON.parse(sent[0]?.body as string)).toEqual({ key: "k", questionnaire: "v1", answers: { "context.size": "solo" } });
    expect(places.held).toEqual([]);
  });

  it.each<[string, Response | Error]>([
    ["no network", new Error()],
    ["a server that is away", new Response(null, { status: 503 })],
    ["too many requests", new Response(null, { status: 429 })],
    ["a network that asks to sign in", new Response("<html>", { status: 200 })],
  ])("stays, and is written as sent, after %s; the same key goes again", async (_, answer) => {
    const places = makePlaces(makeContribution());
    const { sent, request } = answerWith(answer, saved);
    expect(await sendContributions(places, request, 5)).toBe(1);
    expect(places.held[0]?.firstSentAt).toBe(5);
    expect(await sendContributions(places, request, HOUR)).toBe(0);
    expect(sent.map(({ body }) => (JSON.parse(body as string) as { key: string }).key)).toEqual(["k", "k"]);
  });

  it("waits its longest again when the clock has been set back by more, and not until the wrong day", async () => {
    const places = makePlaces(makeContribution(365 * 24 * HOUR));
    const { sent, request } = answerWith(saved);
    expect(await sendContributions(places, request, 1000)).toBe(1);
    expect(places.held[0]?.notBefore).toBe(1000 + drawDelay(1));
    expect(await sendContributions(places, request, 1000 + drawDelay(1))).toBe(0);
    expect(sent).toHaveLength(1);
  });

  it("is not tried for ever: a final refusal or forty-eight hours end it", async () => {
    expect(await sendContributions(makePlaces(makeContribution()), answerWith(new Response(null, { status: 422 })).request, 1)).toBe(0);
    const { sent, request } = answerWith(new Error());
    const places = makePlaces({ ...makeContribution(), firstSentAt: 0 });
    expect(await sendContributions(places, request, 48 * HOUR - 1)).toBe(1);
    expect(await sendContributions(places, request, 48 * HOUR)).toBe(0);
    expect(sent).toHaveLength(1);
  });
});
