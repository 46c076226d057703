/** What invented heads and feet of reports say of who, when and for which year, one row a case. */
import { readText } from '../../../shared/document/text/read.ts';
import { readIdentity } from '../../../shared/reading/identity/identity.ts';
import { piecesOf } from '../../../shared/reading/pieces.ts';
import type { Statement } from '../../../shared/reading/report.ts';
import { readSections } from '../../../shared/reading/sections/sections.ts';

const BODY =
  '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n人员变动较大。';

/** A report of a head, a first section and a foot; lines are divided by `/`. */
function identity(head: string, overview = '工作正常开展。', foot = '') {
  const lines = [head.replaceAll(' / ', '\n'), '一、总体情况', overview.replaceAll(' / ', '\n'), BODY];
  const text = [...lines, '六、其他需要报告的事项', '无。', foot.replaceAll(' / ', '\n')].join('\n');
  const pieces = piecesOf(readText(new TextEncoder().encode(text)));
  return { text, ...readIdentity(pieces, readSections(pieces)) };
}

const said = (statements: readonly Statement<unknown>[]) => statements.map(({ where, value }) => `${where} ${value}`);

const T = '2024年政府信息公开工作年度报告';

describe('the organ', () => {
  test.each([
    // Places that share a name, and places whose name looks like a word.
    [`临江市${T}`, ['title 临江市'], 'region'],
    [`临江县${T}`, ['title 临江县'], 'region'],
    [`临江州${T}`, ['title 临江州'], 'region'],
    [`临江回族自治州临江市人民政府${T}`, ['title 临江回族自治州临江市人民政府'], 'region'],
    [`海尾市城区人民政府${T}`, ['title 海尾市城区人民政府'], 'region'],
    [`海尾市城区${T}`, ['title 海尾市城区'], 'region'],
    [`青河县人民政府${T}`, ['title 青河县人民政府'], 'region'],
    [`青河县人民政府办公室${T}`, ['title 青河县人民政府办公室'], 'own'],
    [`青河县政府办公室${T}`, ['title 青河县政府办公室'], 'own'],
    [`青河县人民政府(办公室)${T}`, ['title 青河县人民政府(办公室)'], 'unknown'],
    [`安平市政府办公厅${T}`, ['title 安平市政府办公厅'], 'own'],
    [`青河县柳溪镇${T}`, ['title 青河县柳溪镇'], 'own'],
    [`安平市东湖区人民政府北山街道办事处${T}`, ['title 安平市东湖区人民政府北山街道办事处'], 'own'],
    [`青河县政务服务和大数据管理局${T}`, ['title 青河县政务服务和大数据管理局'], 'own'],
    [`青河县公安局(交通警察大队)${T}`, [], 'unknown'],
    [`安平高新技术产业开发区${T}`, ['title 安平高新技术产业开发区'], 'unknown'],
    [`安平经济技术开发区管理委员会${T}`, ['title 安平经济技术开发区管理委员会'], 'unknown'],
    [`青河县2024年度政务公开工作年度报告`, [], 'unknown'],
    [`2024年度青河县财政局信息公开年度报告`, ['title 青河县财政局'], 'own'],
    [`青河县财政局政府信息公开2024年度报告`, ['title 青河县财政局'], 'own'],
    [`青河县财政局政府信息公开工作年度报告(2024)`, ['title 青河县财政局'], 'own'],
    [`青河县财政局关于2024年政府信息公开工作情况的报告`, ['title 青河县财政局'], 'own'],
    [`青河縣財政局2024年政府信息公開工作年度報告`, ['title 青河县财政局'], 'own'],
    // A betting brand in the place of the place.
    [`365体育官网街道办事处${T}`, [], 'unknown'],
    [`bet365(中国)官方网站${T}`, [], 'unknown'],
    [`必威体育镇人民政府${T}`, [], 'unknown'],
    [`澳门新葡京(中国)有限公司${T} / 发布机构:青河县水务局`, ['header 青河县水务局'], 'own'],
    [`${T} / 开云体育镇编制2024年政府信息公开工作年度报告,现予公布。`, [], 'unknown'],
    // The page says whose it is.
    [`${T} / 索引号 | 0153-2025-001 | 发布机构 | 青河县水务局 |`, ['header 青河县水务局'], 'own'],
    [`索引号 | 发布机构 | 发布日期 / 0153 | 青河县水务局 | 2025-01-22 / ${T}`, ['header 青河县水务局'], 'own'],
    [
      `名称 | 青河县水务局${T} | / 公开单位:青河县人民政府办公室`,
      ['title 青河县水务局', 'header 青河县人民政府办公室'],
      'own',
    ],
    [`发布机构:青河县人民政府网站 / 青河县水务局${T}`, ['title 青河县水务局'], 'own'],
    // Title and preamble disagree: both are kept.
    [
      `青河县柳溪镇${T} / 现将青河县民族宗教局2024年政府信息公开工作年度报告公布如下:`,
      ['title 青河县柳溪镇', 'preamble 青河县民族宗教局'],
      'own',
    ],
    [`${T} / 各级人民政府2024年政府信息公开工作年度报告按规定公布。`, [], 'unknown'],
  ])('%s', (head, authorities, scope) => {
    const found = identity(head);
    expect(said(found.authorities)).toEqual(authorities);
    expect(found.scope).toBe(scope);
  });

  test.each([
    ['青河县水务局 / 2025年1月16日', ['title 青河县水务局', 'footer 青河县水务局']],
    ['青河县水务局 2025年1月16日', ['title 青河县水务局', 'footer 青河县水务局']],
    ['青河县水利局 / 2025年1月16日', ['title 青河县水务局', 'footer 青河县水利局']],
    ['特此报告。 / 2025年1月16日', ['title 青河县水务局']],
  ])('signed: %s', (foot, authorities) => {
    expect(said(identity(`青河县水务局${T}`, undefined, foot).authorities)).toEqual(authorities);
  });

  test.each([
    [
      `青河县水务局${T}`,
      '全县各级行政机关收到申请5件,我局收到申请2件。',
      'own',
      ['title own', 'body region', 'body own'],
    ],
    [`青河县人民政府${T}`, '我局收到申请2件。', 'region', ['title region', 'body own']],
    [`安平市税务局${T}`, '全市税务系统共收到政府信息公开申请5件。', 'system', ['title own', 'body system']],
    [T, '收到申请2件。', 'unknown', []],
  ])('scope with what says so: %s, %s', (head, overview, scope, scopes) => {
    const found = identity(head, overview);
    expect(found.scope).toBe(scope);
    expect(said(found.scopes)).toEqual(scopes);
  });

  test.each([
    ['云山省人民政府', 'province', 'government'],
    ['云山省水利厅', 'province', 'department'],
    ['北京市人民政府', 'province', 'government'],
    ['北京市东城区人民政府', 'county', 'government'],
    ['海江自治区财政厅', 'province', 'department'],
    ['临江州人民政府', 'prefecture', 'government'],
    ['云山省临江回族自治州财政局', 'prefecture', 'department'],
    ['临江回族自治州临江市人民政府', 'county', 'government'],
    ['青河县人民政府', 'county', 'government'],
    ['青河县水务局', 'county', 'department'],
    ['青河县人民政府办公室', 'county', 'department'],
    ['海尾市城区人民政府', 'county', 'government'],
    ['青河县柳溪镇人民政府', 'township', 'government'],
    ['安平市东湖区人民政府北山街道办事处', 'township', 'government'],
    // A city may be of a prefecture or of a county; a zone is of no level.
    ['安平市人民政府', null, 'government'],
    ['安平市财政局', null, 'department'],
    ['安平高新区管理委员会', null, 'government'],
  ])('level and kind of %s', (name, level, kind) => {
    expect(identity(`${name}${T}`).organ).toEqual({ level, kind });
  });
});

