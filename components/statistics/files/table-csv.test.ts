import { describe, expect, it } from "vitest";

import { writeTable } from "./table-csv";

const about = [["nature", "données fictives"], ["publication", "4"]] as const;
const table = { head: ["Demande", "Contributions", "Part"], rows: [["Se former", "1\u202f250", "25\u202f%"], ["Financer", "secret statistique", "secret statistique"]] };

describe("the table of a figure as a file", () => {
  it("is the table between where it comes from and its base, numbers as numbers", () => {
    expect(writeTable(table, about, "Base\u202f: environ 5\u202f000.")).toBe(
      "\uFEFFnature;publication;Demande;Contributions;Part;base\r\n" +
        "données fictives;4;Se former;1250;25 %;Base : environ 5 000.\r\n" +
        "données fictives;4;Financer;secret statistique;secret statistique;Base : environ 5 000.\r\n",
    );
  });

  it("runs nothing in a spreadsheet, and keeps what separates inside its cell", () => {
    const rows = [["=1+1", "-2", "a;\"b\"\nc"]];
    expect(writeTable({ ...table, rows }, about, "")).toContain("données fictives;4;'=1+1;'-2;\"a;\"\"b\"\"\nc\";\r\n");
  });

  it.each([["1\u202f250", "1250"], ["10", "10"], ["09", "09"], ["2026", "2026"], ["moins de 1\u202f%", "moins de 1 %"], ["–", "–"]])("« %s » is written %s", (cell, written) => {
    expect(writeTable({ head: ["x"], rows: [[cell]] }, [], "").split("\r\n")[1]).toBe(`${written};`);
  });
});
