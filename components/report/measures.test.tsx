import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { evaluate } from "@/lib/diagnosis/evaluate";
import { currentReferential } from "@/lib/referential/current";
import { personas } from "@/lib/referential/v1/personas";

import { copy } from "./copy.fr";
import { Measures } from "./measures";
import { getWords } from "./words";

function render(id: string): string {
  const answers = personas.find((persona) => persona.id === id)?.answers ?? {};
  return renderToStaticMarkup(<Measures evaluation={evaluate(currentReferential, answers)} model={currentReferential.model} words={getWords(answers)} />);
}
const { up, down } = copy.measures.sides.maturity;
const headings = (html: string) => [...html.matchAll(/<h4[^>]*>([^<]*)</g)].map(([, text]) => text);

describe("the six measures", () => {
  it("put « Autres réponses » only after other ones", () => {
    const said = headings(render("all-unknown"));
    expect(said).not.toContain(up);
    expect(said).not.toContain(down);
    const both = headings(render("animation-studio"));
    both.forEach((heading, place) => { if (heading === down) expect(both[place - 1]).toBe(up); });
    expect(both).toContain(down);
  });

  it("name no level of a measure that is not known", () => {
    const html = render("all-unknown");
    expect(html).toContain(copy.measures.figureUnknown);
    expect(html.split(copy.measures.unknown).length - 1).toBeGreaterThanOrEqual(6);
    expect(html).not.toContain("Presque aucun");
  });

  it("speak of a strength only where there is one", () => {
    expect(render("animation-studio")).toContain(copy.measures.figure(""));
    expect(render("theatre-administration")).not.toContain(copy.measures.figure(""));
  });
});
