import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextLink } from "@/components/ui/text-link";
import { FILTER_KEYS, listFilterValues } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { AddressForm } from "./address-form";
import { buildAddress, withoutFilter, type Place } from "./address";
import { copy } from "./copy.fr";
import styles from "./filter-form.module.css";
import { listFilterWords, sayFilterValue } from "./labels.fr";
import { isEverything } from "./reading";

/** Where the form leads to: what is looked at, then its figures. */
export const RESULTS = "resultats";

/** What is looked at, as a plain form: it works without script, and its address can be sent. */
export const FilterForm = ({ release, place }: { readonly release: Release; readonly place: Place }) => {
  const { filter } = place;
  return (
    <AddressForm action={`${place.path}#${RESULTS}`} className={styles.form} label={copy.filters.title}>
      {place.release !== null && <input type="hidden" name="release" value={place.release} />}
      {place.map !== "count" && <input type="hidden" name="map" value={place.map} />}
      <div className={styles.fields}>
        {FILTER_KEYS.map((name) => (
          <SelectField
            key={name}
            look="setting"
            id={`filter-${name}`}
            label={copy.filters[name].label}
            placeholder={copy.filters[name].all}
            groups={[]}
            options={listFilterValues(release, name).map((value) => ({ value, label: sayFilterValue(name, value) }))}
            input={{ name }}
            chosen={filter[name] === null ? "" : String(filter[name])}
          />
        ))}
      </div>
      <div className={styles.acts}>
        <Button type="submit">{copy.filters.show}</Button>
        {!isEverything(filter) && (
          <TextLink alone href={buildAddress(withoutFilter(place))}>
            {copy.filters.clear}
          </TextLink>
        )}
      </div>
    </AddressForm>
  );
};

/** What is looked at, as a sentence: the form lands on it, and it stands on paper. */
export const Chosen = ({ release, place }: { readonly release: Release; readonly place: Place }) => (
  <h2 id={RESULTS} tabIndex={-1} className={styles.chosen}>
    {isEverything(place.filter) ? copy.filters.everything(release.region.name) : copy.filters.chosen(listFilterWords(place.filter).join(", "))}
  </h2>
);
