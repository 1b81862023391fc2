import { lazy, Suspense, type ComponentType } from "react";

import { OUTBOX_KEY } from "@/components/contribution/outbox";
import { whenIdle } from "@/components/ui/when-idle";

import { copy } from "./copy.fr";

const Unloaded = () => (hasContribution() ? <p role="status">{copy.contributionUnloaded}</p> : null);

function hasContribution(): boolean {
  try {
    return window.localStorage.getItem(OUTBOX_KEY) !== null;
  } catch {
    return false;
  }
}

/** Fetched once the report can be read: nobody waits for it, and without network it must not take the report away. */
const ContributionPanel = lazy<ComponentType<{ readonly fragment: string }>>(() =>
  whenIdle().then(() => import("@/components/contribution/contribution-panel")).then(
    (panel) => ({ default: panel.ContributionPanel }),
    () => ({ default: Unloaded }),
  ),
);

/** The place of the contribution's journey in the report. */
export const ContributionSlot = ({ fragment }: { readonly fragment: string }) => (
  <Suspense fallback={null}>
    <ContributionPanel fragment={fragment} />
  </Suspense>
);
