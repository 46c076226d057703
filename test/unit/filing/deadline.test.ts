import { LOCAL_DEADLINES } from '../../../shared/checks/config/deadlines.ts';
import type { ListedAgency } from '../../../shared/filing/agency.ts';
import { dayInChina, deadlineOf } from '../../../shared/filing/deadline.ts';
import { overdueOf } from '../../../shared/filing/summary.ts';

const agency = (about: Partial<ListedAgency>): ListedAgency => ({
  ...{ id: '990102-roads', name: '云岭县交通运输局', region: null, level: null, kind: null, parent: null },
  ...about,
});

describe('the day of an agency', () => {
  test.each<[string, Partial<ListedAgency>, string | null]>([
    ['a department, by its name', {}, '2025-01-31'],
    ['a government', { name: '云岭县人民政府' }, '2025-03-31'],
    ['a government, as registered', { name: '云岭', kind: 'government' }, '2025-03-31'],
    ['a township', { name: '青禾镇人民政府', kind: 'government' }, null],
    ['a township, as registered', { name: '青禾', kind: 'government', level: 'township' }, null],
    ['another organ', { name: '云岭县供电公司' }, null],
  ])('%s', (_, about, due) => {
    expect(deadlineOf(agency(about), 2024)?.due ?? null).toBe(due);
  });

  test('may be an earlier one that a local notice sets', () => {
    const [notice] = LOCAL_DEADLINES;
    if (notice === undefined) throw new Error('a notice is registered');
    const { region, years, levels, date, reason } = notice;
    const own = agency({ region: `${region.division}00`, level: levels[0] ?? null, kind: 'department' });
    expect(deadlineOf(own, years.from)).toEqual({ due: `${years.from + 1}-${date}`, reason });
    expect(deadlineOf({ ...own, level: 'township' }, years.from)).toBeNull();
    expect(deadlineOf({ ...own, level: 'province' }, years.from)?.due).toBe(`${years.from + 1}-01-31`);
    expect(deadlineOf({ ...own, region: '990102' }, years.from)?.due).toBe(`${years.from + 1}-01-31`);
    expect(deadlineOf(own, years.from - 1)?.due).toBe(`${years.from}-01-31`);
    const byName = agency({ id: 'roads', name: `${region.name}交通运输局` });
    expect(deadlineOf(byName, years.from)?.due).toBe(`${years.from + 1}-${date}`);
  });

  test('ends in China', () => {
    expect(dayInChina(new Date('2025-01-31T15:59:59Z'))).toBe('2025-01-31');
    expect(dayInChina(new Date('2025-01-31T16:00:00Z'))).toBe('2025-02-01');
  });
});

test('overdue is who has filed nothing after its day, the longest first', () => {
  const all = [
    agency({ id: 'c-county', name: '云岭县人民政府' }),
    agency({ id: 'b-roads' }),
    agency({ id: 'a-water' }),
    agency({ id: 'a-filed' }),
    agency({ id: 'a-town', name: '青禾镇人民政府' }),
  ];
  const overdue = (today: string) => overdueOf(all, new Set(['a-filed']), 2024, today).map(({ id }) => id);
  expect(overdue('2025-01-31')).toEqual([]);
  expect(overdue('2025-02-01')).toEqual(['a-water', 'b-roads']);
  expect(overdue('2025-04-01')).toEqual(['a-water', 'b-roads', 'c-county']);
});
