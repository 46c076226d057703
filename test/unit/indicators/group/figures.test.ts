import fc from 'fast-check';
import { validate } from '../../../../shared/checks/validate.ts';
import { groupFiguresOf } from '../../../../shared/indicators/group/figures.ts';
import { makeReport, table3 } from '../../builders/report.ts';
import { granting, makeMember } from '../members.ts';

const LICENCES = 't2.license.decisions';

const deciding = (licences: number) => makeMember({ [LICENCES]: licences });

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

describe('what is usual in a group', () => {
  test('is median and median absolute deviation of log(1 + value)', () => {
    const numbers = fc.array(fc.oneof(fc.constant(0), fc.nat(5000)), { minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(numbers, (licences) => {
        const logs = licences.map((value) => Math.log(1 + value));
        const median = medianOf(logs);
        const deviation = medianOf(logs.map((one) => Math.abs(one - median)));
        const found = groupFiguresOf('v2021', licences.map(deciding)).cells[LICENCES];
        expect(found?.median).toBeCloseTo(median, 9);
        expect(found?.deviation).toBeCloseTo(deviation, 9);
      }),
    );
  });

  test('is told of cells that eight members tell, in the same form', () => {
    const blank = makeMember({ [LICENCES]: null });
    const other = makeMember({}, { form: 'v2019' });
    const seven = Array.from({ length: 7 }, () => deciding(3));
    expect(groupFiguresOf('v2021', [...seven, blank, other])).toMatchObject({ size: 8 });
    expect(groupFiguresOf('v2021', [...seven, blank, other]).cells).not.toHaveProperty([LICENCES]);
    expect(groupFiguresOf('v2021', [...seven, deciding(4)]).cells).toHaveProperty([LICENCES]);
  });

  test('does not hold the changes in items of the form of 2019', () => {
    const members = Array.from({ length: 8 }, () => makeMember({}, { form: 'v2019' }));
    const ids = Object.keys(groupFiguresOf('v2019', members).cells);
    expect(ids).toContain('t2v19.license.prev_items');
    expect(ids).not.toContain('t2v19.license.delta_items');
  });

  test('carries the texts along', () => {
    const narratives = [{ agency: 'a', name: null, fingerprint: [1, 2] }];
    expect(groupFiguresOf('v2021', [], narratives)).toEqual({ size: 0, cells: {}, narratives });
    expect(groupFiguresOf('v2021', [])).toEqual({ size: 0, cells: {} });
  });
});

test('the check on outliers (P02) finds with it who handled a hundred times as many', () => {
  const group = groupFiguresOf(
    'v2021',
    [4, 5, 5, 6, 7, 7, 8, 9].map((handled) => granting(handled, handled)),
  );
  const check = (handled: number) => {
    const report = makeReport(table3({ new: handled, granted: handled, total: handled }));
    return validate(report, { group }).checks.find(({ id }) => id === 'P02');
  };
  expect(check(6)).toMatchObject({ status: 'pass' });
  expect(check(700)).toMatchObject({ status: 'fail', left: 700 });
});
