/** Layouts in which something is missing (catalogue of layouts, part B). */
import {
  cellLines,
  cellLinesFilled,
  closedRanks,
  closingPipe,
  emptyPipes,
  paragraphs,
  print,
} from '../../../fixtures/tables/layouts.ts';
import { basesOf, numbersOf, readTablesOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Figures, type Row, table3Figures, tablesOf, V2019, V2021 } from '../../../fixtures/tables/report.ts';

const columns = ['nat', 'com', 'res', 'pub', 'law', 'oth', 'sum'] as const;
const blankWhere = (figures: Figures, blank: (id: string, text: string) => boolean): Figures =>
  Object.fromEntries(Object.entries(figures).map(([id, text]) => [id, blank(id, text) ? '' : text]));
const ofTable = (cells: Readonly<Record<string, unknown>>, table: string) =>
  Object.fromEntries(Object.entries(cells).filter(([id]) => id.startsWith(table)));

/** Requests by natural persons alone: 5 received, 3 granted, 1 not held, 1 other. */
const PERSONS = {
  new: [5, 0, 0, 0, 0, 0, 5],
  granted: [3, 0, 0, 0, 0, 0, 3],
  unable_notheld: [1, 0, 0, 0, 0, 0, 1],
  oth_all: [1, 0, 0, 0, 0, 0, 1],
  total: [5, 0, 0, 0, 0, 0, 5],
};
const ROWS_2019 = table3Figures('v2019', PERSONS);

test('29 repeated lines taken out: what stood twice is absent, not blank', () => {
  const seen = new Set<string>();
  const text = print(tablesOf('v2021', V2021), paragraphs)
    .split('\n')
    .filter((line) => line.trim() === '' || (!seen.has(line) && seen.add(line)))
    .join('\n');
  const tables = readTablesOf(text, 2023);
  expect(tables.cells['t3.new.nat']).toMatchObject({ value: null, basis: 'absent' });
  for (const [id, { value, basis }] of Object.entries(tables.cells)) {
    expect(basis === 'absent' ? value : String(value)).toBe(basis === 'absent' ? null : V2021[id]);
  }
  expect(tables.cells['t2.license.decisions']?.value).toBe(20417);
});

test.each([
  ['a cell a line', paragraphs],
  ['a row a line', closingPipe],
] as const)('30 labels only, %s: blank cells, not absent', (_, layout) => {
  const empty = blankWhere(V2021, () => true);
  const text = print(tablesOf('v2021', empty), layout);
  const tables = readTablesOf(text);
  const { semantic, basis } = tables.cells['t3.granted.nat'] ?? {};
  expect({ semantic, basis }).toEqual({ semantic: 'blank', basis: 'read' });
  expect(tables.cells['t2.normdocs.valid']).toMatchObject({ value: null, semantic: 'blank', basis: 'read' });
  expect(tables.shapes.t3.present).toBe(true);
});

test('30 labels only, without a trace of the cells', () => {
  const text = print(
    tablesOf(
      'v2021',
      blankWhere(V2021, () => true),
    ),
    closedRanks,
  );
  const { cells, shapes } = readTablesOf(text);
  expect(cells['t3.total.sum']).toMatchObject({ value: null, semantic: 'blank', basis: 'read' });
  expect(shapes.t2.present).toBe(true);
});

