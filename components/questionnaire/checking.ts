/**
 * Everything that needs the schema, or is only needed at the end, in one module that is fetched after the first paint: the questions can be read and
 * answered before the first check.
 */
import { cancelWaiting, enqueue, makeContributionKey } from "@/components/contribution/choosing";
import { computeDigest } from "@/components/contribution/digest";
import { buildAnswerFile, MAX_FILE_LENGTH, parseDraftFile } from "@/lib/questionnaire/answer-file";
import { checkQuestions } from "@/lib/questionnaire/answer-schema";
import { encodeFragment } from "@/lib/questionnaire/fragment";

export {
  buildAnswerFile,
  cancelWaiting,
  checkQuestions,
  computeDigest,
  encodeFragment,
  enqueue,
  makeContributionKey,
  MAX_FILE_LENGTH,
  parseDraftFile,
};
