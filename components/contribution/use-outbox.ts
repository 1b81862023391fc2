"use client";

import { useEffect, useRef, useState } from "react";

import { openOutbox, type Entry } from "./outbox";
import { startSender, type SenderState } from "./sender";
import { withdraw, type Withdrawal } from "./sending";

const outbox = openOutbox(() => window.localStorage);
const request = (url: string, init: RequestInit) => fetch(url, init);

/** The device's contributions as they stand, sent as long as the page is open. */
export function useOutbox() {
  const [state, setState] = useState<SenderState>({ entries: [], isSending: false, hasWithdrawn: false });
  const sender = useRef<ReturnType<typeof startSender> | null>(null);
  useEffect(() => {
    const started = startSender(outbox, request, setState);
    sender.current = started;
    return started.stop;
  }, []);
  return {
    ...state,
    send: () => void sender.current?.send(),
    takeBack: async (entry: Entry): Promise<Withdrawal> => {
      const outcome = withdraw(outbox, entry.key, request, Date.now);
      // What is refused is shown so at once, before the server's answer.
      sender.current?.tell();
      await outcome;
      sender.current?.tell();
      return outcome;
    },
    forget: (entry: Entry) => {
      outbox.remove(entry.key);
      sender.current?.tell();
    },
  };
}
