import type { Questionnaire } from "@/lib/questionnaire/types";
import type { Referential } from "./types";
import { referentialV1 } from "./v1/referential";

/** The version that new answers are given to. */
export const CURRENT_VERSION = "v1";
export const currentReferential: Referential = referentialV1;

/** Every version that answers may still come from; an old answer set is always read with its own. */
const REFERENTIALS: Readonly<Record<string, Referential>> = { v1: referentialV1 };

export const getReferential = (version: string): Referential | undefined =>
  Object.hasOwn(REFERENTIALS, version) ? REFERENTIALS[version] : undefined;

export const getQuestionnaire = (version: string): Questionnaire | undefined => getReferential(version)?.questionnaire;
