/** How cells and rows are separated (catalogue of layouts, part A): nothing that the layout preserves may be lost. */
import { readFileSync } from 'node:fs';
import { readHtml } from '../../../../shared/document/html/read.ts';
import { piecesOf } from '../../../../shared/reading/pieces.ts';
import { readTables } from '../../../../shared/reading/tables/read-tables.ts';
import {
  BALANCED,
  BALANCED_2019,
  blankWhere,
  UNBALANCED,
  UNBALANCED_2019,
  withoutZeros,
} from '../../../fixtures/quirks/balanced.ts';
import * as quirks from '../../../fixtures/quirks/layouts.ts';
import * as layouts from '../../../fixtures/tables/layouts.ts';
import { basesOf, numbersOf, readTablesOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Figures, tablesOf } from '../../../fixtures/tables/report.ts';

type Layout = layouts.Layout;
type Layouts = Parameters<typeof layouts.print>[1];

const YEAR = 2023;
const literal = (file: string) => readFileSync(`test/fixtures/quirks/${file}`, 'utf8');
const printed = (figures: Figures, layout: Layouts, version: 'v2021' | 'v2019' = 'v2021') =>
  layouts.print(tablesOf(version, figures), layout);

/** Every cell stands in its own place, with what was printed. */
function expectExact(text: string, figures: Figures): void {
  const tables = readTablesOf(text, YEAR);
  expect(valuesOf(tables)).toEqual(numbersOf(figures));
  expect(basesOf(tables)).toEqual({ read: Object.keys(figures).length });
}

const MIXED = { t2: layouts.cellLines, t3: layouts.framed, t4: layouts.paragraphs };

const FILLED: readonly (readonly [string, Layouts])[] = [
  ['quirk 1: one row a line, one closing pipe', layouts.closingPipe],
  ['quirk 2: filler pipes in varying number', layouts.fillerPipes],
  ['quirk 3: pipes at both ends', layouts.framed],
  ['quirk 4: one cell a line', layouts.cellLines],
  ['quirk 5: a line of filler pipes behind each row', layouts.cellLinesFilled],
  ['quirk 6: a bare pipe between two cells', layouts.barePipes],
  ['quirk 7: a lone pipe opens each row', layouts.openedRows],
  ['quirk 8: white space and line breaks inside pipes', layouts.looseSpace],
  ['quirk 9: a line break before the pipe in headings', layouts.brokenHeadings],
  ['quirk 10: the label on its line, the numbers on the next', layouts.labelLine],
  ['quirk 11: two layouts in one page', MIXED],
  ['quirk 12: one cell a paragraph', layouts.paragraphs],
  ['quirk 14: stray spaces around the digits', layouts.strayspaces],
  ['quirk 16: everything in one line', layouts.oneLine],
  ['quirk 17: empty cells stand in for merged ones', layouts.standIns],
  ['quirk 19: placeholders in the headings', quirks.placeholders],
  ['quirk 21: cells parted by spaces, labels wrapped around their numbers', layouts.spaced],
  ['quirk 24: a converter put labels and numbers apart', quirks.convertedMarkdown],
  ['quirk 26: page marks of a flip book between rows', quirks.flipBook],
];

describe.each(FILLED)('%s', (name, layout) => {
  test(`${name}: figures that balance`, () => {
    expectExact(printed(BALANCED, layout), BALANCED);
    expectExact(printed(BALANCED_2019, layout, 'v2019'), BALANCED_2019);
  });

  test(`${name}: figures that do not balance stay as they are printed`, () => {
    expectExact(printed(UNBALANCED, layout), UNBALANCED);
    expectExact(printed(UNBALANCED_2019, layout, 'v2019'), UNBALANCED_2019);
  });
});

