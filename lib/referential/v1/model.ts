import type { Model } from "@/lib/diagnosis/types";

/**
 * The diagnosis model, ours (the study gives profiles and no scale). Every threshold is written here and nowhere else.
 * Practice: the pioneer and experimenter thresholds are 8 points apart, further than any single question can move the
 * measure (7 points, its gate included): no single answer jumps from follower to pioneer.
 */
export const model = {
  version: "1.0.0",
  bands: {
    knowledge: [3, 5, 8],
    practice: [3, 7, 15],
    stakes: [2, 6, 10],
    skills: [2, 6, 9],
    strategy: [2, 5, 7],
    stance: [-3, 0, 2],
  },
  decision: [
    {
      id: "opposed",
      profile: "refractory",
      when: [
        { measure: "stance", atMost: 0 },
        { measure: "practice", atMost: 1 },
      ],
    },
    {
      id: "settled",
      profile: "pioneer",
      when: [
        { measure: "practice", atLeast: 3 },
        { measure: "knowledge", atLeast: 3 },
        { measure: "stakes", atLeast: 2 },
        { measure: "strategy", atLeast: 2 },
      ],
    },
    { id: "experimenting", profile: "experimenter", when: [{ measure: "practice", atLeast: 2 }] },
    { id: "observing", profile: "follower", when: [] },
  ],
  goals: {
    follower: { kind: "profile", profile: "experimenter" },
    experimenter: { kind: "profile", profile: "pioneer" },
    // The study's « repositionnement pour contrôler et maîtriser » (p. 7): stance and practice stay as they are.
    refractory: { kind: "mastery", bands: { knowledge: 2, stakes: 2 } },
    pioneer: null,
  },
  knownShare: 0.5,
  nearPoints: 2,
} satisfies Model;
