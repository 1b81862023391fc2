import { useState, type SyntheticEvent } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";
import { getTyped, workspace } from "./use-workspace";

/** Characters of a passphrase: it is tried offline by whoever takes the device, with nothing to slow them but its length. */
export const SHORTEST = 12;
const { passphrase: words } = copy;

type FieldProps = { readonly name: string; readonly label: string; readonly hint?: string; readonly error: string | null; readonly isNew: boolean };

const SecretField = ({ name, label, hint, error, isNew }: FieldProps) => (
  <div className={styles.field}>
    <label htmlFor={name}>{label}</label>
    {hint !== undefined && <p id={`${name}-hint`}>{hint}</p>}
    <input
      id={name}
      name={name}
      type="password"
      className={styles.input}
      autoComplete={isNew ? "new-password" : "current-password"}
      required
      aria-invalid={error === null ? undefined : true}
      aria-describedby={`${hint === undefined ? "" : `${name}-hint `}gate-error`}
    />
  </div>
);

/** What stands before everything: the device's passphrase, to choose or to give. No network is needed. */
export const Gate = ({ isNew }: { readonly isNew: boolean }) => {
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const check = (fields: FormData): string | null => {
    const chosen = getTyped(fields, "passphrase");
    if (!isNew) return null;
    if (chosen.length < SHORTEST) return words.short;
    if (chosen !== fields.get("again")) return words.different;
    return fields.get("understood") === null ? words.tick : null;
  };
  const submit = async (fields: FormData) => {
    const refusal = check(fields);
    setError(refusal);
    if (refusal !== null) return;
    setBusy(true);
    const given = getTyped(fields, "passphrase");
    try {
      const isOpen = await (isNew ? workspace.choosePassphrase(given) : workspace.open(given));
      if (!isOpen) setError(isNew ? words.taken : words.wrong);
    } catch {
      setError(copy.unavailable.text);
    } finally {
      setBusy(false);
    }
  };
  return (
    <PageWidth>
      <PageHead title={isNew ? words.newTitle : words.lockedTitle} lead={isNew ? words.newText : words.lockedText} />
      <form
        className={styles.gate}
        method="dialog"
        noValidate
        onSubmit={(event: SyntheticEvent<HTMLFormElement>) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        {isNew && (
          <Notice kind="attention" label={copy.attention}>
            <p>{words.warning}</p>
          </Notice>
        )}
        <SecretField name="passphrase" label={isNew ? words.choose : words.type} {...(isNew ? { hint: words.rule } : {})} error={error} isNew={isNew} />
        {isNew && <SecretField name="again" label={words.again} error={error} isNew />}
        {isNew && (
          <label className={styles.tick}>
            <input type="checkbox" name="understood" value="yes" />
            {words.understood}
          </label>
        )}
        <p id="gate-error" className={styles.error} role="alert">
          {error}
        </p>
        <Button type="submit" disabled={isBusy}>
          {isBusy ? words.opening : isNew ? words.set : words.open}
        </Button>
      </form>
    </PageWidth>
  );
};
