import { useEffect } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { TextLink } from "@/components/ui/text-link";
import { readRegisters } from "@/lib/interview/log";
import { REGISTERS } from "@/lib/interview/registers";
import { getReferential } from "@/lib/referential/current";

import { Conduct } from "./conduct";
import { copy } from "./copy.fr";
import type { Snapshot } from "./device/workspace";
import { HandOver } from "./hand-over";
import { DESK, formatView, useTimeSpent, workspace, type View } from "./use-workspace";

type InterviewScreenProps = { readonly space: Snapshot; readonly id: string; readonly view: View };

const Back = () => <TextLink alone href={formatView(DESK)}>{copy.interview.back}</TextLink>;

/** One interview: its questions, or its report and what follows. */
export const InterviewScreen = ({ space, id, view }: InterviewScreenProps) => {
  const held = space.interviews.get(id);
  useEffect(() => workspace.show(id), [id]);
  useTimeSpent((minutes) => {
    const register = REGISTERS.time(space.device);
    const known = held === undefined ? [] : (readRegisters(held.log).get(register) ?? []);
    if (held !== undefined) workspace.change(id, [[register, String(Math.max(0, ...known.map(({ value }) => Number(value))) + minutes)]]);
  });
  const version = held?.state.questionnaire ?? null;
  const referential = version === null ? undefined : getReferential(version);
  if (held === undefined || version === null) return <PageWidth><PageHead title={copy.title} lead={copy.interview.unknown} /><Back /></PageWidth>;
  if (referential === undefined) return <PageWidth><PageHead title={held.state.company.name} lead={copy.interview.older(version)} /><Back /></PageWidth>;
  const shared = { space, held, referential };
  return view.page === "rapport" ? <HandOver {...shared} /> : <Conduct {...shared} slug={view.step} />;
};
