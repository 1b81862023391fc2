import localFont from "next/font/local";

/** Titles: Newsreader at its display size, French repertoire (see fonts/README.md). */
const newsreader = localFont({
  src: "./fonts/newsreader-display.woff2",
  weight: "400 600",
  style: "normal",
  display: "swap",
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
});

/** Text: Instrument Sans, French repertoire. */
const instrumentSans = localFont({
  src: "./fonts/instrument-sans.woff2",
  weight: "400 700",
  style: "normal",
  display: "swap",
  variable: "--font-instrument-sans",
  adjustFontFallback: "Arial",
});

/** Class names that declare both families on the document. */
export const fontVariables = `${newsreader.variable} ${instrumentSans.variable}`;
