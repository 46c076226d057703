/** Something is missing (catalogue of layouts, part B): what is lost is said to be lost, or told in all its readings. */
import { decodeText } from '../../../../shared/document/text/decode.ts';
import { BALANCED, BALANCED_2019, blankWhere, UNBALANCED, withoutZeros } from '../../../fixtures/quirks/balanced.ts';
import * as quirks from '../../../fixtures/quirks/layouts.ts';
import * as layouts from '../../../fixtures/tables/layouts.ts';
import { basesOf, numbersOf, readTablesOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Figures, type Row, type Tables, table3Figures, tablesOf } from '../../../fixtures/tables/report.ts';

type Layouts = Parameters<typeof layouts.print>[1];

const YEAR = 2023;
const printed = (figures: Figures, layout: Layouts = layouts.closingPipe) =>
  layouts.print(tablesOf('v2021', figures), layout);

/** The report with the rows of one table changed. */
function changed(figures: Figures, table: keyof Tables, change: (row: Row) => Row, layout: Layouts): string {
  const tables = tablesOf('v2021', figures);
  return layouts.print({ ...tables, [table]: tables[table].map(change) }, layout);
}

function expectExact(text: string, figures: Figures): void {
  const tables = readTablesOf(text, YEAR);
  expect(valuesOf(tables)).toEqual(numbersOf(figures));
  expect(basesOf(tables)).toEqual({ read: Object.keys(figures).length });
}

/** What is claimed to be read or inferred and was not printed so; a place without a number counts 0. */
function falseClaims(text: string, figures: Figures): string[] {
  const { cells } = readTablesOf(text, YEAR);
  const truth = numbersOf(figures);
  const claimed = Object.entries(cells).filter(([, { basis }]) => basis === 'read' || basis === 'inferred');
  return claimed.filter(([id, { value }]) => (value ?? 0) !== (truth[id] ?? 0)).map(([id]) => id);
}

const absentIn = (text: string, table: string) =>
  Object.entries(readTablesOf(text, YEAR).cells).filter(([id, { basis }]) => id.startsWith(table) && basis === 'absent')
    .length;

const CELLS_OF_TABLE3 = 175;

const BOTH = [
  ['figures that balance', BALANCED],
  ['figures that do not balance', UNBALANCED],
] as const;

