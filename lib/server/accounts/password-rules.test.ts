import { describe, expect, it } from "vitest";
import { findPasswordFault, PASSWORD_LENGTH } from "./password-rules";

const about = ["Camille Durand", "camille.durand@theatre.example"];
const find = (password: string) => findPasswordFault(password, about);

describe("a password", () => {
  it("has twelve characters at least and two hundred at most, whatever they are", () => {
    expect(PASSWORD_LENGTH).toEqual({ least: 12, most: 200 });
    expect(find("vxkqjzpwhgf")).toBe("password-short");
    expect(find("vxkqjzpwhgfm")).toBeNull();
    expect(find("vxkqjzpwhgfmtr".repeat(20))).toBe("password-long");
    // An emoji counts as one sign.
    expect(find("🎭🎬🎤🎧🎼🎹")).toBe("password-short");
  });

  it.each(["un rideau rouge et deux tringles", "pluie-lampe-orteil-cuivre", "Zq8!vT2#mK5@", "le chat dort sous l’escalier"])("such as « %s » is accepted", (password) => {
    expect(find(password)).toBeNull();
  });

  it.each([
    "1qaz2wsx3edc", "password1234", "Password12345!", "P@ssw0rd2026!", "azertyuiop12", "AzertyUiop!!", "123456789012", "motdepasse2026", "mot de passe 26",
    "aaaaaaaaaaaa", "abcabcabcabc", "shadowdragon", "dragon-shadow-99", "987654321098", "qwertyqwerty", "000000000000", "--------------",
  ])("such as « %s » is refused: it is among the first that are tried", (password) => {
    expect(find(password)).toMatch(/password-(common|personal)/);
  });

  it.each(["CamilleDurand1", "camille.durand!", "boussole-ia-2026", "durand-durand-7", "Occitanie2026!"])("such as « %s » is refused: it is about its owner or the service", (password) => {
    expect(find(password)).toBe("password-personal");
  });
});
