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
/** What is inside the shape: the same outline again in dots, dashes or a line, or hachures, as the map draws each region. */
const FILLS: Readonly<Record<Profile, ReactNode>> = {
  follower: <circle cx="12" cy="12" r="3.82" pathLength="80" strokeWidth="2" strokeLinecap="round" strokeDasharray="0.1 9.9" />,
  refractory: <path d="M4.5 12 12 4.5M4.5 19.5 19.5 4.5M12 19.5 19.5 12" strokeWidth="1.5" />,
  experimenter: <path d="M12 10.2 15.4 16.4H8.6z" strokeWidth="1.6" strokeDasharray="2.6 1.7" />,
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
