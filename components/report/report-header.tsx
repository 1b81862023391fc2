import type { Ref } from "react";

import { ProfileSign } from "@/components/signs/profile-sign";
import { TextLink } from "@/components/ui/text-link";
import { formatList } from "@/lib/format/lists";
import { setSpaces, toMiddle } from "@/lib/format/text";
import type { Boundary, Evaluation } from "@/lib/diagnosis/types";

import { CompassDrawing } from "./compass-drawing";
import { copy } from "./copy.fr";
import { getMapEdges, getMapPlace } from "./map-place";
import type { OpenReport } from "./open-report";
import styles from "./report-header.module.css";
import type { Words } from "./words";

type HeaderProps = { readonly report: OpenReport; readonly words: Words; readonly headingRef: Ref<HTMLHeadingElement> };

/** What is known, and what is not, in at most two sentences. */
function sayCertainty({ certainty }: Evaluation, { advice, say }: Words): string[] {
  const { asked, unknown, unknownMeasures } = certainty;
  const names = unknownMeasures.map((measure) => toMiddle(say(advice.measures[measure].name)));
  return [
    unknown === 0 ? copy.certainty.all(asked) : copy.certainty.some(unknown, asked),
    ...(names.length > 0 ? [copy.certainty.measures(formatList(names))] : []),
  ];
}

/** The profiles near by, each once, by its nearest row, with the measures that keep it away. */
function sayNear({ boundaries }: Evaluation, { advice, say }: Words): string[] {
  const nearest = new Map<string, Boundary>();
  for (const boundary of boundaries) {
    const known = nearest.get(boundary.profile);
    if (boundary.near && (known === undefined || boundary.points < known.points)) nearest.set(boundary.profile, boundary);
  }
  return [...nearest.values()].map(({ profile, points, margins }) => {
    const measures = margins.filter(({ margin }) => margin < 0).map(({ measure }) => toMiddle(say(advice.measures[measure].name)));
    const company = say(advice.profiles[profile].company);
    return measures.length > 0 ? copy.near.missing(company, points, formatList([...new Set(measures)])) : copy.near.plain(company, points);
  });
}

/** The first thing read: the profile and its meaning, its place on the map, how sure it is, what decided. */
export const ReportHeader = ({ report, words, headingRef }: HeaderProps) => {
  const { evaluation, referential } = report;
  const { advice, say } = words;
  const profile = advice.profiles[evaluation.profile];
  const place = getMapPlace(referential.model, evaluation);
  const read = (measure: "stance" | "practice") => {
    const { known, band } = evaluation.measures[measure];
    return toMiddle(known ? say(advice.measures[measure].bands[band]) : copy.measures.unknown);
  };
  const description =
    copy.header.mapDescription(toMiddle(copy.header.map.labels.regions[evaluation.profile]), read("stance"), read("practice")) +
    (place.spread === null ? "" : copy.header.uncertain);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <p className={styles.over}>{copy.header.over}</p>
        <h1 ref={headingRef} tabIndex={-1} className={styles.title}>
          <ProfileSign profile={evaluation.profile} size={44} />
          {profile.name}
        </h1>
        <p className={styles.meaning}>{say(profile.meaning)}</p>
        <dl className={styles.notes}>
          <div>
            <dt>{copy.header.strength}</dt>
            <dd>{say(profile.strength)}</dd>
          </div>
          <div>
            <dt>{copy.header.attention}</dt>
            <dd>{say(profile.attention)}</dd>
          </div>
          <div>
            <dt>{copy.decided}</dt>
            <dd>{evaluation.margins.length === 0 ? copy.decidedByDefault : setSpaces(advice.rows[evaluation.row] ?? "")}</dd>
          </div>
        </dl>
      </div>
      <div className={styles.map}>
        <CompassDrawing
          {...place}
          edges={getMapEdges(referential.model)}
          labels={copy.header.map.labels}
          title={copy.header.map.title}
          description={description}
        />
        {[...sayNear(evaluation, words), ...sayCertainty(evaluation, words)].map((sentence) => (
          <p key={sentence} className={styles.certainty}>
            {sentence}
          </p>
        ))}
        <TextLink alone href="/methode" data-print="hide">
          {copy.method}
        </TextLink>
      </div>
    </header>
  );
};
