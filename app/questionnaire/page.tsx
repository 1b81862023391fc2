import type { Metadata } from "next";

import { copy } from "@/components/questionnaire/copy.fr";
import { DirectorQuestionnaire } from "@/components/questionnaire/director-questionnaire";
import { WithoutScript } from "@/components/questionnaire/without-script";

export const metadata: Metadata = { title: copy.pageTitle };

export default function QuestionnairePage() {
  return (
    <>
      <WithoutScript />
      <DirectorQuestionnaire />
    </>
  );
}
