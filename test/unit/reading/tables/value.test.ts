import { inCellUnit, readValue } from '../../../../shared/reading/tables/value.ts';

const read = (text: string) => {
  const { semantic, number } = readValue(text) ?? {};
  return [semantic ?? 'words', number ?? null];
};

test.each([
  ['0', 'zero', 0],
  ['17', 'number', 17],
  ['+17', 'number', 17],
  ['-688', 'number', -688],
  ['--253', 'number', -253],
  ['减3', 'number', -3],
  ['增加 12', 'number', 12],
  ['-0', 'zero', 0],
  ['1,113', 'number', 1113],
  ['1,234,567.89', 'number', 1234567.89],
  ['38.441094', 'number', 38.441094],
  ['17', 'number', 17],
  ['0件', 'zero', 0],
  ['124宗', 'number', 124],
  ['-76 宗', 'number', -76],
  ['22979.87万元', 'number', 22979.87],
  ['22(其中修订16件)', 'number', 22],
  ['22件,其中修订16件', 'number', 22],
  ['22(其中修订16件', 'number', 22],
  ['3(减)', 'number', -3],
  ['3↓', 'number', -3],
  ['↑3', 'number', 3],
  ['減3', 'number', -3],
  ['减少了3项', 'number', -3],
  ['—688', 'number', -688],
  ['-3(增)', 'text', null],
  ['增5减2', 'text', null],
  ['+5/-2', 'text', null],
  ['(3)', 'text', null],
  ['约3件', 'text', null],
  ['124余件', 'text', null],
  ['持平', 'text', null],
  ['*', 'text', null],
  ['零', 'text', null],
  ['¥251000', 'number', 251000],
  ['251000(元)', 'number', 251000],
  ['1.2亿元', 'number', 1.2],
  ['124户次', 'number', 124],
  ['.5', 'number', 0.5],
  ['0?', 'zero', 0],
  ['? 0', 'zero', 0],
  ['12 ?', 'number', 12],
  ['12①', 'number', 12],
  ['12 ²', 'number', 12],
  ['0③', 'zero', 0],
  ['', 'blank', null],
  ['\u00a0 ', 'blank', null],
  ['?', 'blank', null],
  ['/', 'slash', null],
  ['\\', 'slash', null],
  ['-', 'dash', null],
  ['——', 'dash', null],
  ['_', 'dash', null],
  ['无', 'none_word', null],
  ['不适用', 'none_word', null],
  ['1 1', 'text', null],
  ['1?2', 'text', null],
  ['012', 'text', null],
  ['1,13', 'text', null],
  ['1530000元/621007.6元', 'text', null],
  ['173769万条', 'text', null],
  ['1.2万', 'text', null],
  ['行政许可', 'words', null],
  ['1.属于国家秘密', 'words', null],
  ['见附件', 'words', null],
  ['2023年度', 'words', null],
  ['1、逾期不补正', 'words', null],
])('%j is %s %s', (text, semantic, number) => {
  expect(read(text)).toEqual([semantic, number]);
});

test('noise and doubt lower the confidence', () => {
  const confidence = (text: string) => readValue(text)?.confidence ?? 0;
  expect(confidence('0')).toBe(0.999);
  expect(confidence('0?')).toBe(0.98);
  expect(confidence('12①')).toBe(0.98);
  expect(confidence('--253')).toBeLessThan(confidence('0?'));
  expect(confidence('1 1')).toBeLessThan(confidence('--253'));
});

test.each([
  ['251000元', 'amount', null, 25.1],
  ['115663490元', 'amount', null, 11566.349],
  ['43.788万元', 'amount', '元', 43.788],
  ['8040', 'amount', null, 8040],
  ['8040', 'amount', '元', 0.804],
  ['0元', 'amount', null, 0],
  ['12件', 'count', null, 12],
  ['12元', 'count', null, null],
  ['12件', 'amount', null, null],
  ['251000(元)', 'amount', '万元', 25.1],
  ['1.2亿元', 'amount', null, 12000],
  ['12.3千元', 'amount', null, 1.23],
  ['3百万元', 'amount', null, 300],
  ['¥8.4', 'amount', '万元', 8.4],
] as const)('%s in a cell of kind %s, heading %s, is %s', (text, kind, header, expected) => {
  const value = readValue(text);
  expect(value === null ? 'words' : inCellUnit(value, kind, header).number).toBe(expected);
});
