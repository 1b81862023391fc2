"use client";

import { useState, type ComponentType } from "react";

import { Button } from "@/components/ui/button";
import type { Profile } from "@/lib/diagnosis/types";

/** The shares of one moment in whole percent; null: « secret statistique ». */
export type Point = { readonly key: string; readonly label: string; readonly shares: Readonly<Record<Profile, number | null>> };
export type ChangeChartProps = {
  readonly points: readonly Point[];
  readonly names: Readonly<Record<Profile, string>>;
  readonly words: { readonly chart: string; readonly secret: string };
};
type ExploreProps = ChangeChartProps & { readonly words: { readonly explore: string; readonly hide: string; readonly loading: string; readonly failed: string } };

type State = { readonly kind: "still" | "loading" | "failed" } | { readonly kind: "open"; readonly Chart: ComponentType<ChangeChartProps> };

/** The curves, for whoever asks for them: their code is fetched then and not before. What they show already stands above, and in the table. */
export const ExploreChange = ({ points, names, words }: ExploreProps) => {
  const [state, setState] = useState<State>({ kind: "still" });
  const open = () => {
    setState({ kind: "loading" });
    import("./change-chart").then(
      ({ ChangeChart }) => { setState({ kind: "open", Chart: ChangeChart }); },
      () => { setState({ kind: "failed" }); },
    );
  };
  return (
    <div data-without-script="hide" data-print="hide">
      {state.kind !== "loading" && (
        <Button look="quiet" onClick={state.kind === "open" ? () => { setState({ kind: "still" }); } : open}>
          {state.kind === "open" ? words.hide : words.explore}
        </Button>
      )}
      <div role="status">
        {state.kind === "loading" && words.loading}
        {state.kind === "failed" && words.failed}
      </div>
      {state.kind === "open" && <state.Chart points={points} names={names} words={words} />}
    </div>
  );
};
