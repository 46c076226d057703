/** N06–N08, N10, N11, N14, N15: what the text states against what the tables say. */

import { validate } from '../../../shared/checks/validate.ts';
import type { Figure } from '../../../shared/reading/report.ts';
import { ABSENT, type CellOverrides, cellsUnder, figure, report, tablesWithout, words } from './builder.ts';
import { resultOf } from './result.ts';

const of = (id: string, cells: CellOverrides, ...figures: readonly Figure[]) =>
  resultOf(id, report({ cells, figures }));

const none = (id: string, raw = '未发生') => figure(id, 0, { qualifier: 'negation', raw });

const withoutTable = (id: string, table: 't2' | 't3' | 't4', ...figures: readonly Figure[]) =>
  resultOf(id, report({ cells: cellsUnder(table, () => ABSENT), figures, evidence: { tables: tablesWithout(table) } }));

describe('N06 reviews and N07 lawsuits', () => {
  const reviews: CellOverrides = { 't4.rev.upheld': 1, 't4.rev.pending': 1, 't4.rev.total': 2 };
  const lawsuits: CellOverrides = { 't4.dir.other': 1, 't4.dir.total': 1, 't4.post.upheld': 2, 't4.post.total': 2 };

  test('hold where both say the same', () => {
    expect(of('N06', reviews, figure('n.review_total', 2))).toMatchObject({ status: 'pass', left: 2, right: 2 });
    expect(of('N07', lawsuits, figure('n.litig_total', 3))).toMatchObject({ status: 'pass', left: 3, right: 3 });
  });

  test('a text that says more than the table is an error, one that says less may count only new cases', () => {
    expect(of('N06', reviews, figure('n.review_total', 3))).toMatchObject({ status: 'fail', severity: 'E' });
    expect(of('N06', reviews, figure('n.review_total', 1))).toMatchObject({ status: 'fail', severity: 'W' });
    expect(of('N07', lawsuits, figure('n.litig_total', 4))).toMatchObject({ status: 'fail', severity: 'E' });
    expect(of('N07', lawsuits, figure('n.litig_total', 2))).toMatchObject({ status: 'fail', severity: 'W' });
  });

  test('a figure whose scope is not known is at most a warning', () => {
    const stated = figure('n.review_total', 3, { scope: 'unknown' });
    expect(of('N06', reviews, stated)).toMatchObject({ status: 'fail', severity: 'W' });
  });

  test('the two kinds of lawsuit are compared with their own block', () => {
    expect(of('N07', lawsuits, figure('n.litig_direct', 1), figure('n.litig_post', 2)).status).toBe('pass');
    expect(of('N07', lawsuits, figure('n.litig_direct', 1), figure('n.litig_post', 3))).toMatchObject({
      status: 'fail',
      left: 3,
      right: 2,
      cells: ['t4.post.total'],
    });
  });

  test.each([
    ['nothing is stated', {}, [], 'not_stated'],
    ['the figure is of other agencies', {}, [figure('n.review_total', 2, { scope: 'region' })], 'scope_mismatch'],
    ['the cell is blank', { 't4.rev.total': null }, [figure('n.review_total', 2)], 'blank'],
    [
      'the cell holds words',
      { 't4.rev.total': words('见附件') },
      [figure('n.review_total', 2)],
      'parse_low_confidence',
    ],
  ] as const)('nothing can be said where %s', (_, cells, figures, reason) => {
    expect(of('N06', cells, ...figures)).toMatchObject({ status: 'na', reason });
  });

  test('nothing can be said without table 4', () => {
    expect(withoutTable('N06', 't4', figure('n.review_total', 2))).toMatchObject({
      status: 'na',
      reason: 'table_absent',
    });
  });
});

