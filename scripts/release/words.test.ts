import { describe, expect, it } from "vitest";
import type { AuditRecord, Status } from "@/lib/server/release-state";
import { tellAudit, tellPrepared, tellRefusal, tellSealed, tellStatus, tellWithdrawn } from "./words";

const year = { year: 2026, waiting: 0, asked: 5, size: 0 };

describe("what a mail says", () => {
  it("of a batch: shares in tens of percent, none of fewer than fifty", () => {
    expect(tellSealed([{ ...year, sealed: 50, branch: 50, department: 33 }])).toMatch(/au moins 50 scellées.*la branche 100\s%, le département 70\s%, la taille 0\s%$/);
    expect(tellSealed([{ ...year, sealed: 49, branch: 49, department: 33 }])).toMatch(/au moins 45 scellées$/);
  });

  it("of a batch that waits: how many are asked for, and about how many there are", () => {
    const waiting = { ...year, sealed: 0, branch: 0, department: 0, waiting: 44 };
    expect(tellSealed([{ ...waiting, asked: 60 }])).toMatch(/2026\s: au moins 40 attendent d’être assez nombreuses\s: il en faut 60 de la région \(--at-least 60\)$/);
    expect(tellSealed([{ ...waiting, waiting: 4 }])).toMatch(/moins de cinq attendent d’être assez nombreuses$/);
  });

  it("of nothing to prepare: no release that there never was", () => {
    const said = (kind: "nothing-yet" | "nothing-new") => tellPrepared({ kind, number: null, sealed: [], audit: null });
    expect(said("nothing-yet")).toMatch(/^✓ Rien n’a encore été publié/);
    expect(said("nothing-new")).toContain("depuis la dernière publication");
  });

  it("of a second withdrawal: the reason that stays", () => {
    expect(tellWithdrawn(4, "already", "un titre faux")).toBe("✓ La publication 4 était déjà retirée\u202f; sa raison reste\u202f: «\u202fun titre faux\u202f».");
  });

  it("of what withdrawals took from the public", () => {
    const status: Status = { pending: [], sealed: [], unreleased: [], releases: [], takenBack: [], shownAgain: null, demonstration: false };
    expect(tellStatus(status)).not.toMatch(/retirée|plus aucune/);
    expect(tellStatus({ ...status, takenBack: [2025, 2026] })).toMatch(/années que plus aucune publication ne dit\s: 2025 et 2026\s; la prochaine les redira/);
    expect(tellStatus({ ...status, takenBack: [2025], demonstration: true })).not.toContain("la prochaine");
    expect(tellStatus({ ...status, shownAgain: 3 })).toContain("ce que l’on voit est la publication 3");
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
