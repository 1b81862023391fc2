/** An SVG of plain shapes and texts, which slides and drawing programs read; no HTML inside. Lengths in CSS pixels. */
export type Drawing = { readonly svg: string; readonly width: number; readonly height: number };

type Words = { readonly title: string; readonly description: string };
/** Where a layout begins in the window, and the patterns that its shapes were seen to need. */
type Scene = { readonly left: number; readonly top: number; readonly root: HTMLElement; readonly patterns: Map<string, string> };

const SHAPES = "rect, circle, path, line, polygon";
const PAINT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity"] as const;
/** What SVG says of a shape that says nothing. */
const USUAL: Readonly<Record<(typeof PAINT)[number], string>> = {
  fill: "rgb(0, 0, 0)", stroke: "none", "stroke-width": "1px", "stroke-dasharray": "none", "stroke-linecap": "butt", "stroke-linejoin": "miter", opacity: "1",
};

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const round = (length: number): string => String(Math.round(100 * length) / 100);
const write = (name: string, attributes: Readonly<Record<string, string | number>>, content = ""): string => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(typeof value === "number" ? round(value) : value)}"`).join("");
  return content === "" ? `<${name}${said}/>` : `<${name}${said}>${content}</${name}>`;
};

/** What is only said to a screen reader is clipped to nothing. */
const isSeen = ({ display, visibility, opacity, clipPath }: CSSStyleDeclaration): boolean => display !== "none" && visibility === "visible" && opacity !== "0" && clipPath === "none";
const isPainted = (colour: string): boolean => colour !== "transparent" && !/,\s*0\)$/.test(colour);

/** A shape as the browser resolved it: lengths that were percentages or came from a style sheet are numbers now. */
function readGeometry(shape: SVGGraphicsElement): Record<string, string | number> {
  if (shape instanceof SVGRectElement) {
    const { x, y, width, height } = shape.getBBox();
    return { x, y, width, height };
  }
  if (shape instanceof SVGCircleElement) {
    const { x, y, width } = shape.getBBox();
    return { cx: x + width / 2, cy: y + width / 2, r: width / 2 };
  }
  return Object.fromEntries(["d", "points", "x1", "y1", "x2", "y2"].flatMap((name) => {
    const value = shape.getAttribute(name);
    return value === null ? [] : [[name, value]];
  }));
}

function readPaint(shape: Element, usePattern: (id: string) => string): Record<string, string> {
  const style = getComputedStyle(shape);
  const painted = PAINT.map((name): [string, string] => {
    const value = style.getPropertyValue(name);
    const pattern = /url\(["']?[^"')]*#([\w-]+)/.exec(value)?.[1];
    return [name, pattern === undefined ? value : usePattern(pattern)];
  });
  const length = shape.getAttribute("pathLength");
  return { ...Object.fromEntries(painted.filter(([name, value]) => value !== USUAL[name as keyof typeof USUAL])), ...(length === null ? {} : { pathLength: length }) };
}

const drawShape = (shape: SVGGraphicsElement, usePattern: (id: string) => string, place: Record<string, string>): string =>
  write(shape.tagName, { ...readGeometry(shape), ...readPaint(shape, usePattern), ...place });

function drawPattern(pattern: SVGPatternElement): string {
  const attributes = Object.fromEntries(["id", "width", "height", "patternUnits"].map((name) => [name, pattern.getAttribute(name) ?? ""]));
  const content = [...pattern.children].map((part) => {
    const geometry = Object.fromEntries([...part.attributes].filter(({ name }) => name !== "class").map(({ name, value }) => [name, value]));
    return write(part.tagName, { ...geometry, ...readPaint(part, () => "none") });
  });
  return write("pattern", attributes, content.join(""));
}

/** Every shape of an inline drawing, where the browser put it. */
function drawSvg(drawing: SVGSVGElement, { left, top, root, patterns }: Scene): string[] {
  const usePattern = (id: string): string => {
    const pattern = root.querySelector<SVGPatternElement>(`pattern[id="${id}"]`);
    if (pattern !== null && !patterns.has(id)) patterns.set(id, drawPattern(pattern));
    return `url(#${id})`;
  };
  return [...drawing.querySelectorAll<SVGGraphicsElement>(SHAPES)].flatMap((shape) => {
    const matrix = shape.getScreenCTM();
    if (matrix === null || shape.closest("defs") !== null || !isSeen(getComputedStyle(shape))) return [];
    const { a, b, c, d, e, f } = matrix;
    return [drawShape(shape, usePattern, { transform: `matrix(${[a, b, c, d, e - left, f - top].map(round).join(" ")})` })];
  });
}

const SIDES = ["Top", "Right", "Bottom", "Left"] as const;
const getEnds = (side: (typeof SIDES)[number], { left, top, right, bottom }: DOMRect, half: number): readonly [number, number, number, number] =>
  ({ Top: [left, top + half, right, top + half], Bottom: [left, bottom - half, right, bottom - half], Left: [left + half, top, left + half, bottom], Right: [right - half, top, right - half, bottom] } as const)[side];

/** The ground and the borders of a box. */
function drawBox(box: HTMLElement, style: CSSStyleDeclaration, { left, top }: Scene): string[] {
  const place = box.getBoundingClientRect();
  const ground = isPainted(style.backgroundColor) ? [write("rect", { x: place.left - left, y: place.top - top, width: place.width, height: place.height, fill: style.backgroundColor })] : [];
  const borders = SIDES.flatMap((side) => {
    const [line, colour, width] = [style[`border${side}Style`], style[`border${side}Color`], parseFloat(style[`border${side}Width`])];
    if (line === "none" || line === "hidden" || !(width > 0) || !isPainted(colour)) return [];
    const [x1, y1, x2, y2] = getEnds(side, place, width / 2);
    const dashes = line === "dashed" ? { "stroke-dasharray": `${round(3 * width)} ${round(2 * width)}` } : line === "dotted" ? { "stroke-dasharray": `${round(width)} ${round(width)}` } : {};
    return [write("line", { x1: x1 - left, y1: y1 - top, x2: x2 - left, y2: y2 - top, stroke: colour, "stroke-width": width, ...dashes })];
  });
  return [...ground, ...borders];
}

type Line = { readonly text: string; readonly place: DOMRect };

/** The lines that the browser broke a text into. */
function readLines(text: Text): readonly Line[] {
  const range = document.createRange();
  // A word may be broken after its hyphen.
  const words = [...text.data.matchAll(/[^ \t\r\n-]*-+|[^ \t\r\n-]+/g)].map(({ 0: word, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return { start: index, end: index + word.length, top: range.getBoundingClientRect().top };
  });
  const lines: { start: number; end: number; top: number }[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.top - word.top) < 1) last.end = word.end;
    else lines.push({ ...word });
  }
  return lines.map(({ start, end }) => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return { text: text.data.slice(start, end).replace(/[ \t\r\n]+/g, " "), place: range.getBoundingClientRect() };
  });
}

