import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { setSpaces } from "@/lib/format/text";
import type { EthicsNote, Pressure, QuestionPrompts } from "@/lib/interview/prompts";
import { getWording, type QuestionCopy, type Wording } from "@/lib/questionnaire/copy";
import type { Answers } from "@/lib/questionnaire/types";
import { passesTest } from "@/lib/questionnaire/visibility";
import { interviewPrompts } from "@/lib/referential/v1/interview.fr";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";

/** What is said to the person word for word, and what the advisor keeps in mind. */
export const SayAndMind = ({ note }: { readonly note: EthicsNote }) => (
  <div className={styles.prompt}>
    <p className={styles.over}>{copy.interview.toSay}</p>
    {note.say.map((line) => <blockquote key={line} className={styles.aloud}>{setSpaces(line)}</blockquote>)}
    {note.more !== undefined && (
      <HelpDisclosure summary={copy.interview.toSayMore}>
        {note.more.map((line) => <p key={line}>{setSpaces(line)}</p>)}
      </HelpDisclosure>
    )}
    <p className={styles.over}>{copy.interview.toKeep}</p>
    {note.mind.map((line) => <p key={line}>{setSpaces(line)}</p>)}
  </div>
);

const isFor = ({ if: tests }: Pressure, answers: Answers): boolean => tests === undefined || tests.every((test) => passesTest(test, answers));

type PromptsProps = { readonly id: string; readonly prompts: QuestionPrompts; readonly words: QuestionCopy; readonly answers: Answers };

/** What helps to lead one question; folded, one key away. */
export const Prompts = ({ id, prompts, words, answers }: PromptsProps) => {
  const say = (wording: Wording) => setSpaces(getWording(wording, answers));
  const { labels } = interviewPrompts;
  const pressures = (prompts.pressures ?? []).filter((pressure) => isFor(pressure, answers));
  const list = (title: string, lines: readonly string[], isAloud = false) =>
    lines.length > 0 && (
      <>
        <p className={styles.over}>{title}</p>
        <ul role="list" className={isAloud ? styles.aloud : undefined}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      </>
    );
  return (
    <div id={id} className={styles.prompt}>
      <HelpDisclosure summary={copy.interview.prompts}>
        {list(labels.again, prompts.again.map(say), true)}
        {list(labels.examples, prompts.examples.map(say), true)}
        {list(labels.listen, prompts.listen.map(({ heard, option }) => `${say(heard)} → ${say(words.options[option] ?? option)}`))}
        {list(labels.trap, [say(prompts.trap)])}
        {list(labels.pressures, pressures.map(({ text }) => setSpaces(text)))}
      </HelpDisclosure>
    </div>
  );
};
