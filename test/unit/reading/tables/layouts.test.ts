import * as layouts from '../../../fixtures/tables/layouts.ts';
import { basesOf, numbersOf, readTablesOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Figures, tablesOf, V2019, V2021 } from '../../../fixtures/tables/report.ts';

const LAYOUTS: readonly (readonly [string, layouts.Layout])[] = [
  ['1 one row a line, closing pipe', layouts.closingPipe],
  ['2 filler pipes in varying number', layouts.fillerPipes],
  ['3 pipes at both ends', layouts.framed],
  ['4 one cell a line', layouts.cellLines],
  ['5 filler lines behind each row', layouts.cellLinesFilled],
  ['6 bare pipe between cells', layouts.barePipes],
  ['7 lone pipe opens each row', layouts.openedRows],
  ['8 white space and line breaks inside pipes', layouts.looseSpace],
  ['9 line break before the pipe in headings', layouts.brokenHeadings],
  ['10 label and numbers on two lines', layouts.labelLine],
  ['12 one cell a paragraph', layouts.paragraphs],
  ['14 stray spaces around the digits', layouts.strayspaces],
  ['16 everything in one line', layouts.oneLine],
  ['17 empty cells in place of the group', layouts.standIns],
  ['21 cells parted by spaces, labels wrapped', layouts.spaced],
];

describe.each(LAYOUTS)('layout %s', (_, layout) => {
  test.each([
    ['v2021', V2021],
    ['v2019', V2019],
  ] as const)('a filled table of %s is read cell by cell', (version, figures) => {
    const tables = readTablesOf(layouts.print(tablesOf(version, figures), layout));
    expect(valuesOf(tables)).toEqual(numbersOf(figures));
    expect(basesOf(tables)).toEqual({ read: Object.keys(figures).length });
    expect(tables.form).toBe(version);
    expect(tables.readings).toEqual([]);
    expect(
      Object.values(tables.shapes).flatMap(({ oddRows, extraRows, extraColumns }) => [
        ...oddRows,
        ...extraRows,
        ...extraColumns,
      ]),
    ).toEqual([]);
    expect(
      Object.values(tables.shapes).every(
        ({ inOrder, present, rowsFound, rowsExpected }) => inOrder && present && rowsFound === rowsExpected,
      ),
    ).toBe(true);
  });

  test('a table that does not balance is read as it stands', () => {
    const figures: Figures = { ...V2021, 't3.granted.nat': '19', 't3.total.sum': '14', 't3.new.com': '40' };
    expect(valuesOf(readTablesOf(layouts.print(tablesOf('v2021', figures), layout)))).toEqual(numbersOf(figures));
  });

  test('the narrative around the tables is not consumed', () => {
    const text = layouts.print(tablesOf('v2021', V2021), layout);
    const { consumed } = readTablesOf(text);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(consumed.has(0)).toBe(false);
    expect(Math.min(...consumed)).toBeGreaterThan(2);
    expect(lines.length).toBeGreaterThan(8);
  });
});

test('layout 11: two layouts in one report', () => {
  const text = layouts.print(tablesOf('v2021', V2021), {
    t2: layouts.cellLines,
    t3: layouts.framed,
    t4: layouts.paragraphs,
  });
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
});

/** Blank where a zero stood, so that rows with a single figure and rows without any occur. */
const blanked: Figures = Object.fromEntries(Object.entries(V2021).map(([id, text]) => [id, text === '0' ? '' : text]));

describe.each([
  ['1 one row a line, closing pipe', layouts.closingPipe],
  ['2 filler pipes in varying number', layouts.fillerPipes],
  ['3 pipes at both ends', layouts.framed],
  ['4 one cell a line', layouts.cellLines],
  ['7 lone pipe opens each row', layouts.openedRows],
  ['13 every empty cell adds one line break', layouts.paragraphs],
  ['15 empty cells as lines with a pipe', layouts.emptyPipes],
  ['17 empty cells in place of the group', layouts.standIns],
] as const)('layout %s, empty cells kept', (_, layout) => {
  test('blank cells stay blank and filled ones in their place', () => {
    const tables = readTablesOf(layouts.print(tablesOf('v2021', blanked), layout));
    expect(valuesOf(tables)).toEqual(numbersOf(blanked));
    expect(basesOf(tables)).toEqual({ read: 200 });
    expect(tables.cells['t3.granted.res']?.semantic).toBe('blank');
  });
});
