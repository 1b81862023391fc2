import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { FILTER_KEYS, listFilterValues, type FilterKey } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { buildAddress, withoutFilter, type Place } from "./address";
import { copy } from "./copy.fr";
import styles from "./filter-form.module.css";
import { listFilterWords, sayFilterValue } from "./labels.fr";
import { isEverything } from "./reading";

/** Where the form leads to: what is looked at, then its figures. */
const RESULTS = "resultats";

type FieldProps = { readonly name: FilterKey; readonly release: Release; readonly chosen: string };

const Field = ({ name, release, chosen }: FieldProps) => (
  <div className={styles.field}>
    <label htmlFor={`filter-${name}`}>{copy.filters[name].label}</label>
    <select id={`filter-${name}`} name={name} defaultValue={chosen} className={styles.select}>
      <option value="">{copy.filters[name].all}</option>
      {listFilterValues(release, name).map((value) => (
        <option key={value} value={value}>
          {sayFilterValue(name, value)}
        </option>
      ))}
    </select>
  </div>
);

/** What is looked at, as a plain form: it works without script, and its address can be sent. */
export const FilterForm = ({ release, place }: { readonly release: Release; readonly place: Place }) => {
  const { filter } = place;
  return (
    <form method="get" action={`${place.path}#${RESULTS}`} className={styles.form} aria-label={copy.filters.title} data-print="hide">
      {place.release !== null && <input type="hidden" name="release" value={place.release} />}
      {place.map !== "count" && <input type="hidden" name="map" value={place.map} />}
      <div className={styles.fields}>
        {FILTER_KEYS.map((key) => (
          <Field key={key} name={key} release={release} chosen={filter[key] === null ? "" : String(filter[key])} />
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
    </form>
  );
};

/** What is looked at, as a sentence: the form lands on it, and it stands on paper. */
export const Chosen = ({ release, place }: { readonly release: Release; readonly place: Place }) => (
  <h2 id={RESULTS} tabIndex={-1} className={styles.chosen}>
    {isEverything(place.filter) ? copy.filters.everything(release.region.name) : copy.filters.chosen(listFilterWords(place.filter).join(", "))}
  </h2>
);