describe('31 blank cells close ranks', () => {
  const leftPacked = (rows: readonly Row[]) =>
    rows
      .map(({ labels, values }) => `${[...labels, ...values.filter((value) => value !== '')].join(' |\n')} |\n|||||||`)
      .join('\n');

  test('the equations find the one table', () => {
    const figures = {
      ...V2021,
      ...table3Figures('v2021', {
        new: [7, 1, 0, 0, 0, 0, 8],
        granted: [7, 0, 0, 0, 0, 0, 7],
        partial: [0, 1, 0, 0, 0, 0, 1],
        total: [7, 1, 0, 0, 0, 0, 8],
      }),
    };
    const printed = blankWhere(figures, (id, text) => id.startsWith('t3') && text === '0' && !id.endsWith('.sum'));
    const tables = readTablesOf(
      print(tablesOf('v2021', printed), { t2: closingPipe, t3: leftPacked, t4: closingPipe }),
    );
    expect(tables.cells['t3.new.sum']).toMatchObject({ value: 8, basis: 'inferred' });
    expect(tables.cells['t3.new.sum']?.raw).toBe('8');
    expect(tables.readings.map((reading) => reading['t3.new.nat'] ?? null)).toContain(7);
    expect(tables.cells['t3.new.nat']?.alternatives).toContain(0);
  });

  test('3 | 3 is one applicant and the total', () => {
    const figures = {
      ...V2021,
      ...table3Figures('v2021', {
        new: [3, 0, 0, 0, 0, 0, 3],
        granted: [3, 0, 0, 0, 0, 0, 3],
        total: [3, 0, 0, 0, 0, 0, 3],
      }),
    };
    const printed = blankWhere(figures, (id, text) => id.startsWith('t3') && text === '0');
    const tables = readTablesOf(
      print(tablesOf('v2021', printed), { t2: closingPipe, t3: leftPacked, t4: closingPipe }),
    );
    expect(tables.cells['t3.new.sum']).toMatchObject({ value: 3, basis: 'inferred', alternatives: [] });
    expect(tables.cells['t3.new.nat']).toMatchObject({ value: 3, basis: 'ambiguous', alternatives: [0] });
    expect(tables.readings).toHaveLength(6);
  });
});

test('32 one zero in a merged cell: nothing but zeros, and no digit for most of them', () => {
  const printed = blankWhere(V2021, (id) => id.startsWith('t3') && !id.endsWith('.nat'));
  const zero = Object.fromEntries(
    Object.keys(V2021).map((id) => [id, id.startsWith('t3') && id.endsWith('.nat') ? '0' : (printed[id] ?? '')]),
  );
  const tables = readTablesOf(print(tablesOf('v2021', zero), cellLinesFilled));
  expect(tables.cells['t3.new.law']).toMatchObject({
    value: 0,
    basis: 'inferred',
    semantic: 'absent',
    raw: null,
    source: null,
  });
});

test('32 one number in a merged cell is put nowhere', () => {
  const printed = blankWhere(V2021, (id) => id.startsWith('t3') && !id.endsWith('.nat'));
  const tables = readTablesOf(print(tablesOf('v2021', printed), cellLinesFilled));
  expect(tables.cells['t3.new.nat']).toMatchObject({ value: null, basis: 'absent' });
  expect(tables.shapes.t3.oddRows.length).toBeGreaterThan(0);
});

test.each([
  ['a row a line', closingPipe],
  ['a cell a line', emptyPipes],
  ['blank lines', paragraphs],
] as const)('33 only the total filled, %s', (_, layout) => {
  const printed = blankWhere(V2021, (id) => id.startsWith('t3') && !id.endsWith('.sum'));
  expect(valuesOf(readTablesOf(print(tablesOf('v2021', printed), layout)))).toEqual(numbersOf(printed));
});

test('34 only natural persons and the total filled', () => {
  const figures = { ...V2019, ...ROWS_2019 };
  const printed = blankWhere(figures, (id) => id.startsWith('t3') && !id.endsWith('.sum') && !id.endsWith('.nat'));
  expect(valuesOf(readTablesOf(print(tablesOf('v2019', printed), closingPipe)))).toEqual(numbersOf(printed));
});

test('35 row totals blank between (一) and (六)', () => {
  const printed = blankWhere(V2021, (id) => /^t3\.(?!new|carry|total).*\.sum$/.test(id));
  const tables = readTablesOf(print(tablesOf('v2021', printed), closingPipe));
  expect(valuesOf(tables)).toEqual(numbersOf(printed));
  expect(basesOf(tables)).toEqual({ read: 200 });
});

