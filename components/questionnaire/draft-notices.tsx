import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/format/dates";

import { copy } from "./copy.fr";
import styles from "./draft-notices.module.css";
import type { DraftNews, Elsewhere } from "./use-draft";

type DraftNoticesProps = {
  readonly news: DraftNews;
  readonly elsewhere: Elsewhere;
  readonly isKept: boolean;
  readonly onTakeOther: () => void;
  readonly onKeepThis: () => void;
};

/** What became of the answers kept on the device, said plainly and before the questions. */
export const DraftNotices = ({ news, elsewhere, isKept, onTakeOther, onKeepThis }: DraftNoticesProps) => (
  <div className={styles.notices} role="status">
    {news?.kind === "resumed" && <p className={styles.quiet}>{copy.resumed(formatDate(new Date(news.lastUsed)))}</p>}
    {news?.kind === "expired" && <p className={styles.quiet}>{copy.expired}</p>}
    {news?.kind === "unreadable" && (
      <Notice kind="attention" label={copy.attention} title={copy.unreadable.title}>
        <p>{copy.unreadable.text}</p>
      </Notice>
    )}
    {!isKept && (
      <Notice kind="attention" label={copy.attention} title={copy.notKept.title}>
        <p>{copy.notKept.text}</p>
      </Notice>
    )}
    {elsewhere !== null && (
      <Notice kind="attention" label={copy.attention} title={elsewhere === "erased" ? copy.otherTab.erased : copy.otherTab.title}>
        <p>{copy.otherTab.text}</p>
        <div className={styles.actions}>
          <Button look="secondary" onClick={onTakeOther}>
            {elsewhere === "erased" ? copy.otherTab.takeErased : copy.otherTab.take}
          </Button>
          <Button look="secondary" onClick={onKeepThis}>
            {copy.otherTab.keep}
          </Button>
        </div>
      </Notice>
    )}
  </div>
);
