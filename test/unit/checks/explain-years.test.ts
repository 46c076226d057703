import { acrossYears } from '../../../shared/checks/explain/years.ts';
import { inferred, numberCell, report } from './builder.ts';
import { correctionsOf, row } from './explain-table.ts';

const lastYear = (carriedOut: readonly number[], overrides = {}) =>
  report({ year: 2023, cells: { ...row('new', ...carriedOut), ...row('carry_out', ...carriedOut), ...overrides } });

const cellsOf = (
  mending: { readonly changes: readonly { readonly cell: string; readonly to: number }[] } | null | undefined,
) => mending?.changes.map(({ cell, to }) => [cell, to]);

/** Worked example 5 of D.3: each year balances by itself. */
describe('requests carried over of which two years tell different numbers', () => {
  const told = () => correctionsOf({}, {}, { previous: lastYear([4, 1, 0, 0, 0, 0, 5]) });

  test('are no error within the table', () => {
    const { verdict, explanations } = told();
    expect(verdict).toBe('consistent');
    expect(explanations).toEqual([]);
  });

  test('are told by column, with what mending costs on either side', () => {
    const { acrossYears } = told();
    expect(acrossYears?.columns).toEqual(['nat', 'sum']);
    expect(acrossYears?.here?.cost).toBe(3.6);
    expect(cellsOf(acrossYears?.here)).toEqual([
      ['t3.carry_in.nat', 4],
      ['t3.carry_in.sum', 5],
      ['t3.carry_out.nat', 4],
      ['t3.carry_out.sum', 5],
    ]);
    expect(acrossYears?.there?.changes).toHaveLength(4);
    expect(cellsOf(acrossYears?.there)).toEqual(
      expect.arrayContaining([
        ['t3.carry_out.nat', 2],
        ['t3.carry_out.sum', 3],
      ]),
    );
  });

  test('cost little on the side that does not add up', () => {
    const slip = lastYear([2, 1, 0, 0, 0, 0, 3], { 't3.carry_out.sum': 8 });
    const years = correctionsOf({}, {}, { previous: slip }).acrossYears;
    expect(years?.columns).toEqual(['sum']);
    expect(years?.there).toEqual({
      cost: 0.8,
      changes: [{ cell: 't3.carry_out.sum', from: 8, to: 3, why: 'digit-changed' }],
    });
    expect(years?.here).toBeNull();
  });

  test('are mended in table 3 alone, whatever is wrong elsewhere', () => {
    const previous = lastYear([2, 1, 0, 0, 0, 0, 3], { 't3.carry_out.sum': 8, 't4.rev.total': 4 });
    expect(correctionsOf({}, {}, { previous }).acrossYears?.there?.changes).toHaveLength(1);
  });

  test.each([
    ['no number', null],
    ['a number that was worked out', inferred(2)],
    ['a doubtful number', { ...numberCell(2), confidence: 0.4 }],
  ])('are not compared with %s', (_, cell) => {
    const previous = lastYear([4, 1, 0, 0, 0, 0, 5]);
    expect(
      acrossYears(report({ cells: { ...row('carry_in', 2, 1, 0, 0, 0, 0, 3), 't3.carry_in.nat': cell } }), previous)
        ?.columns,
    ).toEqual(['sum']);
  });

  test.each([
    ['where both agree', { previous: lastYear([2, 1, 0, 0, 0, 0, 3]) }],
    ['where last year is not known', { previous: null }],
    ['where the other report is of another year', { previous: { ...lastYear([4, 1, 0, 0, 0, 0, 5]), year: 2021 } }],
  ])('are not told %s', (_, known) => {
    expect(correctionsOf({}, {}, known)).toEqual({ verdict: 'consistent', explanations: [] });
  });
});
