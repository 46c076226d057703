/** Quirks of published reports (numbers of the catalogue of layouts) as they stand in Word tables. */
import type { Result } from '../../../shared/presentation/result.ts';
import { examined } from '../../fixtures/make/examined.ts';
import {
  CHAPTER_LIST,
  docxOf,
  paragraph,
  reportBody,
  row,
  run,
  table,
  textCell,
  type Write,
} from '../../fixtures/make/word.ts';
import { type Figures, tablesOf, V2021 } from '../../fixtures/tables/report.ts';

const read = async (figures: Figures, write?: Write): Promise<Result> =>
  examined(docxOf(reportBody(figures, write), { numbering: CHAPTER_LIST }));
const cellOf = ({ report }: Result, id: string) => report?.cells[id];
const values = ({ report }: Result) =>
  Object.fromEntries(Object.entries(report?.cells ?? {}).map(([id, { value }]) => [id, value]));

const usual = values as (result: Result) => Record<string, number | null>;
const plain: Write = (text) => paragraph(run(text));

test('20: labels cut into runs and over paragraphs, blanks that hold a space', async () => {
  const write: Write = (text) => {
    if (text === '商业企业') return paragraph(run('商业')) + paragraph(run('企业'));
    return text === '' ? paragraph(run('\u00a0')) : paragraph([...text].map((one) => run(one)).join(''));
  };
  expect(usual(await read(V2021, write))).toEqual(usual(await read(V2021)));
});

test('30: labels only are read as blank, not as zero', async () => {
  const { report } = await read(Object.fromEntries(Object.keys(V2021).map((id) => [id, ''])));
  expect(new Set(Object.values(report?.cells ?? {}).map(({ value, semantic }) => `${value} ${semantic}`))).toEqual(
    new Set(['null blank']),
  );
});

test('35, 36, 37: blank totals, a blank last cell and a blank column stay in their places', async () => {
  const blank = (id: string) => id.endsWith('.sum') || id === 't2.normdocs.repealed' || id.endsWith('.legal');
  const printed = Object.fromEntries(Object.entries(V2021).map(([id, text]) => [id, blank(id) ? '' : text]));
  const result = await read(printed);
  expect(usual(result)).toEqual(
    Object.fromEntries(Object.entries(printed).map(([id, text]) => [id, text === '' ? null : Number(text)])),
  );
});

test.each([
  ['48', '/', { value: null, semantic: 'slash' }],
  ['49', '-', { value: null, semantic: 'dash' }],
  ['51', '1,113', { value: 1113, semantic: 'number' }],
  ['53', '31件', { value: 31, semantic: 'number' }],
  ['58', '见附件', { value: null, semantic: 'text' }],
  ['59', '３１', { value: 31, semantic: 'number' }],
])('%s: what stands in a figure cell: %s', async (_, text, expected) => {
  expect(cellOf(await read({ ...V2021, 't3.new.nat': text }), 't3.new.nat')).toMatchObject(expected);
});

test('53: an amount in yuan under a heading in 万元', async () => {
  expect(cellOf(await read({ ...V2021, 't2.fee.amount_wan': '14372060元' }), 't2.fee.amount_wan')).toMatchObject({
    value: 1437.206,
  });
});

test('55, 61, 69: notes, variants and slips in labels', async () => {
  const change: Record<string, string> = {
    行政规范性文件: '规范性文件(含部门文件,共4件)',
    行政事业性收费: '行政事业型收费',
    '1.属于国家秘密': '1、属于国家秘密',
    总计: '总 计',
  };
  expect(usual(await read(V2021, (text) => plain(change[text] ?? text)))).toEqual(usual(await read(V2021)));
});

/** Every table without any merged cell: what is covered elsewhere is an empty cell here. */
function unmerged(figures: Figures): string {
  const { t2, t3, t4 } = tablesOf('v2021', figures);
  const filled = (width: number, texts: readonly string[], at: number) =>
    row(...Array.from({ length: width }, (_, column) => textCell(texts[column - at] ?? '')));
  const rows3 = t3.map(({ labels, values: own }, at) => {
    const before = at === 0 || own.length === 0 ? 0 : 3 - labels.length;
    return filled(10, [...labels, ...own], before);
  });
  const rows = (from: typeof t2, width: number) =>
    table(...from.map((one) => filled(width, [...one.labels, ...one.values], 0)));
  const heading = (text: string) => paragraph(run(text));
  return [
    heading('二、主动公开政府信息情况'),
    rows(t2, 4),
    heading('三、收到和处理政府信息公开申请情况'),
    table(...rows3),
    heading('四、政府信息公开行政复议、行政诉讼情况'),
    rows(t4, 15),
  ].join('');
}

test('17, 19: empty cells stand in for merged ones', async () => {
  const printed = { ...V2021, 't3.granted.com': '', 't3.partial.sum': '' };
  const result = await examined(
    docxOf(paragraph(run('青屏区人民政府2024年政府信息公开工作年度报告')) + unmerged(printed)),
  );
  const expected = Object.fromEntries(
    Object.entries(printed).map(([id, text]) => [id, text === '' ? null : Number(text)]),
  );
  expect(usual(result)).toEqual(expected);
});
