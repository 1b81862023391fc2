/** What belongs to the page around a figure, and not to the figure: ways to other pages, folds, buttons. */
const OF_THE_PAGE = "[data-print='hide'], details, button";

/** A figure as it may be shown elsewhere than on its page: what is read, with nothing left to act on. */
export function copyFigure(figure: HTMLElement): HTMLElement {
  const copy = figure.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(OF_THE_PAGE)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
  for (const part of copy.querySelectorAll("[tabindex]")) part.removeAttribute("tabindex");
  for (const link of copy.querySelectorAll("a")) {
    const name = link.getAttribute("aria-label");
    for (const attribute of ["href", "aria-label", "aria-current"]) link.removeAttribute(attribute);
    // A name needs something that may bear one.
    if (name !== null) {
      link.setAttribute("role", "img");
      link.setAttribute("aria-label", name);
    }
  }
  copy.removeAttribute("data-figure");
  return copy;
}
