import { useEffect } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { saveText } from "@/components/questionnaire/save-text";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { formatFileDate } from "@/lib/format/dates";
import { readRegisters } from "@/lib/interview/log";
import { REGISTERS } from "@/lib/interview/registers";
import { getReferential } from "@/lib/referential/current";

import { Conduct } from "./conduct";
import { copy } from "./copy.fr";
import type { Held, Snapshot } from "./device/snapshot";
import { HandOver } from "./hand-over";
import { InterviewHead } from "./interview-head";
import styles from "./interview.module.css";
import { DESK, formatView, useTimeSpent, workspace, type View } from "./use-workspace";

type InterviewScreenProps = { readonly space: Snapshot; readonly id: string; readonly view: View };

const Back = () => <TextLink alone href={formatView(DESK)}>{copy.interview.back}</TextLink>;

/** An interview whose questions this page does not have: said, kept, and given as it is to who asks. */
const OtherVersion = ({ held, version }: { readonly held: Held; readonly version: string }) => (
  <PageWidth>
    <InterviewHead held={held} />
    <PageHead title={copy.interview.otherVersion} lead={copy.interview.older(version)} />
    <p>{copy.interview.saveAsIsWarning}</p>
    <p className={styles.actions}>
      <Button
        look="secondary"
        onClick={() => { saveText(`boussole-ia-entretien-${formatFileDate(new Date())}.json`, `${JSON.stringify({ interview: held.id, questionnaire: version, events: [...held.log.values()] }, null, 2)}\n`); }}
      >
        {copy.interview.saveAsIs}
      </Button>
    </p>
  </PageWidth>
);

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
  if (referential === undefined) return <OtherVersion held={held} version={version} />;
  const shared = { space, held, referential };
  return view.page === "rapport" ? <HandOver {...shared} /> : <Conduct {...shared} slug={view.step} />;
};
