import type { Ref } from "react";

import { ProfileSign } from "@/components/signs/profile-sign";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { toMiddle } from "@/lib/format/text";

import { isProvisional, sayMeaning, sayNear } from "./certainty";
import { CompassDrawing } from "./compass-drawing";
import { copy } from "./copy.fr";
import { getMapEdges, getMapPlace } from "./map-place";
import type { OpenReport } from "./open-report";
import styles from "./report-header.module.css";
import type { Words } from "./words";

export type ByHandProps = { readonly company: string; readonly date: string };

type HeaderProps = {
  readonly report: OpenReport;
  readonly byHand?: ByHandProps | undefined;
  readonly words: Words;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** Goes down to a part of the report. The address cannot: what follows its # are the answers. */
  readonly onGo: (part: "actions" | "keep") => void;
};

const BLANK: ByHandProps = { company: "", date: "" };

/** The measures that give the place on the map. */
const MAP_MEASURES = ["stance", "practice", "knowledge"] as const;

/** On paper only: whose report this is when an advisor hands it over, otherwise room to write it. The public tool never asks for it. */
const ByHand = ({ company, date }: ByHandProps) => (
  <p className={styles.byHand}>
    <span>{copy.header.byHand.company}{company !== "" && <b> {company}</b>}</span>
    <span>{copy.header.byHand.date}{date !== "" && <b> {date}</b>}</span>
  </p>
);

/** The first thing read: the place on the map, its meaning, what carries and what to watch, and the ways on. */
export const ReportHeader = ({ report, byHand = BLANK, words, headingRef, onGo }: HeaderProps) => {
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
      <ByHand {...byHand} />
      <div className={styles.words}>
        <p className={styles.over}>{isProvisional(report) ? copy.header.overProvisional : copy.header.over}</p>
        <h1 ref={headingRef} tabIndex={-1} className={styles.title}>
          <ProfileSign profile={evaluation.profile} size={44} />
          <span>{copy.header.place[evaluation.profile]}</span>
        </h1>
        {sayMeaning(report, words).map((sentence) => (
          <p key={sentence} className={styles.meaning}>
            {sentence}
          </p>
        ))}
        <div className={styles.ways} role="group" aria-label={copy.header.ways} data-print="hide">
          <Button look="quiet" onClick={() => { onGo("actions"); }}>
            {copy.header.toActions}
          </Button>
          <Button look="quiet" onClick={() => { onGo("keep"); }}>
            {copy.header.toKeep}
          </Button>
        </div>
      </div>
      <div className={styles.map}>
        <CompassDrawing
          {...place}
          edges={getMapEdges(referential.model)}
          labels={copy.header.map.labels}
          title={copy.header.map.title}
          description={description}
        />
        {sayNear(report, words).map((sentence) => (
          <p key={sentence} className={styles.near}>
            {sentence}
          </p>
        ))}
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
      </div>
      <dl className={styles.notes}>
        <div>
          <dt>{copy.header.strength}</dt>
          <dd>{say(profile.strength)}</dd>
        </div>
        <div>
          <dt>{copy.header.attention}</dt>
          <dd>{say(profile.attention)}</dd>
        </div>
      </dl>
    </header>
  );
};
