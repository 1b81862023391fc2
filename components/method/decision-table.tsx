import { ProfileBadge } from "@/components/signs/profile-badge";
import { DataTable } from "@/components/ui/data-table";
import type { BandStarts, BandTest, Model, Profile } from "@/lib/diagnosis/types";
import { MEASURES, type Measure } from "@/lib/questionnaire/types";

type FourLabels = readonly [string, string, string, string];

export type DecisionCopy = {
  readonly bandsCaption: string;
  readonly measure: string;
  readonly measures: Readonly<Record<Measure, string>>;
  /** Names of the four bands, from the lowest; posture has its own. */
  readonly maturityBands: FourLabels;
  readonly stanceBands: FourLabels;
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
  readonly profiles: Readonly<Record<Profile, string>>;
};

type DecisionTableProps = { readonly model: Model; readonly copy: DecisionCopy };

const sayRange = ([second, third, fourth]: BandStarts, copy: DecisionCopy): readonly string[] => [
  copy.below(second),
  copy.between(second, third - 1),
  copy.between(third, fourth - 1),
  copy.from(fourth),
];

const sayTest = (test: BandTest, copy: DecisionCopy): string => {
  const bands = test.measure === "stance" ? copy.stanceBands : copy.maturityBands;
  const measure = copy.measures[test.measure];
  if ("atLeast" in test) return (test.atLeast === 3 ? copy.exactly : copy.atLeast)(measure, bands[test.atLeast]);
  return (test.atMost === 0 ? copy.exactly : copy.atMost)(measure, bands[test.atMost]);
};

/** Where the bands of each measure start, in points: the model's own numbers. */
export const BandsTable = ({ model, copy }: DecisionTableProps) => (
  <DataTable
    caption={copy.bandsCaption}
    columns={[
      { key: "measure", label: copy.measure },
      ...copy.maturityBands.map((band, i) => ({
        key: band,
        label: (
          <>
            {band}
            <br />
            {copy.stanceBands[i]}
          </>
        ),
      })),
    ]}
    rows={MEASURES.map((measure) => ({
      key: measure,
      cells: [copy.measures[measure], ...sayRange(model.bands[measure], copy)],
    }))}
  />
);

/** The table that gives the profile, row by row: the first row whose conditions all hold. Read from the model, so it cannot differ. */
export const DecisionTable = ({ model, copy }: DecisionTableProps) => (
  <DataTable
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
          <ul>
            {row.when.map((test) => (
              <li key={test.measure}>{sayTest(test, copy)}</li>
            ))}
          </ul>
        ),
        <ProfileBadge key={row.profile} profile={row.profile} label={copy.profiles[row.profile]} />,
      ],
    }))}
  />
);
