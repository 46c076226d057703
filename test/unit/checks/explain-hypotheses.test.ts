import type { Corrections } from '../../../shared/checks/model.ts';
import { figure, report, words } from './builder.ts';
import { correctionsOf, mended, ROW_IDS, row, table, valuesOf } from './explain-table.ts';

const NOTHING = [0, 0, 0, 0, 0, 0, 0];

/** The tables that the explanations would make of the wrong one. */
const tablesOf = (cells: ReturnType<typeof table>, { explanations }: Corrections) =>
  explanations.map(({ changes }) => mended(cells, changes));

/** Domain specification D.4: one cause, many cells. */
describe('rows in the wrong place', () => {
  test('a line that was lost: every row holds the values of the next one', () => {
    const cells = table((_, at) => valuesOf(ROW_IDS[at + 1] ?? ''));
    const corrections = correctionsOf(cells);
    expect(corrections.verdict).toBe('ambiguous');
    expect(corrections.explanations.map(({ cost }) => cost)).toEqual([1, 1]);
    expect(tablesOf(cells, corrections)).toContainEqual(table());
  });

  test('a line too many: every row holds the values of the one before', () => {
    const cells = table((id, at) => (at < 2 ? valuesOf(id) : at === 2 ? NOTHING : valuesOf(ROW_IDS[at - 1] ?? '')));
    const corrections = correctionsOf(cells);
    expect(corrections.verdict).toBe('ambiguous');
    expect(corrections.explanations.map(({ changes }) => changes[0]?.why)).toEqual(Array(4).fill('row-slipped'));
    expect(tablesOf(cells, corrections)).toContainEqual(table());
  });

  test.each([
    ['oth_misc', 'total'],
    ['carry_in', 'granted'],
  ])('%s and %s exchanged are located', (upper, lower) => {
    const cells = { ...row(upper, ...valuesOf(lower)), ...row(lower, ...valuesOf(upper)) };
    const corrections = correctionsOf(cells);
    expect(corrections.verdict).toBe('located');
    expect(corrections.explanations[0]?.cost).toBe(1);
    expect(tablesOf(cells, corrections)).toEqual([table()]);
  });

  test('a row filled in twice may be either of the two', () => {
    const cells = row('granted', ...valuesOf('partial'));
    const corrections = correctionsOf(cells);
    expect(corrections.verdict).toBe('ambiguous');
    expect(corrections.explanations).toHaveLength(2);
    expect(tablesOf(cells, corrections)[0]).toEqual(table());
    expect(corrections.explanations[1]?.changes.every(({ cell }) => cell.startsWith('t3.partial.'))).toBe(true);
  });

  const lastYears = [1, 4, 0, 2, 0, 0, 7];

  test('a row with the values of last year is located if last year is known', () => {
    const previous = report({ year: 2023, cells: row('granted', ...lastYears) });
    const cells = row('granted', ...lastYears);
    const corrections = correctionsOf(cells, {}, { previous });
    expect(corrections.verdict).toBe('located');
    expect(corrections.explanations[0]?.changes[0]?.why).toBe('last-years-values');
    expect(tablesOf(cells, corrections)).toEqual([table()]);
    expect(correctionsOf(cells).verdict).toBe('unlocatable');
  });

  test('are suspected only where more sums fail than two wrong cells would upset', () => {
    const { explanations } = correctionsOf({ 't3.carry_out.com': 0, 't3.carry_out.sum': 2 });
    expect(explanations.flatMap(({ changes }) => changes).map(({ why }) => why)).not.toContain('row-slipped');
  });
});

