import { PageSection, PageWidth } from "@/components/layout/page-section";
import { CompassMap, CompassThumbnail } from "@/components/report/compass-drawing";
import { getMapEdges } from "@/components/report/map-place";
import { BranchSign } from "@/components/signs/branch-sign";
import { ProfileBadge } from "@/components/signs/profile-badge";
import { ProfileSign } from "@/components/signs/profile-sign";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { currentReferential } from "@/lib/referential/current";

import { homeCopy as copy } from "./home-copy.fr";
import styles from "./page.module.css";

const edges = getMapEdges(currentReferential.model);
const { example } = copy.report;

const Opening = () => (
  <div className={styles.opening}>
    <div className={styles.pitch}>
      <h1>{copy.title}</h1>
      <p className={styles.lead}>{copy.lead}</p>
      <div className={styles.start}>
        <ButtonLink href="/questionnaire">{copy.start}</ButtonLink>
        <p>
          {copy.resume.before} <TextLink href="/questionnaire">{copy.resume.link}</TextLink>
        </p>
      </div>
    </div>
    <figure className={styles.map}>
      <CompassMap
        edges={edges}
        labels={copy.map.labels}
        place={null}
        title={copy.map.title}
        description={copy.map.description}
      />
      <figcaption>{copy.map.caption}</figcaption>
    </figure>
    <dl className={styles.facts}>
      {copy.facts.map((fact) => (
        <div key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.detail}</dd>
        </div>
      ))}
    </dl>
  </div>
);

const Excerpt = () => (
  <aside className={styles.excerpt} aria-label={example.label}>
    <p className={styles.stamp}>{example.label}</p>
    <div className={styles.excerptHead}>
      <CompassThumbnail edges={edges} place={{ x: 0.28, y: 0.36, spread: null, profile: example.profile }} />
      <div>
        <p>{example.company}</p>
        <p className={styles.place}>
          <ProfileBadge profile={example.profile} label={example.place} />
        </p>
      </div>
    </div>
    <p className={styles.action}>{example.action}</p>
    <dl className={styles.rows}>
      {example.rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.detail}</dd>
        </div>
      ))}
    </dl>
  </aside>
);

const Profiles = () => (
  <PageSection id="positions" title={copy.profiles.title}>
    <p>{copy.profiles.intro}</p>
    <dl className={styles.profiles}>
      {copy.profiles.list.map((profile) => (
        <div key={profile.key}>
          <dt>
            <ProfileSign profile={profile.key} size={34} />
            {copy.profiles.names[profile.key]}
          </dt>
          <dd>{profile.text}</dd>
        </div>
      ))}
    </dl>
    <p className={styles.source}>
      {copy.profiles.source} <TextLink href="/methode">{copy.profiles.link}</TextLink>.
    </p>
  </PageSection>
);

export default function HomePage() {
  return (
    <PageWidth>
      <Opening />
      <PageSection id="pour-qui" title={copy.audience.title}>
        <p>{copy.audience.intro}</p>
        <ul role="list" className={styles.branches}>
          {copy.audience.branches.map((branch) => (
            <li key={branch.key}>
              <BranchSign branch={branch.key} />
              <div>
                <h3>{branch.name}</h3>
                <p>{branch.who}</p>
              </div>
            </li>
          ))}
        </ul>
      </PageSection>
      <PageSection id="vos-reponses" title={copy.answers.title}>
        <ol className={styles.statements}>
          {copy.answers.items.map((item) => (
            <li key={item.name}>
              <strong>{item.name}</strong> {item.text}
            </li>
          ))}
        </ol>
        <p>
          <TextLink alone href="/confidentialite">
            {copy.answers.link}
          </TextLink>
        </p>
        <p>
          <TextLink alone href="/statistiques">
            {copy.answers.statistics}
          </TextLink>
        </p>
      </PageSection>
      <Profiles />
      <PageSection id="rapport" title={copy.report.title}>
        <p>{copy.report.intro}</p>
        <ul>
          {copy.report.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <Excerpt />
      </PageSection>
      <PageSection id="limites" title={copy.not.title}>
        <ul role="list" className={styles.statements}>
          {copy.not.items.map((item) => (
            <li key={item.name}>
              <strong>{item.name}</strong> {item.text}
            </li>
          ))}
        </ul>
      </PageSection>
      <PageSection id="reprendre" title={copy.again.title}>
        <ul>
          {copy.again.items.map((item) => (
            <li key={item.link}>
              {item.before} <TextLink href="/questionnaire">{item.link}</TextLink>
              {item.after}
            </li>
          ))}
          <li>{copy.again.report}</li>
          <li>
            {copy.again.paper.before} <TextLink href="/questionnaire/imprimer">{copy.again.paper.link}</TextLink>
            {copy.again.paper.after}
          </li>
        </ul>
      </PageSection>
    </PageWidth>
  );
}
