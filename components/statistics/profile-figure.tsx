import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";

import { Bars } from "./bars";
import { copy, sayLead } from "./copy.fr";
import { FROM_PROFILES } from "./labels.fr";
import { readLead } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeTwin } from "./twins";

/** The four profiles, in the order of declaration: none is more than another. */
export const ProfileFigure = ({ view }: { readonly view: View }) => {
  const { contributions, partitions } = view.figures;
  const bars = PROFILES.map((profile, place) => ({
    key: profile,
    profile,
    motif: profile,
    label: adviceCopy.profiles[profile].name,
    count: partitions.profile[place] ?? null,
  }));
  return (
    <StatFigure
      view={view}
      topic={copy.profiles.topic}
      title={sayLead(readLead(bars, contributions), ({ key, share }) => copy.profiles.leads(share, FROM_PROFILES[key as Profile]), copy.profiles.even)}
      base={contributions}
      secret={bars.some(({ count }) => count === null)}
      twin={makeTwin(copy.profiles.twinColumn, bars, contributions)}
    >
      <Bars bars={bars} total={contributions} />
    </StatFigure>
  );
};
