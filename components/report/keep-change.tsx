"use client";

import { useState } from "react";

import { carryToDraft } from "@/components/questionnaire/carry";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";

import { copy } from "./copy.fr";
import { keepCopy } from "./keep-copy.fr";

type KeepChangeProps = { readonly questionnaire: Questionnaire; readonly answers: Answers };

const REVIEW = "/questionnaire?etape=relire";

/** Goes back to the questionnaire with this report's answers; those that the device holds are replaced only when the person says so. */
export const KeepChange = ({ questionnaire, answers }: KeepChangeProps) => {
  const [state, setState] = useState<"other" | "not-kept" | null>(null);
  const carry = (replaces: boolean) => {
    const carried = carryToDraft(() => window.localStorage, questionnaire, answers, Date.now(), replaces);
    setState(carried === "carried" ? null : carried);
    if (carried === "carried") window.location.assign(REVIEW);
  };
  return (
    <>
      <ButtonLink
        look="quiet"
        href={REVIEW}
        onClick={(event) => {
          event.preventDefault();
          carry(false);
        }}
      >
        {copy.keep.change}
      </ButtonLink>
      <div role="status">
        {state === "not-kept" && (
          <Notice kind="attention" label={copy.attention}>
            <p>{keepCopy.cannotCarry}</p>
          </Notice>
        )}
      </div>
      {state === "other" && (
        <ConfirmDialog
          title={keepCopy.title}
          confirmLabel={keepCopy.take}
          cancelLabel={keepCopy.keep}
          onCancel={() => { setState(null); }}
          onConfirm={() => { carry(true); }}
        >
          <p>{keepCopy.text}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
