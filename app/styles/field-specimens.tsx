import { CheckboxCards, RadioCards, type Choice } from "@/components/ui/choice-cards";
import { ErrorSummary } from "@/components/ui/error-summary";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { Progress } from "@/components/ui/progress";
import { SelectField } from "@/components/ui/select-field";
import { StepNav } from "@/components/ui/step-nav";

const choices: readonly Choice[] = [
  { value: "nobody", label: "Personne" },
  { value: "one", label: "Une personne, de sa propre initiative", hint: "Par exemple pour chercher une référence ou résumer un texte." },
  { value: "team", label: "Une équipe, avec l’accord de la direction" },
  { value: "process", label: "C’est notre façon habituelle de produire" },
  { value: "unknown", label: "Je ne sais pas", apart: true },
];
const error = { label: "Erreur :", message: "Choisissez une réponse, ou « Je ne sais pas »." };

export const FieldSpecimens = () => (
  <>
    <Progress id="s-progress" label="Étape 3 sur 9 · 14 questions sur 36" done={14} total={36} />
    <StepNav
      label="Étapes du questionnaire"
      stateLabels={{ done: "terminée", current: "en cours", open: "à venir" }}
      steps={[
        { key: "a", label: "Votre structure", state: "done", href: "#champs" },
        { key: "b", label: "Votre activité", state: "done", href: "#champs" },
        { key: "c", label: "Ce que vous en savez", state: "current" },
        { key: "d", label: "Vos usages", state: "open" },
      ]}
    />
    <ErrorSummary
      title="Deux questions attendent une réponse"
      attempt={0}
      errors={[
        { fieldId: "s-error", message: "Qui se sert de l’IA ? Choisissez une réponse." },
        { fieldId: "s-select-error", message: "Dans quel département êtes-vous ?" },
      ]}
    />
    <RadioCards id="s-radio" legend="Qui se sert de l’IA chez vous, dans les six derniers mois ?" choices={choices} input={{ name: "s-radio" }} chosen={["one"]}>
      <HelpDisclosure summary="Pourquoi cette question ?" open>
        <p>Un usage isolé et un usage décidé ensemble n’appellent pas les mêmes actions.</p>
      </HelpDisclosure>
    </RadioCards>
    <RadioCards id="s-error" legend="La même question, sans réponse" choices={choices} input={{ name: "s-error" }} error={error}>
      <HelpDisclosure summary="Pourquoi cette question, en erreur ?">
        <p>Fermée.</p>
      </HelpDisclosure>
    </RadioCards>
    <CheckboxCards id="s-check" legend="Pour quelles tâches ?" hint="Plusieurs réponses possibles" choices={choices} input={{ name: "s-check" }} chosen={["one", "team"]} />
    <SelectField
      id="s-select"
      label="Dans quel département êtes-vous ?"
      placeholder="Choisissez"
      groups={[
        { label: "Occitanie", options: [{ value: "09", label: "09 – Ariège" }, { value: "31", label: "31 – Haute-Garonne" }] },
        { label: "Autres régions", options: [{ value: "01", label: "01 – Ain" }] },
      ]}
      input={{ name: "s-select" }}
    />
    <SelectField id="s-select-error" label="Le même, en erreur" placeholder="Choisissez" groups={[]} input={{ name: "s-select-error" }} error={error} />
    <SelectField
      look="setting"
      id="s-select-setting"
      label="Branche"
      placeholder="Toutes les branches"
      groups={[]}
      options={[{ value: "publishing", label: "Édition" }]}
      input={{ name: "s-select-setting" }}
    />
  </>
);
