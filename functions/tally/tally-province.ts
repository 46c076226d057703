import type { TallyDue } from '../../shared/filing/events.ts';
import type { TallyStore } from '../../shared/store/store.ts';
import type { Journal } from '../common/journal.ts';

export interface TallyServices {
  readonly store: Pick<TallyStore, 'renewTally'>;
  readonly journal: Journal;
}

/** Counts a province anew, as it is now: so it does not matter which message announced what, how often, in which order. */
export async function tallyProvince({ year, province, trace }: TallyDue, { store, journal }: TallyServices) {
  await store.renewTally({ year, province });
  journal.note('a tally was made', { year, province, trace });
}
