import { type Agency, provinceOf, regionOf } from '../../shared/filing/agency.ts';
import type { TallyDue } from '../../shared/filing/events.ts';
import type { Filing } from '../../shared/store/store.ts';
import type { Publish } from './publish.ts';

/** Says that an entry has moved; only after it has. */
export function tellTally(
  { agency, year }: Filing,
  registered: Agency | null,
  trace: string,
  publishTally: Publish<TallyDue>,
): Promise<void> {
  const province = provinceOf(regionOf(agency, registered));
  return publishTally({ schema: 'tally-due/1', year, province, trace });
}
