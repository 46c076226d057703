import { grid3, readGrids } from '../../../fixtures/tables/grid.ts';
import { basesOf, numbersOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Figures, tablesOf, V2019, V2021 } from '../../../fixtures/tables/report.ts';

const blankWhere = (figures: Figures, blank: (id: string, text: string) => boolean): Figures =>
  Object.fromEntries(Object.entries(figures).map(([id, text]) => [id, blank(id, text) ? '' : text]));

test.each([
  ['v2021', V2021],
  ['v2019', V2019],
] as const)('a grid with merged cells of %s', (version, figures) => {
  const tables = readGrids(tablesOf(version, figures));
  expect(valuesOf(tables)).toEqual(numbersOf(figures));
  expect(basesOf(tables)).toEqual({ read: Object.keys(figures).length });
  expect(tables.form).toBe(version);
});

test.each([
  ['zeros blank', (_: string, text: string) => text === '0'],
  ['only natural persons filled', (id: string) => id.startsWith('t3') && !id.endsWith('.nat')],
  ['every total blank', (id: string) => id.startsWith('t3') && id.endsWith('.sum')],
  ['everything blank', () => true],
] as const)('columns of a grid place the values: %s', (_, blank) => {
  const printed = blankWhere(V2021, blank);
  const tables = readGrids(tablesOf('v2021', printed));
  expect(valuesOf(tables)).toEqual(numbersOf(printed));
  expect(basesOf(tables)).toEqual({ read: 200 });
});

test('one value over all columns has no column', () => {
  const printed = blankWhere(V2021, (id) => id.startsWith('t3.granted') && !id.endsWith('.nat'));
  const grid = grid3(tablesOf('v2021', printed).t3);
  const row = grid.cells.find(({ text }) => text.endsWith('予以公开'))?.row;
  const cells = grid.cells
    .filter((cell) => cell.row !== row || cell.column <= 3)
    .map((cell) => (cell.row === row && cell.column === 3 ? { ...cell, columnSpan: 7 } : cell));
  const tables = readGrids(tablesOf('v2021', printed), { ...grid, cells });
  expect(tables.cells['t3.granted.nat']).toMatchObject({ value: null, basis: 'absent' });
  expect(tables.cells['t3.partial.sum']).toMatchObject({ value: 6, basis: 'read' });
  expect(tables.shapes.t3.oddRows).toEqual([{ row: 'granted', expected: 7, found: 1 }]);
});
