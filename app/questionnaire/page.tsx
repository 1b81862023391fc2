import type { Metadata } from "next";

import { DirectorQuestionnaire } from "@/components/questionnaire/director-questionnaire";
import { pageCopy } from "@/components/questionnaire/page-copy.fr";
import { WithoutScript } from "@/components/questionnaire/without-script";

export const metadata: Metadata = { title: pageCopy.title };

export default function QuestionnairePage() {
  return (
    <>
      <WithoutScript />
      <DirectorQuestionnaire />
    </>
  );
}
