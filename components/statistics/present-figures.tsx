"use client";

import { useState, type ComponentType } from "react";

import { Button } from "@/components/ui/button";

import { figureWords as words } from "./figure-words.fr";
import type { PresentationProps } from "./presentation";

type State = { readonly kind: "still" | "failed" } | { readonly kind: "open"; readonly Presentation: ComponentType<PresentationProps>; readonly figures: readonly HTMLElement[] };

/** The whole screen where the browser gives it; the whole window otherwise. */
const fill = (): Promise<void> => document.documentElement.requestFullscreen().catch(() => undefined);
const leave = (): void => { if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => undefined); };

/** Shows the figures of this page to a room, one at a time. What shows them is fetched when it is asked for. */
export const PresentFigures = () => {
  const [state, setState] = useState<State>({ kind: "still" });
  const open = async (): Promise<void> => {
    try {
      // Asked for while the click is fresh, or the browser refuses; where there is no such thing, this throws too.
      const filled = "requestFullscreen" in document.documentElement ? fill() : Promise.resolve();
      const [{ Presentation }] = await Promise.all([import("./presentation"), filled]);
      setState({ kind: "open", Presentation, figures: [...document.querySelectorAll<HTMLElement>("main [data-figure]")] });
    } catch {
      leave();
      setState({ kind: "failed" });
    }
  };
  const close = (): void => {
    leave();
    setState({ kind: "still" });
  };
  return (
    <div data-print="hide" data-without-script="hide">
      <Button look="secondary" onClick={() => void open()}>{words.present}</Button>
      <p role="status">{state.kind === "failed" && words.presentFailed}</p>
      {state.kind === "open" && <state.Presentation figures={state.figures} onClose={close} />}
    </div>
  );
};
