"use client";

import { useState } from "react";

import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";

import { advisorCopy } from "./copy.fr";
import { TroubleNotice } from "./trouble-notice";
import { useSending } from "./use-sending";

const copy = advisorCopy.account.sessions;

/** Dates are written on the server: « 22 novembre 2026 à 14 h 05 ». */
export type SessionLine = { readonly id: string; readonly device: string | null; readonly since: string; readonly until: string; readonly current: boolean };

/** The sessions of one's own account, each of which can be ended. */
export const SessionsPanel = ({ sessions }: { readonly sessions: readonly SessionLine[] }) => {
  const sending = useSending();
  const [lines, setLines] = useState(sessions);
  const [done, setDone] = useState<string | null>(null);
  const end = async (ended: (line: SessionLine) => boolean, body: object, words: string): Promise<void> => {
    setDone(null);
    if ((await sending.run("compte/connexions", body)) === undefined) return;
    setLines((known) => known.filter((line) => !ended(line)));
    setDone(words);
  };
  const { columns } = copy;
  return (
    <>
      <p>{copy.help}</p>
      <TroubleNotice {...sending} />
      {done !== null && <Notice kind="done" label={advisorCopy.done} live><p>{done}</p></Notice>}
      <DataTable
        caption={copy.caption}
        stack
        columns={[{ key: "device", label: columns.device }, { key: "since", label: columns.since }, { key: "until", label: columns.until }, { key: "act", label: columns.act }]}
        rows={lines.map((line) => {
          const device = line.device ?? copy.unknown;
          const act = line.current ? copy.here : <Button look="quiet" onClick={() => end(({ id }) => id === line.id, { id: line.id }, copy.ended)}>{copy.end(device)}</Button>;
          return { key: line.id, cells: [device, line.since, line.until, act] };
        })}
      />
      {lines.length > 1 && (
        <p><Button look="secondary" onClick={() => end(({ current }) => !current, { others: true }, copy.endedOthers)}>{copy.endOthers}</Button></p>
      )}
    </>
  );
};
