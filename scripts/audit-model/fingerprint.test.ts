import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { currentReferential } from "@/lib/referential/current";
import { SECTIONS } from "@/lib/referential/study";
import { PROOFS } from "./audit";
import { PROOFS_FILE, takeFingerprint } from "./fingerprint";

describe("the proofs that the product shows", () => {
  const shown = JSON.parse(readFileSync(PROOFS_FILE, "utf8")) as { fingerprint: string; model: string; proofs: { id: string }[] };

  it("are of this very model: after a change, run `npm run audit:model -- --write`", () => {
    expect(shown.fingerprint).toBe(takeFingerprint({ ...currentReferential, sections: SECTIONS }));
    expect(shown.model).toBe(currentReferential.model.version);
  });

  it("are all of them", () => {
    expect(shown.proofs.map(({ id }) => id)).toEqual(PROOFS.map(({ id }) => id));
  });
});