test('36 the very last cell is missing', () => {
  const text = print(tablesOf('v2021', V2021), cellLines);
  const at = text.indexOf('四、结转下年度');
  const end = text.indexOf('四、政府信息');
  const row = text.slice(at, end).trimEnd().split('\n').slice(0, -1).join('\n');
  const tables = readTablesOf(`${text.slice(0, at)}${row}\n${text.slice(end)}`);
  const { 't3.carry_out.sum': last, ...others } = valuesOf(tables);
  const { 't3.carry_out.sum': _, ...expected } = numbersOf(V2021);
  expect(last).toBeNull();
  expect(others).toEqual(expected);
  expect(tables.shapes.t3.oddRows).toEqual([{ row: 'carry_out', expected: 7, found: 6 }]);
});

test('37 some rows and one column blank', () => {
  const printed = blankWhere(V2021, (id) => /license|fee|\.valid$/.test(id));
  const tables = readTablesOf(print(tablesOf('v2021', printed), closingPipe));
  expect(valuesOf(tables)).toEqual(numbersOf(printed));
  expect(tables.cells['t2.license.decisions']).toMatchObject({ semantic: 'blank', basis: 'read', raw: null });
});

test('38 headings without tables', () => {
  const tables = readTablesOf(print({ t2: [], t3: [], t4: [] }, closingPipe), 2023);
  expect(basesOf(tables)).toEqual({ absent: 200 });
  expect(tables.form).toBeNull();
  expect(tables.consumed.size).toBe(0);
  expect(Object.values(tables.shapes).some(({ present }) => present)).toBe(false);
});

test('40, 41 characters lost from labels and headings', () => {
  const text = print(tablesOf('v2021', V2021), closingPipe)
    .replace('现行有效件数', '现行有效件')
    .replace('本年制发件数', '本年发件')
    .replace('3.危及', '3.及')
    .replace(
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '1.申请人无正当理由期不补正、行政机关不再处理政府信息公开申请',
    );
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
  const old = print(tablesOf('v2019', V2019), paragraphs)
    .replaceAll('本年增/减', '本年增/')
    .replaceAll(/本年新(制作|公开)数量/g, '本年新');
  expect(valuesOf(readTablesOf(old))).toEqual(numbersOf(V2019));
});

test('42 the labels of a group are gone: its values follow in order', () => {
  const tables = tablesOf('v2021', V2021);
  const t3 = tables.t3.map((row) =>
    row.labels.some((label) => label.startsWith('(三)'))
      ? { ...row, labels: ['(三)不予公开'] }
      : /^[2-8]\.(其他法律|危及|保护|属于)/.test(row.labels[0] ?? '')
        ? { ...row, labels: [] }
        : row,
  );
  const read = readTablesOf(print({ ...tables, t3 }, cellLines));
  expect(valuesOf(read)).toEqual(numbersOf(V2021));
  expect(read.cells['t3.deny_third.nat']?.confidence).toBeLessThan(0.96);
});

test('43 no section headings at all', () => {
  const text = print(tablesOf('v2021', V2021), paragraphs).replaceAll(/^[一二三四五六]、.*情况$/gm, '');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
});

test('44 a column heading is missing', () => {
  const text = print(tablesOf('v2021', V2021), closingPipe).replace('自然人 | ', '');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
});

test('45 question marks for lost spaces', () => {
  const noisy = Object.fromEntries(
    Object.entries(V2021).map(([id, text], at) => [id, text === '0' ? (['0?', '? 0', '0'][at % 3] ?? '') : text]),
  );
  const tables = readTablesOf(print(tablesOf('v2021', noisy), closingPipe));
  expect(valuesOf(tables)).toEqual(numbersOf(V2021));
  const doubted = Object.values(tables.cells).filter(({ raw }) => raw?.includes('?'));
  expect(doubted.length).toBeGreaterThan(50);
  expect(doubted.every(({ confidence, semantic }) => confidence === 0.98 && semantic === 'zero')).toBe(true);
});

