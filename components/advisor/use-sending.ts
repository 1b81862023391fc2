import { useCallback, useEffect, useRef, useState } from "react";

import { send, type Trouble } from "./send";

export type Sending = {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly run: (path: string, body: unknown) => Promise<unknown>;
  readonly clear: () => void;
  /** Where the words of a refusal are: they take the focus when they appear. */
  readonly spot: React.RefObject<HTMLDivElement | null>;
};

/** One request at a time, and what became of it. Gives undefined for a refusal, which is then shown. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const going = useRef(false);
  const spot = useRef<HTMLDivElement>(null);
  const run = useCallback(async (path: string, body: unknown): Promise<unknown> => {
    if (going.current) return undefined;
    going.current = true;
    setBusy(true);
    setTrouble(null);
    const outcome = await send(path, body);
    going.current = false;
    setBusy(false);
    if (outcome.ok) return outcome.value;
    setTrouble(outcome.error);
    return undefined;
  }, []);
  const clear = useCallback(() => { setTrouble(null); }, []);
  useEffect(() => {
    if (trouble !== null) spot.current?.focus();
  }, [trouble]);
  return { busy, trouble, run, clear, spot };
}
