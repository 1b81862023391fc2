import { DataTable } from "@/components/ui/data-table";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { compile, type Scored } from "@/lib/diagnosis/compile";
import { getWording, type QuestionnaireCopy } from "@/lib/questionnaire/copy";
import { MEASURES, type Measure, type Questionnaire } from "@/lib/questionnaire/types";
import type { AdviceCopy } from "@/lib/recommendations/copy";

import styles from "./decision-table.module.css";

export type WeightsCopy = {
  readonly summary: (measure: string, questions: number, min: string, max: string) => string;
  readonly question: string;
  readonly options: string;
  readonly option: (text: string, points: string) => string;
  readonly points: (points: number) => string;
};

type WeightsProps = {
  readonly questionnaire: Questionnaire;
  readonly words: QuestionnaireCopy;
  readonly names: AdviceCopy["measures"];
  readonly copy: WeightsCopy;
};

/** Every question of a measure with the points of each answer, from the data that the evaluation runs. */
const MeasureWeights = ({ measure, scored, words, names, copy }: Omit<WeightsProps, "questionnaire"> & { readonly measure: Measure; readonly scored: readonly Scored[] }) => {
  const say = (question: string, option: string) => getWording(words.questions[question]?.options[option] ?? option, {});
  return (
    <DataTable
      stack
      captionHidden
      caption={names[measure].name}
      columns={[
        { key: "question", label: copy.question },
        { key: "options", label: copy.options },
      ]}
      rows={scored.map(({ question, said }) => ({
        key: question.id,
        cells: [
          getWording(words.questions[question.id]?.text ?? question.id, {}),
          <ul key="options" role="list" className={styles.options}>
            {question.options.map((option) => (
              <li key={option.id}>{copy.option(say(question.id, option.id), copy.points(said.get(option.id)?.points ?? 0))}</li>
            ))}
          </ul>,
        ],
      }))}
    />
  );
};

/** The weights of the six measures, folded: each opens on its questions. */
export const Weights = ({ questionnaire, words, names, copy }: WeightsProps) => {
  const { scored, range } = compile(questionnaire);
  return MEASURES.map((measure) => {
    const own = scored.filter((entry) => entry.measure === measure);
    return (
      <HelpDisclosure key={measure} summary={copy.summary(names[measure].name, own.length, copy.points(range[measure].min), copy.points(range[measure].max))}>
        <MeasureWeights measure={measure} scored={own} words={words} names={names} copy={copy} />
      </HelpDisclosure>
    );
  });
};