describe('columns in the wrong place', () => {
  const misplaced = (slots: (values: readonly number[]) => readonly number[]) => table((id) => slots(valuesOf(id)));

  test.each([
    ['其他 and 总计 exchanged', (v: readonly number[]) => [...v.slice(0, 5), v[6] ?? 0, v[5] ?? 0]],
    ['the whole table one column to the left', (v: readonly number[]) => [...v.slice(1), 0]],
    ['the whole table one column to the right', (v: readonly number[]) => [0, ...v.slice(0, 6)]],
    ['the total column lost', (v: readonly number[]) => [...v.slice(0, 6), 0]],
  ])('%s: the table as it was is among the explanations, for the price of one', (_, slots) => {
    const cells = misplaced(slots);
    const corrections = correctionsOf(cells);
    expect(tablesOf(cells, corrections)).toContainEqual(table());
    expect(new Set(corrections.explanations.map(({ cost }) => cost))).toEqual(new Set([1]));
    expect(corrections.explanations[0]?.changes[0]?.why).toBe('total-misplaced');
  });

  test('totals that equal the other applicants in every row leave no room for made-up ones', () => {
    const cells = misplaced((v) => [...v.slice(0, 5), v[6] ?? 0, v[5] ?? 0]);
    const made = tablesOf(cells, correctionsOf(cells)).filter((one) => one['t3.new.sum'] !== 18);
    expect(made).toEqual([]);
  });

  /** Worked example 1 of D.3, with one request. */
  test('one request that stands in a wrong column of three rows is one cause with several readings', () => {
    const wrong = (id: string) => (['new', 'granted', 'total'].includes(id) ? [0, 0, 0, 0, 1, 0, 0] : NOTHING);
    const { verdict, explanations } = correctionsOf(table(wrong));
    expect(verdict).toBe('ambiguous');
    expect(explanations.map(({ cost, changes }) => [cost, changes.length])).toEqual([
      [1, 3],
      [1, 9],
      [1, 9],
      [1, 9],
    ]);
  });
});

describe('one row put right', () => {
  const shifted = row('granted', 0, 5, 2, 0, 0, 1, 0);

  test('beside a wrong cell elsewhere', () => {
    const cells = { ...shifted, 't3.deny_law.pub': 4 };
    const corrections = correctionsOf(cells);
    expect(corrections.verdict).toBe('located');
    expect(corrections.explanations[0]?.cost).toBe(2);
    expect(tablesOf(cells, corrections)).toEqual([table()]);
  });

  test.each([
    ['to the right', shifted],
    ['to the left', row('granted', 2, 0, 0, 1, 0, 8, 0)],
    ['by a number that fell apart', row('new', 1, 2, 3, 0, 1, 2, 0)],
    ['by two numbers that ran together', row('granted', 52, 0, 0, 1, 0, 8, 0)],
  ])('that slipped %s', (_, cells) => {
    const corrections = correctionsOf(cells);
    expect(corrections).toMatchObject({ verdict: 'located', explanations: [{ cost: 1 }] });
    expect(tablesOf(cells, corrections)).toEqual([table()]);
  });
});

test('a row that slipped is the likelier for making the table say what the text says', () => {
  const { explanations } = correctionsOf(row('granted', 0, 5, 2, 0, 0, 1, 0), { figures: [figure('n.granted', 8)] });
  expect(explanations).toMatchObject([{ cost: 0.7 }]);
});

test('a row is not put right where one of its cells cannot be tested', () => {
  const cells = { ...row('granted', 0, 5, 2, 0, 0, 1, 0), 't3.granted.nat': words('若干') };
  const reasons = correctionsOf(cells).explanations.flatMap(({ changes }) => changes.map(({ why }) => why));
  expect(reasons).not.toContain('values-shifted');
});

describe('rows left out because they repeat the row above', () => {
  const two = [1, 1, 0, 1, 0, 1, 4];
  const cells = {
    ...row('unable_notheld', ...two),
    ...row('unable_create', ...two.map(() => null)),
    ...row('unable_unclear', ...two.map(() => null)),
    ...row('new', 12, 5, 0, 4, 2, 3, 26),
    ...row('total', 12, 5, 0, 4, 2, 3, 26),
  };

  test('are one cause where the blanks alone could be filled in many ways', () => {
    const corrections = correctionsOf(cells);
    expect(corrections.explanations[0]).toMatchObject({ cost: 1, changes: { length: 10 } });
    expect(corrections.explanations[0]?.changes[0]).toEqual({
      cell: 't3.unable_create.nat',
      from: null,
      to: 1,
      why: 'lines-dropped',
    });
    expect(corrections.verdict).toBe('ambiguous');
  });
});
