import { PROFILES } from "@/lib/diagnosis/types";
import type { Section, Source } from "@/lib/recommendations/types";
import { BODY_PAGES } from "@/lib/referential/study";
import { findCompany, listClauses } from "./clauses";
import type { Proof } from "./proof";

const [FIRST_PAGE, LAST_PAGE] = BODY_PAGES;

/** A range of whole pages inside the body of the study, or one that opens the annexes after it. */
const isRange = ([from, to]: Section["pages"]): boolean =>
  Number.isInteger(from) && from >= FIRST_PAGE && (to === null ? from === LAST_PAGE + 1 : Number.isInteger(to) && to >= from && to <= LAST_PAGE);

export const sources: Proof = {
  id: "sources",
  statement: "Every recommendation and figure cites a section and pages that exist, or is marked as ours.",
  prove: (referential) => {
    const { rules: book, sections } = referential;
    const exists = (source: Source | undefined) => {
      if (source === undefined) return false;
      if ("ours" in source) return true;
      const pages = Object.hasOwn(sections, source.section) ? sections[source.section]?.pages : undefined;
      return pages !== undefined && isRange(pages);
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
