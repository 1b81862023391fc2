/**
 * Everything that needs the schema, in one module that is fetched after the first paint: the questions can be read and
 * answered before the first check.
 */
import { buildAnswerFile, MAX_FILE_LENGTH, parseDraftFile } from "@/lib/questionnaire/answer-file";
import { checkQuestions } from "@/lib/questionnaire/answer-schema";
import { encodeFragment } from "@/lib/questionnaire/fragment";

export { buildAnswerFile, checkQuestions, encodeFragment, MAX_FILE_LENGTH, parseDraftFile };
