import { UNSPECIFIED } from "@/lib/statistics/read";

import { QuestionFigure } from "./answer-figures";
import { Bars } from "./bars";
import { copy } from "./copy.fr";
import { sayBranch, sayFromBranch, sayFromSize, saySize } from "./labels.fr";
import { findLeader, readAxis } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeTwin } from "./twins";

const AXES = {
  branch: { say: sayBranch, from: sayFromBranch, leads: copy.who.branch, even: copy.who.branchEven, column: copy.who.branchColumn },
  size: { say: saySize, from: sayFromSize, leads: copy.who.size, even: copy.who.sizeEven, column: copy.who.sizeColumn },
} as const;

/** Who contributed, by branch or by size; nothing when that very thing is what is filtered. */
export const AxisFigure = ({ view, axis }: { readonly view: View; readonly axis: "branch" | "size" }) => {
  if (view.filter[axis] !== null) return null;
  const { say, from, leads, even, column } = AXES[axis];
  const { contributions } = view.figures;
  const bars = readAxis(view.release, view.filter, axis)
    .map((part) => ({ ...part, label: say(part.key), aside: part.key === UNSPECIFIED }))
    .filter(({ aside, count }) => !aside || count !== null);
  const leader = findLeader(bars.filter(({ aside }) => !aside), contributions);
  const words = leader === null ? undefined : from(leader.key);
  return (
    <StatFigure
      view={view}
      topic={column}
      title={leader === null || words === undefined ? even : leads(leader.share, words)}
      base={contributions}
      secret={bars.some(({ count }) => count === null)}
      twin={makeTwin(column, bars, contributions)}
    >
      <Bars bars={bars} total={contributions} />
    </StatFigure>
  );
};

export const RoleFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure view={view} topic={copy.who.roleColumn} question="context.role" column={copy.who.roleColumn} aside={["other"]} sorted asked={copy.who.roleAsked} title={(leader, label) => (leader === null ? copy.who.roleEven : copy.who.role(label))} />
);
