import { BRANCHES, BranchSign } from "@/components/signs/branch-sign";
import { ProfileBadge } from "@/components/signs/profile-badge";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { PROFILES } from "@/lib/diagnosis/types";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import styles from "./styles.module.css";

export const WordSpecimens = () => (
  <>
    <p className={styles.row}>
      <Button>Voir mon profil</Button>
      <Button look="secondary">Enregistrer mes réponses</Button>
      <Button look="quiet">Effacer mes réponses</Button>
      <Button disabled>Indisponible</Button>
      <ButtonLink href="#mots">Lien de poids</ButtonLink>
      <TextLink href="#mots">Lien</TextLink>
    </p>
    <Notice kind="info" label="Information" title="Vos réponses sont sur cet appareil">
      <p>Elles seront effacées dans 30 jours.</p>
    </Notice>
    <Notice kind="attention" label="Attention" title="Ce lien contient toutes vos réponses">
      <p>Ne le donnez qu’à qui peut les lire.</p>
    </Notice>
    <Notice kind="done" label="C’est fait" title="Contribution enregistrée">
      <p>Merci.</p>
    </Notice>
    <p className={styles.row}>
      {PROFILES.map((profile) => (
        <ProfileBadge key={profile} profile={profile} label={adviceCopy.profiles[profile].name} />
      ))}
    </p>
    <p className={styles.row}>
      {BRANCHES.map((branch) => (
        <BranchSign key={branch} branch={branch} size={72} />
      ))}
    </p>
    <DataTable
      caption="Une table"
      columns={[{ key: "a", label: "Mesure" }, { key: "b", label: "Points", numeric: true }]}
      rows={[{ key: "1", cells: ["Posture", "−3"] }, { key: "2", cells: ["Usages", "14"] }]}
    />
  </>
);
