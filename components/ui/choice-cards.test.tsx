import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { CheckboxCards, RadioCards } from "./choice-cards";

const choices = [
  { value: "yes", label: "Oui" },
  { value: "no", label: "Non", hint: "Pas encore" },
];
const question = { id: "q", legend: "Question", choices, input: { name: "q" } };

describe("choice cards", () => {
  it("give the question as the legend and name every input alike", () => {
    const html = renderToStaticMarkup(<RadioCards {...question} />);
    expect(html).toMatch(/<fieldset[^>]*><legend[^>]*>Question<\/legend>/);
    expect(html.match(/name="q"/g)).toHaveLength(2);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
  });

  it("carry the field's id on the first input, where an error summary links to", () => {
    const html = renderToStaticMarkup(<CheckboxCards {...question} />);
    expect(html).toContain('id="q"');
    expect(html).toContain('id="q-no"');
    expect(html).toContain('for="q-no"');
  });

  it("tie the error and the hint to the group, and each option's hint to its input", () => {
    const html = renderToStaticMarkup(<RadioCards {...question} hint="Une réponse" error={{ label: "Erreur", message: "Choisissez" }} />);
    expect(html).toContain('aria-describedby="q-hint q-error"');
    expect(html).toContain('id="q-error"');
    expect(html).toContain('aria-describedby="q-no-hint"');
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(2);
  });

  it("leave the choice to the form unless told what is chosen", () => {
    expect(renderToStaticMarkup(<CheckboxCards {...question} />)).not.toContain("checked");
    expect(renderToStaticMarkup(<CheckboxCards {...question} chosen={["no"]} />).match(/checked=""/g)).toHaveLength(1);
  });
});
