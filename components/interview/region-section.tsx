import { useEffect, useState } from "react";

import { regionCopy } from "@/components/advisor/region-copy.fr";
import { PageSection } from "@/components/layout/page-section";
import { TextLink } from "@/components/ui/text-link";

import { readRegion } from "./device/api";
import type { Snapshot } from "./device/snapshot";
import styles from "./interview.module.css";

const copy = regionCopy.desk;

type State = "reading" | "away" | readonly string[];

/** The region in a few lines when the network is there. Nothing of it is kept on the device. */
export const RegionSection = ({ connection }: { readonly connection: Snapshot["connection"] }) => {
  const [state, setState] = useState<State>("reading");
  const isOnline = connection === "online";
  useEffect(() => {
    if (!isOnline) return;
    let gone = false;
    readRegion().then((lines) => { if (!gone) setState(lines); }, () => { if (!gone) setState("away"); });
    return () => { gone = true; };
  }, [isOnline]);
  const shown = isOnline ? state : connection === "away" ? "away" : null;
  return (
    <PageSection id="la-region" title={copy.title}>
      <p><TextLink alone href="/conseil/region">{copy.link}</TextLink></p>
      <div role="status">
        {shown === "reading" && <p className={styles.soft}>{copy.reading}</p>}
        {shown === "away" && <p className={styles.soft}>{copy.away}</p>}
        {Array.isArray(shown) && <ul role="list">{shown.map((line: string) => <li key={line}>{line}</li>)}</ul>}
      </div>
    </PageSection>
  );
};
