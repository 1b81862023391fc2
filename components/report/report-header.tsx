import type { Ref } from "react";

import { ProfileSign } from "@/components/signs/profile-sign";
import { DataTable } from "@/components/ui/data-table";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { TextLink } from "@/components/ui/text-link";
import { formatList } from "@/lib/format/lists";
import { setSpaces, toMiddle } from "@/lib/format/text";

import { listDecidingAnswers, sayCertainty, sayMargin, sayNear } from "./certainty";
import { CompassDrawing } from "./compass-drawing";
import { copy } from "./copy.fr";
import { getMapEdges, getMapPlace } from "./map-place";
import type { OpenReport } from "./open-report";
import styles from "./report-header.module.css";
import type { Words } from "./words";

type HeaderProps = { readonly report: OpenReport; readonly words: Words; readonly headingRef: Ref<HTMLHeadingElement> };

/** The measures that give the place on the map. */
const MAP_MEASURES = ["stance", "practice", "knowledge"] as const;

/** The first thing read: the profile and its meaning, its place on the map, how sure it is, what decided. */
export const ReportHeader = ({ report, words, headingRef }: HeaderProps) => {
  const { evaluation, referential } = report;
  const { advice, say } = words;
  const profile = advice.profiles[evaluation.profile];
  const place = getMapPlace(referential.model, evaluation, report.completions);
  const read = (measure: (typeof MAP_MEASURES)[number]) => {
    const { known, band } = evaluation.measures[measure];
    return toMiddle(known ? say(advice.measures[measure].bands[band]) : copy.measures.unknown);
  };
  const description =
    copy.header.mapDescription(toMiddle(copy.header.map.labels.regions[evaluation.profile]), read("stance"), read("practice"), read("knowledge")) +
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
            <dd>
              {evaluation.margins.length === 0 ? copy.decidedByDefault(say(advice.measures.practice.bands[evaluation.measures.practice.band]), say(advice.measures.stance.bands[evaluation.measures.stance.band])) : setSpaces(advice.rows[evaluation.row] ?? "")}
              {listDecidingAnswers(evaluation).length > 0 && (
                <>
                  <p className={styles.because}>{copy.because}</p>
                  <ul className={styles.margins}>
                    {listDecidingAnswers(evaluation).map((reason) => {
                      const said = words.sayReason(reason);
                      return (
                        <li key={reason.question}>
                          {said.question} {copy.quoted(formatList(said.answers))}
                        </li>
                      );
                    })}
                  </ul>
                </>
              )}
              {evaluation.margins.length > 0 && (
                <ul className={styles.margins}>
                  {evaluation.margins.map((margin) => (
                    <li key={margin.measure}>{sayMargin(margin, words)}</li>
                  ))}
                </ul>
              )}
            </dd>
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
        <HelpDisclosure summary={copy.header.twin.summary}>
          <DataTable
            captionHidden
            caption={copy.header.map.title}
            columns={[
              { key: "measure", label: copy.header.twin.measure },
              { key: "reading", label: copy.header.twin.reading },
              { key: "open", label: copy.header.twin.open },
            ]}
            rows={MAP_MEASURES.map((measure) => {
              const [low, high] = report.completions.spread[measure];
              return { key: measure, cells: [say(advice.measures[measure].name), read(measure), copy.header.twin.spread(low, high)] };
            })}
          />
        </HelpDisclosure>
        {evaluation.measures.practice.band < 2 && evaluation.measures.knowledge.band >= 2 && (
          <p className={styles.certainty}>
            {copy.notDrawn(say(advice.measures.knowledge.name), say(advice.measures.knowledge.bands[evaluation.measures.knowledge.band]))}
          </p>
        )}
        {[...sayNear(report, words), ...sayCertainty(report, words)].map((sentence) => (
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
