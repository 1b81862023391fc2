import { describe, expect, it } from "vitest";

import { nameFile, toFileName } from "./file-name";

const release = { number: 4, fictitious: false, region: { name: "Occitanie", departments: [] } };

describe("the name of a file", () => {
  it.each([
    ["Répartition", "repartition"],
    ["Ce qui aiderait le plus", "ce-qui-aiderait-le-plus"],
    ["L’Œuvre, n° 3 : 50\u202f%", "l-oeuvre-n-3-50"],
    ["  ", ""],
  ])("« %s » becomes « %s »", (text, name) => {
    expect(toFileName(text)).toBe(name);
  });

  it("says the region, the release, and that it is made up when it is", () => {
    expect(nameFile(release, "repartition")).toBe("boussole-ia-occitanie-publication-4-repartition");
    expect(nameFile({ ...release, fictitious: true }, "a", "31")).toBe("boussole-ia-occitanie-donnees-fictives-publication-4-a-31");
    expect(nameFile({ ...release, region: { name: "Île-de-France", departments: [] } })).toBe("boussole-ia-ile-de-france-publication-4");
  });
});
