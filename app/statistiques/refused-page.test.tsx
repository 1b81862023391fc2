import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import type { ReleaseEntry } from "@/lib/server/releases";
import { EVERYTHING } from "@/lib/statistics/read";
import { buildRelease } from "@/tests/builders/releases";

import type { Refusal } from "./open-statistics";
import { RefusedPage } from "./refused-page";

const PATH = "/statistiques";
const entry: ReleaseEntry = { number: 4, status: "withdrawn", fictitious: true, preparedOn: "2026-11-20", publishedOn: "2026-11-21", withdrawnOn: "2026-11-22", reason: "deux branches interverties.", digest: "" };
const render = (refusal: Refusal, known: boolean): string => {
  const release = buildRelease();
  return renderToStaticMarkup(<RefusedPage refusal={refusal} path={PATH} choices={known ? { path: PATH, number: null, release, releases: [1] } : null} />);
};

describe("an address of a release that was taken back", () => {
  const place = { path: PATH, release: 3, filter: { ...EVERYTHING, department: "31" }, map: "count" } as const;

  it("is no mistake of who reads: what happened, why, and the same choice elsewhere", () => {
    const page = render({ status: 410, code: "withdrawn-release", entry, instead: place }, false);
    expect(page).toMatch(/<h1>La publication n°\u00a04 a été retirée<\/h1>/);
    expect(page).toContain("Elle a été retirée le 22 novembre 2026.");
    expect(page).toContain("Raison\u202f: deux branches interverties.");
    expect(page).toMatch(/href="\/statistiques\?release=3&amp;department=31"[^>]*>Voir le même choix dans la publication n°\u00a03</);
    expect(page).not.toContain("Cette adresse demande");
  });

  it("without a choice leads to all of the other one", () => {
    expect(render({ status: 410, code: "withdrawn-release", entry, instead: { ...place, filter: EVERYTHING } }, false)).toMatch(/href="\/statistiques\?release=3"[^>]*>Voir toute la publication n°\u00a03</);
  });

  it("says so when there is no other", () => {
    const page = render({ status: 404, code: "withdrawn-release", entry, instead: null }, false);
    expect(page).toContain("Aucune autre publication ne peut être montrée pour l’instant.");
    expect(page).toMatch(/href="\/statistiques"/);
  });
});

describe("what can be asked", () => {
  it("is listed when there is a release", () => {
    const page = render({ status: 404, code: "unknown-value", key: "branch", release: null }, true);
    expect(page).toContain("Ce que l’on peut demander");
    expect(page).toContain("Chacun une fois au plus");
    expect(page).toContain("branch=publishing");
  });
  it("is not spoken of when there is none", () => {
    const page = render({ status: 404, code: "no-release" }, false);
    expect(page).not.toContain("Ce que l’on peut demander");
    expect(page).not.toContain("Chacun une fois au plus");
  });
});
