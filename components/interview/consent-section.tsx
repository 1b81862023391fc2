import { useState } from "react";

import { PageSection } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Answers } from "@/lib/questionnaire/types";
import { interviewPrompts } from "@/lib/referential/v1/interview.fr";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";
import { SayAndMind } from "./prompts";
import { workspace } from "./use-workspace";

type ConsentSectionProps = {
  readonly id: string;
  readonly consent: "yes" | "no" | null;
  /** Answers still marked to be checked: said once before anything leaves. */
  readonly toCheck: number;
  readonly contribution: { readonly questionnaire: string; readonly answers: Answers };
};

/** The choice to contribute, recorded once as yes or no. With a yes leaves a contribution that keeps nothing of the interview. */
export const ConsentSection = ({ id, consent, toCheck, contribution }: ConsentSectionProps) => {
  const [error, setError] = useState<string | null>(null);
  return (
    <PageSection id="contribuer" title={copy.hand.consentTitle}>
      {consent !== null ? (
        <p role="status">{copy.hand.recorded[consent]}</p>
      ) : (
        <form
          className={styles.gate}
          method="dialog"
          onSubmit={(event) => {
            event.preventDefault();
            const choice = new FormData(event.currentTarget).get("consent");
            if (choice === "yes") workspace.change(id, [["consent", "yes"]], contribution);
            else if (choice === "no") workspace.change(id, [["consent", "no"]]);
            else {
              setError(copy.hand.missingChoice);
              event.currentTarget.querySelector("input")?.focus();
            }
          }}
        >
          {toCheck > 0 && <Notice kind="attention" label={copy.attention}><p>{copy.hand.checkBeforeConsent(toCheck)}</p></Notice>}
          <SayAndMind note={interviewPrompts.ethics.consent} />
          <fieldset aria-describedby={error === null ? undefined : "consent-error"}>
            <legend>{copy.hand.consentLabel}</legend>
            <div className={styles.choice}>
              {(["yes", "no"] as const).map((choice) => (
                <label key={choice} className={styles.tick}>
                  <input type="radio" autoComplete="off" name="consent" value={choice} />
                  {copy.hand[choice]}
                </label>
              ))}
            </div>
          </fieldset>
          <p id="consent-error" className={styles.error} role="alert">{error}</p>
          <Button type="submit">{copy.hand.record}</Button>
        </form>
      )}
    </PageSection>
  );
};
