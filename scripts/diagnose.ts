/** `npm run -s diagnose -- answers.json`: the report of an answer file as JSON; `-` reads standard input. */
import { readFileSync } from "node:fs";
import { parseAnswerFile } from "@/lib/questionnaire/answer-file";
import { buildReport } from "@/lib/recommendations/report";
import { CURRENT_VERSION, getQuestionnaire, getReferential } from "@/lib/referential/current";
import { SECTIONS } from "@/lib/referential/study";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";

function fail(errors: readonly { question: string | null; code: string; message: string }[]): never {
  process.stderr.write(`${JSON.stringify({ errors }, null, 2)}\n`);
  process.exit(1);
}

const [path, ...rest] = process.argv.slice(2);
if (path === undefined || rest.length > 0) {
  fail([{ question: null, code: "usage", message: "Usage : npm run -s diagnose -- réponses.json (ou « - » pour l’entrée standard)." }]);
}

let text: string;
try {
  text = readFileSync(path === "-" ? 0 : path, "utf8");
} catch {
  fail([{ question: null, code: "unreadable-file", message: `Le fichier « ${path} » ne peut pas être lu.` }]);
}

const parsed = parseAnswerFile(text, getQuestionnaire, CURRENT_VERSION);
if (!parsed.ok) fail(parsed.error);
const referential = getReferential(parsed.value.questionnaire.version);
if (!referential) throw new Error("A questionnaire without its referential.");
process.stdout.write(`${JSON.stringify(buildReport(referential, { advice: adviceCopy, sections: SECTIONS }, parsed.value.answers), null, 2)}\n`);