describe.each(BOTH)('%s', (name, figures) => {
  test.each([
    ['a cell a paragraph', layouts.paragraphs],
    ['a cell a line', layouts.cellLines],
  ] as const)(`quirk 29: repeated lines kept once, %s, ${name}`, (_, layout) => {
    const text = quirks.withoutRepetition(printed(figures, layout));
    expect(falseClaims(text, figures)).toEqual([]);
    expect(readTablesOf(text, YEAR).cells['t3.new.nat']).toMatchObject({ value: null, basis: 'absent' });
    expect(readTablesOf(text, YEAR).cells['t2.license.decisions']?.value).toBe(8306);
  });

  test.each([
    ['a row a line', layouts.closingPipe],
    ['a line for each empty cell', layouts.emptyPipes],
    ['a line break for each empty cell', layouts.paragraphs],
  ] as const)(`quirk 33: only the totals filled, %s, ${name}`, (_, layout) => {
    const totals = blankWhere(figures, (id) => id.startsWith('t3') && !id.endsWith('.sum'));
    expectExact(printed(totals, layout), totals);
  });

  test(`quirk 34: only natural persons and totals filled, ${name}`, () => {
    const some = blankWhere(figures, (id) => id.startsWith('t3') && !/\.(?:nat|sum)$/.test(id));
    expectExact(printed(some), some);
  });

  test(`quirk 35: totals of the results blank, those of the columns present, ${name}`, () => {
    const some = blankWhere(figures, (id) => /^t3\.(?!new|carry|total).*\.sum$/.test(id));
    expectExact(printed(some), some);
    expectExact(printed(some, layouts.paragraphs), some);
  });

  test(`quirk 36: the very last cell missing, ${name}`, () => {
    const last = (row: Row) =>
      row.labels[0]?.startsWith('四、结转') ? { ...row, values: row.values.slice(0, -1) } : row;
    const { 't3.carry_out.sum': _, ...rest } = numbersOf(figures);
    for (const layout of [layouts.closingPipe, layouts.cellLines]) {
      const tables = readTablesOf(changed(figures, 't3', last, layout), YEAR);
      expect(valuesOf(tables)).toEqual({ ...rest, 't3.carry_out.sum': null });
      expect(tables.shapes.t3.oddRows).toEqual([{ row: 'carry_out', expected: 7, found: 6 }]);
    }
  });

  test.each([
    ['rows of table 2', (id: string) => /license|fee/.test(id)],
    ['the third column of numbers', (id: string) => /^t3\..*\.res$/.test(id)],
    ['a row of table 3', (id: string) => id.startsWith('t3.granted')],
  ] as const)(`quirk 37: %s blank, ${name}`, (_, blank) => {
    const some = blankWhere(figures, blank);
    expectExact(printed(some), some);
    expectExact(printed(some, layouts.emptyPipes), some);
  });

  test(`quirk 40: characters of labels dropped, ${name}`, () => {
    const text = printed(figures)
      .replace('现行有效件数', '现行有效件')
      .replace('本年制发件数', '本年发件')
      .replace('3.危及', '3.及')
      .replace('无正当理由逾期不补正', '无正当理由期不补正')
      .replace('三、收到和处理政府信息公开申请情况', ')依申请公开情况');
    expectExact(text, figures);
  });

  test(`quirk 41: words of headings cut, ${name}`, () => {
    const text = printed(figures)
      .replace('本年制发件数 | 本年废止件数 | 现行有效件数', '本年 | 本年 | 现行有效件数')
      .replaceAll('尚未审结', '尚未');
    expectExact(text, figures);
  });

  test(`quirk 43: no section headings, ${name}`, () => {
    const text = printed(figures, layouts.paragraphs).replaceAll(/^[一二三四五六]、.*情况$/gm, '');
    expectExact(text, figures);
  });

  test(`quirk 44: 自然人 missing from the heading, ${name}`, () => {
    expectExact(printed(figures).replace('自然人 | ', ''), figures);
    expectExact(printed(figures, layouts.cellLines).replace('自然人 |\n', ''), figures);
  });

  test(`quirk 45: question marks for lost spaces, ${name}`, () => {
    const marks = ['0?', '? 0', '0'];
    const noisy = Object.fromEntries(
      Object.entries(figures).map(([id, text], at) => [id, text === '0' ? (marks[at % marks.length] ?? text) : text]),
    );
    const tables = readTablesOf(printed(noisy), YEAR);
    expect(valuesOf(tables)).toEqual(numbersOf(figures));
    const doubted = Object.values(tables.cells).filter(({ raw }) => raw?.includes('?'));
    expect(doubted.length).toBeGreaterThan(50);
    expect(doubted.every(({ confidence }) => confidence < 0.99)).toBe(true);
  });
});

describe('quirk 30: labels only', () => {
  const empty = blankWhere(BALANCED, () => true);

  test.each([
    ['a row a line', layouts.closingPipe],
    ['a cell a line', layouts.cellLines],
    ['no trace of the cells', layouts.closedRanks],
    ['cells parted by spaces', layouts.spaced],
  ] as const)('quirk 30: %s: blank, not absent', (_, layout) => {
    const { cells } = readTablesOf(printed(empty, layout), YEAR);
    const kinds = new Set(Object.values(cells).map(({ basis, semantic, value }) => `${basis} ${semantic} ${value}`));
    expect([...kinds]).toEqual(['read blank null']);
  });
});

