import type { ListedAgency } from './agency.ts';
import { deadlineOf } from './deadline.ts';
import type { Entry } from './entry.ts';
import { type Counts, countsOfAgencies, countsOfFilings, sumCounts } from './tally.ts';

/** A registered agency that has filed nothing though its day has passed. */
export interface Overdue extends Pick<ListedAgency, 'id' | 'name'> {
  /** Its day, ISO 8601. */
  readonly due: string;
  readonly reason: string;
}

/** What can be said of a group whose filings and agencies are all at hand. */
export interface GroupSummary {
  readonly counts: Counts;
  /** The longest overdue first, then by id. */
  readonly overdue: readonly Overdue[];
}

/** @param today in China, ISO 8601 */
export function overdueOf(
  agencies: readonly ListedAgency[],
  filed: ReadonlySet<string>,
  year: number,
  today: string,
): readonly Overdue[] {
  return agencies
    .flatMap((one): Overdue[] => {
      const deadline = filed.has(one.id) ? null : deadlineOf(one, year);
      return deadline === null || today <= deadline.due ? [] : [{ id: one.id, name: one.name, ...deadline }];
    })
    .toSorted((a, b) => (a.due === b.due ? Number(a.id > b.id) - 0.5 : a.due < b.due ? -1 : 1));
}

export function summaryOf(
  entries: readonly Entry[],
  agencies: readonly ListedAgency[],
  year: number,
  today: string,
): GroupSummary {
  const filed = new Set(entries.map(({ agency }) => agency));
  return {
    counts: sumCounts([countsOfFilings(entries), countsOfAgencies(agencies, filed)]),
    overdue: overdueOf(agencies, filed, year, today),
  };
}
