import { describe, expect, it } from "vitest";
import { parseView } from "./use-workspace";
import { getViewTitle } from "./view-title";

const ID = "4d0f3b8e-5df5-4a63-8d5c-4d0d4e4fd0a1";

describe("the title of a view", () => {
  it.each([
    ["", "Aujourd’hui"],
    ["#bureau", "Aujourd’hui"],
    ["#nouveau", "Nouvel entretien"],
    ["#phrase", "Changer la phrase"],
    [`#${ID}`, "Votre structure, entretien"],
    [`#${ID}/etape/inconnue`, "Votre structure, entretien"],
    [`#${ID}/rapport`, "Rapport et suites"],
  ])("%s: %s", (hash, title) => {
    expect(getViewTitle("open", parseView(hash))).toBe(`${title} · Boussole IA`);
  });

  it("says what stands before a view, whichever it is, and nothing until that is known", () => {
    const view = parseView(`#${ID}/rapport`);
    expect(getViewTitle("locked", view)).toBe("Appareil verrouillé · Boussole IA");
    expect(getViewTitle("new", view)).toBe("Protéger cet appareil · Boussole IA");
    expect(getViewTitle("unavailable", view)).toBe("Cet appareil ne peut pas garder d’entretien · Boussole IA");
    expect(getViewTitle("starting", view)).toBeNull();
  });
});
