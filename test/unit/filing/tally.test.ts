import fc from 'fast-check';
import type { Entry } from '../../../shared/filing/entry.ts';
import {
  byStatus,
  countsOfAgencies,
  countsOfFilings,
  standingOfAgency,
  sumCounts,
  tally,
} from '../../../shared/filing/tally.ts';

const entry = (overrides: Partial<Entry>): Entry => ({
  ...{ agency: 'a-1', name: null, year: 2024, version: 'v', stage: 'checked', status: 'returned', form: 'v2021' },
  ...{ failing: { E: 1, W: 0, I: 0 }, failingChecks: [], at: '2026-01-31T00:00:00.000Z', region: null, parent: null },
  ...{ level: null, kind: null, extract: null, ...overrides },
});

test('filings are counted by level and status, and each family of failing checks once a report', () => {
  const counts = countsOfFilings([
    entry({ level: 'county', failingChecks: ['B01.granted', 'B01', 'B01.refused', 'S01'] }),
    entry({ level: 'county', failingChecks: ['B01.granted', 'B01'] }),
    entry({ level: 'township', status: 'accepted' }),
    entry({ status: null, stage: 'received' }),
  ]);
  expect(counts).toEqual({
    filings: { county: { returned: 2 }, township: { accepted: 1 }, unknown: { pending: 1 } },
    failing: { B01: 2, S01: 1 },
    registered: {},
    missing: {},
  });
  expect(byStatus(counts)).toEqual({ returned: 2, accepted: 1, pending: 1 });
  expect(tally.parse({ ...counts, year: 2024, province: '53' })).toMatchObject(counts);
});

test.each([
  [{ name: '云岭县交通运输局', level: 'county', kind: 'department' }, 'department'],
  [{ name: '云岭县交通运输局', level: null, kind: null }, 'department'],
  [{ name: '云岭县人民政府', level: 'county', kind: 'government' }, 'government'],
  [{ name: '青禾镇人民政府', level: null, kind: 'government' }, 'township'],
  [{ name: '青禾', level: 'township', kind: 'government' }, 'township'],
  [{ name: '云岭县第一中学', level: 'county', kind: 'other' }, 'other'],
] as const)('%j is, by what the law asks of it, a %s', (agency, standing) => {
  expect(standingOfAgency(agency)).toBe(standing);
});

test('an agency that has filed nothing is missing', () => {
  const agency = (id: string, kind: 'department' | 'government') => ({
    ...{ id, name: '云岭县', region: null, level: 'county' as const, kind, parent: null },
  });
  const agencies = [agency('a-1', 'department'), agency('a-2', 'department'), agency('a-3', 'government')];
  expect(countsOfAgencies(agencies, new Set(['a-2', 'a-3', 'stranger']))).toMatchObject({
    registered: { department: 2, government: 1 },
    missing: { department: 1 },
  });
});

test('the counts of a whole are the sum of those of its parts, however it is parted', () => {
  const some = fc.record({
    level: fc.constantFrom('county', 'province', null),
    status: fc.constantFrom('accepted', 'queried', null),
    failingChecks: fc.subarray(['B01.granted', 'B01', 'S01', 'N02']),
  });
  fc.assert(
    fc.property(fc.array(some), fc.nat(), fc.nat(), (some, first, second) => {
      const entries = some.map(entry);
      const [from, to] = [first, second].map((cut) => cut % (entries.length + 1)).toSorted((a, b) => a - b);
      const parts = [entries.slice(0, from), entries.slice(from, to), entries.slice(to)];
      expect(sumCounts(parts.map(countsOfFilings).toReversed())).toEqual(countsOfFilings(entries));
    }),
  );
});
