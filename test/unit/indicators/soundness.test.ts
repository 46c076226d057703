import { validate } from '../../../shared/checks/validate.ts';
import { computeIndicators } from '../../../shared/indicators/compute.ts';
import { unsoundByChecks, unsoundTables } from '../../../shared/indicators/soundness.ts';
import { makeReport, readCell, table3 } from '../builders/report.ts';

const BALANCED = table3({ new: 3, carry_in: 1, granted: 2, partial: 1, total: 3, carry_out: 1 });

/** The same whether the report is asked or, as for an entry, its failing checks. */
function tables(...args: Parameters<typeof makeReport>) {
  const report = makeReport(...args);
  const found = [...unsoundTables(report)];
  const failing = validate(report).checks.filter(({ status }) => status === 'fail');
  expect([...unsoundByChecks(failing.map(({ id }) => id.split('.')[0] ?? ''))].toSorted()).toEqual(found.toSorted());
  return found;
}

describe('unsoundTables', () => {
  test('finds nothing in tables that add up', () => {
    expect(tables(BALANCED)).toEqual([]);
  });

  test.each([
    ['a row (B01)', { 't3.new.com': 1, 't3.new.nat': 3 }],
    ['the results of a column (B02)', { 't3.deny_law.sum': 1, 't3.deny_law.nat': 1 }],
    ['the balance of a column (B03)', { 't3.carry_out.sum': 2, 't3.carry_out.nat': 2 }],
  ])('finds table 3 when %s does not add up', (_, figures) => {
    expect(tables({ ...BALANCED, ...figures })).toEqual(['t3']);
  });

  test('finds table 4 when a block does not add up (C01)', () => {
    expect(tables({ 't4.post.upheld': 1 })).toEqual(['t4']);
  });

  test('holds a blank for whatever makes the sum right, but not for a negative number', () => {
    expect(tables({ ...BALANCED, 't3.new.sum': null })).toEqual([]);
    expect(tables({ ...BALANCED, 't3.granted.nat': null })).toEqual([]);
    expect(tables({ ...BALANCED, 't3.new.com': null, 't3.new.nat': 4 })).toEqual(['t3']);
  });

  test('does not judge by cells whose place was inferred', () => {
    expect(tables({ ...BALANCED, 't3.new.com': { ...readCell(7), basis: 'inferred' } })).toEqual([]);
  });
});

test('an indicator is unsound only when a table that it draws on is', () => {
  const indicators = computeIndicators(makeReport({ ...BALANCED, 't4.rev.upheld': 1 }));
  expect(indicators.I03).toMatchObject({ unsound: false });
  expect(indicators.I22).toMatchObject({ unsound: true });
  expect(indicators.I19).toMatchObject({ value: 0, unsound: true });
});
