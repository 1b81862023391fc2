"use client";

import { PageWidth } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";

import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const copy = advisorCopy.nav;

/** From the desk, which is one page for everybody, to what the server makes for one person. Whose role allows the administration finds it there. */
export const DeskFoot = () => {
  const sending = useSending();
  const leave = async (): Promise<void> => {
    if ((await sending.run("deconnexion", {})) !== undefined) location.assign("/conseil/connexion");
  };
  return (
    <nav aria-label={copy.label} data-print="hide">
      <PageWidth>
        <div className={styles.actions}>
          <TextLink alone href="/conseil/region">{copy.region}</TextLink>
          <TextLink alone href="/conseil/compte">{copy.account}</TextLink>
          <Button look="quiet" onClick={leave} aria-disabled={sending.busy}>{copy.signOut}</Button>
        </div>
        <TroubleNotice {...sending} />
      </PageWidth>
    </nav>
  );
};
