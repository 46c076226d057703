import { readText } from '../../../shared/document/text/read.ts';
import { formVersionOf, readIdentity } from '../../../shared/reading/identity/identity.ts';
import { piecesOf } from '../../../shared/reading/pieces.ts';
import { readSections } from '../../../shared/reading/sections/sections.ts';
import { PARTS, township } from '../../fixtures/text/township.ts';

function read(text: string) {
  const pieces = piecesOf(readText(new TextEncoder().encode(text)));
  return readIdentity(pieces, readSections(pieces));
}

const values = (statements: readonly { where: string; value: unknown }[]) =>
  statements.map(({ where, value }) => `${where} ${value}`);

test('a whole report says who, when and for which period', () => {
  expect(read(township())).toMatchObject({
    title: PARTS.title,
    authority: '云岭县柳溪镇人民政府',
    year: 2024,
    scope: 'own',
    period: { from: '2024-01-01', to: '2024-12-31' },
    published: null,
  });
});

test('statements point at what they quote', () => {
  const text = township();
  const { years, authorities } = read(text);
  expect(values(years)).toEqual(['title 2024', 'period 2024']);
  for (const { raw, start, end } of [...years, ...authorities]) {
    expect(text.slice(start ?? -1, end ?? -1)).toBe(raw);
  }
});

describe('title, authority and year', () => {
  test.each([
    ['year in front', '2024年云岭县水务局政府信息公开工作年度报告', '云岭县水务局', 2024],
    ['关于', '云岭县水务局关于2024年度政府信息公开工作的年度报告', '云岭县水务局', 2024],
    ['short for yearly report', '云岭县水务局2024年政府信息公开年报', '云岭县水务局', 2024],
    ['year behind', '云岭县水务局政府信息公开工作年度报告(2024年度)', '云岭县水务局', 2024],
    ['Chinese numerals', '云岭县水务局二〇二四年政府信息公开工作年度报告', '云岭县水务局', 2024],
    ['year without 年', '云岭县水务局2024政府信息公开工作年度报告', '云岭县水务局', 2024],
    ['site name behind', '云岭县水务局2024年政府信息公开工作年度报告_云岭县人民政府网站', '云岭县水务局', 2024],
    ['label in front', '标题:云岭县水务局2024年政府信息公开工作年度报告', '云岭县水务局', 2024],
    ['as a cell', '名称 | 云岭县水务局2024年政府信息公开工作年度报告 |', '云岭县水务局', 2024],
    ['markdown', '# 云岭县水务局2024年政府信息公开工作年度报告', '云岭县水务局', 2024],
    ['spread out', '云岭县水务局 2024 年政府信息公开工作年度报告', '云岭县水务局', 2024],
    ['two lines', '云岭县水务局\n2024年政府信息公开工作年度报告', '云岭县水务局', 2024],
    ['three lines', '云岭县水务局\n2024年政府信息公开\n工作年度报告', '云岭县水务局', 2024],
    ['one 政府 for both', '2024年云岭县人民政府信息公开工作年度报告', '云岭县人民政府', 2024],
    ['no organ', '2024年政府信息公开工作年度报告', null, 2024],
    ['no year', '云岭县水务局政府信息公开工作年度报告', '云岭县水务局', null],
    ['a brand in place of the organ', 'bet365(中国)官方网站2024年政府信息公开工作年度报告', null, 2024],
  ])('%s', (_, title, authority, year) => {
    const identity = read(township({ title, preamble: null, overview: '全年工作正常。' }));
    expect(identity.title).toContain('政府信息公开');
    expect(identity).toMatchObject({ authority, year });
  });

  test.each([
    ['现公布云岭县人民政府2024年政府信息公开工作年度报告。', '云岭县人民政府'],
    ['根据有关规定,编制云岭县2024年政府信息公开工作年度报告,内容如下。', '云岭县'],
    ['现将《云岭县水务局2024年政府信息公开工作年度报告》公布如下:', '云岭县水务局'],
    ['我局编制了2024年政府信息公开工作年度报告。', null],
  ])('without a title, from the preamble: %s', (preamble, authority) => {
    const identity = read(township({ title: null, preamble, overview: '全年工作正常。' }));
    expect(identity).toMatchObject({ title: null, year: 2024, authority });
    expect(values(identity.years)).toEqual(['preamble 2024']);
  });

  test('another document that the preamble cites is not the report', () => {
    const preamble = '根据《云岭县人民政府办公室关于做好2023年政府信息公开工作年度报告编制发布工作的通知》编制本报告。';
    expect(read(township({ preamble })).years.map(({ value }) => value)).toEqual([2024]);
  });

  test('last year’s report that the narrative mentions is not the report', () => {
    const s11 = '(一)主动公开\n发布2023年政府信息公开工作年度报告51篇。';
    expect(values(read(township({ s11 })).years)).toEqual(['title 2024', 'period 2024']);
  });

  test('statements that contradict each other are all kept; the title decides', () => {
    const preamble = '现公布云岭县民族宗教局2023年政府信息公开工作年度报告。';
    const identity = read(township({ preamble }));
    expect(identity).toMatchObject({ year: 2024, authority: '云岭县柳溪镇人民政府' });
    expect(values(identity.years)).toEqual(['title 2024', 'preamble 2023']);
    expect(values(identity.authorities)).toEqual(['title 云岭县柳溪镇人民政府', 'preamble 云岭县民族宗教局']);
  });

  test('the organ that the page names, and the subject of section one as the last resort', () => {
    const title = '2024年政府信息公开工作年度报告';
    expect(values(read(township({ title: `${title}\n发布机构 | 云岭县水务局 |` })).authorities)).toEqual([
      'header 云岭县水务局',
    ]);
    expect(values(read(township({ title })).authorities)).toEqual(['body 柳溪镇人民政府']);
  });
});

