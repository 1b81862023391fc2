"use client";

import { useEffect } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { useDocumentTitle } from "@/components/ui/use-document-title";

import { copy } from "./copy.fr";
import { CreateInterview } from "./create-interview";
import { Desk } from "./desk";
import { Gate } from "./gate";
import { InterviewScreen } from "./interview-screen";
import { startWorker } from "./offline";
import { PassphraseChange } from "./passphrase-change";
import { StatusBar } from "./status-bar";
import { useArrival, useView, useWorkspace } from "./use-workspace";
import { getViewTitle } from "./view-title";

/** The advisor's space: one document, so that the key given once serves the desk and every interview. */
export const InterviewSpace = () => {
  const space = useWorkspace();
  const view = useView();
  useEffect(startWorker, []);
  useArrival(space.phase, view);
  useDocumentTitle(getViewTitle(space.phase, view));
  if (space.phase === "starting") {
    return (
      <PageWidth>
        <noscript><p>{copy.noscript}</p></noscript>
        <p data-without-script="hide">{copy.preparing}</p>
      </PageWidth>
    );
  }
  if (space.phase === "unavailable") return <PageWidth><PageHead title={copy.unavailable.title} lead={copy.unavailable.text} /></PageWidth>;
  if (space.phase !== "open") return <Gate key={space.phase} isNew={space.phase === "new"} isOthers={space.connection === "other-account"} />;
  return (
    <>
      <StatusBar space={space} />
      {view.interview !== null ? <InterviewScreen key={view.interview} space={space} view={view} id={view.interview} /> : view.page === "nouveau" ? <CreateInterview /> : view.page === "phrase" ? <PassphraseChange /> : <Desk space={space} />}
    </>
  );
};
