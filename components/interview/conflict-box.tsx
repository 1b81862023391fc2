import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDateTime } from "@/lib/format/dates";
import { formatList } from "@/lib/format/lists";
import { listValues } from "@/lib/interview/log";
import type { Conflict, EventValue } from "@/lib/interview/types";

import { copy } from "./copy.fr";
import type { Held } from "./device/snapshot";
import styles from "./interview.module.css";

type ConflictBoxProps = {
  readonly conflict: Conflict;
  readonly held: Held;
  readonly device: string;
  readonly sayValue: (choice: string) => string;
  readonly onKeep: (value: EventValue) => void;
};

/** Both values, by whom and when; whoever reads chooses, and the choice replaces both. */
export const ConflictBox = ({ conflict, held, device, sayValue, onKeep }: ConflictBoxProps) => {
  const { conflict: words } = copy;
  const say = (value: EventValue) => (value === null ? words.empty : typeof value === "string" ? sayValue(value) : formatList(value.map(sayValue)));
  return (
    <Notice kind="attention" label={copy.attention} title={words.title} live>
      <p>{words.text}</p>
      <ul role="list" className={styles.versions}>
        {listValues(conflict.heads).map((value) => {
          const authors = conflict.heads.filter((head) => JSON.stringify(head.value) === JSON.stringify(value));
          return (
            <li key={JSON.stringify(value)}>
              <p><strong>{say(value)}</strong></p>
              {authors.map((head) => (
                <p key={head.id} className={styles.soft}>
                  {head.device === device ? words.here : held.mine.has(head.id) ? words.elsewhere : words.someone}, {formatDateTime(new Date(head.at))}
                </p>
              ))}
              <Button look="secondary" onClick={() => { onKeep(value); }}>{words.keep}</Button>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
};
