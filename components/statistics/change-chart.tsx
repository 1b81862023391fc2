"use client";

import { useEffect, useRef, useState } from "react";
import { CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

import { PROFILES, type Profile } from "@/lib/diagnosis/types";

import styles from "./change-chart.module.css";
import type { ChangeChartProps, Point } from "./explore-change";
import { listTicks } from "./ticks";

/** Each profile has its own line, so that colour is never alone. */
const DASHES: Readonly<Record<Profile, string>> = { follower: "0.1 6", refractory: "0", experimenter: "10 4", pioneer: "10 3 2 3" };
const percent = (share: number): string => `${share.toLocaleString("fr-FR")}\u202f%`;
const sayShare = (share: number | null, secret: string): string => (share === null ? secret : percent(share));

type ReadingProps = { readonly active?: boolean; readonly payload?: readonly { readonly payload?: unknown }[]; readonly names: ChangeChartProps["names"]; readonly secret: string; readonly onRead: (words: string) => void };

/** What the cursor is on, in words: shown beside it, and told to who does not see it. */
const Reading = ({ active = false, payload = [], names, secret, onRead }: ReadingProps) => {
  const point = payload[0]?.payload as Point | undefined;
  const read = !active || point === undefined ? "" : `${point.label}\u202f: ${PROFILES.map((profile) => `${names[profile]} ${sayShare(point.shares[profile], secret)}`).join(", ")}.`;
  useEffect(() => { onRead(read); }, [read, onRead]);
  if (!active || point === undefined) return null;
  return (
    <div className={styles.reading} aria-hidden="true">
      <p>{point.label}</p>
      <ul role="list">
        {PROFILES.map((profile) => (
          <li key={profile}>
            {names[profile]} <b>{sayShare(point.shares[profile], secret)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
};

const HEIGHT = 320;
/** About how high the lines themselves may go, and how far apart two names must be, in pixels. */
const PLOT = 270;
const NAME = 17;

/** How far each name stands under the end of its line, so that no two lie on each other. */
function spreadNames(last: Point | undefined, top: number): Readonly<Partial<Record<Profile, number>>> {
  const ends = PROFILES.flatMap((profile) => {
    const share = last?.shares[profile] ?? null;
    return share === null ? [] : [{ profile, y: ((top - share) * PLOT) / top }];
  }).sort((a, b) => a.y - b.y);
  let free = -Infinity;
  return Object.fromEntries(
    ends.map(({ profile, y }) => {
      const place = Math.max(y, free);
      free = place + NAME;
      return [profile, place - y];
    }),
  );
}

/** Shares of the four profiles over time. Arrow keys go from one moment to the next. */
export const ChangeChart = ({ points, names, words }: ChangeChartProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState("");
  const ticks = listTicks(Math.max(...points.flatMap(({ shares }) => PROFILES.map((profile) => shares[profile] ?? 0))));
  const top = ticks.at(-1) ?? 100;
  const offsets = spreadNames(points.at(-1), top);
  // Who asked for the curves with the keyboard is on them, not where the button was. They are drawn a moment after.
  useEffect(() => {
    const { current } = frame;
    if (current === null) return;
    const focus = (): boolean => {
      const chart = current.querySelector<SVGElement>("svg[tabindex]");
      chart?.focus();
      return chart !== null;
    };
    if (focus()) return;
    const watch = new MutationObserver(() => { if (focus()) watch.disconnect(); });
    watch.observe(current, { childList: true, subtree: true });
    return () => { watch.disconnect(); };
  }, []);
  return (
    <div ref={frame} className={styles.frame} role="group" aria-label={words.chart}>
      <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 600, height: HEIGHT }}>
        <LineChart data={[...points]} margin={{ top: 12, right: 110, bottom: 8, left: 0 }} title={words.chart} accessibilityLayer>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" stroke="var(--ink-soft)" tick={{ fill: "var(--ink)" }} padding={{ left: 12, right: 12 }} />
          <YAxis domain={[0, top]} ticks={ticks} width={52} stroke="var(--ink-soft)" tick={{ fill: "var(--ink)" }} tickFormatter={percent} />
          <Tooltip isAnimationActive={false} content={(shown) => <Reading active={shown.active} payload={shown.payload} names={names} secret={words.secret} onRead={setRead} />} />
          {PROFILES.map((profile) => (
            <Line
              key={profile}
              dataKey={(point: Point) => point.shares[profile]}
              name={names[profile]}
              stroke={`var(--${profile})`}
              strokeWidth={profile === "follower" ? 4 : 3}
              strokeLinecap="round"
              strokeDasharray={DASHES[profile]}
              dot={{ r: 4, strokeWidth: 2, strokeDasharray: "0", fill: "var(--paper)" }}
              isAnimationActive={false}
            >
              <LabelList
                position="right"
                content={({ x, y, index }) =>
                  index === points.length - 1 && offsets[profile] !== undefined ? (
                    <text className={styles.name} x={Number(x) + 10} y={Number(y) + 4 + offsets[profile]}>
                      {names[profile]}
                    </text>
                  ) : null
                }
              />
            </Line>
          ))}
        </LineChart>
      </ResponsiveContainer>
      <p className="visually-hidden" aria-live="polite">
        {read}
      </p>
    </div>
  );
};
