import { useState } from "react";

import { PageWidth } from "@/components/layout/page-section";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { copy } from "./copy.fr";
import type { Snapshot } from "./device/snapshot";
import styles from "./interview.module.css";
import { workspace } from "./use-workspace";

const HandOver = () => {
  const [said, setSaid] = useState<string | null>(null);
  const hand = async () => {
    const given = await workspace.handOver();
    setSaid(typeof given === "number" ? copy.disabled.handed(given) : copy.disabled.failed);
  };
  return (
    <Notice kind="attention" label={copy.attention} title={copy.disabled.title}>
      <p>{copy.disabled.text}</p>
      <Button look="secondary" onClick={() => void hand()}>{copy.disabled.hand}</Button>
      <p role="status">{said}</p>
    </Notice>
  );
};

/** Where the work stands, always in view: on this device, on the server, and what stands in the way. */
export const StatusBar = ({ space }: { readonly space: Snapshot }) => {
  const [isHeld, setHeld] = useState(false);
  return (
    <PageWidth>
      <div className={styles.bar} data-print="hide">
        <p role="status">{space.isSyncing ? copy.connection.syncing : copy.connection[space.connection]}</p>
        <Button look="quiet" onClick={() => { setHeld(!workspace.lock()); }}>{copy.lock}</Button>
      </div>
      <div className={styles.notices} data-print="hide">
        {isHeld && <Notice kind="attention" label={copy.attention} live><p>{copy.cannotLock}</p></Notice>}
        {space.unwritten > 0 && (
          <Notice kind="attention" label={copy.attention} title={copy.full.title} live><p>{copy.full.text(space.unwritten)}</p></Notice>
        )}
        {space.connection === "signed-out" && (
          <Notice kind="info" label={copy.information} title={copy.signedOut.title}>
            <p>{copy.signedOut.text}</p>
            <ButtonLink look="secondary" href="/conseil/connexion">{copy.signIn}</ButtonLink>
          </Notice>
        )}
        {space.connection === "other-account" && (
          <Notice kind="attention" label={copy.attention} title={copy.otherAccount.title}><p>{copy.otherAccount.text}</p></Notice>
        )}
        {space.connection === "disabled" && <HandOver />}
        {space.erased > 0 && <Notice kind="info" label={copy.information} live><p>{copy.erasedElsewhere}</p></Notice>}
      </div>
    </PageWidth>
  );
};
