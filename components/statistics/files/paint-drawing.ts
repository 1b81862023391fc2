import type { Drawing } from "./draw-layout";

/** Pixels of the image for each of the drawing: sharp on a projector. */
const SCALE = 2;

const toBase64 = async (address: string): Promise<string> => {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
};

const listFontFaces = (): readonly { readonly rule: CSSFontFaceRule; readonly sheet: CSSStyleSheet }[] =>
  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, sheet }] : [])));

/** The page's own fonts, inside the drawing: an image may fetch nothing. */
async function embedFonts({ svg }: Drawing): Promise<string> {
  const faces = await Promise.all(
    listFontFaces().map(async ({ rule: { style }, sheet }) => {
      const family = style.getPropertyValue("font-family").replaceAll(/["']/g, "");
      const file = /url\(["']?([^"')]+\.woff2)/.exec(style.getPropertyValue("src"))?.[1];
      if (file === undefined || !svg.includes(family)) return "";
      const address = new URL(file, sheet.href ?? document.baseURI).href;
      return `@font-face{font-family:${family};font-weight:${style.getPropertyValue("font-weight")};src:url(data:font/woff2;base64,${await toBase64(address)})}`;
    }),
  );
  return svg.replace("<defs", `<style>${faces.join("")}</style><defs`);
}

async function openImage(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A drawing as an image in PNG, in the fonts of the page. */
export async function paintDrawing(drawing: Drawing): Promise<Blob> {
  const image = await openImage(await embedFonts(drawing));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(SCALE * drawing.width);
  canvas.height = Math.ceil(SCALE * drawing.height);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => { canvas.toBlob((blob) => { if (blob === null) fail(new Error("no image was made")); else done(blob); }, "image/png"); });
}
