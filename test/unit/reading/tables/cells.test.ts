/** What stands in a number cell, and what labels and headings do (catalogue of layouts, parts C and D). */
import { cellLines, closingPipe, framed, type Layout, paragraphs, print } from '../../../fixtures/tables/layouts.ts';
import { numbersOf, readTablesOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Figures, tablesOf, V2019, V2021 } from '../../../fixtures/tables/report.ts';

const reread = (figures: Figures, layout: Layout = closingPipe, version: 'v2021' | 'v2019' = 'v2021') =>
  readTablesOf(print(tablesOf(version, figures), layout));

const printed = print(tablesOf('v2021', V2021), closingPipe);
const old = print(tablesOf('v2019', V2019), closingPipe);

describe.each([
  ['48', '/', 'slash'],
  ['49', '-', 'dash'],
  ['50', '_', 'dash'],
  ['59', '——', 'dash'],
] as const)('%s: %s for nothing', (_, mark, semantic) => {
  test.each([
    ['a row a line', closingPipe],
    ['a cell a paragraph', paragraphs],
  ] as const)('%s', (__, layout) => {
    const figures = {
      ...V2021,
      't2.rules.issued': mark,
      't2.rules.repealed': mark,
      't2.rules.valid': mark,
      't3.granted.res': mark,
    };
    const tables = reread(figures, layout);
    expect(tables.cells['t2.rules.issued']).toMatchObject({ value: null, raw: mark, semantic, basis: 'read' });
    expect(tables.cells['t3.granted.res']).toMatchObject({ value: null, semantic, basis: 'read' });
    expect(tables.cells['t3.granted.sum']?.value).toBe(14);
  });
});

test('51, 52 thousands comma and long decimals', () => {
  const tables = reread({ ...V2021, 't2.license.decisions': '20,417', 't2.fee.amount_wan': '59237.2449' });
  expect(tables.cells['t2.license.decisions']?.value).toBe(20417);
  expect(tables.cells['t2.fee.amount_wan']?.value).toBe(59237.2449);
});

test('53 units inside the cell', () => {
  const tables = reread(
    {
      ...V2019,
      't2v19.procurement.amount_wan': '251000元',
      't2v19.penalty.decisions': '124宗',
      't2v19.penalty.delta_items': '-76宗',
    },
    paragraphs,
    'v2019',
  );
  expect(tables.cells['t2v19.procurement.amount_wan']).toMatchObject({
    value: 25.1,
    raw: '251000元',
    semantic: 'number',
  });
  expect(tables.cells['t2v19.penalty.decisions']?.value).toBe(124);
  expect(tables.cells['t2v19.penalty.delta_items']?.value).toBe(-76);
});

test('53 the unit in the heading', () => {
  const tables = readTablesOf(printed.replace('(单位:万元)', '(元)').replace('1437.206', '14372060'));
  expect(tables.cells['t2.fee.amount_wan']).toMatchObject({ value: 1437.206, raw: '14372060' });
});

test('54 signs and words in 增/减', () => {
  const tables = reread(
    {
      ...V2019,
      't2v19.license.delta_items': '+70',
      't2v19.othersvc.delta_items': '减3',
      't2v19.penalty.delta_items': '--253',
    },
    closingPipe,
    'v2019',
  );
  expect(tables.cells['t2v19.license.delta_items']?.value).toBe(70);
  expect(tables.cells['t2v19.othersvc.delta_items']?.value).toBe(-3);
  expect(tables.cells['t2v19.penalty.delta_items']).toMatchObject({ value: -253, confidence: 0.9 });
});

test('55 notes with digits inside labels', () => {
  const text = old
    .replaceAll('本年增/减', '本年增/减(指2020年增加或减少的事项数,减用负值表示,如-8)')
    .replaceAll('上一年项目数量', '上一年项目数量(指2019年事项数)')
    .replace('规范性文件', '规范性文件(指以本机关名义印发的文件,含联合印发的(2份))');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2019));
});

test('56 a note beside a number', () => {
  const own = print(tablesOf('v2021', V2021), paragraphs).replace('\n38\n', '\n38\n\n(含自然失效29件)\n');
  expect(valuesOf(readTablesOf(own))).toEqual(numbersOf(V2021));
});

test('57 surplus zeros in a row of one value', () => {
  const tables = readTablesOf(printed.replace('行政处罚 | 1835 |', '行政处罚 | 1835 | 0 | 0 |'));
  expect(tables.cells['t2.penalty.decisions']).toMatchObject({ value: 1835, basis: 'read', confidence: 0.8991 });
  expect(tables.shapes.t2.oddRows).toEqual([{ row: 'penalty', expected: 1, found: 3 }]);
});

test('57 surplus values that say something else leave the cell unknown', () => {
  const tables = readTablesOf(printed.replace('行政处罚 | 1835 |', '行政处罚 | 3 | 1 | 1835 |'));
  expect(tables.cells['t2.penalty.decisions']).toMatchObject({ value: null, basis: 'absent' });
});

