import { useEffect, useState } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { CURRENT_VERSION } from "@/lib/referential/current";
import { interviewPrompts } from "@/lib/referential/v1/interview.fr";
import { toText } from "@/lib/interview/registers";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";
import { SayAndMind } from "./prompts";
import { DESK, getTyped, goTo, workspace } from "./use-workspace";

const FIELDS = ["name", "contact", "place"] as const;
const { identity, notes } = interviewPrompts.ethics;
/** Said before anything is written down: a person cannot ask to read notes that they do not know of. */
const BEFORE = { say: [...identity.say, ...notes.say], mind: [...identity.mind, ...notes.mind] };

/** Who is met, and where: identified, and kept apart from any answer that goes to the statistics. */
export const CreateInterview = () => {
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) document.getElementById("company-name")?.focus();
  }, [refusals]);
  const create = (fields: FormData) => {
    const values = FIELDS.map((field) => [`company:${field}`, toText(getTyped(fields, field).trim())] as const);
    if (values[0]?.[1] === "") {
      setRefusals((count) => count + 1);
      return;
    }
    const filled = values.filter(([, value]) => value !== "");
    const id = workspace.create([["questionnaire", CURRENT_VERSION], ["status", "open"], ...filled]);
    goTo({ interview: id, page: "etape", step: null });
  };
  return (
    <PageWidth>
      <PageHead title={copy.create.title} />
      <form
        className={styles.gate}
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create(new FormData(event.currentTarget));
        }}
      >
        <SayAndMind note={BEFORE} />
        {FIELDS.map((field) => (
          <TextField
            key={field}
            id={`company-${field}`}
            name={field}
            label={copy.create[field]}
            {...(field === "name" ? { required: true, error: refusals > 0 ? { label: copy.error, message: copy.create.missing } : undefined } : { hint: copy.create.optional })}
            autoComplete="off"
            maxLength={200}
          />
        ))}
        <div className={styles.actions}>
          <Button type="submit">{copy.create.start}</Button>
          <Button look="secondary" onClick={() => { goTo(DESK); }}>{copy.cancel}</Button>
        </div>
      </form>
    </PageWidth>
  );
};
