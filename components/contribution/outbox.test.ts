import { describe, expect, it } from "vitest";

import { cancelWaiting, enqueue as enqueueAt, makeContributionKey } from "./choosing";
import { computeDigest } from "./digest";
import { eraseAnswers, eraseOld, openOutbox, OUTBOX_KEY, type Outbox } from "./outbox";
import { getNextAttempt, readRetryAfter, sendWaiting, withdraw, withdrawPending, type Request } from "./sending";

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const answers = { "context.branch": "publishing" };
const enqueue = (outbox: Outbox, contribution: Parameters<typeof enqueueAt>[1], makeKey: () => string) => enqueueAt(outbox, contribution, makeKey, NOW);

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

  it("other answers make another contribution beside what may have gone, and take the place of what never did", async () => {
    const { outbox } = openWith();
    enqueue(outbox, { digest: "d3", questionnaire: "v1", answers }, makeContributionKey);
    expect(outbox.list().map(({ digest }) => digest)).toEqual(["d3"]);
    await sendWaiting(outbox, away, at(NOW));
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
    storage.setItem(OUTBOX_KEY, "{}");
    expect(outbox.list()).toEqual([]);
  });

  it("keeps only the entries whose every field is right", () => {
    const { storage, outbox, key } = openWith();
    const common = { key, digest: "d", questionnaire: "v1" };
    const waiting = { ...common, state: "waiting", answers, queuedAt: NOW, firstSentAt: null, notBefore: 0 };
    const right = [
      waiting,
      { ...waiting, firstSentAt: NOW },
      { ...common, state: "sent" },
      { ...common, state: "closed" },
      { ...common, state: "refused", status: 422, messages: ["Non."] },
      { ...common, state: "abandoned", reason: "erased" },
      { ...common, state: "abandoned", reason: "withdrawing", since: NOW },
    ];
    const wrong = [
      null,
      [],
      { ...common, state: "sent", key: "k" },
      { ...common, state: "sent", digest: 1 },
      { ...common, state: "other" },
      { ...waiting, answers: [] },
      { ...waiting, answers: { a: { b: "c" } } },
      { ...waiting, queuedAt: undefined },
      { ...waiting, firstSentAt: "now" },
      { ...waiting, firstSentAt: undefined },
      { ...waiting, notBefore: null },
      { ...common, state: "refused", status: 422, messages: [{}] },
      { ...common, state: "refused", messages: [] },
      { ...common, state: "abandoned", reason: "constructor" },
      { ...common, state: "abandoned", reason: "withdrawing" },
    ];
    storage.setItem(OUTBOX_KEY, JSON.stringify([...wrong, ...right]));
    expect(outbox.list()).toEqual(right);
  });

  it("answers that wait more than 30 days are erased, and the key of what may have gone stays", async () => {
    const { storage, outbox } = openWith();
    eraseOld(outbox, NOW + 30 * 24 * HOUR);
    expect(outbox.list()).toHaveLength(1);
    await sendWaiting(outbox, away, at(NOW));
    enqueue(outbox, { digest: "d2", questionnaire: "v1", answers }, makeContributionKey);
    eraseOld(outbox, NOW + 30 * 24 * HOUR + 1);
    expect(outbox.list()).toMatchObject([{ state: "abandoned", reason: "too-old" }]);
    expect(storage.getItem(OUTBOX_KEY)).not.toContain("publishing");
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
    await sendWaiting(outbox, accept(), at(NOW + 700 * HOUR));
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
    expect(await withdraw(outbox, entry.key, away, at(NOW))).toBe("cancelled");
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
    expect(await withdraw(outbox, entry.key, request, at(NOW))).toBe(outcome);
    expect(outbox.list().map(({ state }) => state)).toEqual(states);
  });

  it("a withdrawn contribution may be made again", async () => {
    const { outbox, key } = openWith();
    await sendWaiting(outbox, accept(), at(NOW));
    const [entry] = outbox.list();
    if (entry) await withdraw(outbox, entry.key, reply(204), at(NOW));
    expect(enqueue(outbox, { digest: "d1", questionnaire: "v1", answers }, makeContributionKey)).not.toBe(key);
  });

  it("fingerprints differ with one letter and are stable", () => {
    expect(computeDigest("v1.abc")).toBe(computeDigest("v1.abc"));
    expect(computeDigest("v1.abc")).not.toBe(computeDigest("v1.abd"));
  });
});

