import type { ReactNode } from "react";

import { PageSection } from "@/components/layout/page-section";
import { formatPages } from "@/lib/format/pages";
import { toMiddle } from "@/lib/format/text";
import type { Answer } from "@/lib/questionnaire/types";
import type { Topic } from "@/lib/recommendations/types";
import { SECTIONS } from "@/lib/referential/study";

import { copy } from "./copy.fr";
import styles from "./topics.module.css";
import type { Words } from "./words";

const share = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

const Origin = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.source}>
    {copy.action.source}{"\u202f"}: {children}
  </p>
);

/** The stakes worth discussing first, each with its three questions. */
export const Stakes = ({ stakes, words }: { readonly stakes: readonly Topic[]; readonly words: Words }) => (
  <PageSection id="questions" title={copy.stakes.title}>
    <p>{copy.stakes.intro}</p>
    {stakes.map(({ id, source }) => (
      <div key={id} className={styles.topic}>
        <h3>{words.say(words.advice.stakes[id]?.title)}</h3>
        <ol className={styles.questions}>
          {words.advice.stakes[id]?.questions.map((question) => (
            <li key={question}>{words.say(question)}</li>
          ))}
        </ol>
        <Origin>{words.saySource(source)}</Origin>
      </div>
    ))}
  </PageSection>
);

/** Levers for people's careers. */
export const Levers = ({ levers, words }: { readonly levers: readonly Topic[]; readonly words: Words }) =>
  levers.length === 0 ? null : (
    <PageSection id="parcours" title={copy.levers.title}>
      <p>{copy.levers.intro}</p>
      {levers.map(({ id, source }) => (
        <div key={id} className={styles.topic}>
          <h3>{words.say(words.advice.levers[id]?.title)}</h3>
          <p>{words.say(words.advice.levers[id]?.about)}</p>
          <Origin>{words.saySource(source)}</Origin>
        </div>
      ))}
    </PageSection>
  );

/** The workshop on one of the study's scenarios. */
export const Workshop = ({ workshop, words }: { readonly workshop: Topic; readonly words: Words }) => (
  <PageSection id="atelier" title={copy.workshop.title}>
    <p>{copy.workshop.intro}</p>
    <div className={styles.topic}>
      <h3>{words.say(words.advice.workshops[workshop.id]?.title)}</h3>
      <p>{words.say(words.advice.workshops[workshop.id]?.about)}</p>
      <Origin>{copy.workshop.source(formatPages(SECTIONS.annexes.pages))}</Origin>
    </div>
  </PageSection>
);

const Items = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <div className={styles.topic}>
    <h3>{title}</h3>
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </div>
);

/** What the study saw in the branch: skills, new trades, exposed trades, and its advice. */
export const BranchFacts = ({ branch, words }: { readonly branch: Answer | undefined; readonly words: Words }) => {
  const facts = typeof branch === "string" ? words.advice.branches[branch] : undefined;
  if (facts === undefined) return null;
  const { say } = words;
  return (
    <PageSection id="branche" title={copy.branch.title(toMiddle(say(facts.name)))}>
      <p>{say(facts.state)}</p>
      {facts.trainedShare2023 !== null && <p>{copy.branch.share(share.format(facts.trainedShare2023))}</p>}
      <div className={styles.columns}>
        <Items title={copy.branch.skills} items={facts.skills.map(say)} />
        {facts.noNewTrade === null ? (
          <Items title={copy.branch.newTrades} items={facts.newTrades.map(say)} />
        ) : (
          <div className={styles.topic}>
            <h3>{copy.branch.newTrades}</h3>
            <p>{say(facts.noNewTrade)}</p>
          </div>
        )}
        <div className={styles.topic}>
          <Items title={copy.branch.exposedTrades} items={facts.exposedTrades.map(say)} />
          <p className={styles.source}>{copy.branch.exposedNote}</p>
        </div>
        <div className={styles.topic}>
          <h3>{copy.branch.advice}</h3>
          <p>{say(facts.advice)}</p>
        </div>
      </div>
      <Origin>{copy.action.study(SECTIONS.branches.title, formatPages(SECTIONS.branches.pages))}</Origin>
    </PageSection>
  );
};
