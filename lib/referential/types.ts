import type { Model } from "@/lib/diagnosis/types";
import type { Questionnaire } from "@/lib/questionnaire/types";
import type { RuleBook } from "@/lib/recommendations/types";

/** Everything that an evaluation reads, without a word of text. */
export type Referential = { readonly questionnaire: Questionnaire; readonly model: Model; readonly rules: RuleBook };
