/** N09: percentages of requests in prose, with what they are a share of. */

import type { Scope } from '../../../shared/reading/report.ts';
import { ABSENT, type CellOverrides, cellsUnder, report, tablesWithout } from './builder.ts';
import { resultOf } from './result.ts';

const TABLE: CellOverrides = {
  't3.new.sum': 61,
  't3.carry_in.sum': 2,
  't3.granted.sum': 25,
  't3.partial.sum': 6,
  't3.deny_third.sum': 4,
  't3.deny_process.sum': 6,
  't3.unable_notheld.sum': 15,
  't3.unable_create.sum': 2,
  't3.np_petition.sum': 2,
  't3.total.sum': 60,
  't3.carry_out.sum': 3,
};

const sectionsWith = (text: string) =>
  report().sections.map((one) => (one.id === 's1' ? { ...one, text: `(二)依申请公开\n${text}` } : one));

const checked = (text: string, cells: CellOverrides = TABLE, scope: Scope = 'own') =>
  resultOf('N09', report({ cells, scope, sections: sectionsWith(text) }));

describe('N09 a share', () => {
  test.each([
    '办结60件,其中予以公开25件,占41.67%;部分公开6件,占10%。',
    '办结60件,其中予以公开25件(41.7%),部分公开6件(10.0%)。',
    '予以公开25件(占41.67%)。',
    '予以公开占办结总数的41.67%,无法提供占28.33%。',
    '予以公开或部分公开占51.67%。',
    '予以公开25件,占比40.98%,按收到的申请计算。',
    '予以公开25件,占全部申请的39.68%。',
    '予以公开25件,占42%。',
    '不予公开10件,占16.67%,属于四类过程性信息6件,占不予公开的60%。',
    '自然人申请58件,占95.08%,法人或其他组织3件,占4.92%。',
    '办结120件,其中予以公开25件,占20.83%。',
    '予以公开25件,占41.61%。',
  ])('that the numbers give: %s', (text) => {
    expect(checked(text)).toMatchObject({ status: 'pass', severity: 'W' });
  });

  test.each([
    ['予以公开25件,占45.67%。', 45.67, 41.67],
    ['予以公开25件(占46.7%)。', 46.7, 41.67],
    ['予以公开占办结总数的31.67%。', 31.67, 41.67],
    ['予以公开25件,占41.6%。', 41.6, 41.67],
    ['予以公开25件,占43%。', 43, 41.67],
    ['属于四类过程性信息6件,占不予公开的6%。', 6, 60],
  ] as const)('that they do not give: %s', (text, left, right) => {
    expect(checked(text)).toMatchObject({ status: 'fail', severity: 'W', left, right });
  });

  test('the message shows the division', () => {
    expect(checked('办结60件,予以公开25件(占46.7%)。').message.zh).toBe(
      '正文写“予以公开25件(占46.7%)”，但25 ÷ 60 = 41.67%，不是46.7%。请核对件数和百分比。',
    );
  });

  test.each([
    ['approximate', '予以公开25件,约占50%。予以公开25件,占50%以上。占近50%。'],
    ['a rate', '按期答复率100%,公众满意度达99%。'],
    ['growth', '收到61件,同比增长50%。'],
    ["last year's", '2023年办结50件,其中予以公开30件,占63%。'],
    ['of part of the year', '上半年予以公开30件,占63%。'],
    ['cumulative', '自2008年以来予以公开30件,占63%。'],
    ['of reviews', '行政复议中结果维持1件,占30%。'],
    ['of other matters', '全年网上办件6000件,其中5000件,占90%。'],
    ['of some subject', '涉及征地拆迁的申请36件,占55%。'],
    ['two at once', '予以公开和部分公开分别占30%、40%。'],
    ['of more than the table counts', '予以公开300件,占99%。'],
  ])('that is %s is not judged', (_, text) => {
    expect(checked(text)).toMatchObject({ status: 'na', reason: 'not_stated' });
  });

  test('of the whole region is not judged in the report of one office', () => {
    const text = '全市办结500件,予以公开占20%。';
    expect(checked(text).reason).toBe('not_stated');
    expect(checked(text, TABLE, 'region').status).toBe('fail');
  });

  test('in a sentence that has nothing to do with requests is not read', () => {
    const sections = report().sections.map((one) => (one.id === 's5' ? { ...one, text: '公开25件,占45%。' } : one));
    expect(resultOf('N09', report({ cells: TABLE, sections })).reason).toBe('not_stated');
  });

  test('needs the table', () => {
    const cells = cellsUnder('t3', () => ABSENT);
    const gone = (text: string) =>
      resultOf('N09', report({ cells, sections: sectionsWith(text), evidence: { tables: tablesWithout('t3') } }));
    expect(gone('予以公开占41.67%。')).toMatchObject({ status: 'na', reason: 'table_absent' });
    expect(gone('予以公开25件,占41.67%。').status).toBe('na');
  });
});

describe('N09 a sum of shares', () => {
  const ALL = '予以公开占41.67%,部分公开占10%,不予公开占16.67%,无法提供占28.33%,不予处理占3.33%';
  const gone = (text: string) =>
    resultOf(
      'N09',
      report({
        cells: cellsUnder('t3', () => ABSENT),
        sections: sectionsWith(text),
        evidence: { tables: tablesWithout('t3') },
      }),
    );

  test('is 100, or what rounding makes of it', () => {
    expect(checked(`${ALL}。`).status).toBe('pass');
    expect(gone('予以公开占33%,部分公开占33%,不予公开占33%,无法提供占0%,不予处理占0%,其他处理占0%。').status).toBe(
      'pass',
    );
  });

  test('is never more', () => {
    expect(gone('予以公开占81.67%,部分公开占20%。')).toMatchObject({ status: 'fail', left: 101.67, right: 100 });
  });

  test('is not less where all results are named', () => {
    const less = '予以公开占40%,部分公开占10%,不予公开占16%,无法提供占20%,不予处理占3%,其他处理占1.7%。';
    const wrong = gone(less);
    expect(wrong).toMatchObject({ status: 'fail', left: 90.7, right: 100 });
    expect(wrong.message.zh).toContain('合计为90.7%，应为100%');
  });

  test('may be less where some are not named', () => {
    expect(gone('予以公开占40%,部分公开占10%。').reason).toBe('table_absent');
  });
});
