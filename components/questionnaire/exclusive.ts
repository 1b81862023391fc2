import type { Question } from "@/lib/questionnaire/types";

/** What stays chosen once `option` has just been ticked: « aucun » unticks the others, the others untick « aucun ». */
export function keepCompatible(question: Question, chosen: readonly string[], option: string): string[] {
  const isAlone = (id: string) => question.options.some((entry) => entry.id === id && entry.exclusive === true);
  if (!chosen.includes(option)) return [...chosen];
  return isAlone(option) ? [option] : chosen.filter((id) => !isAlone(id));
}
