import type { SelectOption } from "@/components/ui/select-field";
import type { Question } from "@/lib/questionnaire/types";
import { DEPARTMENT_CODES, OCCITANIE_COUNT } from "@/lib/referential/v1/departments";

import { copy } from "./copy.fr";

/** More options than this read better in a list that opens. */
const LONGEST_OPEN_LIST = 12;

export const isLongList = ({ type, options }: Question): boolean => type === "one" && options.length > LONGEST_OPEN_LIST;

/** Groups the départements: the region of the study first, then the others; what is no département comes last. */
export function groupOptions({ options }: Question, getLabel: (id: string) => string) {
  const toOption = (id: string): SelectOption => ({ value: id, label: getLabel(id) });
  const codes = DEPARTMENT_CODES;
  return {
    groups: [
      { label: copy.occitanie, options: codes.slice(0, OCCITANIE_COUNT).map(toOption) },
      { label: copy.otherDepartments, options: codes.slice(OCCITANIE_COUNT).map(toOption) },
    ],
    rest: options.filter(({ id }) => !codes.includes(id)).map(({ id }) => toOption(id)),
  };
}
