"use client";

import { lockEverywhere } from "@/components/interview/device/channel";
import { Button } from "@/components/ui/button";

import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";
import { useSending } from "./use-sending";

const copy = advisorCopy.nav;

/** Ways between the pages of somebody who is signed in. */
export const AdvisorNav = ({ isAdministrator }: { readonly isAdministrator: boolean }) => {
  const sending = useSending();
  const links = [
    { href: "/conseil", label: copy.desk },
    { href: "/conseil/region", label: copy.region },
    { href: "/conseil/compte", label: copy.account },
    ...(isAdministrator ? [{ href: "/conseil/administration", label: copy.administration }, { href: "/conseil/administration/journal", label: copy.log }] : []),
  ];
  const leave = async (): Promise<void> => {
    if ((await sending.run("deconnexion", {})) === undefined) return;
    lockEverywhere();
    location.assign("/conseil/connexion");
  };
  return (
    <nav className={styles.nav} aria-label={copy.label} data-print="hide">
      <ul role="list">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
        <li>
          <Button look="quiet" onClick={leave} aria-disabled={sending.busy}>{copy.signOut}</Button>
        </li>
      </ul>
    </nav>
  );
};
