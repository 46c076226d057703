import { withChanges } from '../../../shared/checks/explain/explain.ts';
import type { Change, Corrections } from '../../../shared/checks/model.ts';
import { validate } from '../../../shared/checks/validate.ts';
import {
  ABSENT,
  type CellOverrides,
  cellsUnder,
  inferred,
  numberCell,
  ONE_REQUEST,
  report,
  tablesWithout,
} from './builder.ts';

const corrected = (cells: CellOverrides): Corrections =>
  validate(report({ cells: { ...ONE_REQUEST, ...cells } })).corrections;

const change = (cell: string, from: number | null, to: number, why: Change['why']) => ({ cell, from, to, why });

describe('blanks', () => {
  test('that have to hold something are filled, at 0.3 each', () => {
    const { verdict, explanations } = corrected({ 't3.partial.sum': null, 't3.total.sum': null });
    expect(verdict).toBe('located');
    expect(explanations).toEqual([
      {
        cost: 0.6,
        changes: [change('t3.partial.sum', null, 1, 'blank-filled'), change('t3.total.sum', null, 1, 'blank-filled')],
        resolves: ['B01.partial', 'B01.total', 'B03.sum', 'B06'],
      },
    ]);
  });

  test('that can be filled in several ways are ambiguous', () => {
    const { verdict, explanations } = corrected({ 't4.rev.upheld': null, 't4.rev.other': null, 't4.rev.total': 1 });
    expect(verdict).toBe('ambiguous');
    expect(explanations.map(({ changes }) => changes.map(({ cell }) => cell)).sort()).toEqual([
      ['t4.rev.other'],
      ['t4.rev.upheld'],
    ]);
  });

  test('read as 0 are no error where all sums hold', () => {
    expect(corrected({ 't3.granted.nat': null }).verdict).toBe('consistent');
  });

  test('do not stand in the way of locating a wrong cell', () => {
    const { verdict, explanations } = corrected({ 't3.granted.nat': null, 't3.partial.law': 11 });
    expect(verdict).toBe('located');
    expect(explanations[0]?.changes).toEqual([change('t3.partial.law', 11, 1, 'digit-added')]);
  });
});

describe('blanks that cannot be filled', () => {
  test('leave the wrong cell beside them to be located', () => {
    const { verdict, explanations } = corrected({ 't3.partial.nat': null, 't3.partial.law': 11 });
    expect(verdict).toBe('located');
    expect(explanations[0]?.changes).toEqual([change('t3.partial.law', 11, 1, 'digit-added')]);
  });
});

describe('blanks of several tables', () => {
  test('are told once each', () => {
    const { verdict, explanations } = corrected({ 't3.partial.sum': null, 't4.rev.upheld': null, 't4.rev.total': 2 });
    expect(verdict).toBe('located');
    expect(explanations.map(({ changes }) => changes)).toEqual([
      [change('t3.partial.sum', null, 1, 'blank-filled')],
      [change('t4.rev.upheld', null, 2, 'blank-filled')],
    ]);
  });

  test('that can be filled in more ways than were looked at are ambiguous', () => {
    const blank = { 't4.rev.upheld': null, 't4.rev.corrected': null, 't4.rev.other': null, 't4.rev.total': 9 };
    expect(corrected(blank).verdict).toBe('ambiguous');
  });
});

test('a report with changes made holds them as if they had been read', () => {
  const made = withChanges(report({ cells: { 't3.new.nat': null } }), [
    change('t3.new.nat', null, 5, 'blank-filled'),
    change('t3.new.sum', 5, 0, 'other-value'),
  ]);
  expect(made.cells['t3.new.nat']).toEqual(numberCell(5));
  expect(made.cells['t3.new.sum']).toEqual(numberCell(0));
  expect(made.cells['t3.new.com']).toEqual(numberCell(0));
});

test('what there is nothing to tell of is left out', () => {
  expect(Object.keys(corrected({}))).toEqual(['verdict', 'explanations']);
});

describe('the verdict without an error to explain', () => {
  test('is consistent where all sums hold', () => {
    expect(corrected({})).toEqual({ verdict: 'consistent', explanations: [] });
  });

  test('is not_assessable without tables 3 and 4', () => {
    const cells = { ...cellsUnder('t3', () => ABSENT), ...cellsUnder('t4', () => ABSENT) };
    const without = report({ cells, evidence: { tables: tablesWithout('t3', 't4') } });
    expect(validate(without).corrections).toEqual({ verdict: 'not_assessable', explanations: [] });
  });

  test('is not_assessable where positions were lost', () => {
    expect(corrected({ 't3.new.nat': inferred(0) }).verdict).toBe('not_assessable');
  });

  test('is consistent where only table 3 is missing and table 4 holds', () => {
    const without = report({ cells: cellsUnder('t3', () => ABSENT), evidence: { tables: tablesWithout('t3') } });
    expect(validate(without).corrections.verdict).toBe('consistent');
  });
});