describe('N08 results', () => {
  const table: CellOverrides = {
    't3.granted.sum': 275,
    't3.granted.nat': 258,
    't3.deny_third.sum': 4,
    't3.deny_process.sum': 6,
    't3.unable_notheld.sum': 265,
    't3.unable_create.sum': 72,
  };

  test('a result is the sum of the rows of its group', () => {
    expect(of('N08', table, figure('n.granted', 275), figure('n.deny', 10), figure('n.unable', 337)).status).toBe(
      'pass',
    );
  });

  test('a difference is a warning, with the cell that holds just that number', () => {
    const wrong = of('N08', table, figure('n.unable', 265, { raw: '无法提供265件' }));
    expect(wrong).toMatchObject({ status: 'fail', severity: 'W', left: 265, right: 337 });
    expect(wrong.message.zh).toBe(
      '正文写“无法提供265件”，而表三“(四)无法提供”各行“总计”列合计是 337；' +
        '而表三“(四)无法提供 1.本机关不掌握相关政府信息”行“总计”列正好是 265，正文可能取错了格。请核对后改成一致。',
    );
    expect(of('N08', table, figure('n.granted', 258)).message.zh).toContain('“自然人”列正好是 258');
    expect(of('N08', table, figure('n.granted', 200)).message.zh).not.toContain('正好');
  });

  test('names every difference', () => {
    const { message } = of('N08', table, figure('n.granted', 258, { raw: '甲' }), figure('n.deny', 9, { raw: '乙' }));
    expect(message.zh).toMatch(/“甲”.*275；正文写“乙”.*10。/);
  });

  test('the single row of the form of 2019 is compared, too', () => {
    const older = (value: number) =>
      resultOf('N08', report({ form: 'v2019', cells: { 't3.oth_all.sum': 3 }, figures: [figure('n.oth', value)] }));
    expect(older(3).status).toBe('pass');
    expect(older(4).status).toBe('fail');
  });

  test('nothing can be said where a row of the group is blank or nothing is stated', () => {
    expect(of('N08', { 't3.deny_law.sum': null }, figure('n.deny', 1)).reason).toBe('blank');
    expect(of('N08', table).reason).toBe('not_stated');
  });
});

describe('N10 documents and N11 decisions of table 2', () => {
  const table: CellOverrides = {
    't2.normdocs.issued': 16,
    't2.normdocs.repealed': 8,
    't2.normdocs.valid': 63,
    't2.license.decisions': 31461,
    't2.fee.amount_wan': 2181.67,
  };

  test('hold where all that is stated is the same', () => {
    expect(of('N10', table, figure('n.normdocs_issued', 16), figure('n.normdocs_valid', 63)).status).toBe('pass');
    expect(of('N11', table, figure('n.license_decisions', 31461)).status).toBe('pass');
  });

  test('a difference is an error', () => {
    const wrong = of(
      'N10',
      table,
      figure('n.normdocs_issued', 16),
      figure('n.normdocs_repealed', 7, { raw: '废止7件' }),
    );
    expect(wrong).toMatchObject({ status: 'fail', severity: 'E', left: 7, right: 8, cells: ['t2.normdocs.repealed'] });
    expect(wrong.message.zh).toContain('正文写“废止7件”，而表二“行政规范性文件”的“本年废止件数”是 8');
    expect(of('N11', table, figure('n.license_decisions', 31416))).toMatchObject({ status: 'fail', severity: 'E' });
  });

  test('a number of another day, or of one office of a region, is at most a warning', () => {
    const today = figure('n.normdocs_valid', 64, { raw: '截至目前现行有效的规范性文件64件' });
    expect(of('N10', table, today)).toMatchObject({ status: 'fail', severity: 'W' });
    const region = (raw: string) =>
      resultOf(
        'N10',
        report({ scope: 'region', cells: table, figures: [figure('n.normdocs_issued', 5, { raw, scope: 'region' })] }),
      ).severity;
    expect(region('以市政府名义制发规范性文件5件')).toBe('W');
    expect(region('全市各级政府制发规范性文件5件')).toBe('E');
    expect(region('制发规范性文件5件')).toBe('E');
  });

  test('the form of 2019 counts newly made documents: at most a warning, and nothing for those in force', () => {
    const older = (id: string) =>
      resultOf('N10', report({ form: 'v2019', cells: { 't2v19.normdocs.new_made': 3 }, figures: [figure(id, 2)] }));
    expect(older('n.normdocs_issued')).toMatchObject({ status: 'fail', severity: 'W' });
    expect(older('n.normdocs_valid')).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });

  test.each([
    [2181.669177, 'pass'],
    [2181.67, 'pass'],
    [2182, 'pass'],
    [2181.66, 'fail'],
    [2181.6, 'fail'],
    [0, 'fail'],
  ] as const)('a fee of %d is compared as rounded: %s', (value, status) => {
    expect(of('N11', table, figure('n.fee_admin_wan', value, { unit: '万元' })).status).toBe(status);
  });

  test('“more than” is a bound', () => {
    expect(of('N11', table, figure('n.license_decisions', 30000, { qualifier: 'over' })).status).toBe('pass');
    expect(of('N11', table, figure('n.license_decisions', 32000, { qualifier: 'over' }))).toMatchObject({
      status: 'fail',
      severity: 'W',
    });
  });

  test('nothing can be said without table 2 or without a statement', () => {
    expect(withoutTable('N10', 't2', figure('n.normdocs_valid', 1)).reason).toBe('table_absent');
    expect(of('N11', table).reason).toBe('not_stated');
  });
});

