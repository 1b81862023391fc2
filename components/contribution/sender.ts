import type { Entry, Outbox } from "./outbox";
import { getNextAttempt, sendWaiting, type Request } from "./sending";

/** What a page shows of the outbox. */
export type SenderState = { readonly entries: readonly Entry[]; readonly isSending: boolean };

/**
 * Sends what waits when it can be sent: at once, when the network comes back, when the page is seen again, and after
 * the time that the server asked for. Stops for good with `stop`.
 */
export function startSender(outbox: Outbox, request: Request, onChange: (state: SenderState) => void) {
  let [isSending, isStopped, attempts] = [false, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (!isStopped) onChange({ entries: outbox.list(), isSending });
  };
  const send = async (): Promise<void> => {
    if (isSending) return;
    clearTimeout(timer);
    isSending = true;
    tell();
    await sendWaiting(outbox, request, Date.now);
    isSending = false;
    tell();
    const next = getNextAttempt(outbox.list(), attempts, Date.now());
    attempts = next === null ? 0 : attempts + 1;
    if (next !== null && !isStopped) timer = setTimeout(onTime, next);
  };
  const onTime = () => void send();
  const onSight = () => {
    if (document.visibilityState === "visible") void send();
  };
  window.addEventListener("online", onTime);
  window.addEventListener("storage", tell);
  document.addEventListener("visibilitychange", onSight);
  onSight();
  return {
    send,
    tell,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      window.removeEventListener("online", onTime);
      window.removeEventListener("storage", tell);
      document.removeEventListener("visibilitychange", onSight);
    },
  };
}
