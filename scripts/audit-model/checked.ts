import { findIncoherences, type CheckedReferential } from "@/lib/recommendations/coherence";
import { currentReferential } from "@/lib/referential/current";
import { SECTIONS } from "@/lib/referential/study";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";

/** The referential with its words and the study's sections, as the audit and the build check it. */
export const checkedReferential: CheckedReferential = { ...currentReferential, questionnaireCopy, advice: adviceCopy, sections: SECTIONS };

/** One line for each fault of the referential: file, identifier, problem. */
export const listFaults = (): string[] => findIncoherences(checkedReferential).map(({ file, id, problem }) => `${file}: ${id} ${problem}`);