describe("changing one's mind", () => {
  const never: Request = () => Promise.reject(new Error("Nothing may be sent."));

  it("« non » drops what never went: nothing is sent any more", async () => {
    const { storage, outbox } = openWith();
    cancelWaiting(outbox, NOW);
    expect(storage.getItem(OUTBOX_KEY)).toBeNull();
    let asked = 0;
    await sendWaiting(outbox, (url, init) => { asked += 1; return never(url, init); }, at(NOW));
    expect(asked).toBe(0);
  });

  it("« non » after an attempt: never sent again, its withdrawal asked until the server has it", async () => {
    const { storage, outbox, key } = openWith();
    await sendWaiting(outbox, away, at(NOW));
    cancelWaiting(outbox, NOW + HOUR);
    expect(outbox.list()).toEqual([{ key, digest: "d1", questionnaire: "v1", state: "abandoned", reason: "withdrawing", since: NOW + HOUR }]);
    expect(storage.getItem(OUTBOX_KEY)).not.toContain("publishing");
    const asked: unknown[] = [];
    const note = (status: number): Request => (url, init) => { asked.push([init.method, url]); return reply(status)(url, init); };
    await sendWaiting(outbox, note(201), at(NOW + HOUR));
    expect(asked).toEqual([]);
    expect(getNextAttempt(outbox.list(), 0, NOW + HOUR)).toBe(15_000);
    for (const status of [503, 404]) {
      expect(await withdrawPending(outbox, note(status), at(NOW + 2 * HOUR))).toBe(0);
      expect(outbox.list()).toMatchObject([{ key, reason: "withdrawing" }]);
    }
    expect(await withdrawPending(outbox, note(204), at(NOW + 3 * HOUR))).toBe(1);
    expect(outbox.list()).toEqual([]);
    expect(asked).toEqual(Array(3).fill(["DELETE", `/api/v1/contributions/${key ?? ""}`]));
  });

  it("after 48 hours, a server that does not have it is believed", async () => {
    const { outbox } = openWith();
    await sendWaiting(outbox, away, at(NOW));
    cancelWaiting(outbox, NOW);
    await withdrawPending(outbox, reply(404), at(NOW + 48 * HOUR - 1));
    expect(outbox.list()).toMatchObject([{ state: "abandoned" }]);
    await withdrawPending(outbox, reply(404), at(NOW + 48 * HOUR));
    expect(outbox.list()).toMatchObject([{ state: "closed" }]);
  });

  it("« non » leaves alone what the server has: that is withdrawn from the report", async () => {
    const { outbox } = openWith();
    await sendWaiting(outbox, accept(), at(NOW));
    cancelWaiting(outbox, NOW);
    expect(outbox.list().map(({ state }) => state)).toEqual(["sent"]);
  });

  it("« oui » again after « non » goes under another key, while the first is still being withdrawn", async () => {
    const { outbox, key } = openWith();
    await sendWaiting(outbox, away, at(NOW));
    cancelWaiting(outbox, NOW);
    const again = enqueue(outbox, { digest: "d1", questionnaire: "v1", answers }, makeContributionKey);
    expect(again).not.toBe(key);
    expect(outbox.list().map(({ state }) => state)).toEqual(["abandoned", "waiting"]);
  });

  it("refused while others travel, it is not sent when its turn comes", async () => {
    const { outbox } = openWith();
    const [first] = outbox.list();
    if (first) outbox.put({ ...first, key: makeContributionKey(), digest: "d2" });
    let sent = 0;
    await sendWaiting(outbox, (url, init) => { sent += 1; cancelWaiting(outbox, NOW); return accept()(url, init); }, at(NOW));
    expect(sent).toBe(1);
    // The one that had left has arrived since, and is still to be withdrawn.
    expect(outbox.list()).toMatchObject([{ state: "abandoned", reason: "withdrawing" }]);
  });

  it("refused during its first attempt: the attempt is stopped, the server asked, and the key kept while it may still arrive", async () => {
    const { outbox, key } = openWith();
    const methods: unknown[] = [];
    let told = 0;
    let stopped = false;
    const request: Request = (_url, init) => {
      methods.push(init.method);
      if (init.method === "DELETE") return reply(404)("", init);
      return new Promise((_resolve, fail) => init.signal?.addEventListener("abort", () => { stopped = true; fail(new Error("aborted")); }));
    };
    const sending = sendWaiting(outbox, request, at(NOW), () => { told += 1; });
    // The page is told once the attempt is noted, so that it does not believe that nothing left.
    expect(told).toBe(1);
    expect(outbox.list()).toMatchObject([{ firstSentAt: NOW }]);
    expect(await withdraw(outbox, key ?? "", request, at(NOW))).toBe("unseen");
    await sending;
    expect(stopped).toBe(true);
    expect(methods).toEqual(["POST", "DELETE"]);
    expect(outbox.list()).toMatchObject([{ key, state: "abandoned", reason: "withdrawing" }]);
  });

  it("withdrawn while a late answer says that it is saved: it is withdrawn again, never said to be saved", async () => {
    const { outbox, key } = openWith();
    await sendWaiting(outbox, away, at(NOW));
    await sendWaiting(outbox, async (url, init) => { await withdraw(outbox, key ?? "", reply(204), at(NOW)); return accept()(url, init); }, at(NOW));
    expect(outbox.list()).toMatchObject([{ key, state: "abandoned", reason: "withdrawing" }]);
  });

  it("what cannot be noted is not sent", async () => {
    const { outbox } = openWith();
    let sent = 0;
    await sendWaiting({ ...outbox, put: () => false }, (url, init) => { sent += 1; return accept()(url, init); }, at(NOW));
    expect(sent).toBe(0);
  });

  it("what another tab has dropped is said to be gone, without asking anybody", async () => {
    const { outbox, key } = openWith();
    outbox.remove(key ?? "");
    expect(await withdraw(outbox, key ?? "", never, at(NOW))).toBe("gone");
  });
});
