/** Y01, Y02: what last year's report left over, against what this year's took over. */

import type { CheckResult } from '../../../shared/checks/model.ts';
import { validate } from '../../../shared/checks/validate.ts';
import type { CellId } from '../../../shared/form/model.ts';
import type { Report } from '../../../shared/reading/report.ts';
import {
  ABSENT,
  ambiguous,
  type CellOverrides,
  cellsUnder,
  inferred,
  numberCell,
  type ReportOverrides,
  report,
  SLASH,
  tablesWithout,
  words,
} from './builder.ts';

const period = { from: '2025-01-01', to: '2025-12-31' };
const now = (cells: CellOverrides = {}, overrides: ReportOverrides = {}) =>
  report({ year: 2025, period, cells, ...overrides });
const then = (cells: CellOverrides = {}, overrides: ReportOverrides = {}) => report({ cells, ...overrides });

const between = (previous: Report | null, subject: Report) => validate(subject, { previous }).checks;

function check(id: string, previous: Report | null, subject: Report): CheckResult {
  const found = between(previous, subject).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}

const COLUMNS = ['nat', 'com', 'res', 'pub', 'law', 'oth', 'sum'];

/** A row of table 3 by its six kinds of applicants; the total follows. */
const row = (id: string, counts: readonly number[]): Record<CellId, number> =>
  Object.fromEntries(
    COLUMNS.map((column, index) => [
      `t3.${id}.${column}`,
      column === 'sum' ? counts.reduce((sum, count) => sum + count, 0) : (counts[index] ?? 0),
    ]),
  );

/** A city's two years, each of which adds up by itself: 103 requests carried out, 77 carried in; 66 documents valid, then 372. */
const CITY_2024: CellOverrides = {
  ...row('new', [600, 30, 0, 2, 8, 10]),
  ...row('carry_in', [40, 5, 0, 0, 0, 0]),
  ...row('granted', [310, 12, 0, 1, 3, 4]),
  ...row('partial', [40, 3, 0, 0, 1, 0]),
  ...row('unable_notheld', [200, 12, 0, 1, 3, 2]),
  ...row('total', [550, 27, 0, 2, 7, 6]),
  ...row('carry_out', [90, 8, 0, 0, 1, 4]),
  't2.normdocs.issued': 12,
  't2.normdocs.repealed': 5,
  't2.normdocs.valid': 66,
};
const CITY_2025: CellOverrides = {
  ...row('new', [700, 20, 0, 0, 5, 5]),
  ...row('carry_in', [64, 8, 0, 0, 1, 4]),
  ...row('granted', [400, 15, 0, 0, 3, 4]),
  ...row('partial', [54, 3, 0, 0, 0, 1]),
  ...row('unable_notheld', [260, 8, 0, 0, 2, 3]),
  ...row('total', [714, 26, 0, 0, 5, 8]),
  ...row('carry_out', [50, 2, 0, 0, 1, 1]),
  't2.normdocs.issued': 20,
  't2.normdocs.repealed': 14,
  't2.normdocs.valid': 372,
  't2.license.decisions': 900,
};
const CITY = { authority: '江城市人民政府', scope: 'region' } as const;

describe('a city whose years do not fit together', () => {
  const [earlier, after] = [then(CITY_2024, CITY), now(CITY_2025, CITY)];
  const failing = between(earlier, after).filter(({ status }) => status !== 'pass' && status !== 'na');

  test('each year adds up by itself', () => {
    for (const subject of [earlier, after]) {
      const sums = validate(subject).checks.filter(({ id }) => /^(B0[123]|C01)\./.test(id));
      expect(sums.length).toBe(42);
      expect(sums.every(({ status }) => status === 'pass')).toBe(true);
    }
  });

  test('the requests carried over and the documents are told, and nothing else that is an error', () => {
    expect(failing.filter(({ severity }) => severity !== 'I').map(({ id }) => id)).toEqual([
      'Y01.nat',
      'Y01.sum',
      'Y02.normdocs',
    ]);
    expect(validate(after, { previous: earlier }).status).toBe('returned');
    expect(
      validate(after)
        .checks.filter(({ id }) => id.startsWith('Y'))
        .every(({ status }) => status === 'na'),
    ).toBe(true);
  });

  test('with the numbers of both years and the difference', () => {
    const total = check('Y01.sum', earlier, after);
    expect(total).toMatchObject({ severity: 'E', left: 103, right: 77, difference: 26, cells: ['t3.carry_in.sum'] });
    expect(total.message.zh).toMatch(
      /^表三“总计”列：2024年结转下年度 103 件，2025年上年结转 77 件，相差 26 件。请先核对本年度表三“二、上年结转”行“总计”列/,
    );
    expect(total.message.en).toMatch(/2024 carried out 103, 2025 carried in 77; they differ by 26\./);
    expect(check('Y02.normdocs', earlier, after)).toMatchObject({
      severity: 'W',
      left: 66,
      right: 366,
      difference: -300,
    });
    expect(check('Y02.normdocs', earlier, after).message.zh).toMatch(
      /^2024年现行有效 66 件，本年制发 20 件、废止 14 件，推算2025年现行有效应为 72 件，填的是 372 件，相差 300 件。/,
    );
  });
});

