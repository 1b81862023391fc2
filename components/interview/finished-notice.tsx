import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { copy } from "./copy.fr";
import type { Held } from "./device/snapshot";
import styles from "./interview.module.css";
import { workspace } from "./use-workspace";

/** Says of a finished interview that it is read, and opens it again. */
export const FinishedNotice = ({ held: { id, state }, text }: { readonly held: Held; readonly text: string }) =>
  state.isClosed && (
    <div className={styles.notices} data-print="hide">
      <Notice kind="info" label={copy.information} title={copy.finished.title}>
        <p>{text}</p>
        <div className={styles.actions}><Button look="secondary" onClick={() => { workspace.change(id, [["status", "open"]]); }}>{copy.finished.reopen}</Button></div>
      </Notice>
    </div>
  );
