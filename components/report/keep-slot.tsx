import { Suspense } from "react";

import { formatDate } from "@/lib/format/dates";

import { copy } from "./copy.fr";
import type { KeepReportProps } from "./keep-report";
import styles from "./keep-slot.module.css";
import { fetchLater } from "./later";

const Unloaded = () => <p data-print="hide">{copy.keep.linkWarning}</p>;

const KeepReport = fetchLater<KeepReportProps>(() => import("./keep-report").then((part) => part.KeepReport), Unloaded);

/** On paper: where the report comes from. */
export const Imprint = () => (
  <div className={styles.imprint}>
    <p>{copy.keep.printed(window.location.host, formatDate(new Date()))}</p>
    <p>{copy.keep.study}</p>
  </div>
);

/** The ways to keep the report; on paper, where it comes from. */
export const KeepSlot = (props: KeepReportProps) => (
  <>
    <Suspense fallback={null}>
      <KeepReport {...props} />
    </Suspense>
    <Imprint />
  </>
);
