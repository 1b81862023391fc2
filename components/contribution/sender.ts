import type { Entry, Outbox } from "./outbox";
import { getNextAttempt, sendWaiting, withdrawPending, type Request } from "./sending";

/** What a page shows of the outbox; `hasWithdrawn`: a withdrawal that was pending has been done since the page opened. */
export type SenderState = { readonly entries: readonly Entry[]; readonly isSending: boolean; readonly hasWithdrawn: boolean };

/**
 * Sends what waits when it can be sent: at once, when the network comes back, when the page is seen again, and after
 * the time that the server asked for. Stops for good with `stop`.
 */
export function startSender(outbox: Outbox, request: Request, onChange: (state: SenderState) => void) {
  let [isSending, isStopped, hasWithdrawn, attempts] = [false, false, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (!isStopped) onChange({ entries: outbox.list(), isSending, hasWithdrawn });
  };
  const send = async (): Promise<void> => {
    if (isSending) return;
    clearTimeout(timer);
    isSending = true;
    tell();
    await sendWaiting(outbox, request, Date.now, tell);
    if ((await withdrawPending(outbox, request, Date.now)) > 0) hasWithdrawn = true;
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
