import { useFormContext } from "react-hook-form";

import { RadioCards } from "@/components/ui/choice-cards";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { TextLink } from "@/components/ui/text-link";

import { copy } from "./copy.fr";
import { CONTRIBUTE, type Values } from "./fields";

const { contribute } = copy;

/** Yes or no, with no default and the same weight; what is kept and for how long stands beside the choice. */
export const ContributionChoice = ({ already, message }: { readonly already: boolean; readonly message: string | undefined }) => {
  const { register } = useFormContext<Values>();
  return (
    <RadioCards
      id={CONTRIBUTE}
      legend={contribute.legend}
      hint={contribute.hint}
      input={register(CONTRIBUTE)}
      error={message === undefined ? undefined : { label: copy.errorLabel, message }}
      required
      choices={(["yes", "no"] as const).map((value) => ({ value, ...contribute.choices[value] }))}
    >
      {already && <p>{contribute.already}</p>}
      <HelpDisclosure summary={contribute.detailsTitle} open>
        {contribute.details.map((detail) => (
          <p key={detail}>{detail}</p>
        ))}
        <p>
          <TextLink href="/confidentialite">{contribute.privacyLink}</TextLink>
        </p>
      </HelpDisclosure>
    </RadioCards>
  );
};
