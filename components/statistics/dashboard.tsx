import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { getFigures, type Filter } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { buildAddress, withFilter, type Place } from "./address";
import { ContentFigure, ObstaclesFigure, PracticeFigure, StanceFigure } from "./answer-figures";
import { ReleasesFigure, YearsFigure } from "./change-figures";
import { copy } from "./copy.fr";
import styles from "./dashboard.module.css";
import { DepartmentFigure } from "./department-map";
import { Chosen, FilterForm, RESULTS } from "./filter-form";
import { listFilterWords } from "./labels.fr";
import { MeasureFigure } from "./measure-figure";
import { Patterns } from "./patterns";
import { NeedsMapFigure, sayPhases, SessionsFigure } from "./planning-figures";
import { PresentFigures } from "./present-figures";
import { ProfileFigure } from "./profile-figure";
import { RelationFigure } from "./relation-figure";
import { isEverything } from "./reading";
import type { View } from "./stat-figure";
import { StatSection } from "./stat-section";
import { StudyFigure } from "./study-figure";
import { ActionsFigure, BeneficiariesFigure, LearningFigure, NeedsFigure } from "./training-figures";
import { Ways, listWays, type Way } from "./ways";
import { AxisFigure, RoleFigure } from "./who-figures";

export type DashboardProps = {
  readonly release: Release;
  /** Releases of before this one that nobody took back, the oldest first. */
  readonly earlier: readonly Release[];
  /** Where the page stands; its filter is what is read. */
  readonly place: Place;
  /** Begins with where to open sessions, and offers to show the figures to a room. */
  readonly forAdvisor?: boolean;
};

type PartProps = { readonly view: View; readonly place: Place };

/** What may be taken away so that answers can be told: each leads to a page that tells them. */
function listCoarser({ department, size, branch }: Filter): readonly Way[] {
  const { without, branchOnly, sizeOnly } = copy.notCrossed;
  if (department === null) return [{ label: without.size, change: { size: null } }, { label: without.branch, change: { branch: null } }];
  if (size === null || branch === null) return [{ label: without.department, change: { department: null } }];
  return [{ label: branchOnly, change: { department: null, size: null } }, { label: sizeOnly, change: { department: null, branch: null } }];
}

/** Single answers stop at branch, or at size: finer, it is said, with the way back. */
const Answers = ({ view, place, part, children }: PartProps & { readonly part: string; readonly children: ReactNode }) =>
  view.figures.answers === null ? (
    <Notice kind="info" label={copy.information} title={copy.notCrossed.title}>
      <p>{copy.notCrossed.text}</p>
      <Ways release={view.release} place={place} ways={listCoarser(view.filter)} part={part} />
    </Notice>
  ) : (
    children
  );

const MapIntro = () => (
  <>
    {copy.map.intro} <span data-print="hide">{copy.map.how}</span>
  </>
);

