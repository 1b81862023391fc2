import type { ReactNode } from "react";

export const BRANCHES = ["audiovisual", "communication", "publishing", "performing-arts"] as const;
/** The four branches of the study (p. 8-12), under the identifiers of the questionnaire. */
export type Branch = (typeof BRANCHES)[number];

/** One hand: a 48-unit field, one stroke, a solid accent where the eye should land. */
const SIGNS: Readonly<Record<Branch, ReactNode>> = {
  // A frame: the camera's corner marks, and a horizon with its subject off centre.
  audiovisual: (
    <>
      <path d="M5 15V8h9M34 8h9v7M43 33v7h-9M14 40H5v-7" />
      <path d="M11 31c5-6 9-6 13-2s8 3 13-3" />
      <circle cx="31" cy="18" r="4" fill="currentColor" />
    </>
  ),
  // A message: somebody speaks, somebody answers.
  communication: (
    <>
      <path d="M5 8h27v17H17l-7 7v-7H5z" />
      <path d="M37 18h6v17h-5v6l-7-6H20" />
      <path d="M12 16.5h13" strokeWidth="4" />
    </>
  ),
  // A page: a book open at a page being written, with its lead line.
  publishing: (
    <>
      <path d="M24 12C19 8 12 7 5 8v31c7-1 14 0 19 4 5-4 12-5 19-4V8c-7-1-14 0-19 4z" />
      <path d="M24 12v31" />
      <path d="M30 19c3-1.200 5-1.500 8-1.500M30 26c3-1.200 5-1.500 8-1.500" />
      <path d="M10 18c3 0 5 .3 8 1.500" strokeWidth="4" />
    </>
  ),
  // A stage: the curtain opened on the boards, and the light on one spot.
  "performing-arts": (
    <>
      <path d="M5 7h38M5 41h38" />
      <path d="M8 7c1 10 0 20-1 27M18 7c-1 8-4 15-11 19M40 7c-1 10 0 20 1 27M30 7c1 8 4 15 11 19" />
      <ellipse cx="24" cy="35.500" rx="8" ry="2.500" fill="currentColor" />
    </>
  ),
};

type BranchSignProps = { readonly branch: Branch; readonly size?: number };

/** The drawn sign of a branch. Decorative: the name stands beside it. */
export const BranchSign = ({ branch, size = 48 }: BranchSignProps) => (
  <svg viewBox="0 0 48 48" width={size} height={size} aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round">
      {SIGNS[branch]}
    </g>
  </svg>
);
