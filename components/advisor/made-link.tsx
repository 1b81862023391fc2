"use client";

import { useEffect, useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { administrationCopy } from "./administration-copy.fr";
import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";

const copy = administrationCopy.invite;

export type Made = { readonly mail: "sent" | "not-configured" | "failed"; readonly path: string | null };

/** What became of a one-time link: sent, or to be passed on, shown this once. It takes the focus, so that nobody misses it. */
export const MadeLink = ({ mail, path }: Made) => {
  const [copied, setCopied] = useState(false);
  const spot = useRef<HTMLDivElement>(null);
  useEffect(() => { spot.current?.focus(); }, [path]);
  const address = path === null ? null : new URL(path, location.origin).href;
  return (
    <div ref={spot} className={styles.spot} tabIndex={-1}>
      <Notice kind={mail === "failed" ? "attention" : "done"} label={mail === "failed" ? advisorCopy.attention : advisorCopy.done}>
        <p>{address === null ? copy.sent : mail === "failed" ? copy.failed : copy.show}</p>
        {address !== null && (
          <>
            <p><code className={styles.link} aria-label={copy.link}>{address}</code></p>
            <p>
              <Button look="quiet" onClick={() => { void navigator.clipboard.writeText(address).then(() => { setCopied(true); }); }}>{copied ? copy.copied : copy.copy}</Button>
            </p>
          </>
        )}
      </Notice>
    </div>
  );
};
