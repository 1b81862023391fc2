import { copyFigure } from "./copy-figure";
import { drawLayout, type Drawing } from "./draw-layout";
import { paintDrawing } from "./paint-drawing";
import styles from "./sheet.module.css";
import { writeTable, type ReadTable } from "./table-csv";

export type FileKind = "png" | "svg" | "csv";
export type FileFacts = { readonly name: string; readonly about: readonly (readonly [string, string])[]; readonly source: string };

const demand = (root: ParentNode, selector: string): Element => {
  const found = root.querySelector(selector);
  if (found === null) throw new Error(`a figure has no ${selector}`);
  return found;
};

const readTable = (figure: HTMLElement): ReadTable => {
  const table = demand(figure, "figure > details table");
  const readCells = (row: Element): string[] => [...row.children].map((cell) => cell.textContent);
  return { head: readCells(demand(table, "thead tr")), rows: [...table.querySelectorAll("tbody tr")].map(readCells) };
};

const readBase = (figure: HTMLElement): string => demand(figure, "figure > p:last-of-type").textContent;

/** Lays a figure out on a sheet of its own, by day and of one width whatever the window is, and draws what it sees there. */
async function drawFigure(figure: HTMLElement, source: string): Promise<Drawing> {
  const sheet = document.createElement("div");
  // The colours of the day (app/tokens.css).
  sheet.dataset["light"] = "";
  sheet.className = styles.sheet ?? "";
  sheet.inert = true;
  const patterns = [...document.querySelectorAll("svg:has(> defs > pattern)")].map((store) => store.cloneNode(true));
  const signature = document.createElement("p");
  signature.className = styles.source ?? "";
  signature.textContent = source;
  sheet.append(...patterns, copyFigure(figure), signature);
  document.body.append(sheet);
  try {
    await document.fonts.ready;
    return drawLayout(sheet, { title: demand(figure, "figcaption").textContent, description: readBase(figure) });
  } finally {
    sheet.remove();
  }
}

async function makeFile(kind: FileKind, figure: HTMLElement, { about, source }: FileFacts): Promise<Blob> {
  if (kind === "csv") return new Blob([writeTable(readTable(figure), about, readBase(figure))], { type: "text/csv;charset=utf-8" });
  const drawing = await drawFigure(figure, source);
  return kind === "svg" ? new Blob([drawing.svg], { type: "image/svg+xml" }) : paintDrawing(drawing);
}

/** Makes a file of a figure, and gives it to the browser to keep. */
export async function takeFile(kind: FileKind, figure: HTMLElement, facts: FileFacts): Promise<void> {
  const address = URL.createObjectURL(await makeFile(kind, figure, facts));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${facts.name}.${kind}`;
  link.click();
  // Once the browser has taken it.
  setTimeout(() => { URL.revokeObjectURL(address); }, 10_000);
}
