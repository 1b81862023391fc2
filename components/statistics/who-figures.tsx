import { getShare, UNSPECIFIED } from "@/lib/statistics/read";

import { QuestionFigure } from "./answer-figures";
import { Bars } from "./bars";
import { copy, sayLead } from "./copy.fr";
import { sayBranch, sayFromBranch, sayFromSize, saySize } from "./labels.fr";
import { MOSTLY, readAxis, readLead } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeTwin } from "./twins";

const AXES = {
  branch: { say: sayBranch, from: sayFromBranch, leads: copy.who.branch, even: copy.who.branchEven, column: copy.who.branchColumn },
  size: { say: saySize, from: sayFromSize, leads: copy.who.size, even: copy.who.sizeEven, column: copy.who.sizeColumn },
} as const;

/** Who contributed, by branch or by size; a line when that very thing is what is filtered. */
export const AxisFigure = ({ view, axis }: { readonly view: View; readonly axis: "branch" | "size" }) => {
  if (view.filter[axis] !== null) return <p>{copy.who.chosen[axis]}</p>;
  const { say, from, leads, even, column } = AXES[axis];
  const { contributions } = view.figures;
  const bars = readAxis(view.release, view.filter, axis)
    .map((part) => ({ ...part, label: say(part.key) }))
    .filter(({ aside, count }) => !aside || count !== null);
  const missing = getShare(bars.find(({ key }) => key === UNSPECIFIED)?.count ?? null, contributions);
  const title = missing !== null && missing > MOSTLY
    ? copy.who.known[axis](100 - missing)
    : sayLead(readLead(bars, contributions), ({ key, share }) => leads(share, from(key) ?? say(key)), even);
  return (
    <StatFigure
      view={view}
      topic={column}
      title={title}
      base={contributions}
      secret={bars.some(({ count }) => count === null)}
      twin={makeTwin(column, bars, contributions)}
    >
      <Bars bars={bars} total={contributions} />
    </StatFigure>
  );
};

export const RoleFigure = ({ view }: { readonly view: View }) => (
  <QuestionFigure view={view} topic={copy.who.roleColumn} question="context.role" column={copy.who.roleColumn} aside={["other"]} sorted asked={copy.who.roleAsked} title={(lead, say) => sayLead(lead, ({ key }) => copy.who.role(say(key)), copy.who.roleEven)} />
);
