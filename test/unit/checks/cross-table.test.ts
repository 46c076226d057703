/** X01–X05: tables against each other. */

import { validate } from '../../../shared/checks/validate.ts';
import { ABSENT, type CellOverrides, cellsUnder, inferred, report, tablesWithout, words } from './builder.ts';
import { resultOf } from './result.ts';

const of = (id: string, cells: CellOverrides, year = 2024) => resultOf(id, report({ cells, year }));

const withoutTable = (id: string, table: 't3' | 't4') =>
  resultOf(id, report({ cells: cellsUnder(table, () => ABSENT), evidence: { tables: tablesWithout(table) } }));

describe('X01 disputes without requests', () => {
  const dispute: CellOverrides = { 't4.rev.upheld': 1, 't4.rev.total': 1 };

  test.each([
    ['neither', {}, 'pass'],
    ['both', { ...dispute, 't3.new.sum': 2 }, 'pass'],
    ['a carried-over request and a dispute', { ...dispute, 't3.carry_in.sum': 1 }, 'pass'],
    ['requests alone', { 't3.new.sum': 2 }, 'pass'],
    ['disputes alone', dispute, 'fail'],
    ['a lawsuit alone', { 't4.post.total': 1 }, 'fail'],
  ] as const)('%s', (_, cells, status) => {
    expect(of('X01', cells)).toMatchObject({ status, severity: 'I' });
  });

  test('nothing can be said with blanks or without a table', () => {
    expect(of('X01', { ...dispute, 't3.new.sum': null })).toMatchObject({ status: 'na', reason: 'blank' });
    expect(of('X01', { ...dispute, 't3.new.sum': words('见附件') }).reason).toBe('parse_low_confidence');
    expect(withoutTable('X01', 't4').reason).toBe('table_absent');
  });
});

describe('X02 more disputes than requests handled', () => {
  test.each([
    [5, 5, 'pass'],
    [5, 6, 'fail'],
  ] as const)('%i handled and %i disputes', (handled, disputes, status) => {
    const cells = { 't3.total.sum': handled, 't4.rev.total': 4, 't4.dir.total': disputes - 4 };
    expect(of('X02', cells)).toMatchObject({ status, severity: 'W', left: disputes, right: handled });
  });

  test('nothing can be said where none was handled', () => {
    expect(of('X02', { 't4.rev.total': 1 })).toMatchObject({ status: 'na', reason: 'zero_denominator' });
  });

  test('an inferred total counts', () => {
    expect(of('X02', { 't3.total.sum': inferred(5), 't4.rev.total': 6 }).status).toBe('fail');
  });

  test('nothing can be said without a table', () => {
    expect(withoutTable('X02', 't3').reason).toBe('table_absent');
  });
});

describe('X03 lawsuits after a review', () => {
  const post: CellOverrides = { 't4.post.upheld': 1, 't4.post.total': 1 };
  const lastYear = (cells: CellOverrides, year = 2023) => report({ year, cells });
  const besides = (previous: ReturnType<typeof report>) =>
    validate(report({ cells: post }), { previous }).checks.find(({ id }) => id === 'X03');

  test('have a review this year or last', () => {
    expect(of('X03', {}).status).toBe('pass');
    expect(of('X03', { ...post, 't4.rev.total': 1 }).status).toBe('pass');
    expect(besides(lastYear({ 't4.rev.total': 1 }))?.status).toBe('pass');
  });

  test('have none in either year', () => {
    expect(besides(lastYear({}))).toMatchObject({ status: 'fail', severity: 'W' });
  });

  test('are only a hint where last year is not known', () => {
    expect(of('X03', post)).toMatchObject({ status: 'fail', severity: 'I' });
    expect(besides(lastYear({}, 2022))).toMatchObject({ status: 'fail', severity: 'I' });
    expect(besides(lastYear({ 't4.rev.total': null }))).toMatchObject({ status: 'fail', severity: 'I' });
    expect(of('X03', post).message.zh).toContain('如果复议是上一年度的，可不改');
  });

  test('cannot be judged with blanks or without the table', () => {
    expect(of('X03', { 't4.post.total': null }).reason).toBe('blank');
    expect(withoutTable('X03', 't4').reason).toBe('table_absent');
  });
});

describe('X04 lawsuits without a review since 2024', () => {
  const direct = { 't4.dir.other': 1, 't4.dir.total': 1 };

  test.each([
    ['no lawsuit', {}, 'pass'],
    ['information that is not held', { ...direct, 't3.unable_notheld.sum': 1 }, 'pass'],
    ['a petition', { ...direct, 't3.np_petition.sum': 1 }, 'pass'],
    ['a withdrawal', { ...direct, 't3.oth_misc.sum': 1 }, 'pass'],
    ['a refusal only', { ...direct, 't3.deny_process.sum': 1 }, 'fail'],
  ] as const)('%s', (_, cells, status) => {
    expect(of('X04', cells)).toMatchObject({ status, severity: 'I' });
  });

  test('says nothing of earlier years and of the form of 2019', () => {
    expect(of('X04', direct, 2023)).toMatchObject({ status: 'na', reason: 'not_applicable' });
    expect(resultOf('X04', report({ form: 'v2019' })).reason).toBe('other_form');
    expect(resultOf('X04', report({ year: null, cells: direct })).reason).toBe('not_stated');
  });

  test('cannot be judged where a result is blank', () => {
    expect(of('X04', { ...direct, 't3.np_repeat.sum': null }).reason).toBe('blank');
  });
});

describe('X05 unpaid fees', () => {
  const unpaid = (text: string, count: number | null = 2) =>
    resultOf(
      'X05',
      report({
        cells: { 't3.oth_nofee.sum': count },
        sections: report().sections.map((one) => (one.id === 's6' ? { ...one, text } : one)),
      }),
    );

  test('are explained in section six', () => {
    expect(unpaid('本年度发出收费通知2份,均未缴纳。').status).toBe('pass');
    expect(unpaid('本年度收取信息处理费203元。').status).toBe('pass');
  });

  test.each(['', '无。', '本年度没有其他需要报告的事项。'])('are not explained by “%s”', (text) => {
    expect(unpaid(text)).toMatchObject({ status: 'fail', severity: 'W', left: 2, cells: ['t3.oth_nofee.sum'] });
  });

  test('need no word where there is none', () => {
    expect(unpaid('无。', 0).status).toBe('pass');
  });

  test('cannot be judged with a blank, without the table, or in the form of 2019', () => {
    expect(unpaid('无。', null).reason).toBe('blank');
    expect(withoutTable('X05', 't3').reason).toBe('table_absent');
    expect(resultOf('X05', report({ form: 'v2019' })).reason).toBe('other_form');
  });
});
