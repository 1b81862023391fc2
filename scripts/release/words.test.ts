import { describe, expect, it } from "vitest";
import type { AuditRecord } from "@/lib/server/release-state";
import { tellAudit, tellRefusal, tellSealed } from "./words";

const year = { year: 2026, waiting: 0, size: 0 };

describe("what a mail says", () => {
  it("of a batch: shares in tens of percent, none of fewer than fifty", () => {
    expect(tellSealed([{ ...year, sealed: 50, branch: 50, department: 33 }])).toMatch(/au moins 50 scellées.*la filière 100\s%, le département 70\s%, la taille 0\s%$/);
    expect(tellSealed([{ ...year, sealed: 49, branch: 49, department: 33 }])).toMatch(/au moins 45 scellées$/);
  });

  it("of a refuted cell: its name alone", () => {
    const audit: AuditRecord = { releases: 2, cells: 3, protected: 3, clearedByWitness: 2, clearedByProgramme: 0, minPossible: 2, refuted: [{ cell: "2026 publishing", possible: 2, low: 13, high: 14 }], digest: "", against: [1] };
    const said = tellAudit(audit);
    expect(said).toContain("✗ 2026 publishing");
    expect(said).not.toMatch(/1[34]/);
  });

  it("of a refusal: what is refused, in words", () => {
    expect(tellRefusal({ code: "tables-changed", detail: "practice.uses" })).toMatch(/^✗ .*Rien n’a été scellé\. \(practice\.uses\)$/);
    expect(tellRefusal({ code: "clock-back", known: "2026-11-23" })).toContain("(2026-11-23)");
    expect(tellRefusal({ code: "reason" })).not.toContain("undefined");
  });
});
