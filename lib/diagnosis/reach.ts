import { MEASURES, type Answers, type Measure } from "@/lib/questionnaire/types";
import { findRow } from "./decide";
import type { Component } from "./explore";
import { getBand } from "./measures";
import type { Band, Model, Profile } from "./types";

/** A combination of bands that can be reached, with the profile that it gives and the cheapest answers that reach it. */
export type Reached = {
  readonly bands: Readonly<Record<Measure, Band>>;
  readonly profile: Profile;
  readonly cost: number;
  readonly answers: Answers;
};

type Part = { readonly bands: Partial<Record<Measure, Band>>; readonly cost: number; readonly answers: Answers };

/** Keeps one outcome of a component for each combination of its bands: the cheapest. */
function reduceToBands({ measures, outcomes }: Component, model: Model): Part[] {
  const best = new Map<string, Part>();
  for (const { values, cost, answers } of outcomes) {
    const bands = Object.fromEntries(measures.map((measure) => [measure, getBand(values[measure] ?? 0, model.bands[measure])]));
    const key = Object.values(bands).join();
    if (cost < (best.get(key)?.cost ?? Infinity)) best.set(key, { bands, cost, answers });
  }
  return [...best.values()];
}

/**
 * Every combination of bands that the components reach together, each at its lowest cost. Components are independent
 * and the profile depends on bands alone, so that the product is exact.
 */
export function listReached(components: readonly Component[], model: Model, accepts: (bands: Partial<Record<Measure, Band>>) => boolean = () => true): Reached[] {
  let combined: Part[] = [{ bands: {}, cost: 0, answers: {} }];
  for (const component of components) {
    const parts = reduceToBands(component, model).filter(({ bands }) => accepts(bands));
    combined = combined.flatMap((left) =>
      parts.map((right) => ({ bands: { ...left.bands, ...right.bands }, cost: left.cost + right.cost, answers: { ...left.answers, ...right.answers } })),
    );
  }
  return combined.map(({ bands, ...rest }) => {
    for (const measure of MEASURES) bands[measure] ??= 0;
    const complete = bands as Record<Measure, Band>;
    return { ...rest, bands: complete, profile: findRow(model, complete).profile };
  });
}