test('58 text in a count cell; a row that stands twice', () => {
  const text = old.replace(
    '政府集中采购 | 417 | 8612.4455 |',
    '政府集中采购 | 417 | 8612.4455 |\n政府集中采购 | 12 | 30.5 |',
  );
  const tables = readTablesOf(text);
  expect(tables.cells['t2v19.procurement.projects']).toMatchObject({
    value: 417,
    basis: 'ambiguous',
    alternatives: [12],
    confidence: 0.5,
  });
  expect(tables.readings).toEqual([
    { 't2v19.procurement.projects': 417, 't2v19.procurement.amount_wan': 8612.4455 },
    { 't2v19.procurement.projects': 12, 't2v19.procurement.amount_wan': 30.5 },
  ]);
  const worded = readTablesOf(old.replace('| 417 | 8612.4455 |', '| 417 | 详见附件 |'));
  expect(worded.cells['t2v19.procurement.amount_wan']).toMatchObject({
    value: null,
    semantic: 'text',
    raw: '详见附件',
    basis: 'read',
  });
});

test('a value with a space inside is no number', () => {
  const tables = reread({ ...V2021, 't3.granted.sum': '1 4', 't2.penalty.decisions': '18 35' });
  expect(tables.cells['t3.granted.sum']).toMatchObject({ value: null, semantic: 'text', raw: '1 4', basis: 'read' });
  expect(tables.cells['t2.penalty.decisions']).toMatchObject({ value: null, semantic: 'text' });
});

test('60, 61 other wordings of labels', () => {
  const text = printed
    .replaceAll('(', '(')
    .replace('行政规范性文件', '规范性文件')
    .replace('规章', '规 章')
    .replace('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1、逾期不补正')
    .replace('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2. 逾期不缴费')
    .replace('(六)其他处理', '(六)其他')
    .replace('(区分处理的,只计这一情形,不计其他情形)', '')
    .replace('3.危及“三安全一稳定”', '3.危及"三安全一稳定"')
    .replace('自然人', '自然 人');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
});

test('63 the old form used later', () => {
  const tables = readTablesOf(old, 2023);
  expect(tables.form).toBe('v2019');
  expect(valuesOf(tables)).toEqual(numbersOf(V2019));
});

test('64 hybrid: old columns of (一) in the form of 2021 are not its columns', () => {
  const text = printed
    .replace('本年制发件数 | 本年废止件数 | 现行有效件数', '本年新制作数量 | 本年新公开数量 | 对外公开总数量')
    .replace('本年收费金额(单位:万元)', '本年度收费金额');
  const tables = readTablesOf(text, 2022);
  expect(tables.form).toBe('v2021');
  expect(tables.cells['t2.normdocs.valid']).toMatchObject({ value: null, basis: 'absent' });
  expect(tables.cells['t2.license.decisions']?.value).toBe(20417);
  expect(tables.cells['t2.fee.amount_wan']?.value).toBe(1437.206);
  expect(tables.shapes.t2.extraColumns).toEqual(['本年新制作数量', '本年新公开数量', '对外公开总数量']);
});

test('65 a wrong heading over (九), or the same heading twice', () => {
  const text = old
    .replace('采购项目数量 | 采购总金额', '上一年项目数量 | 本年增/减')
    .replace('本年新公开数量', '本年新制作数量');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2019));
});

test.each([
  ['a row a line', closingPipe],
  ['a cell a line', cellLines],
  ['a cell a paragraph', paragraphs],
] as const)('66 local rows do not shift the form, %s', (_, layout) => {
  const tables = tablesOf('v2019', V2019);
  const local = { labels: ['其他主动公开文件'], values: ['7', '8', '9'], ids: ['x'] };
  const inspection = { labels: ['行政检查'], values: ['1', '2', '3'], ids: ['x'] };
  const t2 = tables.t2.flatMap((row) =>
    row.labels[0] === '规范性文件'
      ? [row, local]
      : row.labels[0] === '其他对外管理服务事项'
        ? [row, inspection]
        : [row],
  );
  const read = readTablesOf(print({ ...tables, t2 }, layout));
  expect(valuesOf(read)).toEqual(numbersOf(V2019));
  expect(read.shapes.t2.extraRows).toEqual(['其他主动公开文件', '行政检查']);
});

test('67, 68, 72 instructions, a year in a heading and prose with counts before a table', () => {
  const text = printed
    .replace(
      '三、收到和处理政府信息公开申请情况\n',
      '三、收到和处理政府信息公开申请情况\n编写说明:本表由各单位据实填写,共25行、7列,没有的填0,不得留空。\n单位:件 2023年度\n',
    )
    .replace(
      '二、主动公开政府信息情况\n',
      '二、主动公开政府信息情况\n主要通过门户网站公开各类信息共58条,其中政务动态31条,通知公告27条,均按时公开。\n',
    )
    .replace('本年制发件数', '本年(2023)制发件数');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
});