describe('Y01 carried over', () => {
  const out = (cells: CellOverrides) => then(cells);

  test('nothing, in both years', () => {
    for (const column of COLUMNS) expect(check(`Y01.${column}`, then(), now()).status).toBe('pass');
  });

  test('the same number', () => {
    const { status, message } = check('Y01.nat', then({ 't3.carry_out.nat': 3 }), now({ 't3.carry_in.nat': 3 }));
    expect(status).toBe('pass');
    expect(message.zh).toContain('2024年结转下年度 3 件，2025年上年结转 3 件。相符。');
  });

  test('over the change of the form too', () => {
    const earlier = report({ form: 'v2019', year: 2020, cells: { 't3.carry_out.nat': 2 } });
    expect(check('Y01.nat', earlier, report({ year: 2021 }))).toMatchObject({ status: 'fail', left: 2, right: 0 });
  });

  test('is looked for in the year that the other one would mend', () => {
    const balanced = (carry: string) => ({ 't3.new.sum': 4, 't3.total.sum': carry === 'in' ? 7 : 1 });
    const thisYear = check('Y01.sum', out({ 't3.carry_out.sum': 3, ...balanced('out') }), now(balanced('in')));
    expect(thisYear.message.zh).toContain('本年度这一列自身也不平，改为 3 就平了');
    const lastYear = check('Y01.sum', out(balanced('out')), now({ 't3.carry_in.sum': 3, ...balanced('in') }));
    expect(lastYear.message.zh).toContain('2024年这一列自身也不平，“结转下年度”改为 3 就平了');
    const neither = check('Y01.sum', out({}), now({ 't3.carry_in.sum': 3, 't3.carry_out.sum': 3 }));
    expect(neither.message.zh).toContain('多计的件数可能属于“本年新收”');
  });

  test('only warns after a reorganisation', () => {
    const other = then({ 't3.carry_out.sum': 1 }, { authority: '青禾区商务局' });
    const result = check('Y01.sum', other, now({}, { authority: '青禾区投资促进局' }));
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain('“青禾区商务局”和“青禾区投资促进局”');
    const short = then({ 't3.carry_out.sum': 1 }, { authority: '柳湾街道' });
    expect(check('Y01.sum', short, now())).toMatchObject({ severity: 'E' });
    expect(check('Y01.sum', then({}, { authority: null, cells: { 't3.carry_out.sum': 1 } }), now()).severity).toBe('E');
  });

  test.each([
    ['there is no other report', null, now(), 'other_report_missing'],
    ['the other report is two years old', report({ year: 2023 }), now(), 'other_report_missing'],
    ['the other report is of the same year', report({ year: 2025 }), now(), 'other_report_missing'],
    ['the year is not known', then(), now({}, { year: null }), 'not_stated'],
    ['other agencies are counted', then({}, { scope: 'region' }), now(), 'scope_mismatch'],
    ['last year has words', then({ 't3.carry_out.nat': words('见附件') }), now(), 'other_report_missing'],
    [
      'last year has no table',
      then(
        cellsUnder('t3', () => ABSENT),
        { evidence: { tables: tablesWithout('t3') } },
      ),
      now(),
      'other_report_missing',
    ],
    ['this year has words', then(), now({ 't3.carry_in.nat': words('见附件') }), 'parse_low_confidence'],
    [
      'this year was not read clearly',
      then(),
      now({ 't3.carry_in.nat': { ...numberCell(1), confidence: 0.3 } }),
      'parse_low_confidence',
    ],
    [
      'this year has no table',
      then(),
      now(
        cellsUnder('t3', () => ABSENT),
        { evidence: { tables: tablesWithout('t3') } },
      ),
      'table_absent',
    ],
  ] as const)('cannot be judged where %s', (_, previous, subject, reason) => {
    expect(check('Y01.nat', previous, subject)).toMatchObject({ status: 'na', reason });
  });

  test('a report is not held back because last year’s was illegible', () => {
    const illegible = then({ 't3.carry_out.nat': words('见附件') });
    expect(validate(now(), { previous: illegible }).status).toBe('accepted');
  });

  test('judges inferred numbers, and ambiguous ones where all readings agree', () => {
    expect(check('Y01.nat', then({ 't3.carry_out.nat': inferred(2) }), now()).status).toBe('fail');
    const reading = (nat: number) => ({ 't3.carry_in.nat': nat });
    const unclear = (first: number, second: number) =>
      now({ 't3.carry_in.nat': ambiguous(first) }, { readings: [reading(first), reading(second)] });
    expect(check('Y01.nat', then({ 't3.carry_out.nat': 5 }), unclear(2, 3)).status).toBe('fail');
    expect(check('Y01.nat', then({ 't3.carry_out.nat': 3 }), unclear(2, 3))).toMatchObject({
      status: 'na',
      reason: 'position_unknown',
    });
    const earlier = (cells: CellOverrides) =>
      then(cells, { readings: [{ 't3.carry_out.nat': 3 }, { 't3.carry_out.nat': 4 }] });
    expect(check('Y01.nat', earlier({ 't3.carry_out.nat': ambiguous(3) }), now()).status).toBe('fail');
    expect(check('Y01.nat', earlier({ 't3.carry_out.nat': ambiguous(3) }), now(reading(3))).reason).toBe(
      'position_unknown',
    );
  });
});

