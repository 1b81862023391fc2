"use client";

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Notice, type NoticeKind } from "@/components/ui/notice";

import styles from "./contribution-panel.module.css";
import { copy } from "./copy.fr";
import { computeDigest } from "./digest";
import type { Entry } from "./outbox";
import type { Withdrawal } from "./sending";
import { useOutbox } from "./use-outbox";

type Said = { readonly kind: NoticeKind; readonly title: string; readonly lines: readonly string[] };

/** What a contribution's state says, without ever saying more than the server did. */
function say(entry: Entry, isSending: boolean): Said {
  const { states } = copy;
  const one = (kind: NoticeKind, { title, text }: { title: string; text: string }, more: readonly string[] = []): Said => ({ kind, title, lines: [text, ...more] });
  switch (entry.state) {
    case "waiting":
      return isSending ? one("info", states.sending) : one("attention", states.waiting);
    case "sent":
      return one("done", states.sent);
    case "closed":
      return one("info", states.closed);
    case "abandoned":
      return one("attention", states[entry.reason]);
    case "refused":
      return one("attention", states.refused, entry.status === 409 ? [states.conflict] : entry.messages);
  }
}

const LABELS: Readonly<Record<NoticeKind, string>> = { info: copy.information, attention: copy.attention, done: copy.done };

/** Where the contributions of this device stand, in words, with the way to take each back. Nothing when there is none. */
export const ContributionPanel = ({ fragment }: { readonly fragment: string }) => {
  const { entries, isSending, hasWithdrawn, send, takeBack, forget } = useOutbox();
  const [outcome, setOutcome] = useState<Withdrawal | null>(null);
  const here = computeDigest(fragment);
  const isOpen = outcome === null || outcome === "unseen" || outcome === "later";
  const said = hasWithdrawn && isOpen ? "withdrawn" : outcome;
  if (entries.length === 0 && said === null) return null;

  const onTakeBack = async (entry: Entry) => {
    setOutcome(await takeBack(entry));
  };

  return (
    <section className={styles.panel} aria-label={copy.title} data-print="hide">
      <div role="status" className={styles.list}>
        {entries.map((entry) => {
          const { kind, title, lines } = say(entry, isSending);
          return (
            <Notice key={entry.key} kind={kind} label={LABELS[kind]} title={title}>
              {entry.digest !== here && <p>{copy.other}.</p>}
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <div className={styles.actions}>
                {entry.state === "waiting" && !isSending && (
                  <Button look="quiet" onClick={send}>
                    {copy.retry}
                  </Button>
                )}
                {(entry.state === "waiting" || entry.state === "sent" || entry.state === "abandoned") && (
                  <Button look="quiet" onClick={() => { void onTakeBack(entry); }}>
                    {entry.state === "waiting" ? copy.cancel : copy.withdraw}
                  </Button>
                )}
                {(entry.state === "refused" || entry.state === "closed") && (
                  <Button look="quiet" onClick={() => { forget(entry); }}>
                    {copy.forget}
                  </Button>
                )}
              </div>
            </Notice>
          );
        })}
        {said !== null && <p>{copy.outcomes[said]}</p>}
      </div>
    </section>
  );
};
