import { yearsUntil } from '../../shared/export/snapshot/place.ts';
import type { GroupsDue, GroupsMessage, NeighbourChanged } from '../../shared/filing/events.ts';
import type { GroupStore } from '../../shared/store/store.ts';
import type { Journal } from '../common/journal.ts';

export interface GroupsServices {
  readonly store: GroupStore;
  /** Hands on the parts of a night's work. */
  readonly divide: (parts: readonly GroupsDue[]) => Promise<void>;
  readonly publishChanged: (events: readonly NeighbourChanged[]) => Promise<void>;
  readonly journal: Pick<Journal, 'note'>;
  readonly clock: () => Date;
}

/**
 * Compares the reports of one province with one another and announces the filings whose checks that concerns; a night's work
 * becomes one message for each year and province. May be repeated. It looks at what was read, not at what was checked, so the
 * checks that it causes do not cause it again: after a day on which nothing arrived it announces nothing.
 */
export async function renewGroups(message: GroupsMessage, trace: string, services: GroupsServices): Promise<void> {
  const { store, divide, publishChanged, journal, clock } = services;
  if (message.schema === 'groups-night/1') {
    const years = message.year === undefined ? yearsUntil(clock().getUTCFullYear()) : [message.year];
    const provinces = await store.provinces();
    await divide(years.flatMap((year) => provinces.map((province) => ({ schema: 'groups-due/1', year, province }))));
    return;
  }
  const { year, province } = message;
  const renewed = await store.renewGroups({ year, province }, (agencies) =>
    publishChanged(agencies.map((agency) => ({ schema: 'neighbour-changed/1', agency, year, trace }))),
  );
  journal.note('groups were compared', { year, province, ...renewed, trace });
}