const measure = (): CanvasRenderingContext2D => {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("no canvas to measure a text");
  return context;
};

/** A text, line by line, each as long as it was seen: another font on another machine then keeps to its place. */
function drawText(text: Text, { left, top }: Scene): string[] {
  const box = text.parentElement;
  if (box === null || text.data.trim() === "") return [];
  const { fontFamily, fontSize, fontStyle, fontWeight, fontVariantNumeric: digits, color, textAlign } = getComputedStyle(box);
  const context = measure();
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText("x");
  const atEnd = textAlign === "end" || textAlign === "right";
  return readLines(text).flatMap(({ text: line, place }) => {
    if (place.width === 0) return [];
    const attributes = {
      x: (atEnd ? place.right : place.left) - left, y: place.top - top + (place.height * ascent) / (ascent + descent),
      ...(atEnd ? { "text-anchor": "end" } : {}),
      "font-family": fontFamily.replaceAll('"', "'"), "font-size": parseFloat(fontSize), "font-weight": fontWeight, ...(fontStyle === "normal" ? {} : { "font-style": fontStyle }), ...(digits === "normal" ? {} : { "font-variant": digits }),
      fill: color, textLength: place.width, lengthAdjust: "spacingAndGlyphs",
    };
    return [write("text", attributes, escapeXml(line))];
  });
}

function drawElement(element: Element, scene: Scene): string[] {
  const style = getComputedStyle(element);
  if (!isSeen(style)) return [];
  if (element instanceof SVGSVGElement) return drawSvg(element, scene);
  if (!(element instanceof HTMLElement)) return [];
  const inside = [...element.childNodes].flatMap((node) => (node instanceof Text ? drawText(node, scene) : node instanceof Element ? drawElement(node, scene) : []));
  return [...drawBox(element, style, scene), ...inside];
}

/** What is laid out in a box, as a drawing of its own. */
export function drawLayout(root: HTMLElement, { title, description }: Words): Drawing {
  const { left, top, width, height } = root.getBoundingClientRect();
  const scene: Scene = { left, top, root, patterns: new Map() };
  const drawn = drawElement(root, scene);
  const head = [write("title", {}, escapeXml(title)), write("desc", {}, escapeXml(description)), write("defs", {}, [...scene.patterns.values()].join(""))];
  const svg = write("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${round(width)} ${round(height)}`, width, height, role: "img" }, [...head, ...drawn].join("\n"));
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, width, height };
}