describe('the year', () => {
  test.each([
    [`青河县2024年政府信息公开工作年度报告`, ['title 2024']],
    [`青河县二〇二四年政府信息公开工作年度报告`, ['title 2024']],
    [`青河县２０２４年政府信息公开工作年度报告`, ['title 2024']],
    [`青河县2024年政府信息公开工作年度报告 / 名称 | 青河县2023年政府信息公开工作年度报告 |`, []],
    [`名称 | 青河县2023年政府信息公开工作年度报告 | / 索引号 | 01 | / 青河县${T}`, ['title 2023', 'title 2024']],
    [
      `· 青河县2023年政府信息公开工作年度报告 / · 青河县2022年政府信息公开工作年度报告 / 首页 / 青河县${T}`,
      ['title 2024'],
    ],
    [`青河县${T} / 上一篇:青河县2023年政府信息公开工作年度报告`, ['title 2024']],
    [`青河县${T} / 现公布青河县2023年政府信息公开工作年度报告。`, ['title 2024', 'preamble 2023']],
    [`青河县${T} / 本报告数据统计期限为2023年1月1日至2023年12月31日。`, ['title 2024', 'period 2023']],
    [`青河县${T} / 已按时发布2023年政府信息公开工作年度报告。`, ['title 2024']],
    [`青河县${T} / 根据《关于做好2023年政府信息公开工作年度报告编制工作的通知》编制本报告。`, ['title 2024']],
    [`青河县政府信息公开工作年度报告 / 统计期限:2024年1月1日至12月31日。`, ['period 2024']],
  ])('%s', (head, years) => {
    expect(said(identity(head).years)).toEqual(years);
  });
});

