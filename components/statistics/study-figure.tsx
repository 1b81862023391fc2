import { Figure } from "@/components/ui/figure";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";

import { Length } from "./bars";
import bars from "./bars.module.css";
import { copy } from "./copy.fr";
import { FigureFiles } from "./figure-files";
import styles from "./study-figure.module.css";

const STUDY_FILE = "boussole-ia-etude-2024-personnes-formees-par-branche";
const formatShare = (share: number): string => `${share.toLocaleString("fr-FR")} %`;
const SHARES = Object.entries(adviceCopy.branches).map(([key, { name, trainedShare2023 }]) => ({ key, name, share: trainedShare2023 }));

/** What the study says of 2023, framed apart: another population, another count, another source. */
export const StudyFigure = () => (
  <aside className={styles.frame} aria-label={copy.study.lead} data-figure="">
    <p className={styles.lead}>{copy.study.lead}</p>
    <Figure
      title={<h3 className={styles.title}>{copy.study.title}</h3>}
      base={copy.study.base}
      twin={{
        summary: copy.twin,
        caption: copy.study.title,
        captionHidden: true,
        columns: [
          { key: "branch", label: copy.study.column },
          { key: "share", label: copy.study.share, numeric: true },
        ],
        rows: SHARES.map(({ key, name, share }) => ({ key, cells: [name, share === null ? copy.study.absent : formatShare(share)] })),
      }}
    >
      <ul role="list" className={bars.bars}>
        {SHARES.map(({ key, name, share }) => (
          <li key={key} className={bars.bar}>
            <span className={bars.label}>{name}</span>
            {share === null ? <span className={bars.blank} aria-hidden="true" /> : <Length share={share} motif="band-1" />}
            <span className={bars.value}>{share === null ? <em>{copy.none}</em> : <b>{formatShare(share)}</b>}</span>
            {share === null && <span className={styles.absent}>{copy.study.absent}</span>}
          </li>
        ))}
      </ul>
    </Figure>
    <p className={styles.apart}>{copy.study.apart}</p>
    <FigureFiles topic={copy.study.lead} name={STUDY_FILE} about={[["source", copy.study.source]]} source={copy.study.shown} />
  </aside>
);
