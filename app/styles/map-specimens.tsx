import { CompassDrawing, CompassThumbnail, type Place } from "@/components/report/compass-drawing";
import { getMapEdges } from "@/components/report/map-place";
import { Figure } from "@/components/ui/figure";
import { currentReferential } from "@/lib/referential/current";

import { homeCopy } from "../home-copy.fr";
import styles from "./styles.module.css";

const edges = getMapEdges(currentReferential.model);
const places: readonly Place[] = [
  { x: -0.8, y: 0.18, spread: { x: [-1, -0.55], y: [0.18, 0.34] }, profile: "refractory" },
  { x: 0.1, y: 0.4, spread: null, profile: "follower" },
  { x: 0.55, y: 0.68, spread: { x: [0.4, 0.7], y: [0.68, 0.8] }, profile: "experimenter" },
  { x: 0.9, y: 0.93, spread: null, profile: "pioneer" },
];

export const MapSpecimens = () => (
  <>
    <div className={styles.row}>
      {places.map((place) => (
        <div key={place.profile} className={styles.thumbnail}>
          <CompassThumbnail edges={edges} place={place} />
        </div>
      ))}
    </div>
    {places.map((place) => (
      <Figure
        key={place.profile}
        title={`Vous êtes en région ${homeCopy.map.labels.regions[place.profile].toLowerCase()}`}
        base="Sur 24 réponses connues, 4 « je ne sais pas »."
        twin={{
          summary: `Les mêmes chiffres en table (${place.profile})`,
          caption: "Position sur la carte",
          columns: [{ key: "axis", label: "Axe" }, { key: "value", label: "Valeur", numeric: true }],
          rows: [{ key: "x", cells: ["Posture", place.x] }, { key: "y", cells: ["Pratique", place.y] }],
        }}
      >
        <CompassDrawing
          {...place}
          edges={edges}
          labels={homeCopy.map.labels}
          title={`Votre place sur la carte (${place.profile})`}
          description={homeCopy.map.description}
        />
      </Figure>
    ))}
  </>
);
