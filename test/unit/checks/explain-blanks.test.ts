import { figure } from './builder.ts';
import { correctionsOf, mended, table } from './explain-table.ts';

const RESULTS = ['granted', 'partial', 'deny_law', 'unable_notheld', 'oth_misc'];

/** The total column left blank in the result rows (worked example 2 of D.3). */
const unsummed = Object.fromEntries(RESULTS.map((id) => [`t3.${id}.sum`, null]));

test('a blank is the likelier to hold what the text says', () => {
  const { explanations } = correctionsOf({ 't3.granted.sum': null }, { figures: [figure('n.granted', 8)] });
  expect(explanations).toMatchObject([{ cost: 0, changes: [{ cell: 't3.granted.sum', to: 8 }] }]);
});

describe('blanks beside wrong cells', () => {
  test('of which there are two are worked out', () => {
    const cells = { 't3.granted.sum': null, 't3.deny_law.nat': 10, 't3.total.com': 30 };
    const { verdict, explanations } = correctionsOf(cells);
    expect(verdict).toBe('located');
    expect(mended(cells, explanations[0]?.changes ?? [])).toEqual(table());
  });

  test('are not worked out where they could hold several numbers', () => {
    const cells = { 't4.rev.upheld': null, 't4.rev.other': null, 't4.rev.pending': 5, 't4.rev.total': 4 };
    expect(correctionsOf(cells).explanations.map(({ changes }) => changes)).toMatchObject([
      [{ cell: 't4.rev.total', to: 5 }],
      [{ cell: 't4.rev.pending', to: 4 }],
    ]);
  });

  test('the totals that were left blank are filled, and nothing else is wrong', () => {
    const { verdict, explanations } = correctionsOf(unsummed);
    expect(verdict).toBe('located');
    expect(explanations).toHaveLength(1);
    expect(explanations[0]?.cost).toBe(1.5);
    expect(mended(unsummed, explanations[0]?.changes ?? [])).toEqual(table());
  });

  test('a wrong cell is located through the blanks, which are filled with what it should be', () => {
    const cells = { ...unsummed, 't3.new.nat': 13 };
    const { verdict, explanations } = correctionsOf(cells);
    expect(verdict).toBe('located');
    expect(explanations[0]?.cost).toBe(2.5);
    expect(mended(cells, explanations[0]?.changes ?? [])).toEqual(table());
  });

  test('a wrong cell whose row has no total may be in any row', () => {
    const cells = { ...unsummed, 't3.granted.nat': 6 };
    const { verdict, explanations } = correctionsOf(cells);
    expect(verdict).toBe('ambiguous');
    expect(explanations.map(({ changes }) => mended(cells, changes))).toContainEqual(table());
    expect(explanations.every(({ changes }) => changes.some(({ cell }) => cell.endsWith('.nat')))).toBe(true);
  });

  test('a wrong cell elsewhere leaves the blank to be filled', () => {
    const cells = { 't3.granted.sum': null, 't3.deny_law.nat': 10 };
    const { verdict, explanations } = correctionsOf(cells);
    expect(verdict).toBe('located');
    expect(explanations[0]).toMatchObject({ cost: 1.3, changes: [{ to: 8, why: 'blank-filled' }, { to: 1 }] });
  });
});