describe('quirk 31: blank cells close ranks', () => {
  const packed = (figures: Figures) => printed(withoutZeros(figures), quirks.closedToTheLeft);

  test('quirk 31: a table with many readings: its totals are told, its applicants are not', () => {
    expect(falseClaims(packed(BALANCED), BALANCED)).toEqual([]);
    const { cells } = readTablesOf(packed(BALANCED), YEAR);
    expect(cells['t3.new.sum']).toMatchObject({ value: 16, basis: 'inferred', raw: '16' });
    expect(cells['t3.new.com']).toMatchObject({ value: null, basis: 'absent' });
  });

  test('quirk 31: a table with few readings: each of them', () => {
    const rows = { new: [7, 1, 0, 0, 0, 0, 8], granted: [7, 0, 0, 0, 0, 0, 7], partial: [0, 1, 0, 0, 0, 0, 1] };
    const figures = { ...BALANCED, ...table3Figures('v2021', { ...rows, total: rows.new }) };
    const { cells, readings } = readTablesOf(packed(figures), YEAR);
    expect(falseClaims(packed(figures), figures)).toEqual([]);
    const open = Object.keys(cells).filter((id) => cells[id]?.basis === 'ambiguous');
    const truth = numbersOf(figures);
    expect(cells['t3.new.nat']?.alternatives).toContain(0);
    expect(readings.some((reading) => open.every((id) => reading[id] === truth[id]))).toBe(true);
  });

  test('quirk 31: a table that does not balance is not completed', () => {
    expect(falseClaims(packed(UNBALANCED), UNBALANCED)).toEqual([]);
    expect(absentIn(packed(UNBALANCED), 't3')).toBeGreaterThan(50);
  });
});

describe('quirk 32: one value in a merged cell', () => {
  const of = (figures: Figures) =>
    printed(figures, { t2: layouts.closingPipe, t3: quirks.mergedValue, t4: layouts.closingPipe });

  test('quirk 32: zeros alone are all that the table holds', () => {
    const zeros = Object.fromEntries(
      Object.entries(BALANCED).map(([id, text]) => [id, id.startsWith('t3') ? '0' : text]),
    );
    expect(valuesOf(readTablesOf(of(zeros), YEAR))).toEqual(numbersOf(zeros));
    const { cells } = readTablesOf(of(zeros), YEAR);
    expect(cells['t3.new.law']).toMatchObject({ value: 0, basis: 'inferred', raw: null, source: null });
  });

  test.each(BOTH)('quirk 32: another number is put nowhere, %s', (_, figures) => {
    expect(absentIn(of(figures), 't3')).toBe(CELLS_OF_TABLE3);
  });
});

test('quirk 38: headings without tables', () => {
  const tables = readTablesOf(layouts.print({ t2: [], t3: [], t4: [] }, layouts.closingPipe), YEAR);
  expect(basesOf(tables)).toEqual({ absent: 200 });
  expect(Object.values(tables.shapes).some(({ present }) => present)).toBe(false);
});

describe('quirk 42: labels of the rows of (三) to (六) gone', () => {
  const groups = /^\([三四五六]\)/;
  const withoutLabels = (row: Row): Row => {
    const [first = ''] = row.labels;
    return groups.test(first) ? { ...row, labels: [first] } : /^\d\./.test(first) ? { ...row, labels: [] } : row;
  };

  test('quirk 42: the values follow in the order of the form', () => {
    for (const layout of [layouts.cellLines, layouts.closingPipe]) {
      const tables = readTablesOf(changed(BALANCED, 't3', withoutLabels, layout), YEAR);
      expect(valuesOf(tables)).toEqual(numbersOf(BALANCED));
      expect(tables.cells['t3.deny_third.nat']?.confidence).toBeLessThan(0.96);
    }
  });

  test('quirk 42: a run of zeros, and figures that do not balance', () => {
    for (const figures of [UNBALANCED, { ...BALANCED, 't3.deny_third.sum': '3' }]) {
      expect(falseClaims(changed(figures, 't3', withoutLabels, layouts.cellLines), figures)).toEqual([]);
      const rows = readTablesOf(changed(figures, 't3', withoutLabels, layouts.closingPipe), YEAR);
      expect(valuesOf(rows)).toEqual(numbersOf(figures));
    }
  });

  test('quirk 42: one row too few, and no place is known', () => {
    let dropped = false;
    const tables = tablesOf('v2021', BALANCED);
    const t3 = tables.t3.map(withoutLabels).filter((row) => {
      const drop = !dropped && row.labels.length === 0 && row.values.length > 0;
      dropped ||= drop;
      return !drop;
    });
    const text = layouts.print({ ...tables, t3 }, layouts.cellLines);
    expect(falseClaims(text, BALANCED)).toEqual([]);
    expect(readTablesOf(text, YEAR).cells['t3.deny_secret.nat']).toMatchObject({ value: null, basis: 'absent' });
  });
});