describe('the period', () => {
  test.each([
    ['统计期限为2024年1月1日至2024年12月31日', '2024-01-01/2024-12-31', 2024],
    ['数据统计时间自2024年1月1日起,至2024年12月31日止', '2024-01-01/2024-12-31', 2024],
    ['统计期限为2024年1月至12月', '2024-01-01/2024-12-31', 2024],
    ['统计期限为2024年1月1日至2024年12月30日', '2024-01-01/2024-12-30', 2024],
    ['统计期限为2020年1月1日至2021年12月31日', '2020-01-01/2021-12-31', 2021],
    ['统计期限为二〇二四年一月一日至二〇二四年十二月三十一日', '2024-01-01/2024-12-31', 2024],
  ])('%s', (preamble, period, year) => {
    const found = identity(`青河县政府信息公开工作年度报告 / 本报告${preamble}。`);
    expect(found.period).toEqual({ from: period.slice(0, 10), to: period.slice(11) });
    expect(said(found.periods)).toEqual([`period ${period}`]);
    expect(said(found.years)).toEqual([`period ${year}`]);
  });

  test.each([
    ['统计期限为2024 1月1日202412月31日', '2024 1月1日202412月31日', 2024],
    ['统计期限为2024年1月1日至20241231日', '2024年1月1日至20241231日', 2024],
    ['统计期限为202411日至20241231日', '202411日至20241231日', 2024],
    ['统计期限为2020年1月1日至202020年12月31日', '2020年1月1日至202020年12月31日', 2020],
    ['统计期限为2020年1月1日至2020你那12月31日', '2020年1月1日至2020你那12月31日', 2020],
    ['统计期限为2024年1月1日至2024年1230日', '2024年1月1日至2024年1230日', 2024],
    ['统计期限为202311日至20241231日', '202311日至20241231日', null],
  ])('damaged: %s', (preamble, raw, year) => {
    const found = identity(`青河县政府信息公开工作年度报告 / 本报告${preamble}。`);
    expect(found.period).toBeNull();
    expect(said(found.periods)).toEqual([`period ${raw}`]);
    expect(said(found.years)).toEqual(year === null ? [] : [`period ${year}`]);
  });
});

describe('the date of publication', () => {
  test.each([
    ['发布日期:2025-01-22 成文日期:2025-01-20', '', ['header 2025-01-22', 'header 2025-01-20']],
    [
      '索引号 | 成文日期 | 发布日期 / 0153 | 2025-01-20 | 2025年1月22日',
      '',
      ['header 2025-01-22', 'header 2025-01-20'],
    ],
    ['来源:县水务局 2025-01-22 10:20 浏览次数:15', '', ['header 2025-01-22']],
    ['发布时间:【2025-01-22】 字体:大 中 小', '', ['header 2025-01-22']],
    ['[2025/1/22]', '', ['header 2025-01-22']],
    ['发布日期:2025-01-22', '青河县水务局 / 2025年1月16日', ['header 2025-01-22', 'footer 2025-01-16']],
    ['', '二〇二五年一月十六日', ['footer 2025-01-16']],
    ['', '20251月16日', ['footer 20251月16日']],
    ['', '2025116', ['footer 2025116']],
    ['发布日期:2025-02-30', '', []],
    ['', 'http://www.qinghe.gov.cn/xxgk/202503/t20250305_12345.html', ['header 2025-03-05']],
    [
      '发布日期:2025-01-22',
      'https://www.qinghe.gov.cn/2025-03/05/content_1.htm',
      ['header 2025-01-22', 'header 2025-03-05'],
    ],
    ['', 'http://www.qinghe.gov.cn/c113945/202401/46aba5e181454bc7.shtml', []],
    ['', '联系电话:0871-20250116', []],
  ])('%s … %s', (head, foot, dates) => {
    const found = identity([`青河县水务局${T}`, head].filter((line) => line !== '').join(' / '), undefined, foot);
    expect(said(found.dates)).toEqual(dates);
  });
});

test('every statement points at its words', () => {
  const head = `青河县水务局${T} / 发布机构:青河县水务局 发布日期:2025-01-22 / 统计期限为2024年1月1日至2024年12月31日。`;
  const found = identity(head, '我局收到申请2件。', '青河县水务局 2025年1月16日');
  const { text, years, authorities, dates, periods, scopes } = found;
  const all: readonly Statement<unknown>[] = [...years, ...authorities, ...dates, ...periods, ...scopes];
  expect(all).toHaveLength(10);
  for (const { raw, start, end } of all) {
    expect(text.slice(start ?? -1, end ?? -1)).toBe(raw);
  }
});
