import { setSpaces } from "@/lib/format/text";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";

import { copy } from "./copy.fr";
import type { Phase } from "./device/snapshot";
import type { View } from "./use-workspace";

const DESK_PAGES: Readonly<Record<string, string>> = { nouveau: copy.create.title, phrase: copy.change.title };

function nameView({ interview, page, step }: View): string {
  if (interview === null) return DESK_PAGES[page] ?? copy.deskTitle;
  if (page === "rapport") return copy.interview.report;
  const steps = Object.values(questionnaireCopy.steps);
  const title = (steps.find(({ slug }) => slug === step) ?? steps[0])?.title;
  return copy.documentStep(setSpaces(title ?? ""));
}

/**
 * The title of what is shown. Never a company's name nor a result: the browser writes titles in its history, in clear,
 * beside what this device encrypts.
 */
export function getViewTitle(phase: Phase, view: View): string | null {
  if (phase === "starting") return null;
  const name = phase === "unavailable" ? copy.unavailable.title : phase === "new" ? copy.passphrase.newTitle : phase === "locked" ? copy.passphrase.lockedTitle : nameView(view);
  return copy.documentTitle(name);
}
