/** Layouts whose numbers do not stand beside their labels. */
import { cellLines, closingPipe, print } from '../../../fixtures/tables/layouts.ts';
import { numbersOf, readTablesOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Row, tablesOf, V2021 } from '../../../fixtures/tables/report.ts';

const tables = tablesOf('v2021', V2021);
const rows = tables.t3.filter(({ ids }) => ids.length > 0);
const headings = tables.t3.filter(({ ids }) => ids.length === 0);
const labels: readonly Row[] = rows.map((row) => ({ ...row, values: [] }));

const read = (numbers: string, layout = cellLines) =>
  readTablesOf(
    print(
      { ...tables, t3: [...headings, ...labels] },
      { t2: closingPipe, t3: (t3) => `${layout(t3)}\n${numbers}`, t4: closingPipe },
    ),
  );

test('24 rows of numbers behind all labels', () => {
  const tables = read(rows.map(({ values }) => `${values.join(' | ')} |`).join('\n'));
  expect(valuesOf(tables)).toEqual(numbersOf(V2021));
  expect(tables.cells['t3.granted.nat']?.confidence).toBeLessThan(0.96);
});

test('24 a row of numbers whose label is missing stands between its neighbours', () => {
  const t3 = [
    ...headings,
    ...rows.map((row) => (row.labels.includes('3.补正后申请内容仍不明确') ? { ...row, labels: [] } : row)),
  ];
  expect(valuesOf(readTablesOf(print({ ...tables, t3 }, closingPipe)))).toEqual(numbersOf(V2021));
});

test('two missing labels with one row of numbers between: its place is unknown', () => {
  const missing = ['3.补正后申请内容仍不明确', '1.信访举报投诉类申请'];
  const t3 = rows.flatMap((row) => {
    const at = missing.findIndex((label) => row.labels.includes(label));
    return at < 0 ? [row] : at === 0 ? [{ ...row, labels: [] }] : [];
  });
  const { cells, shapes } = readTablesOf(print({ ...tables, t3: [...headings, ...t3] }, closingPipe));
  expect(cells['t3.unable_unclear.nat']).toMatchObject({ value: null, basis: 'absent' });
  expect(cells['t3.np_petition.nat']).toMatchObject({ value: null, basis: 'absent' });
  expect(shapes.t3.rowsFound).toBe(23);
});

test('22 numbers one a line, row by row', () => {
  expect(valuesOf(read(rows.flatMap(({ values }) => values).join('\n')))).toEqual(numbersOf(V2021));
});

test('22 numbers one a line, column by column', () => {
  const columns = [0, 1, 2, 3, 4, 5, 6].flatMap((at) => rows.map(({ values }) => values[at]));
  expect(valuesOf(read(columns.join('\n')))).toEqual(numbersOf(V2021));
});

test('22 numbers that add up neither way are put nowhere', () => {
  const { cells } = read(
    rows
      .flatMap(({ values }) => values)
      .reverse()
      .join('\n'),
  );
  expect(cells['t3.new.nat']).toMatchObject({ value: null, basis: 'absent' });
});
