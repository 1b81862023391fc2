import { describe, expect, it } from "vitest";
import { currentReferential } from "@/lib/referential/current";
import { SECTIONS } from "@/lib/referential/study";
import { replaceAt } from "@/tests/builders/broken";
import { PROOFS } from "./audit";
import { readProofs, recordProofs, takeFingerprint } from "./fingerprint";

const referential = { ...currentReferential, sections: SECTIONS };
const NOW = new Date("2026-11-22T12:00:00Z");

describe("the proofs that the product shows", () => {
  const shown = readProofs();

  it("are of this very model: after a change, raise its version and run `npm run audit:model -- --write`", () => {
    expect(shown).toMatchObject({ fingerprint: takeFingerprint(referential), model: referential.model.version, rules: referential.rules.version });
  });

  it("are all of them", () => {
    expect(shown?.proofs.map(({ id }) => id)).toEqual(PROOFS.map(({ id }) => id));
  });

  it("never stand for other data under the same versions: old links would be read anew in silence", () => {
    const heavier = replaceAt(referential, "model/bands/practice", [3, 7, 16]);
    expect(recordProofs(shown, heavier, [], NOW)).toMatchObject({ ok: false, error: expect.stringMatching(/raise the version/) as string });
    const raised = recordProofs(shown, replaceAt(heavier, "model/version", "9.0.0"), [], NOW);
    expect(raised).toMatchObject({ ok: true, value: { model: "9.0.0" } });
  });
});
