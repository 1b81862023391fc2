/** A reader of its own, written from RFC 4180 with semicolons. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let place = text.startsWith("\uFEFF") ? 1 : 0; place < text.length; place += 1) {
    const char = text.charAt(place);
    if (quoted && char === '"' && text.charAt(place + 1) === '"') { field += '"'; place += 1; }
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ";") { row.push(field); field = ""; }
    else if (!quoted && char === "\r" && text.charAt(place + 1) === "\n") { row.push(field); rows.push(row); row = []; field = ""; place += 1; }
    else field += char;
  }
  return rows;
}
