import fc from 'fast-check';
import { bearingOf } from '../../../shared/checks/bearing.ts';
import type { GroupFigures } from '../../../shared/checks/surroundings.ts';
import { packCells, unpackCells } from '../../../shared/filing/packed-cells.ts';
import type { CellId } from '../../../shared/form/model.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { makeReport } from '../builders/report.ts';
import { resultOf } from './result.ts';

const FEE = 't2.fee.amount_wan';
const LICENCES = 't2.license.decisions';
const REQUESTS = 't3.new.nat';

/** The values that an entry keeps of a report. */
const valuesOf = (report: Report) => unpackCells(report.form, packCells(report));

const group = (size: number, cells: GroupFigures['cells'] = {}): GroupFigures => ({ size, cells });
const usual = (median: number, deviation: number) => ({ median: Math.log1p(median), deviation });

const number = fc.constantFrom(0, 1, 5, 7, 60, 900, 20_000, 3_000_000);
const report = fc
  .record({ [FEE]: number, [LICENCES]: number, [REQUESTS]: number })
  .map((figures) => makeReport(figures));
const figures = fc.record(
  Object.fromEntries(
    [FEE, LICENCES, REQUESTS].map((id: CellId) => [
      id,
      fc.record({ median: fc.constantFrom(0, Math.log1p(5), Math.log1p(6)), deviation: fc.constantFrom(0, 0.5, 0.6) }),
    ]),
  ),
  { requiredKeys: [] },
);
const groups = fc.record({ size: fc.constantFrom(0, 1, 2, 7, 8, 9, 40), cells: figures });

describe('what of a group bears on a report', () => {
  test('decides what the checks that look at it find: where it is the same, so are they', () => {
    let [same, different] = [0, 0];
    const cases = fc.record({ now: report, before: report, one: groups, other: groups });
    fc.assert(
      fc.property(cases, ({ now, before, one, other }) => {
        // No group has figures of fewer than eight.
        const [a, b] = [one, other].map(({ size, cells }) =>
          group(size, size < 8 ? {} : (cells as GroupFigures['cells'])),
        );
        if (a === undefined || b === undefined) throw new Error('there are two');
        if (bearingOf(valuesOf(now), a) !== bearingOf(valuesOf(now), b)) {
          different += 1;
          return;
        }
        same += 1;
        const previous = { ...before, year: 2023 };
        for (const check of ['P02', 'Y06', 'A11', 'P06']) {
          const found = [a, b].map((known) => resultOf(check, now, { previous, group: { ...known, narratives: [] } }));
          expect(found[0]).toEqual(found[1]);
        }
      }),
      { numRuns: 400 },
    );
    expect(same).toBeGreaterThan(20);
    expect(different).toBeGreaterThan(20);
  });

  test('stays the same while medians move and reports arrive, for a report that is near them', () => {
    const values = valuesOf(makeReport({ [LICENCES]: 6 }));
    const before = bearingOf(values, group(40, { [LICENCES]: usual(5, 0.5) }));
    expect(bearingOf(values, group(52, { [LICENCES]: usual(6, 0.4) }))).toBe(before);
  });

  test.each([
    ['the median that it is far from', group(40, { [LICENCES]: usual(6, 0.5) })],
    ['how much the others differ', group(40, { [LICENCES]: usual(5, 0.6) })],
    ['how many there are', group(41, { [LICENCES]: usual(5, 0.5) })],
    ['another cell in which it is far', group(40, { [LICENCES]: usual(5, 0.5), [REQUESTS]: usual(9000, 0.1) })],
  ])('changes for one that is far, with %s', (_, changed) => {
    const values = valuesOf(makeReport({ [LICENCES]: 20_000 }));
    const before = bearingOf(values, group(40, { [LICENCES]: usual(5, 0.5) }));
    expect(bearingOf(values, changed)).not.toBe(before);
  });

  test('changes for all with the usual fee, with the second and with the eighth report', () => {
    const values = valuesOf(makeReport());
    const bearings = [group(1), group(2), group(7), group(8), group(9)].map((one) => bearingOf(values, one));
    expect(new Set(bearings).size).toBe(3);
    expect(bearingOf(values, group(9, { [FEE]: usual(0.5, 0) }))).not.toBe(bearings[4]);
  });
});
