import type { ReactNode } from "react";

import type { Profile } from "@/lib/diagnosis/types";

import styles from "./profile-sign.module.css";

/** Each profile has a shape of its own, so that colour is never alone. Four outlines of the same weight: none is more than another. */
const SHAPES: Readonly<Record<Profile, ReactNode>> = {
  follower: <circle cx="12" cy="12" r="8" />,
  refractory: <path d="M4.5 4.5h15v15h-15z" />,
  experimenter: <path d="M12 3.2 21.2 19.8H2.8z" />,
  pioneer: <path d="M12 1.8 22.2 12 12 22.2 1.8 12z" />,
};
/** What is inside the shape: dots, hachures, dashes, rings, as on the map. */
const FILLS: Readonly<Record<Profile, ReactNode>> = {
  follower: <path d="M9 9.5h.01M15 9.5h.01M12 13.5h.01M8.5 15.5h.01M15.5 15.5h.01" strokeWidth="2.4" strokeLinecap="round" />,
  refractory: <path d="M9 5v14M12 5v14M15 5v14" strokeWidth="1.4" />,
  experimenter: <path d="M8.5 15.5h7M10.2 12h3.6" strokeWidth="1.6" strokeDasharray="3 1.6" />,
  pioneer: <path d="M12 7.5 16.5 12 12 16.5 7.5 12z" strokeWidth="1.6" />,
};

type ProfileSignProps = { readonly profile: Profile; readonly size?: number };

/** The sign of a profile. Decorative: the name stands beside it. */
export const ProfileSign = ({ profile, size = 24 }: ProfileSignProps) => (
  <svg className={styles[profile]} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round">
      {SHAPES[profile]}
      {FILLS[profile]}
    </g>
  </svg>
);
