import { useEffect, useState, type SyntheticEvent } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FieldError } from "@/components/ui/field-error";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";
import { getTyped, workspace } from "./use-workspace";

/** Characters of a passphrase: it is tried offline by whoever takes the device, with nothing to slow them but its length. */
export const SHORTEST = 12;
const { passphrase: words } = copy;

type Place = "passphrase" | "again" | "understood";
type Refusal = { readonly place: Place; readonly message: string };

/** The way out for who has forgotten the passphrase: nothing else would ever open this device again. */
const Forgotten = () => {
  const [isAsking, setAsking] = useState(false);
  return (
    <HelpDisclosure summary={words.forgotten}>
      <p>{words.forgottenText}</p>
      <p><Button look="secondary" onClick={() => { setAsking(true); }}>{words.startOver}</Button></p>
      {isAsking && (
        <ConfirmDialog
          title={words.startOver}
          confirmLabel={words.startOverConfirm}
          cancelLabel={copy.cancel}
          onCancel={() => { setAsking(false); }}
          onConfirm={() => {
            setAsking(false);
            void workspace.startOver();
          }}
        >
          <p>{words.startOverText}</p>
        </ConfirmDialog>
      )}
    </HelpDisclosure>
  );
};

/** What stands before everything: the device's passphrase, to choose or to give. No network is needed. */
export const Gate = ({ isNew, isOthers }: { readonly isNew: boolean; readonly isOthers: boolean }) => {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (refusal !== null) document.getElementById(refusal.place)?.focus();
  }, [refusal]);

  const check = (fields: FormData): Refusal | null => {
    const chosen = getTyped(fields, "passphrase");
    if (!isNew) return null;
    if (chosen.length < SHORTEST) return { place: "passphrase", message: words.short };
    if (chosen !== fields.get("again")) return { place: "again", message: words.different };
    return fields.get("understood") === null ? { place: "understood", message: words.tick } : null;
  };
  const submit = async (fields: FormData) => {
    const found = check(fields);
    setRefusal(found);
    if (found !== null || isBusy) return;
    setBusy(true);
    const given = getTyped(fields, "passphrase");
    const refuse = (message: string) => { setRefusal({ place: "passphrase", message }); };
    try {
      const isOpen = await (isNew ? workspace.choosePassphrase(given) : workspace.open(given));
      if (!isOpen) refuse(isNew ? words.taken : words.wrong);
    } catch {
      refuse(copy.unavailable.text);
    } finally {
      setBusy(false);
    }
  };
  const getError = (place: Place) => (refusal?.place === place ? { label: copy.error, message: refusal.message } : undefined);
  const unticked = getError("understood");
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
        {isOthers && <Notice kind="attention" label={copy.attention} title={copy.otherAccount.title}><p>{copy.otherAccount.text}</p></Notice>}
        {isNew && (
          <Notice kind="attention" label={copy.attention}>
            <p>{words.warning}</p>
          </Notice>
        )}
        <TextField
          id="passphrase"
          name="passphrase"
          type="password"
          label={isNew ? words.choose : words.type}
          {...(isNew ? { hint: words.rule } : {})}
          autoComplete={isNew ? "new-password" : "current-password"}
          required
          error={getError("passphrase")}
        />
        {isNew && <TextField id="again" name="again" type="password" label={words.again} autoComplete="new-password" required error={getError("again")} />}
        {isNew && (
          <div>
            {unticked !== undefined && <FieldError id="understood-error" {...unticked} />}
            <label className={styles.tick}>
              <input id="understood" type="checkbox" autoComplete="off" name="understood" value="yes" aria-describedby={unticked === undefined ? undefined : "understood-error"} />
              {words.understood}
            </label>
          </div>
        )}
        <Button type="submit" aria-disabled={isBusy}>
          {isBusy ? words.opening : isNew ? words.set : words.open}
        </Button>
        {!isNew && <Forgotten />}
      </form>
    </PageWidth>
  );
};
