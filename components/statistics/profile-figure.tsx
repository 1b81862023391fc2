import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";

import { Bars } from "./bars";
import { copy } from "./copy.fr";
import { PROFILES_PLURAL } from "./labels.fr";
import { findLeader } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeTwin } from "./twins";

/** The four positions, in the order of declaration: none is more than another. */
export const ProfileFigure = ({ view }: { readonly view: View }) => {
  const { contributions, partitions } = view.figures;
  const bars = PROFILES.map((profile, place) => ({
    key: profile,
    profile,
    motif: profile,
    label: adviceCopy.profiles[profile].name,
    count: partitions.profile[place] ?? null,
  }));
  const leader = findLeader(bars, contributions);
  return (
    <StatFigure
      view={view}
      topic={copy.profiles.topic}
      title={leader === null ? copy.profiles.even : copy.profiles.leads(leader.share, PROFILES_PLURAL[leader.key as Profile])}
      base={contributions}
      secret={bars.some(({ count }) => count === null)}
      twin={makeTwin(copy.profiles.twinColumn, bars, contributions)}
    >
      <Bars bars={bars} total={contributions} />
    </StatFigure>
  );
};
