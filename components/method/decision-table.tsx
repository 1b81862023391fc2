import { ProfileBadge } from "@/components/signs/profile-badge";
import { DataTable } from "@/components/ui/data-table";
import type { BandStarts, BandTest, Model } from "@/lib/diagnosis/types";
import { MEASURES } from "@/lib/questionnaire/types";
import type { AdviceCopy } from "@/lib/recommendations/copy";

import styles from "./decision-table.module.css";

export type DecisionCopy = {
  readonly bandsCaption: string;
  readonly measure: string;
  readonly levels: readonly [string, string, string, string];
  readonly below: (start: number) => string;
  readonly between: (from: number, to: number) => string;
  readonly from: (start: number) => string;
  readonly tableCaption: string;
  readonly row: string;
  readonly conditions: string;
  readonly result: string;
  readonly atLeast: (measure: string, band: string) => string;
  readonly exactly: (measure: string, band: string) => string;
  readonly atMost: (measure: string, band: string) => string;
  readonly otherwise: string;
};

type DecisionTableProps = {
  readonly model: Model;
  /** Names of measures, bands and profiles: the same as in the report. */
  readonly names: Pick<AdviceCopy, "measures" | "profiles">;
  readonly copy: DecisionCopy;
};

const LEVELS = [0, 1, 2, 3] as const;

const sayRanges = ([second, third, fourth]: BandStarts, copy: DecisionCopy): readonly [string, string, string, string] => [
  copy.below(second),
  copy.between(second, third - 1),
  copy.between(third, fourth - 1),
  copy.from(fourth),
];

const sayTest = (test: BandTest, { names, copy }: Omit<DecisionTableProps, "model">): string => {
  const { name, bands } = names.measures[test.measure];
  if ("atLeast" in test) return (test.atLeast === 3 ? copy.exactly : copy.atLeast)(name, bands[test.atLeast]);
  return (test.atMost === 0 ? copy.exactly : copy.atMost)(name, bands[test.atMost]);
};

/** Where the bands of each measure start, in points: the model's own numbers. */
export const BandsTable = ({ model, names, copy }: DecisionTableProps) => (
  <DataTable
    stack
    caption={copy.bandsCaption}
    columns={[
      { key: "measure", label: copy.measure },
      ...LEVELS.map((level) => ({ key: String(level), label: copy.levels[level] })),
    ]}
    rows={MEASURES.map((measure) => {
      const { name, bands } = names.measures[measure];
      const ranges = sayRanges(model.bands[measure], copy);
      return {
        key: measure,
        cells: [
          name,
          ...LEVELS.map((level) => (
            <span key={level} className={styles.band}>
              <span>{bands[level]}</span> <span className={styles.range}>{ranges[level]}</span>
            </span>
          )),
        ],
      };
    })}
  />
);

/** The table that gives the profile: the first row whose conditions all hold. Read from the model, so it cannot differ. */
export const DecisionTable = ({ model, names, copy }: DecisionTableProps) => (
  <DataTable
    stack
    caption={copy.tableCaption}
    columns={[
      { key: "row", label: copy.row },
      { key: "conditions", label: copy.conditions },
      { key: "result", label: copy.result },
    ]}
    rows={model.decision.map((row, index) => ({
      key: row.id,
      cells: [
        index + 1,
        row.when.length === 0 ? (
          copy.otherwise
        ) : (
          <ul key={row.id} role="list" className={styles.tests}>
            {row.when.map((test) => (
              <li key={test.measure}>{sayTest(test, { names, copy })}</li>
            ))}
          </ul>
        ),
        <ProfileBadge key={row.profile} profile={row.profile} label={names.profiles[row.profile].name} />,
      ],
    }))}
  />
);
