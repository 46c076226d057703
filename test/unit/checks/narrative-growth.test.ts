/** N16: growth that the text states, against last year's report. */

import { validate } from '../../../shared/checks/validate.ts';
import type { Figure, Report } from '../../../shared/reading/report.ts';
import { ambiguous, type CellOverrides, figure, report } from './builder.ts';

const NOW: CellOverrides = { 't3.new.sum': 61, 't3.carry_in.sum': 2, 't3.total.sum': 60, 't3.carry_out.sum': 3 };
const THEN: CellOverrides = { 't3.new.sum': 50, 't3.carry_in.sum': 1, 't3.total.sum': 49, 't3.carry_out.sum': 2 };

const received = figure('n.received', 61, { raw: '共收到申请61件' });

const lastYear = (overrides: Parameters<typeof report>[0] = {}) => report({ year: 2023, cells: THEN, ...overrides });

function checked(
  text: string,
  figures: readonly Figure[] = [received],
  previous: Report | null = lastYear(),
  now = {},
) {
  const sections = report().sections.map((one) =>
    one.id === 's1' ? { ...one, text: `(二)依申请公开\n${text}` } : one,
  );
  const subject = report({ cells: NOW, figures, sections, ...now });
  return validate(subject, { previous }).checks.find(({ id }) => id === 'N16');
}

describe('N16 growth', () => {
  test.each([
    '共收到申请61件,同比增长22%。',
    '共收到申请61件,较上年增长22.0%。',
    '共收到申请61件(较2023年增长22.1%)。',
    '共收到申请61件,比去年增加11件。',
    '依申请公开数量同比上升22%。',
    '收到政府信息公开申请数量与上年相比增长22%。',
    // All that were at hand: 63 after 51.
    '依申请公开数量同比增长23.53%。',
  ])('that last year gives: %s', (text) => {
    expect(checked(text)).toMatchObject({ status: 'pass', severity: 'W' });
  });

  test.each([
    ['共收到申请61件,同比增长30%。', 30, 22],
    ['共收到申请61件,同比下降22%。', -22, 22],
    ['共收到申请61件,较上年增长22.2%。', 22.2, 22],
    ['共收到申请61件,比去年增加12件。', 12, 11],
    ['依申请公开数量同比上升30%。', 30, 22],
  ] as const)('that last year does not give: %s', (text, left, right) => {
    expect(checked(text)).toMatchObject({ status: 'fail', left, right });
  });

  test('the message has both years', () => {
    expect(checked('共收到申请61件,同比增长30%。')?.message.zh).toBe(
      '正文写“共收到申请61件,同比增长30%”，但上一年度报告是 50，本年度是 61，增减应为22%。请核对两年的数。',
    );
  });

  test.each([
    ['approximate', '共收到申请61件,同比增长约30%。'],
    ['a bound', '共收到申请61件,同比增长30%以上。'],
    ['in percentage points', '共收到申请61件,同比增长30个百分点。'],
    ['since another year', '共收到申请61件,较2019年增长90%。'],
    ["last year's own", '2023年共收到申请61件,同比增长90%。'],
    ['of part of the year', '一季度共收到申请61件,同比增长90%。'],
    ['of one channel', '网上申请量同比增长90%。'],
    ['of two at once', '共收到申请61件,办结60件,同比分别增长30%、40%。'],
    ['of something else', '网站访问量同比增长90%。'],
    ['of the whole region', '全市依申请公开数量同比增长90%。'],
  ])('that is %s is not judged', (_, text) => {
    expect(checked(text)).toMatchObject({ status: 'na', reason: 'not_stated' });
  });

  test('of a figure without a cell is held against last year’s text', () => {
    const items = figure('n.website_items', 300, { raw: '网站发布信息300条', unit: '条' });
    const before = lastYear({ figures: [figure('n.website_items', 200, { unit: '条' })] });
    expect(checked('网站发布信息300条,同比增长50%。', [items], before)?.status).toBe('pass');
    expect(checked('网站发布信息300条,同比增长60%。', [items], before)?.status).toBe('fail');
    expect(checked('网站发布信息300条,同比增长60%。', [items])).toMatchObject({ status: 'na', reason: 'not_stated' });
  });

  test('from nothing has no percentage', () => {
    const before = lastYear({ cells: {} });
    expect(checked('共收到申请61件,同比增长100%。', [received], before)?.status).toBe('na');
    expect(checked('共收到申请61件,较上年增加61件。', [received], before)?.status).toBe('pass');
  });

  test.each([
    ['last year is not known', null, 'other_report_missing'],
    ['the other report is of another year', lastYear({ year: 2022 }), 'other_report_missing'],
    ['last year counted other agencies', lastYear({ scope: 'region' }), 'scope_mismatch'],
    ['last year does not say', lastYear({ cells: { 't3.new.sum': null } }), 'not_stated'],
    ['last year is ambiguous', lastYear({ cells: { 't3.new.sum': ambiguous(50) } }), 'not_stated'],
  ] as const)('nothing can be said where %s', (_, previous, reason) => {
    expect(checked('共收到申请61件,同比增长30%。', [received], previous)).toMatchObject({ status: 'na', reason });
  });

  test('last year of unknown scope is compared', () => {
    expect(checked('共收到申请61件,同比增长22%。', [received], lastYear({ scope: 'unknown' }))?.status).toBe('pass');
  });
});
