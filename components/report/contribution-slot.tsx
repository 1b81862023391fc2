import { Component, Suspense, type ReactNode } from "react";

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

type BoundaryProps = { readonly children: ReactNode };

/** Whatever goes wrong with a contribution, the report is there to be read. */
class ContributionBoundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render() {
    return this.state.hasFailed ? <Unloaded /> : this.props.children;
  }
}

/** The place of the contribution's journey in the report. */
export const ContributionSlot = ({ fragment }: SlotProps) => (
  <ContributionBoundary>
    <Suspense fallback={null}>
      <ContributionPanel fragment={fragment} />
    </Suspense>
  </ContributionBoundary>
);
