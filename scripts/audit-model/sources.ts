import { PROFILES } from "@/lib/diagnosis/types";
import type { Source } from "@/lib/recommendations/types";
import { findCompany, listClauses } from "./clauses";
import type { Proof } from "./proof";

/** First and last page on which the study says something, after its table of contents (the annexes have no last page). */
const FIRST_PAGE = 5;

export const sources: Proof = {
  id: "sources",
  statement: "Every recommendation and figure cites a section and pages that exist, or is marked as ours.",
  prove: (referential) => {
    const { rules: book, sections } = referential;
    const exists = (source: Source | undefined) => {
      if (source === undefined) return false;
      if ("ours" in source) return true;
      const pages = Object.hasOwn(sections, source.section) ? sections[source.section]?.pages : undefined;
      return pages !== undefined && pages[0] >= FIRST_PAGE && (pages[1] === null || pages[1] >= pages[0]);
    };
    const cited = [
      ...book.actions.map(({ id, source }) => ({ id, source, rules: book.rules.filter(({ action }) => action === id) })),
      ...[...book.rules, ...book.stakes, ...book.levers, ...book.workshops].map((rule) => ({ id: rule.id, source: rule.source, rules: [rule] })),
    ];
    for (const { id, source, rules } of cited) {
      if (exists(source)) continue;
      const answers = rules.flatMap((rule) => (rule.profiles ?? PROFILES).map((profile) => findCompany(referential, profile, listClauses(rule.when, true)))).find(Boolean);
      return { covered: "", counterexample: { because: `${id} cites ${JSON.stringify(source)}, which the study does not have; this company is shown it.`, answers: answers ?? {} } };
    }
    return { covered: `${cited.length} citations, ${Object.keys(sections).length} sections` };
  },
};
