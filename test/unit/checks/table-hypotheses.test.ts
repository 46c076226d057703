import { rowsOf } from '../../../shared/checks/explain/table3.ts';
import { tableHypotheses } from '../../../shared/checks/explain/tables.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { type CellOverrides, report } from './builder.ts';
import { mended, ROW_IDS, row, table, valuesOf } from './explain-table.ts';

const NOTHING = [0, 0, 0, 0, 0, 0, 0];

const hypotheses = (cells: CellOverrides, previous: Report | null = null) => [
  ...tableHypotheses(report({ cells: { ...table(), ...cells } }), previous),
];

/** The tables that the hypotheses make of the wrong one. */
const tablesOf = (cells: CellOverrides, previous: Report | null = null) =>
  hypotheses(cells, previous).map((one) =>
    mended(
      cells,
      one.cells.map(([cell, to]) => ({ cell, to })),
    ),
  );

const reasons = (cells: CellOverrides, previous: Report | null = null) =>
  hypotheses(cells, previous).map(
    ({ why, cells: own }) => `${why} ${[...new Set(own.map(([id]) => id.split('.')[1]))]}`,
  );

/** Every row adds up, none is empty, no two are the same, and only some of the columns add up. */
const distinct = table((id, at) => {
  const value = { total: 500, carry_out: 400 }[id] ?? at + 1;
  return [value, 0, 0, 0, 0, 0, value];
});

test('a row is blank where none of its slots holds a number', () => {
  const blank = row('granted', ...NOTHING.map(() => null));
  const rows = rowsOf(report({ cells: { ...blank, 't3.partial.nat': null } }));
  expect(rows.filter((one) => one.blank).map(({ id }) => id)).toEqual(['granted']);
});

describe('rows', () => {
  test('that differ may have been exchanged where their parts in the table differ', () => {
    expect(reasons(distinct)).toEqual([
      'row-slipped new,carry_in',
      'row-slipped carry_in,granted',
      'row-slipped oth_misc,total',
      'row-slipped total,carry_out',
    ]);
  });

  test.each(['new', 'carry_in', 'granted', 'oth_misc', 'total'])('may lack %s, all below one line too high', (lost) => {
    const from = ROW_IDS.indexOf(lost);
    const cells = table((id, at) => valuesOf(at < from ? id : (ROW_IDS[at + 1] ?? '')));
    expect(tablesOf(cells)).toContainEqual(table());
  });

  test.each(['new', 'carry_in', 'granted', 'total'])('may stand one line too low, from %s on', (from) => {
    const start = ROW_IDS.indexOf(from);
    const emptied = table((id, at) =>
      at < start ? valuesOf(id) : at === start ? NOTHING : valuesOf(ROW_IDS[at - 1] ?? ''),
    );
    const repeated = { ...emptied, ...row(from, ...valuesOf(from)) };
    expect(tablesOf(emptied)).toContainEqual(table());
    expect(tablesOf(repeated)).toContainEqual(table());
  });

  test.each([
    ['new', 'carry_in'],
    ['carry_in', 'new'],
    ['granted', 'partial'],
    ['total', 'oth_misc'],
    ['carry_out', 'total'],
  ])('%s may have been copied from %s', (wrong, right) => {
    const cells = row(wrong, ...valuesOf(right));
    expect(tablesOf(cells)).toContainEqual(table());
    expect(reasons(cells)).toContain(`row-slipped ${wrong}`);
  });

  test('are not worked out where that takes a number below 0', () => {
    const cells = { ...row('granted', ...valuesOf('partial')), ...row('total', 1, 0, 0, 0, 0, 0, 1) };
    const to = hypotheses(cells).flatMap((one) => one.cells.map(([, value]) => value));
    expect(to.filter((value) => value < 0)).toEqual([]);
    expect(reasons(cells)).not.toContain('row-slipped granted');
  });

  test('may be those of last year, if they are not empty', () => {
    const lastYears = [1, 4, 0, 2, 0, 0, 7];
    const previous = report({ year: 2023, cells: row('granted', ...lastYears) });
    const cells = row('granted', ...lastYears);
    expect(reasons(cells, previous).filter((why) => why.startsWith('last'))).toEqual(['last-years-values granted']);
    expect(tablesOf(cells, previous)).toContainEqual(table());
    expect(reasons(distinct, report())).toHaveLength(4);
  });
});

