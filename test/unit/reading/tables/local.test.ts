/** What local templates add to the form, and where the units of amounts are stated. */
import { FIGURES } from '../../../fixtures/quirks/county-figures.ts';
import { relabelled, row, rowChanged } from '../../../fixtures/quirks/quirk.ts';
import { closingPipe, type Layout, paragraphs, print } from '../../../fixtures/tables/layouts.ts';
import { numbersOf, readTablesOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Row, type Tables, tablesOf } from '../../../fixtures/tables/report.ts';

const GROUP = '(三)不予公开';
const sum = (values: readonly string[]) => String(values.reduce((all, value) => all + Number(value), 0));

/** Table 3 with 小计 of the organisations in front of them, or behind 其他. */
const withColumn = (place: 1 | 6, tables: Tables): Tables => ({
  ...tables,
  t3: tables.t3.map((found) => {
    if (found.labels.includes('社会公益组织')) {
      const labels = place === 1 ? ['小计', ...found.labels] : [...found.labels, '小计'];
      return { ...found, labels };
    }
    return found.values.length === 7
      ? { ...found, values: found.values.toSpliced(place, 0, sum(found.values.slice(1, 6))) }
      : found;
  }),
});

const denied = (tables: Tables): string[] => {
  const at = tables.t3.findIndex(({ labels }) => labels[0] === GROUP);
  const rows = tables.t3.slice(at, at + 8);
  return Array.from({ length: 7 }, (_, column) => sum(rows.map(({ values }) => values[column] ?? '0')));
};

const withRow =
  (label: string, change: (row: Row, values: string[]) => Row[]) =>
  (tables: Tables): Tables =>
    rowChanged(label, (found) => change(found, denied(tables)))(tables);

const tables = tablesOf('v2021', FIGURES.v2021);
const expected = numbersOf(FIGURES.v2021);

describe.each([
  ['a row a line', closingPipe],
  ['a cell a paragraph', paragraphs],
] as [string, Layout][])('subtotals, %s', (_, layout) => {
  test.each([1, 6] as const)('a column at place %d', (place) => {
    const read = readTablesOf(print(withColumn(place, tables), layout));
    expect(valuesOf(read)).toEqual(expected);
    const subtotals = read.shapes.t3.subtotals ?? [];
    expect(subtotals).toHaveLength(25);
    expect(subtotals[0]).toEqual({
      ...{ label: '小计', of: 'new', value: 215 },
      parts: ['com', 'res', 'pub', 'law', 'oth'].map((column) => `t3.new.${column}`),
    });
    for (const { value, parts } of subtotals) {
      expect(value).toBe(parts.reduce((all, id) => all + (expected[id] ?? 0), 0));
    }
  });

  test.each([
    ['小计 below the group', '8.属于行政查询事项', (found: Row, values: string[]) => [found, row('小计', ...values)]],
    ['合计 below the group', '8.属于行政查询事项', (found: Row, values: string[]) => [found, row('合计', ...values)]],
    [
      'values behind the label of the group',
      '1.属于国家秘密',
      (found: Row, values: string[]) => [row(GROUP, ...values), { ...found, labels: found.labels.slice(1) }],
    ],
    [
      '小计 beside the label of the group',
      '1.属于国家秘密',
      (found: Row, values: string[]) => [
        { labels: [GROUP, '小计'], values, ids: [] },
        { ...found, labels: found.labels.slice(1) },
      ],
    ],
  ] as [string, string, (found: Row, values: string[]) => Row[]][])('a row: %s', (__, label, change) => {
    const read = readTablesOf(print(withRow(label, change)(tables), layout));
    expect(valuesOf(read)).toEqual(expected);
    const subtotals = read.shapes.t3.subtotals ?? [];
    expect(subtotals.map(({ of, value }) => [of, value])).toEqual(
      ['nat', 'com', 'res', 'pub', 'law', 'oth', 'sum'].map((column, at) => [
        `deny.${column}`,
        Number(denied(tables)[at]),
      ]),
    );
    expect(subtotals[0]?.parts).toHaveLength(8);
  });
});

test('a column of subtotals is found though a sum does not hold', () => {
  const wrong = tablesOf('v2021', { ...FIGURES.v2021, 't3.new.sum': '1346' });
  const read = readTablesOf(print(withColumn(1, wrong), closingPipe));
  expect(valuesOf(read)).toEqual({ ...expected, 't3.new.sum': 1346 });
});

test('where rows contradict each other about the place of the total, nothing is known', () => {
  const t3 = tables.t3.map((found, at) => {
    if (found.labels[0] === '自然人') {
      return { ...found, labels: ['总计', '自然人', '法人或其他组织'] };
    }
    const turned = found.values.length === 7 && at % 2 === 0;
    return turned ? { ...found, values: [...found.values.slice(-1), ...found.values.slice(0, -1)] } : found;
  });
  const read = readTablesOf(print({ ...tables, t3 }, closingPipe));
  const known = Object.entries(read.cells).filter(([id, { value }]) => id.startsWith('t3') && value !== null);
  expect(known).toEqual([]);
});

test('rows that the form does not have keep their values', () => {
  const local = rowChanged('行政许可', (found) => [found, row('行政检查', '4711')])(tables);
  expect(readTablesOf(print(local, closingPipe)).shapes.t2.localRows).toEqual([{ label: '行政检查', values: [4711] }]);
});

describe('units of amounts', () => {
  const AMOUNT = 't2v19.procurement.amount_wan';
  const unitOf = (printed: string, heading = '采购总金额', above = '') => {
    const changed = relabelled({ 采购总金额: heading })(tablesOf('v2019', { ...FIGURES.v2019, [AMOUNT]: printed }));
    const text = print(changed, closingPipe).replace('第二十条第(一)项', `${above}第二十条第(一)项`);
    const { cells, shapes } = readTablesOf(text);
    return [cells[AMOUNT]?.value, shapes.t2.units?.[AMOUNT]];
  };

  test.each([
    ['7450.2618万元', '采购总金额', '', 7450.2618, { unit: '万元', where: 'cell' }],
    ['74502618元', '采购总金额(万元,保留四位小数)', '', 7450.2618, { unit: '元', where: 'cell' }],
    ['7450.2618', '采购总金额(万元,保留四位小数)', '', 7450.2618, { unit: '万元', where: 'heading' }],
    ['74502618', '采购总金额(元)', '', 7450.2618, { unit: '元', where: 'heading' }],
    ['74502618', '采购总金额', '单位：元\n', 7450.2618, { unit: '元', where: 'heading' }],
    ['74502618', '采购总金额(元/万元)', '', 74502618, { unit: null, where: null }],
    ['74502618', '采购总金额', '', 74502618, { unit: null, where: null }],
    ['1530000元/621007.6元', '采购总金额', '', null, undefined],
  ] as const)('%s under %s %s', (printed, heading, above, value, unit) => {
    expect(unitOf(printed, heading, above)).toEqual([value, unit]);
  });

  test('a unit in a cell of its own belongs to the amount before it', () => {
    const text = print(tablesOf('v2019', FIGURES.v2019), closingPipe).replace('7450.2618 |', '74502618 | 元 |');
    const { cells, shapes } = readTablesOf(text);
    expect([cells[AMOUNT]?.value, shapes.t2.units?.[AMOUNT]]).toEqual([7450.2618, { unit: '元', where: 'cell' }]);
  });
});