test('47 a number cut over two cells of table 4 is not put together', () => {
  const tables = tablesOf('v2021', V2021);
  const t4 = tables.t4.map((row) =>
    row.ids.length > 0 ? { ...row, values: ['1', '0', ...row.values.slice(1)] } : row,
  );
  const read = readTablesOf(print({ ...tables, t4 }, closingPipe));
  expect(ofTable(valuesOf(read), 't4')).toEqual(
    Object.fromEntries(Object.keys(ofTable(V2021, 't4')).map((id) => [id, null])),
  );
  expect(read.shapes.t4.oddRows).toEqual([{ row: 'cases', expected: 15, found: 16 }]);
});

describe('recovery', () => {
  const printed = blankWhere(
    { ...V2019, ...ROWS_2019 },
    (id, text) => id.startsWith('t3') && text === '0' && Number(id.length) % 2 === 0,
  );

  test('a complete row is never altered, and an unbalanced table is not completed', () => {
    const unbalanced = {
      ...printed,
      't3.total.nat': '6',
      't3.total.sum': '6',
      ...Object.fromEntries(columns.map((column) => [`t3.carry_out.${column}`, column === 'nat' ? '2' : '0'])),
    };
    const { cells, readings } = readTablesOf(print(tablesOf('v2019', unbalanced), closedRanks));
    expect(columns.map((column) => cells[`t3.carry_out.${column}`]?.value)).toEqual([2, 0, 0, 0, 0, 0, 0]);
    expect(cells['t3.carry_out.nat']?.basis).toBe('read');
    expect(cells['t3.granted.nat']).toMatchObject({ value: null, basis: 'absent' });
    expect(readings).toEqual([]);
  });
});

describe('nothing is taken for a table that is none', () => {
  test('无 below the heading of table 4 stays narrative', () => {
    const text = print({ ...tablesOf('v2021', V2021), t4: [] }, closingPipe).replace(
      '行政诉讼情况\n',
      '行政诉讼情况\n无\n',
    );
    const tables = readTablesOf(text);
    expect(tables.cells['t4.rev.total']).toMatchObject({ value: null, basis: 'absent', semantic: 'absent' });
    expect(tables.shapes.t4.present).toBe(false);
    const without = readTablesOf(text.replace('\n无\n', '\n'));
    expect(tables.consumed.size).toBe(without.consumed.size);
  });

  test('two tables with different values contest each other', () => {
    const later = { ...V2021, 't3.granted.nat': '11', 't4.rev.upheld': '8' };
    const text = print(tablesOf('v2021', V2021), closingPipe);
    const tables = readTablesOf(`${text}\n附:上年数据\n${print(tablesOf('v2021', later), closingPipe)}`);
    expect(tables.cells['t3.granted.nat']).toMatchObject({
      value: 9,
      basis: 'ambiguous',
      alternatives: [11],
      raw: '9',
      confidence: 0.5,
    });
    expect(tables.cells['t4.rev.upheld']).toMatchObject({ value: 3, basis: 'ambiguous', alternatives: [8] });
    expect(tables.cells['t3.granted.sum']).toMatchObject({ value: 14, basis: 'read' });
    expect(tables.readings).toHaveLength(4);
  });

  test('a complete row in front of a missing label may be two that lost cells', () => {
    const printed = blankWhere({ ...V2019, ...ROWS_2019 }, (id, text) => id.startsWith('t3') && text === '0');
    const tables = tablesOf('v2019', {
      ...printed,
      't3.deny_casefile.nat': '0',
      't3.deny_casefile.com': '0',
      't3.deny_casefile.res': '0',
      't3.deny_inquiry.nat': '2',
      't3.deny_inquiry.com': '0',
      't3.deny_inquiry.res': '0',
      't3.deny_inquiry.sum': '2',
    });
    const t3 = tables.t3.map((row) => (row.labels.includes('8.属于行政查询事项') ? { ...row, labels: [] } : row));
    const { cells } = readTablesOf(print({ ...tables, t3 }, closedRanks));
    expect(cells['t3.deny_casefile.sum']).toMatchObject({ value: null, basis: 'absent' });
  });
});