describe('N14 claims', () => {
  const all = figure('n.answered', 5, { qualifier: 'qualitative_all', raw: '均已答复' });
  const upheld = figure('n.other', 2, { qualifier: 'qualitative_all', label: '行政复议均维持', raw: '均获维持' });
  const inLaw = (text: string) =>
    report({
      cells: { 't4.dir.corrected': 1, 't4.dir.total': 1 },
      sections: report().sections.map((one) => (one.id === 's1' ? { ...one, text: `(二)依申请公开\n${text}` } : one)),
    });

  test('all closed leaves nothing to carry over', () => {
    expect(of('N14', {}, all).status).toBe('pass');
    const wrong = of('N14', { 't3.carry_out.sum': 3 }, all);
    expect(wrong).toMatchObject({ status: 'fail', severity: 'W', cells: ['t3.carry_out.sum'] });
    expect(wrong.message.zh).toContain('正文写“均已答复”，而表三“四、结转下年度继续办理”行“总计”列是 3');
  });

  test('what the text itself says is left was not yet due', () => {
    expect(of('N14', { 't3.carry_out.sum': 3 }, all, figure('n.carry_out', 3)).status).toBe('pass');
    expect(of('N14', { 't3.carry_out.sum': 3 }, all, figure('n.carry_out', 2)).status).toBe('fail');
  });

  test('a rate is one of the requests that were due', () => {
    expect(of('N14', { 't3.carry_out.sum': 3 }, { ...all, raw: '按期答复率100%' }).reason).toBe('not_stated');
  });

  test('all upheld leaves none corrected and none pending', () => {
    expect(of('N14', { 't4.rev.upheld': 2, 't4.rev.total': 2 }, upheld).status).toBe('pass');
    const wrong = of('N14', { 't4.rev.upheld': 2, 't4.rev.pending': 3, 't4.rev.total': 5 }, upheld);
    expect(wrong).toMatchObject({ status: 'fail', cells: ['t4.rev.pending'] });
  });

  test('nothing carried over is a claim', () => {
    expect(of('N14', { 't3.carry_out.sum': 1 }, none('n.carry_out', '无结转'))).toMatchObject({ status: 'fail' });
    expect(of('N14', { 't3.carry_in.sum': 1 }, none('n.carry_in', '无上年结转')).status).toBe('fail');
    expect(of('N14', {}, none('n.carry_in', '无上年结转')).status).toBe('pass');
  });

  test('lawsuits that were all won have none corrected', () => {
    expect(resultOf('N14', inLaw('行政诉讼1件,均胜诉。'))).toMatchObject({
      status: 'fail',
      cells: ['t4.dir.corrected'],
    });
  });

  test.each([
    '行政诉讼1件,力争均胜诉。',
    '2023年行政诉讼3件,均胜诉。',
    '自2019年以来行政诉讼均胜诉。',
    '行政诉讼1件,均已审结。',
  ])('no claim of this year: %s', (text) => {
    expect(resultOf('N14', inLaw(text)).reason).toBe('not_stated');
  });

  test('a claim of other agencies is not compared', () => {
    expect(of('N14', { 't3.carry_out.sum': 3 }, { ...all, scope: 'region' }).reason).toBe('not_stated');
  });

  test('nothing can be said without the table', () => {
    expect(withoutTable('N14', 't3', all).reason).toBe('table_absent');
  });
});