describe('Y01 with blanks', () => {
  const carried = { 't3.carry_out.nat': 2, 't3.carry_out.sum': 2 };
  const closed = { 't3.granted.nat': 2, 't3.granted.sum': 2, 't3.total.nat': 2, 't3.total.sum': 2 };

  test('holds with blanks read as 0', () => {
    expect(check('Y01.nat', then({ 't3.carry_out.nat': null }), now())).toMatchObject({
      status: 'pass',
      assumesBlankIsZero: true,
    });
    expect(check('Y01.nat', then(), now({ 't3.carry_in.nat': SLASH }))).toMatchObject({ assumesBlankIsZero: true });
  });

  test('says what to fill in where it fits all sums', () => {
    const subject = now({ ...closed, 't3.carry_in.nat': null, 't3.carry_in.sum': 2 });
    const result = check('Y01.nat', then(carried), subject);
    expect(result).toMatchObject({ status: 'fillable', severity: 'E', left: 2, right: 0 });
    expect(result.message.zh).toContain('若填上表三“二、上年结转”行“自然人”列 2');
  });

  test('fails where no number fits the sums of this year', () => {
    const subject = now({ 't3.carry_in.nat': null, 't3.carry_in.sum': 1 });
    expect(check('Y01.nat', then(carried), subject).status).toBe('fail');
  });

  test('asks for last year’s report where that is blank', () => {
    const earlier = then({ 't3.carry_out.nat': null, 't3.carry_out.sum': 2, 't3.new.nat': 2, 't3.new.sum': 2 });
    const result = check('Y01.nat', earlier, now({ 't3.carry_in.nat': 2, 't3.carry_in.sum': 2, ...closed }));
    expect(result.status).toBe('fillable');
    expect(result.message.zh).toContain('2024年报告里对应的格没有填');
  });
});

describe('Y02 documents', () => {
  const earlier = then({ 't2.normdocs.valid': 10, 't2.rules.valid': 4 });

  test('the stock follows from last year’s', () => {
    const subject = now({
      ...{ 't2.normdocs.issued': 3, 't2.normdocs.repealed': 1, 't2.normdocs.valid': 12 },
      't2.rules.valid': 4,
    });
    expect(check('Y02.normdocs', earlier, subject).status).toBe('pass');
    expect(check('Y02.normdocs', earlier, subject).message.zh).toContain('相符');
    expect(check('Y02.rules', earlier, subject).status).toBe('pass');
  });

  test('a document too many', () => {
    const subject = now({ 't2.normdocs.valid': 11, 't2.rules.valid': 4 });
    expect(check('Y02.normdocs', earlier, subject)).toMatchObject({ status: 'fail', severity: 'W', difference: -1 });
  });

  test('a slash stands for none where it fits, and is filled where it does not', () => {
    expect(check('Y02.rules', then({ 't2.rules.valid': SLASH }), now({ 't2.rules.valid': SLASH }))).toMatchObject({
      status: 'pass',
      assumesBlankIsZero: true,
    });
    expect(check('Y02.rules', earlier, now({ 't2.rules.valid': null }))).toMatchObject({ status: 'fillable' });
    expect(check('Y02.rules', earlier, now({ 't2.rules.valid': null })).message.zh).toContain('“现行有效件数” 4');
    const several = now({ 't2.rules.valid': null, 't2.rules.issued': null });
    expect(check('Y02.rules', earlier, several).message.zh).toContain('填法不止一种');
  });

  test('says nothing across the change of the form, or of the form of 2019', () => {
    const old = report({ form: 'v2019', year: 2020 });
    expect(check('Y02.rules', old, report({ year: 2021 }))).toMatchObject({ status: 'na', reason: 'not_applicable' });
    expect(check('Y02.rules', null, old)).toMatchObject({ status: 'na', reason: 'other_form' });
    expect(check('Y02.rules', null, now())).toMatchObject({ status: 'na', reason: 'other_report_missing' });
  });
});
