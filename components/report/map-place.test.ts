import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { computeCompletions } from "@/lib/diagnosis/certainty";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { PROFILES } from "@/lib/diagnosis/types";
import type { Answers } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";

import { getRegions, toX, toY } from "./compass-geometry";
import { getMapEdges, getMapPlace } from "./map-place";

const { model, questionnaire } = currentReferential;
const edges = getMapEdges(model);
const place = (answers: Answers) => {
  const evaluation = evaluate(currentReferential, answers);
  return getMapPlace(model, evaluation, computeCompletions(currentReferential, answers, evaluation.profile));
};

describe("the borders of the map", () => {
  it("come from the decision table, and leave each region at least a quarter of one side", () => {
    expect(edges).toEqual({ practice: 0.46, opposition: -0.26, pioneer: 0.73 });
    expect((edges.opposition + 1) / 2).toBeGreaterThanOrEqual(0.25);
    expect(edges.pioneer - edges.practice).toBeGreaterThanOrEqual(0.25);
    expect(1 - edges.pioneer).toBeGreaterThanOrEqual(0.25);
  });
});

describe("the place of a company", () => {
  it("is inside the region of its profile, and of no other, whatever the answers", () => {
    const regions = getRegions(edges);
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const here = place(answers);
        const [x, y] = [toX(here.x), toY(here.y)];
        const holding = PROFILES.filter((profile) => {
          const { left, top, width, height } = regions[profile];
          return x > left && x < left + width && y > top && y < top + height;
        });
        expect(holding).toEqual([here.profile]);
      }),
      { numRuns: 500 },
    );
  });

  it("has a zone that holds it whenever something is not known, and none otherwise", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const evaluation = evaluate(currentReferential, answers);
        const { x, y, spread } = place(answers);
        expect(spread === null).toBe(evaluation.certainty.unknown === 0);
        if (spread === null) return;
        expect(spread.x[0] <= x && x <= spread.x[1] && spread.y[0] <= y && y <= spread.y[1]).toBe(true);
      }),
    );
  });
});