const SHOWING: readonly (readonly [string, Layout])[] = [
  ['quirk 1: one row a line, one closing pipe', layouts.closingPipe],
  ['quirk 2: filler pipes in varying number', layouts.fillerPipes],
  ['quirk 3: pipes at both ends', layouts.framed],
  ['quirk 4: one cell a line', layouts.cellLines],
  ['quirk 5: a line of filler pipes behind each row', layouts.cellLinesFilled],
  ['quirk 6: a bare pipe between two cells', layouts.barePipes],
  ['quirk 7: a lone pipe opens each row', layouts.openedRows],
  ['quirk 8: white space and line breaks inside pipes', layouts.looseSpace],
  ['quirk 9: a line break before the pipe in headings', layouts.brokenHeadings],
  ['quirk 10: the label on its line, the numbers on the next', layouts.labelLine],
  ['quirk 13: every empty cell adds one line break', layouts.paragraphs],
  ['quirk 14: an empty cell is a paragraph of spaces', layouts.strayspaces],
  ['quirk 15: an empty cell is a line with a pipe', layouts.emptyPipes],
  ['quirk 16: everything in one line', layouts.oneLine],
  ['quirk 17: empty cells stand in for merged ones', layouts.standIns],
  ['quirk 24: a converter put labels and numbers apart', quirks.convertedMarkdown],
];

describe.each(SHOWING)('%s, empty cells', (name, layout) => {
  test.each([
    ['for zeros', withoutZeros],
    ['for the totals of all rows', (figures: Figures) => blankWhere(figures, (id) => /^t3\..*\.sum$/.test(id))],
    ['for all but the totals', (figures: Figures) => blankWhere(figures, (id) => /^t3\..*(?<!sum)$/.test(id))],
  ] as const)(`${name}: blank cells %s stay in their places`, (_, blank) => {
    expectExact(printed(blank(BALANCED), layout), blank(BALANCED));
    expectExact(printed(blank(UNBALANCED), layout), blank(UNBALANCED));
  });
});

describe('quirk 13: blank paragraphs of a web page', () => {
  const page = (figures: Figures, cell: (text: string) => string) => {
    const text = printed(figures, (rows) =>
      rows
        .flatMap(({ labels, values }) => [...labels, ...values])
        .map(cell)
        .join('\n'),
    );
    const body = text.replaceAll(/^[^<\n]+$/gm, '<p>$&</p>');
    return `<!doctype html><html><head><meta charset="utf-8"><title>年报</title></head><body>${body}</body></html>`;
  };
  test.each([
    ['a space that does not collapse', '<p>&nbsp;</p>'],
    ['a line break', '<p><br></p>'],
    ['a styled space', '<p class="MsoNormal"><span lang="EN-US">&nbsp;</span></p>'],
  ])('quirk 13: %s shows an empty cell', (_, blank) => {
    for (const figures of [withoutZeros(BALANCED), withoutZeros(UNBALANCED)]) {
      const html = page(figures, (text) => (text === '' ? blank : `<p>${text}</p>`));
      const { pieces } = piecesOf(readHtml(new TextEncoder().encode(html)));
      const tables = readTables(pieces, { year: YEAR });
      expect(valuesOf(tables)).toEqual(numbersOf(figures));
    }
  });
});

describe('quirk 21: text of a PDF', () => {
  const text = literal('21-pdf-text.txt');

  test('quirk 21: vertical group names, wrapped labels and page marks', () => {
    expectExact(text, BALANCED);
    expect(readTablesOf(text, YEAR).shapes.t3.extraColumns).toEqual([]);
  });

  test('quirk 21: figures that do not balance', () => {
    const slipped = text
      .replace('（一）予以公开 4 1 0 0 0 0 5', '（一）予以公开 4 1 0 0 0 0 6')
      .replace('（七）总计 12', '（七）总计 11')
      .replace('2 1 0 0 3 1', '2 1 0 0 4 1');
    expectExact(slipped, UNBALANCED);
  });
});

describe('quirk 22: column by column', () => {
  const columns = { t2: layouts.spaced, t3: quirks.columnMajor, t4: layouts.spaced };

  test('quirk 22: the sums tell that the numbers run down the columns', () => {
    const tables = readTablesOf(printed(BALANCED, columns), YEAR);
    expect(valuesOf(tables)).toEqual(numbersOf(BALANCED));
    expect(tables.cells['t3.new.nat']?.confidence).toBeLessThan(0.96);
  });

  test('quirk 22: figures that do not balance say nothing about their order', () => {
    const { cells } = readTablesOf(printed(UNBALANCED, columns), YEAR);
    const t3 = Object.keys(cells).filter((id) => id.startsWith('t3'));
    expect(t3.filter((id) => cells[id]?.basis !== 'absent')).toEqual([]);
  });

  test('quirk 22: numbers of table 2 behind all its labels are neither blank nor those of the last label', () => {
    for (const figures of [BALANCED, UNBALANCED]) {
      const { cells } = readTablesOf(
        printed(figures, { ...columns, t2: quirks.columnMajor, t3: layouts.spaced }),
        YEAR,
      );
      const t2 = Object.keys(cells).filter((id) => id.startsWith('t2'));
      expect(t2.filter((id) => cells[id]?.basis !== 'absent')).toEqual([]);
    }
  });
});