const Figures = ({ view, place, earlier }: PartProps & { readonly earlier: readonly Release[] }) => (
  <>
    <StatSection
      id="positions"
      title={copy.profiles.title}
      intro={
        <>
          {copy.profiles.intro}{" "}
          <span data-print="hide">
            <TextLink href="/methode">{copy.profiles.method}</TextLink>.
          </span>
        </>
      }
    >
      <ProfileFigure view={view} />
    </StatSection>
    <StatSection id="departements" title={copy.map.title} intro={<MapIntro />}>
      <DepartmentFigure view={view} place={place} />
    </StatSection>
    <StatSection id="mesures" title={copy.measures.title} intro={copy.measures.intro}>
      <MeasureFigure view={view} />
    </StatSection>
    <StatSection id="usages" title={copy.practice.title} intro={copy.practice.intro}>
      <Answers view={view} place={place} part="usages">
        <PracticeFigure view={view} />
        <ContentFigure view={view} />
      </Answers>
    </StatSection>
    <StatSection id="avis" title={copy.obstacles.title} intro={copy.obstacles.intro}>
      <Answers view={view} place={place} part="avis">
        <ObstaclesFigure view={view} />
        <StanceFigure view={view} />
      </Answers>
    </StatSection>
    <StatSection id="depossession" title={copy.relation.title} intro={copy.relation.claim}>
      {view.figures.relation === null ? (
        <p>
          {copy.relationOnly.text} <TextLink data-print="hide" href={buildAddress(withFilter(place, { branch: null, size: null, department: null }), "#depossession")}>{copy.relationOnly.all}</TextLink>
        </p>
      ) : (
        <RelationFigure view={view} />
      )}
    </StatSection>
    <StatSection id="formation" title={copy.training.title} intro={copy.training.intro}>
      <Answers view={view} place={place} part="formation">
        <NeedsFigure view={view} />
        <LearningFigure view={view} />
        <ActionsFigure view={view} />
        <BeneficiariesFigure view={view} />
      </Answers>
      <StudyFigure />
    </StatSection>
    <StatSection id="evolution" title={copy.change.title} intro={copy.change.cumulative}>
      <YearsFigure view={view} />
      <ReleasesFigure view={view} earlier={earlier} />
    </StatSection>
    <StatSection id="qui" title={copy.who.title} intro={copy.who.intro}>
      <AxisFigure view={view} axis="branch" />
      <AxisFigure view={view} axis="size" />
      {view.figures.answers === null ? <p>{copy.who.roleNotCrossed}</p> : <RoleFigure view={view} />}
    </StatSection>
  </>
);

const PLANNING = ["sessions", copy.planning.title] as const;
const SECTIONS = [
  ["positions", copy.profiles.title],
  ["departements", copy.map.title],
  ["mesures", copy.measures.title],
  ["usages", copy.practice.title],
  ["avis", copy.obstacles.title],
  ["depossession", copy.relation.title],
  ["formation", copy.training.title],
  ["evolution", copy.change.title],
  ["qui", copy.who.title],
] as const;

const Contents = ({ forAdvisor }: { readonly forAdvisor: boolean }) => (
  <nav aria-label={copy.onThisPage} className={styles.contents} data-print="hide">
    <ul role="list">
      {[...(forAdvisor ? [PLANNING] : []), ...SECTIONS].map(([id, title]) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
);

/** What an advisor reads first: where there are enough for a session of each phase. */
const Planning = ({ view }: { readonly view: View }) => (
  <StatSection id={PLANNING[0]} title={PLANNING[1]} intro={sayPhases(view.release)}>
    <NeedsMapFigure view={view} />
    <SessionsFigure view={view} />
  </StatSection>
);

/** A choice that is too fine: why, the ways out, and a line where each section would be. What does not depend on it stays. */
const TooFew = ({ view, place }: PartProps) => (
  <>
    <div className={styles.tooFew}>
      <Notice kind="info" label={copy.information}>
        <p>{copy.tooFew(listFilterWords(place.filter).join(", "))}</p>
        {!isEverything(place.filter) && (
          <>
            <p>{copy.ways.title}</p>
            <Ways release={view.release} place={place} ways={listWays(place)} part={RESULTS} />
          </>
        )}
      </Notice>
    </div>
    {SECTIONS.map(([id, title]) => (
      <StatSection key={id} id={id} title={title} intro={id === "departements" ? <MapIntro /> : undefined}>
        {id === "departements" ? <DepartmentFigure view={view} place={place} /> : <p>{copy.tooFewHere}</p>}
        {id === "formation" && <StudyFigure />}
      </StatSection>
    ))}
  </>
);

/** Everything that a release says behind a filter. The public page shows it, and the advisors' page of the region. */
export const Dashboard = ({ release, earlier, place, forAdvisor = false }: DashboardProps) => {
  const view: View = { release, filter: place.filter, figures: getFigures(release, place.filter) };
  return (
    <>
      <Patterns />
      <FilterForm release={release} place={place} />
      <Chosen release={release} place={place} />
      <Contents forAdvisor={forAdvisor} />
      {forAdvisor && <div className={styles.present}><PresentFigures /></div>}
      {forAdvisor && <Planning view={view} />}
      {view.figures.contributions === null ? <TooFew view={view} place={place} /> : <Figures view={view} place={place} earlier={earlier} />}
    </>
  );
};