describe('quirk 46: Chinese turned into something else', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const misread = (text: string) => new TextDecoder('gb18030').decode(bytes(text));
  const EVEN = '政府信息公开年度报告情况\n规章 | 0 | 12 |\n行政许可 | 8306 |\n';
  const ODD = `${EVEN}受理、答复申请16件。\n`;

  test('quirk 46: UTF-8 read as GBK is repaired where every character proves it', () => {
    expect(decodeText(bytes(misread(EVEN)))).toBe(EVEN);
  });

  test('quirk 46: where characters were lost it is refused', () => {
    expect(misread(ODD)).toContain('\ufffd');
    expect(() => decodeText(bytes(misread(ODD)))).toThrow(expect.objectContaining({ code: 'not-text' }));
  });

  test('quirk 46: question marks with whole digits are refused', () => {
    const text = printed(BALANCED).replaceAll(/[^\x20-\x7e\n]/g, '?');
    expect(text).toContain('8306');
    expect(() => decodeText(bytes(text))).toThrow(expect.objectContaining({ code: 'not-text' }));
  });
});

describe('quirk 47: a number of two digits cut over two cells', () => {
  const cut = (figures: Figures, layout: Layouts = layouts.closingPipe) =>
    changed(
      figures,
      't4',
      (row) => ({ ...row, values: row.values.flatMap((value) => (value.length === 2 ? [...value] : [value])) }),
      layout,
    );
  const reviews = { ...BALANCED, 't4.rev.upheld': '23', 't4.rev.corrected': '4', 't4.rev.total': '27' };

  test.each([
    ['a row a line', layouts.closingPipe],
    ['a cell a line', layouts.cellLines],
  ] as const)('quirk 47: joined where the sums leave one reading, %s', (_, layout) => {
    const { cells, shapes } = readTablesOf(cut(reviews, layout), YEAR);
    expect(cells['t4.rev.upheld']).toMatchObject({ value: 23, basis: 'inferred', raw: null });
    expect(cells['t4.dir.total']).toMatchObject({ value: 2, basis: 'inferred' });
    expect(shapes.t4.oddRows).toEqual([{ row: 'cases', expected: 15, found: 17 }]);
  });

  test('quirk 47: ambiguous where they leave several', () => {
    const figures = { ...BALANCED, 't4.rev.upheld': '10', 't4.rev.total': '11' };
    const { cells, readings } = readTablesOf(cut(figures), YEAR);
    const truth = numbersOf(figures);
    const open = Object.keys(cells).filter((id) => cells[id]?.basis === 'ambiguous');
    expect(open).toContain('t4.rev.upheld');
    expect(falseClaims(cut(figures), figures)).toEqual([]);
    expect(readings.some((reading) => open.every((id) => reading[id] === truth[id]))).toBe(true);
  });

  test('quirk 47: absent where the sums do not hold', () => {
    const text = cut({ ...reviews, 't4.dir.total': '3' });
    expect(absentIn(text, 't4')).toBe(15);
  });

  test('quirk 47: as many values as cells stay in their places, whatever their sums', () => {
    const values = ['1', '0', '0', '0', '10', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'];
    const text = changed(BALANCED, 't4', (row) => (row.ids.length > 0 ? { ...row, values } : row), layouts.closingPipe);
    const { cells } = readTablesOf(text, YEAR);
    expect(cells['t4.rev.upheld']).toMatchObject({ value: 1, basis: 'read' });
    expect(cells['t4.rev.total']).toMatchObject({ value: 10, basis: 'read' });
  });
});

test('the form of 2019 keeps its places too where only totals are filled', () => {
  const totals = blankWhere(BALANCED_2019, (id) => id.startsWith('t3') && !id.endsWith('.sum'));
  expectExact(layouts.print(tablesOf('v2019', totals), layouts.closingPipe), totals);
});