test('quirk 23: labels, numbers and groups in another order', () => {
  const order = { t2: layouts.spaced, t3: quirks.otherOrder, t4: layouts.spaced };
  for (const figures of [BALANCED, UNBALANCED]) {
    expect(valuesOf(readTablesOf(printed(figures, order), YEAR))).toEqual(numbersOf(figures));
  }
});

test('quirk 24: markdown of a converter', () => {
  const text = literal('24-markdown.md');
  expectExact(text, BALANCED);
  const slipped = text
    .replace('(一)予以公开 | 4 | 1 | 0 | 0 | 0 | 0 | 5', '(一)予以公开 | 4 | 1 | 0 | 0 | 0 | 0 | 6')
    .replace('(七)总计 | 12', '(七)总计 | 11')
    .replace('| 2 | 1 | 0 | 0 | 3 | 1', '| 2 | 1 | 0 | 0 | 4 | 1');
  expectExact(slipped, UNBALANCED);
});

test('quirk 26: pages of a flip book, the heading of table 4 in columns', () => {
  const text = literal('26-flip-book.txt');
  expectExact(text, BALANCED);
  const slipped = text
    .replace('(一)予以公开 4 1 0 0 0 0 5', '(一)予以公开 4 1 0 0 0 0 6')
    .replace('(七)总计 12', '(七)总计 11')
    .replace('2 1 0 0 3 1', '2 1 0 0 4 1');
  expectExact(slipped, UNBALANCED);
});

describe('quirk 27: two years', () => {
  const beside = (own: Figures, other: Figures) => {
    const { t2, t3, t4 } = tablesOf('v2021', other);
    return printed(own, { t2: quirks.sideBySide(t2), t3: quirks.sideBySide(t3), t4: quirks.sideBySide(t4) });
  };

  test('quirk 27: side by side on a line, each year is one reading', () => {
    for (const other of [UNBALANCED, { ...UNBALANCED, 't2.license.decisions': '7100' }]) {
      const { cells, readings } = readTablesOf(beside(BALANCED, other), YEAR);
      expect(cells['t3.granted.sum']).toMatchObject({ value: 5, basis: 'ambiguous', alternatives: [6] });
      expect(cells['t4.rev.total']).toMatchObject({ value: 3, basis: 'ambiguous', alternatives: [4] });
      expect(cells['t3.new.nat']).toMatchObject({ value: 12, basis: 'read' });
      expect(readings.map((reading) => reading['t3.granted.sum'])).toContain(6);
    }
  });

  test('quirk 27: with blank cells nothing tells whose the numbers are', () => {
    const noYear = blankWhere(BALANCED, () => true);
    for (const text of [beside(noYear, BALANCED), beside(withoutZeros(BALANCED), withoutZeros(UNBALANCED))]) {
      const { cells } = readTablesOf(text, YEAR);
      const read = Object.keys(cells).filter((id) => id.startsWith('t3') && cells[id]?.value !== null);
      expect(read).toEqual([]);
    }
  });

  test('quirk 27: a table of differences behind the tables is none of the form', () => {
    const change = (figures: Figures): Figures =>
      Object.fromEntries(Object.keys(figures).map((id, at) => [id, at % 3 === 0 ? '-59' : '-']));
    const differences = tablesOf('v2021', change(BALANCED));
    for (const figures of [BALANCED, UNBALANCED]) {
      const text = `${printed(figures, layouts.closingPipe)}\n${layouts.closingPipe(differences.t3)}\n${layouts.closingPipe(differences.t4)}`;
      expectExact(text, figures);
    }
  });
});
