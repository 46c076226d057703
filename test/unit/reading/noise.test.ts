import { readText } from '../../../shared/document/text/read.ts';
import { isPageChrome } from '../../../shared/reading/chrome.ts';
import { readNoise } from '../../../shared/reading/noise.ts';
import { piecesOf } from '../../../shared/reading/pieces.ts';
import { PARTS, township } from '../../fixtures/text/township.ts';

const read = (text: string) => readNoise(piecesOf(readText(new TextEncoder().encode(text))));

const NONE = {
  traditional: false,
  pinyinGlosses: 0,
  questionMarks: 0,
  lostRuns: 0,
  pageChrome: 0,
  spam: 0,
  undecodable: 0,
};

test('a clean report has none', () => {
  expect(read(township())).toEqual(NONE);
});

test.each([
  ['questionMarks', 3, township({ t2: PARTS.t2.replace('规章 | 0 | 0 | 0', '规章 | 0? | ? 0 | ?') })],
  ['questionMarks', 1, township({ other: '????没有收取' })],
  ['questionMarks', 0, township({ other: '为什么公开?怎样公开?' })],
  ['lostRuns', 1, township({ other: '925日召开会议。' })],
  ['lostRuns', 1, township({ other: '2024共收到申请4件。' })],
  ['lostRuns', 1, township({ other: '督促相关部门(单位严格把关。' })],
  ['lostRuns', 1, township({ other: '2025116' })],
  ['lostRuns', 2, township({ preamble: '统计期限为2024 1月1日202412月31日至20241231日。' })],
  ['lostRuns', 0, township({ other: '2024年9月25日,(国办函〔2020〕109号)规定,1.5万条,12345热线,2035年远景。' })],
  ['pageChrome', 2, township({ title: `首页 > 政府信息公开 > 年报\n字体:[大 中 小]\n${PARTS.title}` })],
  ['spam', 1, township({ title: 'bet365(中国)官方网站2024年政府信息公开工作年度报告' })],
  ['spam', 0, township({ other: '全年365天提供咨询。' })],
  ['pinyinGlosses', 2, township({ title: '云岭縣2024年政府信息公開工作年度報(bào)告(gào)' })],
  ['undecodable', 1, township({ other: '没有\ufffd收取。' })],
] as const)('%s: %d', (sign, count, text) => {
  expect(read(text)[sign]).toBe(count);
});

test('a Traditional text', () => {
  const traditional = '雲嶺縣柳溪鎮人民政府認真執行條例,規範辦理申請,及時發布信息。';
  expect(read(township({ overview: traditional.repeat(3) })).traditional).toBe(true);
});

test.each([
  ['扫一扫在手机打开当前页', true],
  ['【打印本页】 【关闭窗口】', true],
  ['当前位置:首页 > 政务公开', true],
  ['主办单位:云岭县人民政府 ICP备00000000号', true],
  ['设置二维码供群众扫描,方便办事,全年共有1200人次使用。', false],
  ['一、总体情况', false],
])('%s is a line of the page: %s', (line, expected) => {
  expect(isPageChrome(line)).toBe(expected);
});

test.each(['1', '(', '2024年', '政0?', '规章 | ', '一、总体情况\n'])(
  'forty thousand times %s comes to an end',
  (unit) => {
    expect(read(unit.repeat(40_000))).toBeDefined();
  },
);
