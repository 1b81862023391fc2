import { useCallback, useEffect, useRef } from "react";

import { project, type InterviewState } from "@/lib/interview/state";
import type { Questionnaire } from "@/lib/questionnaire/types";

/** What goes to the second screen is said on a channel whose name only the two windows know. */
export const getChannelName = (token: string): string => `boussole-ia-projection-${token}`;

/** One window for all: it may have been put on a projector, and stays there from the questions to the report. */
const WINDOW = "boussole-ia-projection";

type Shown = { readonly questionnaire: Questionnaire; readonly step: string; readonly state: InterviewState };

/** Opens the second screen and keeps it up with the answers, and with nothing else. False when the browser refuses a window. */
export function useSecondScreen({ questionnaire, step, state }: Shown): () => boolean {
  const channel = useRef<BroadcastChannel | null>(null);
  const latest = useRef("");
  const text = JSON.stringify(project(questionnaire, step, state));
  useEffect(() => {
    latest.current = text;
    channel.current?.postMessage(text);
  }, [text]);
  useEffect(() => () => {
    channel.current?.postMessage("null");
    channel.current?.close();
    channel.current = null;
  }, []);
  return useCallback(() => {
    const token = crypto.randomUUID();
    // The screen that was opened before shows nothing any more: nobody would keep it up.
    channel.current?.postMessage("null");
    channel.current?.close();
    const opened = new BroadcastChannel(getChannelName(token));
    opened.onmessage = ({ data }: MessageEvent<unknown>) => { if (data === "ready") opened.postMessage(latest.current); };
    channel.current = opened;
    return window.open(`/conseil/entretiens/projection#${token}`, WINDOW, "popup,width=1280,height=800") !== null;
  }, []);
}
