import { useState } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { CURRENT_VERSION } from "@/lib/referential/current";
import { interviewPrompts } from "@/lib/referential/v1/interview.fr";
import { toText } from "@/lib/interview/registers";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";
import { SayAndMind } from "./prompts";
import { DESK, getTyped, goTo, workspace } from "./use-workspace";

const FIELDS = ["name", "contact", "place"] as const;

/** Who is met, and where: identified, and kept apart from any answer that goes to the statistics. */
export const CreateInterview = () => {
  const [error, setError] = useState<string | null>(null);
  const create = (fields: FormData) => {
    const values = FIELDS.map((field) => [`company:${field}`, toText(getTyped(fields, field).trim())] as const);
    if (values[0]?.[1] === "") {
      setError(copy.create.missing);
      document.getElementById("company-name")?.focus();
      return;
    }
    const filled = values.filter(([, value]) => value !== "");
    const id = workspace.create([["questionnaire", CURRENT_VERSION], ["status", "open"], ...filled]);
    goTo({ interview: id, page: "etape", step: null });
  };
  return (
    <PageWidth>
      <PageHead title={copy.create.title} lead="" />
      <form
        className={styles.gate}
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create(new FormData(event.currentTarget));
        }}
      >
        <SayAndMind note={interviewPrompts.ethics.identity} />
        {FIELDS.map((field) => (
          <div key={field} className={styles.field}>
            <label htmlFor={`company-${field}`}>{copy.create[field]}</label>
            <input id={`company-${field}`} name={field} className={styles.input} autoComplete="off" maxLength={200} aria-describedby="create-error" />
          </div>
        ))}
        <p id="create-error" className={styles.error} role="alert">{error}</p>
        <div className={styles.actions}>
          <Button look="secondary" onClick={() => { goTo(DESK); }}>{copy.cancel}</Button>
          <Button type="submit">{copy.create.start}</Button>
        </div>
      </form>
    </PageWidth>
  );
};