test('69 typing slips', () => {
  const text = printed
    .replace('行政事业性收费', '行政事业型收费')
    .replace('(本列数据', '(本列)数据')
    .replace('本年处理决定数量', '本年处理绝对数量')
    .replace('上年结转政府信息公开申请数量', '上年结转政府信息公开数量')
    .replace('科研 机构', '科研企业')
    .replace('4.保护第三方合法权益', '4.保护第三放合法权益');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
  expect(readTablesOf(text).cells['t3.deny_third.nat']?.confidence).toBeLessThan(0.98);
  const changed = old.replaceAll('本年增/减', '本年增\\减');
  expect(valuesOf(readTablesOf(changed))).toEqual(numbersOf(V2019));
});

describe('70 the total is printed before 自然人', () => {
  const headed = printed.replace('自然人 | 法人或其他组织 | 总计 |', '总计 | 自然人 | 法人或其他组织 |');

  test('in the heading only: the values keep the order of the form', () => {
    expect(valuesOf(readTablesOf(headed))).toEqual(numbersOf(V2021));
  });

  test('in the values too', () => {
    const tables = tablesOf('v2021', V2021);
    const t3 = tables.t3.map((row) => ({ ...row, values: [...row.values.slice(-1), ...row.values.slice(0, -1)] }));
    const shifted = print({ ...tables, t3 }, closingPipe).replace(
      '自然人 | 法人或其他组织 | 总计 |',
      '总计 | 自然人 | 法人或其他组织 |',
    );
    expect(valuesOf(readTablesOf(shifted))).toEqual(numbersOf(V2021));
  });

  test('pushed into the row below', () => {
    const text = printed
      .replace('法人或其他组织 | 总计 |', '法人或其他组织 |')
      .replace('法律服务机构 | 其他 |', '法律服务机构 | 其他 | 总计 |');
    expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
  });
});

test('71 section titles that restart or differ', () => {
  const text = printed
    .replace('二、主动公开政府信息情况', '一、主动公开政府信息情况')
    .replace('三、收到和处理政府信息公开申请情况', '二、行政机关收到和处理政府信息公开申请情况')
    .replace('四、政府信息公开行政复议、行政诉讼情况', '三、因政府信息公开工作被申请行政复议提起行政诉讼情况');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
});

test('73, 74, 75 Traditional, glossed and radical characters', () => {
  const text = print(tablesOf('v2021', V2021), framed)
    .replace('行政强制', '行政強製')
    .replaceAll('信息公开', '信息公開')
    .replaceAll('一、本年新收政府信息公開申请数量', '一、本年新收政府信息公開申請(qǐng)數(shù)量')
    .replace('自然人', '⾃然⼈')
    .replaceAll('机构', '機(jī)構(gòu)')
    .replace('行政处罚', '⾏政處罰');
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
});

test('76, 77, 78 site chrome around and a note below the tables', () => {
  const text = `索引号 | 0011223/2024-00017 |\n发布日期 | 2024-01-20 |\n${printed.replace('\n五、', '\n注:复议数含上年结转2件\n五、')}\n扫一扫在手机打开\n12\n`;
  expect(valuesOf(readTablesOf(text))).toEqual(numbersOf(V2021));
});

test('local subtotal of the organisations beside the form', () => {
  const tables = tablesOf('v2021', V2021);
  const t3 = tables.t3.map((row) => {
    if (row.labels.includes('社会公益组织')) {
      return { ...row, labels: [...row.labels, '小计'] };
    }
    const sum = row.values.slice(1, 6).reduce((total, value) => total + Number(value), 0);
    return row.ids.length === 7
      ? { ...row, values: [...row.values.slice(0, 6), String(sum), ...row.values.slice(6)] }
      : row;
  });
  const read = readTablesOf(print({ ...tables, t3 }, closingPipe));
  expect(valuesOf(read)).toEqual(numbersOf(V2021));
  expect(read.shapes.t3.extraColumns).toEqual(['小计']);
});

test('rows out of order are read and told', () => {
  const tables = tablesOf('v2021', V2021);
  const [first, second] = [tables.t3[3], tables.t3[4]];
  const t3 = [...tables.t3.slice(0, 3), ...(second ? [second] : []), ...(first ? [first] : []), ...tables.t3.slice(5)];
  const read = readTablesOf(print({ ...tables, t3 }, closingPipe));
  expect(valuesOf(read)).toEqual(numbersOf(V2021));
  expect(read.shapes.t3.inOrder).toBe(false);
});

test('the place of a value leads back to the original text', () => {
  for (const layout of [closingPipe, paragraphs, cellLines]) {
    const text = print(tablesOf('v2021', V2021), layout);
    const { source, raw } = readTablesOf(text).cells['t2.license.decisions'] ?? {};
    expect(text.slice(source?.start ?? 0, source?.end ?? 0)).toBe(raw);
    expect(raw).toBe('20417');
  }
});