describe('N15 none or some', () => {
  test('none in the text is 0 in the table', () => {
    expect(of('N15', {}, none('n.received')).status).toBe('pass');
    expect(of('N15', { 't3.new.sum': 2 }, none('n.received'))).toMatchObject({
      status: 'fail',
      severity: 'E',
      right: 2,
    });
    expect(of('N15', { 't3.new.sum': 2 }, figure('n.received', 0)).status).toBe('fail');
  });

  test('some in the text is not 0 in the table', () => {
    expect(of('N15', {}, figure('n.received', 5))).toMatchObject({ status: 'fail', severity: 'E', left: 5, right: 0 });
    expect(of('N15', {}, figure('n.received', 300, { qualifier: 'over' })).status).toBe('fail');
    expect(of('N15', { 't3.new.sum': 4 }, figure('n.received', 5)).status).toBe('pass');
  });

  test('a figure that is none says nothing of “nearly” and “all”', () => {
    expect(of('N15', {}, figure('n.received', 5, { qualifier: 'under' })).reason).toBe('not_stated');
    expect(of('N15', {}, figure('n.answered', 5, { qualifier: 'qualitative_all' })).reason).toBe('not_stated');
  });

  test('no review, though table 4 has one, is an error unless the words or last year explain it', () => {
    const cells = { 't4.rev.upheld': 1, 't4.rev.total': 1 };
    expect(of('N15', cells, none('n.review_total', '未发生行政复议'))).toMatchObject({ status: 'fail', severity: 'E' });
    expect(of('N15', cells, none('n.review_total', '未新增行政复议'))).toMatchObject({ status: 'fail', severity: 'W' });
    const previous = report({ year: 2023, cells: { 't4.rev.pending': 1, 't4.rev.total': 1 } });
    const subject = report({ cells, figures: [none('n.review_total', '未发生行政复议')] });
    expect(validate(subject, { previous }).checks.find(({ id }) => id === 'N15')).toMatchObject({ severity: 'W' });
    const other = report({ cells: { 't4.rev.upheld': 2, 't4.rev.total': 2 }, figures: subject.figures });
    expect(validate(other, { previous }).checks.find(({ id }) => id === 'N15')).toMatchObject({ severity: 'E' });
  });

  test('a statement of unknown scope, or with the right one beside it, is a warning', () => {
    const cells = { 't3.new.sum': 2 };
    expect(of('N15', cells, { ...none('n.received'), scope: 'unknown' }).severity).toBe('W');
    expect(of('N15', cells, none('n.received'), figure('n.received', 2)).severity).toBe('W');
    expect(of('N15', cells, { ...none('n.received'), scope: 'region' }).reason).toBe('scope_mismatch');
  });

  test('nothing can be said without the tables', () => {
    expect(withoutTable('N15', 't3', none('n.received')).reason).toBe('table_absent');
    expect(of('N15', {}).reason).toBe('not_stated');
  });
});
