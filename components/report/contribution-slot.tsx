import { Suspense } from "react";

import { OUTBOX_KEY } from "@/components/contribution/outbox";

import { copy } from "./copy.fr";
import { fetchLater } from "./later";

type SlotProps = { readonly fragment: string };

function hasContribution(): boolean {
  try {
    return window.localStorage.getItem(OUTBOX_KEY) !== null;
  } catch {
    return false;
  }
}

const Unloaded = () => (hasContribution() ? <p role="status">{copy.contributionUnloaded}</p> : null);

const ContributionPanel = fetchLater<SlotProps>(
  () => import("@/components/contribution/contribution-panel").then((panel) => panel.ContributionPanel),
  Unloaded,
);

/** The place of the contribution's journey in the report. */
export const ContributionSlot = ({ fragment }: SlotProps) => (
  <Suspense fallback={null}>
    <ContributionPanel fragment={fragment} />
  </Suspense>
);
