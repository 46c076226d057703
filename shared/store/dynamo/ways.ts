import { provinceOf, regionPrefix } from '../../filing/agency.ts';
import { divisionKey, underKey } from '../keys.ts';
import type { EntryFilters } from '../store.ts';
import type { IndexName } from '../table.ts';
import { checkMark, parentMark, statusMark } from './entry-items.ts';
import type { Condition } from './index-query.ts';

/** Which index answers a list of entries, and by what key. */
export interface Way {
  readonly index: IndexName;
  /** The way for every query that has this filter, unless one before it is. */
  readonly by: keyof EntryFilters | null;
  readonly key: (query: EntryFilters, year: number) => readonly Condition[];
}

const equals = (attribute: string, value: unknown): Condition => ({ operator: '=', attribute, value });
const begins = (attribute: string, value: string): Condition => ({ operator: 'begins_with', attribute, value });

/**
 * Every list of one year, the narrowest way first. What is not in the key is filtered. A list of one agency needs no year
 * and so is not among them; other lists without a year go year after year.
 */
const WAYS: readonly Way[] = [
  { index: 'byParent', by: 'parent', key: ({ parent = '' }, year) => [equals('under', underKey(year, parent))] },
  {
    index: 'byRegion',
    by: 'region',
    key({ region = '' }, year) {
      const prefix = regionPrefix(region);
      return [equals('division', divisionKey(year, provinceOf(prefix))), begins('place', prefix)];
    },
  },
  { index: 'byYear', by: null, key: (_, year) => [equals('year', year)] },
];

/** All filings of one agency, or that of one year. */
export const OF_AGENCY: Way = {
  index: 'byAgency',
  by: 'agency',
  key: ({ agency, year }) => [equals('agency', agency), ...(year === undefined ? [] : [equals('year', year)])],
};

export function wayOf(query: EntryFilters): Way {
  const way = [OF_AGENCY, ...WAYS].find(({ by }) => by === null || query[by] !== undefined);
  if (way === undefined) throw new Error('the last way takes every query');
  return way;
}

const marked = (mark: string): Condition => ({ operator: 'contains', attribute: 'marks', value: ` ${mark} ` });

/** What a filter compares. */
const FILTERS: Readonly<Partial<Record<keyof EntryFilters, (value: string) => Condition>>> = {
  parent: (parent) => marked(parentMark(parent)),
  region: (region) => begins('place', regionPrefix(region)),
  status: (status) => marked(statusMark(status)),
  check: (check) => marked(checkMark(check)),
};

/** The filters of a query that the key of its way does not answer. */
export function filtersOf(query: EntryFilters, { by }: Way): readonly Condition[] {
  return Object.entries(FILTERS).flatMap(([name, conditionOf]) => {
    const value = query[name as keyof EntryFilters];
    return value === undefined || name === by ? [] : [conditionOf(String(value))];
  });
}