describe('period', () => {
  test.each([
    ['本报告统计期限为2024年1月1日至2024年12月31日。', '2024-01-01', '2024-12-31'],
    ['统计数据时间段:自2024年1月1日起至12月31日止。', '2024-01-01', '2024-12-31'],
    ['数据统计期限:2024年1月1日—2024年12月31日', '2024-01-01', '2024-12-31'],
    ['本报告所列数据从2024.1.1-2024.12.31。', '2024-01-01', '2024-12-31'],
    ['统计期限为二〇二四年1月1日至二〇二四年12月31日', '2024-01-01', '2024-12-31'],
    ['统计期限为2024年1月1日至2024年12月16日', '2024-01-01', '2024-12-16'],
    ['活动于2024年3月1日至2024年3月5日举行,数据统计期限为2024年1月1日至2024年12月31日', '2024-01-01', '2024-12-31'],
  ])('%s', (preamble, from, to) => {
    expect(read(township({ preamble })).period).toEqual({ from, to });
  });

  test.each([
    '统计期限为2024 1月1日202412月31日',
    '统计期限为2024年1月1日至202020年12月31日',
    '统计期限为2024年1月1日至2024年12月32日',
    '活动于2024年3月1日至2024年3月5日举行',
  ])('%s states none', (preamble) => {
    expect(read(township({ preamble })).period).toBeNull();
  });
});

describe('date of publication', () => {
  const dated = (line: string) => read(township({ title: `${PARTS.title}\n${line}` })).published;

  test.each([
    ['发布时间: 2025-01-22 字体:[大 中 小]', '2025-01-22'],
    ['发布日期 | 2025年1月22日 | 有效性 | 有效 |', '2025-01-22'],
    ['成文日期:2025-01-20 发布日期:2025/1/22 10:30', '2025-01-22'],
    ['生成日期:2025.01.20', '2025-01-20'],
    ['2025-01-22 09:10 来源:县水务局', '2025-01-22'],
    ['(2025年1月22日)', '2025-01-22'],
    ['发布日期:2025-02-30', null],
    ['统计时间:2024年1月1日至2024年12月31日', null],
  ])('%s', (line, published) => {
    expect(dated(line)).toBe(published);
  });

  test('a date line at the end, also behind the organ', () => {
    expect(read(township({ other: '无。\n2025年1月16日' })).published).toBe('2025-01-16');
    expect(read(township({ other: '无。\n云岭县柳溪镇人民政府 二〇二五年一月十六日' })).published).toBe('2025-01-16');
  });

  test('the labelled date comes before the one at the end, both are evidence', () => {
    const identity = read(township({ title: `${PARTS.title}\n发布日期:2025-01-22`, other: '无。\n2025年1月16日' }));
    expect(identity.published).toBe('2025-01-22');
    expect(values(identity.dates)).toEqual(['header 2025-01-22', 'footer 2025-01-16']);
  });

  test.each(['2025116', '2025年116日', '20251月16'])('the damaged date %s is evidence, not a date', (line) => {
    const identity = read(township({ other: `无。\n${line}` }));
    expect(identity.published).toBeNull();
    expect(values(identity.dates)).toEqual([`footer ${line}`]);
  });

  test('a date inside a sentence is not the day of publication', () => {
    expect(read(township({ other: '2025年1月16日召开了会议。' })).published).toBeNull();
  });
});

describe('scope', () => {
  const scope = (title: string, narrative: string) =>
    read(township({ title, preamble: null, overview: narrative })).scope;
  const NAMED = '2024年政府信息公开工作年度报告';

  test.each([
    [`云岭县人民政府${NAMED}`, '全年工作正常。', 'region'],
    [`云岭市城区人民政府${NAMED}`, '全年工作正常。', 'region'],
    [`云岭县${NAMED}`, '全年工作正常。', 'region'],
    [`云岭县人民政府办公室${NAMED}`, '全县各级行政机关共收到申请5件。', 'own'],
    [`云岭县柳溪镇人民政府${NAMED}`, '全镇工作正常。', 'own'],
    [`云岭县人民政府北山街道办事处${NAMED}`, '全年工作正常。', 'own'],
    [`云岭县水务局${NAMED}`, '全年工作正常。', 'own'],
    [`云岭市税务局${NAMED}`, '全市税务系统共收到政府信息公开申请5件。', 'system'],
    [`云岭高新区管理委员会${NAMED}`, '全区各级行政机关收到申请5件。', 'region'],
    [NAMED, '全县各级行政机关收到申请5件。', 'region'],
    [NAMED, '我局收到申请5件。', 'own'],
    [NAMED, '收到申请5件。', 'unknown'],
  ])('%s, %s: %s', (title, narrative, expected) => {
    expect(scope(title, narrative)).toBe(expected);
  });
});

test('the form is the one the tables show, else that of the year, else the one in force', () => {
  expect(formVersionOf('v2019', 2023)).toBe('v2019');
  expect(formVersionOf(null, 2020)).toBe('v2019');
  expect(formVersionOf(null, 2021)).toBe('v2021');
  expect(formVersionOf(null, null)).toBe('v2021');
});