describe('lines left out', () => {
  const blank = (id: string) => row(id, ...NOTHING.map(() => null));

  test('repeat the row above, all of them or one', () => {
    const cells = { ...distinct, ...blank('partial'), ...blank('deny_law') };
    const dropped = hypotheses(cells).filter(({ why }) => why === 'lines-dropped');
    const partial = [
      ['t3.partial.nat', 3],
      ['t3.partial.sum', 3],
    ];
    const denied = [
      ['t3.deny_law.nat', 5],
      ['t3.deny_law.sum', 5],
    ];
    expect(dropped.map((one) => one.cells)).toEqual([[...partial, ...denied], partial, denied]);
  });

  test('repeat nothing where no row is above', () => {
    const dropped = hypotheses(blank('new')).filter(({ why }) => why === 'lines-dropped');
    expect(dropped.map((one) => one.cells)).toEqual([[], []]);
  });
});

describe('columns', () => {
  const placed = (slots: (values: readonly number[]) => readonly number[], from = table()) =>
    Object.assign({}, ...rowsOf(report({ cells: from })).map(({ id, values }) => row(id, ...slots(values))));

  /** One request of the given applicant, granted. */
  const one = (slot: number) =>
    table((id) =>
      ['new', 'granted', 'total'].includes(id) ? NOTHING.map((_, at) => Number(at === slot || at === 6)) : NOTHING,
    );

  test.each([
    ['总计 in place of 其他', table(), ([a, b, c, d, e, f, sum]: readonly number[]) => [a, b, c, d, e, sum, f]],
    ['no 其他', one(5), ([a, b, c, d, e, , sum]: readonly number[]) => [a, b, c, d, e, sum, 0]],
    ['no 总计', table(), (v: readonly number[]) => [...v.slice(0, 6), 0]],
    ['no first column', table(), (v: readonly number[]) => [...v.slice(1), 0]],
    ['no first two columns, the first of them needed', one(0), (v: readonly number[]) => [...v.slice(2), 0, 0]],
    ['no first two columns, the second of them needed', one(1), (v: readonly number[]) => [...v.slice(2), 0, 0]],
    ['one column too many', table(), (v: readonly number[]) => [0, ...v.slice(0, 6)]],
  ])('may be misplaced: %s', (_, right, slots) => {
    const cells = placed((values) => slots(values).map((value) => value ?? 0), right);
    const made = hypotheses(cells);
    expect(new Set(made.map(({ why }) => why))).toEqual(new Set(['total-misplaced']));
    const tables = made.map((cause) => ({ ...cells, ...Object.fromEntries(cause.cells) }));
    expect(tables).toContainEqual(right);
  });

  const three = table((id) => (['new', 'granted', 'total'].includes(id) ? [0, 1, 0, 0, 0, 2, 3] : NOTHING));

  test.each([
    ['without a number made up', ([a, b, c, d, e, f, sum]: readonly number[]) => [a, b, c, d, e, sum, f], 1],
    ['with nothing but zeros made up', (v: readonly number[]) => [...v.slice(1), 0], 3],
  ])('that fit by themselves, %s, leave no room for others', (_, slots, count) => {
    const cells = placed((values) => slots(values).map((value) => value ?? 0), three);
    const made = hypotheses(cells).map((cause) => ({ ...cells, ...Object.fromEntries(cause.cells) }));
    expect(made.map((one) => one['t3.new.sum'])).toEqual(Array(count).fill(3));
  });
});
