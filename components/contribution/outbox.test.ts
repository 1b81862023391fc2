import { describe, expect, it } from "vitest";

import { computeDigest } from "./digest";
import { enqueue, eraseAnswers, makeContributionKey, openOutbox, OUTBOX_KEY, type Outbox } from "./outbox";
import { getNextAttempt, readRetryAfter, sendWaiting, withdraw, type Request } from "./sending";

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const answers = { "context.branch": "publishing" };

function makeStorage(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    clear: () => held.clear(),
    key: () => null,
    length: 0,
  };
}

function openWith(digest = "d1"): { storage: Storage; outbox: Outbox; key: string | null } {
  const storage = makeStorage();
  const outbox = openOutbox(() => storage);
  return { storage, outbox, key: enqueue(outbox, { digest, questionnaire: "v1", answers }, makeContributionKey) };
}

const reply = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Request => () =>
  Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status, headers }));
const accept = (status = 201) => reply(status, { profile: "follower", questionnaire: "v1" });
const away: Request = () => Promise.reject(new TypeError("network"));
const at = (time: number) => () => time;

describe("contributing", () => {
  it("the same answers twice from one device keep one key", () => {
    const { outbox, key } = openWith();
    expect(enqueue(outbox, { digest: "d1", questionnaire: "v1", answers }, makeContributionKey)).toBe(key);
    expect(outbox.list()).toHaveLength(1);
  });

  it("the same answers after they were sent are not sent again", async () => {
    const { outbox, key } = openWith();
    await sendWaiting(outbox, accept(), at(NOW));
    expect(enqueue(outbox, { digest: "d1", questionnaire: "v1", answers }, makeContributionKey)).toBe(key);
    expect(outbox.list().map(({ state }) => state)).toEqual(["sent"]);
  });

  it("other answers make another contribution", () => {
    const { outbox } = openWith();
    enqueue(outbox, { digest: "d2", questionnaire: "v1", answers: {} }, makeContributionKey);
    expect(outbox.list()).toHaveLength(2);
  });

  it("says when the device can keep nothing", () => {
    const outbox = openOutbox(() => {
      throw new Error("forbidden");
    });
    expect(enqueue(outbox, { digest: "d1", questionnaire: "v1", answers }, makeContributionKey)).toBeNull();
    expect(outbox.list()).toEqual([]);
  });

  it("ignores a damaged outbox instead of failing", () => {
    const { storage, outbox } = openWith();
    storage.setItem(OUTBOX_KEY, '[{"key":1},');
    expect(outbox.list()).toEqual([]);
    storage.setItem(OUTBOX_KEY, '[{"key":1},null,{"key":"k","digest":"d","questionnaire":"v1","state":"sent"}]');
    expect(outbox.list()).toHaveLength(1);
  });

  it("makes version 4 keys", () => {
    expect(makeContributionKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe("sending", () => {
  it.each([200, 201])("%i from our server is sent: the key stays, the answers go", async (status) => {
    const { storage, outbox, key } = openWith();
    await sendWaiting(outbox, accept(status), at(NOW));
    expect(outbox.list()).toEqual([{ key, digest: "d1", questionnaire: "v1", state: "sent" }]);
    expect(storage.getItem(OUTBOX_KEY)).not.toContain("publishing");
  });

  it("a 200 that is not ours is not taken for a success", async () => {
    const { outbox } = openWith();
    await sendWaiting(outbox, reply(200, "<html>"), at(NOW));
    expect(outbox.list()[0]?.state).toBe("waiting");
  });

  it.each([["the network away", away], ["503", reply(503)], ["500", reply(500)], ["429", reply(429)]] as const)(
    "%s: it waits, with the time of its first sending",
    async (_name, request) => {
      const { outbox } = openWith();
      await sendWaiting(outbox, request, at(NOW));
      expect(outbox.list()[0]).toMatchObject({ state: "waiting", firstSentAt: NOW, answers });
    },
  );

  it("is not sent again before Retry-After, and is after", async () => {
    const { outbox } = openWith();
    await sendWaiting(outbox, reply(503, {}, { "Retry-After": "60" }), at(NOW));
    await sendWaiting(outbox, accept(), at(NOW + 59_000));
    expect(outbox.list()[0]?.state).toBe("waiting");
    await sendWaiting(outbox, accept(), at(NOW + 60_000));
    expect(outbox.list()[0]?.state).toBe("sent");
  });

  it.each([400, 403, 409, 413, 415, 422])("%i is a refusal, with its reasons and without the answers", async (status) => {
    const { outbox } = openWith();
    await sendWaiting(outbox, reply(status, { detail: "Non.", errors: [{ message: "Ici." }, { message: "Ici." }] }), at(NOW));
    expect(outbox.list()[0]).toMatchObject({ state: "refused", status, messages: ["Non.", "Ici."] });
    expect(outbox.list()[0]).not.toHaveProperty("answers");
  });

  it("a refused contribution may be tried again, under another key", async () => {
    const { outbox, key } = openWith();
    await sendWaiting(outbox, reply(409), at(NOW));
    expect(enqueue(outbox, { digest: "d1", questionnaire: "v1", answers }, makeContributionKey)).not.toBe(key);
    expect(outbox.list()).toHaveLength(1);
  });

  it("stops 48 hours after the first sending, not before", async () => {
    const { outbox } = openWith();
    await sendWaiting(outbox, away, at(NOW));
    await sendWaiting(outbox, away, at(NOW + 48 * HOUR - 1));
    expect(outbox.list()[0]).toMatchObject({ state: "waiting", firstSentAt: NOW });
    await sendWaiting(outbox, accept(), at(NOW + 48 * HOUR));
    expect(outbox.list()[0]).toMatchObject({ state: "abandoned", reason: "too-old" });
  });

  it("what was never sent waits as long as it has to", async () => {
    const { outbox } = openWith();
    await sendWaiting(outbox, accept(), at(NOW + 1000 * HOUR));
    expect(outbox.list()[0]?.state).toBe("sent");
  });

  it("erased while it travels, it does not come back, except as a key to withdraw it", async () => {
    const { outbox } = openWith();
    const erasing = (answer: Request): Request => async (url, init) => {
      eraseAnswers(outbox);
      return answer(url, init);
    };
    await sendWaiting(outbox, erasing(away), at(NOW));
    expect(outbox.list()).toMatchObject([{ state: "abandoned", reason: "erased" }]);
  });
});

describe("waiting and withdrawing", () => {
  it("reads Retry-After as seconds or as a date, never more than six hours", () => {
    expect(readRetryAfter("30", NOW)).toBe(NOW + 30_000);
    expect(readRetryAfter(new Date(NOW + 5000).toUTCString(), NOW)).toBe(NOW + 5000);
    expect(readRetryAfter("999999", NOW)).toBe(NOW + 6 * HOUR);
    expect(readRetryAfter("soon", NOW)).toBe(0);
    expect(readRetryAfter(null, NOW)).toBe(0);
  });

  it("spaces attempts out, and has none to plan when nothing waits", () => {
    const { outbox } = openWith();
    expect(getNextAttempt(outbox.list(), 0, NOW)).toBe(15_000);
    expect(getNextAttempt(outbox.list(), 99, NOW)).toBe(480_000);
    expect(getNextAttempt([], 0, NOW)).toBeNull();
  });

  it("what was never sent is dropped without asking anybody", async () => {
    const { outbox } = openWith();
    const [entry] = outbox.list();
    if (!entry) throw new Error("There is one.");
    expect(await withdraw(outbox, entry, away)).toBe("withdrawn");
    expect(outbox.list()).toEqual([]);
  });

  it.each([
    [reply(204), "withdrawn", []],
    [reply(404), "closed", ["closed"]],
    [reply(503), "later", ["sent"]],
    [away, "later", ["sent"]],
  ] as const)("a sent one is withdrawn only when the server says so (%#)", async (request, outcome, states) => {
    const { outbox } = openWith();
    await sendWaiting(outbox, accept(), at(NOW));
    const [entry] = outbox.list();
    if (!entry) throw new Error("There is one.");
    expect(await withdraw(outbox, entry, request)).toBe(outcome);
    expect(outbox.list().map(({ state }) => state)).toEqual(states);
  });

  it("a withdrawn contribution may be made again", async () => {
    const { outbox, key } = openWith();
    await sendWaiting(outbox, accept(), at(NOW));
    const [entry] = outbox.list();
    if (entry) await withdraw(outbox, entry, reply(204));
    expect(enqueue(outbox, { digest: "d1", questionnaire: "v1", answers }, makeContributionKey)).not.toBe(key);
  });

  it("fingerprints differ with one letter and are stable", () => {
    expect(computeDigest("v1.abc")).toBe(computeDigest("v1.abc"));
    expect(computeDigest("v1.abc")).not.toBe(computeDigest("v1.abd"));
  });
});
