import { provinceOf } from '../../filing/agency.ts';
import type { Entry } from '../../filing/entry.ts';
import { divisionKey, ENTRY, filingKey, placeKey, underKey } from '../keys.ts';

/** An entry as it stands in the table: with the keys of the indexes it is in, and with how much it knows. */
export const entryItemOf = (entry: Entry, known: number) => {
  const { agency, year, region, parent } = entry;
  return {
    ...{ pk: filingKey(entry), sk: ENTRY },
    ...entry,
    division: divisionKey(year, provinceOf(region)),
    place: placeKey(region, agency),
    ...(parent === null ? {} : { under: underKey(year, parent) }),
    known,
  };
};
