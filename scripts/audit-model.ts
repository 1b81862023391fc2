/**
 * `npm run audit:model`: decides every property of the model; `--json` for machines; `--write` keeps the verdicts, their
 * date and the fingerprint of the data for the page that shows them. Exit 1 when one is refuted.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { getWording } from "@/lib/questionnaire/copy";
import { buildAnswerFile } from "@/lib/questionnaire/answer-file";
import type { Answers } from "@/lib/questionnaire/types";
import { getChoices } from "@/lib/questionnaire/visibility";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { checkedReferential, listFaults } from "./audit-model/checked";
import { decideProof, PROOFS, type Verdict } from "./audit-model/audit";
import { PROOFS_FILE, readProofs, recordProofs } from "./audit-model/fingerprint";

const FOLDER = ".data/counterexamples";
const json = process.argv.includes("--json");
const referential = checkedReferential;
const print = (line: string) => { if (!json) console.log(line); };

function describe(answers: Answers): string {
  return Object.entries(answers)
    .map(([id, answer]) => {
      const words = questionnaireCopy.questions[id];
      const text = (wording: Parameters<typeof getWording>[0] | undefined, fallback: string) => (wording ? getWording(wording, answers) : fallback);
      return `    ${text(words?.text, id)} — ${getChoices(answer).map((choice) => text(words?.options[choice], choice)).join(" ; ")}`;
    })
    .join("\n");
}

function writeCounterexample({ id, counterexample }: Verdict): void {
  if (!counterexample) return;
  mkdirSync(FOLDER, { recursive: true });
  const write = (name: string, answers: Answers) => {
    writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(buildAnswerFile(referential.questionnaire, answers), null, 2)}\n`);
    print(`  ${name}: npm run -s diagnose -- ${FOLDER}/${name}.json\n${describe(answers)}`);
  };
  print(`  ${counterexample.because}`);
  write(id, counterexample.answers);
  if (counterexample.after) write(`${id}-after`, counterexample.after);
}

const faults = listFaults();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
print(`Coherent: ${referential.questionnaire.version}, model ${referential.model.version}, rules ${referential.rules.version}.`);

const verdicts = PROOFS.map((proof) => {
  const verdict = decideProof(proof, referential, () => performance.now());
  print(`${verdict.status === "proved" ? "✓" : "✗"} ${verdict.id}: ${verdict.statement} (${(verdict.ms / 1000).toFixed(1)} s)`);
  if (verdict.status === "proved") print(`  ${verdict.covered}`);
  writeCounterexample(verdict);
  return verdict;
});

if (json) console.log(JSON.stringify({ proofs: verdicts }, null, 2));
const proved = verdicts.every(({ status }) => status === "proved");
if (process.argv.includes("--write") && proved) {
  const record = recordProofs(readProofs(), referential, verdicts, new Date());
  if (record.ok) writeFileSync(PROOFS_FILE, `${JSON.stringify(record.value, null, 2)}\n`);
  else console.error(record.error);
  if (!record.ok) process.exit(1);
}
process.exitCode = proved ? 0 : 1;
