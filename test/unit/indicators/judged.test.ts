import type { CheckResult } from '../../../shared/checks/model.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { indicatorsOfChecks } from '../../../shared/indicators/judged.ts';
import { makeReport } from '../builders/report.ts';

const check = (
  id: string,
  status: CheckResult['status'],
  severity: CheckResult['severity'] = 'W',
  reason: CheckResult['reason'] = status === 'na' ? 'not_stated' : null,
): CheckResult => ({
  id,
  severity,
  status,
  left: null,
  right: null,
  difference: null,
  assumesBlankIsZero: false,
  reason,
  cells: [],
  message: { zh: '', en: '' },
});

const DATED = { year: 2024, published: '2025-01-21' };

const of = (key: string, checks: readonly CheckResult[], about: Parameters<typeof indicatorsOfChecks>[0] = DATED) => {
  const value = indicatorsOfChecks(about, checks)[key];
  if (value === undefined) throw new Error(`no indicator ${key}`);
  return value;
};

describe('on time (I43) and days before the deadline (I48)', () => {
  const department = [check('L01', 'pass', 'E'), check('L02', 'na', 'E', 'not_applicable')];
  const government = [check('L01', 'na', 'E', 'not_applicable'), check('L02', 'fail', 'E')];

  test('follow the check that fits the organ', () => {
    expect(of('I43', department)).toMatchObject({ value: 100, numerator: 1, denominator: 1, low: null, unit: '%' });
    expect(of('I48', department)).toMatchObject({ value: 10, unit: '天' });
    expect(of('I43', government)).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
    expect(of('I48', government, { year: 2024, published: '2025-04-02' })).toMatchObject({ value: -2 });
  });

  test('are not known without a date', () => {
    const checks = [check('L01', 'na', 'E', 'date_unknown'), check('L02', 'na', 'E', 'not_applicable')];
    expect(of('I43', checks)).toMatchObject({ value: null, reason: 'date_unknown' });
    expect(of('I48', checks, { year: 2024, published: null })).toMatchObject({ value: null, reason: 'date_unknown' });
    expect(of('I48', department, { year: 2024, published: '2025年1月' })).toMatchObject({ reason: 'date_unknown' });
  });

  test('do not apply to townships and others without a statutory deadline', () => {
    const checks = ['L01', 'L02'].map((id) => check(id, 'na', 'E', 'not_applicable'));
    expect(of('I43', checks)).toMatchObject({ value: null, reason: 'not_applicable' });
    expect(of('I48', checks)).toMatchObject({ value: null, reason: 'not_applicable' });
  });

  test('are not stated where it was not read what organ it is', () => {
    const checks = ['L01', 'L02'].map((id) => check(id, 'na', 'E', 'not_stated'));
    expect(of('I43', checks)).toMatchObject({ value: null, reason: 'not_stated' });
  });
});

describe('completeness (I45)', () => {
  const structure = (...statuses: readonly CheckResult['status'][]) =>
    statuses.map((status, index) => check(`S0${index + 1}`, status));

  test('is the share of S01 to S06 that passed; one that could not be assessed did not', () => {
    const checks = [...structure('fail', 'na', 'pass', 'pass', 'pass', 'pass', 'fail'), check('S14', 'fail')];
    expect(of('I45', checks)).toMatchObject({ numerator: 4, denominator: 6, low: null });
  });

  test('does not hold the topics against a report of the form of 2019', () => {
    const checks = structure('pass', 'pass', 'na', 'pass', 'pass', 'pass');
    const asked = checks.map((one) => (one.id === 'S03' ? { ...one, reason: 'other_form' as const } : one));
    expect(of('I45', asked)).toMatchObject({ value: 100, denominator: 5 });
  });
});

describe('data quality (I46)', () => {
  const checks = [
    check('B01.new', 'fail', 'E'),
    check('B02.nat', 'fail', 'E'),
    check('A04', 'fail', 'W'),
    check('P01', 'fail', 'I'),
    check('N01', 'na', 'E'),
    check('N02', 'fillable', 'E'),
    check('B04', 'pass', 'E'),
    check('B05', 'pass', 'E'),
  ];

  test('takes 10, 3 and 1 for every failed check', () => {
    expect(of('I46', checks)).toMatchObject({ value: 100 - 20 - 3 - 1, unit: 'score', numerator: null });
  });

  test('has the share of checks that could be assessed beside it', () => {
    expect(of('I46.assessable', checks)).toMatchObject({ value: 87.5, numerator: 7, denominator: 8, low: null });
  });

  test('is not known where nothing could be assessed', () => {
    expect(of('I46', [check('N01', 'na')])).toMatchObject({ value: null, reason: 'zero_denominator' });
    expect(of('I46.assessable', [check('N01', 'na')])).toMatchObject({ value: 0, denominator: 1 });
  });
});

test('agreement of text and tables (I47) counts the N checks that could be assessed', () => {
  const checks = [
    check('N01', 'pass'),
    check('N02', 'fail'),
    check('N03', 'na'),
    check('N08.deny', 'pass'),
    check('B04', 'fail'),
  ];
  expect(of('I47', checks)).toMatchObject({ numerator: 2, denominator: 3 });
  expect(of('I47', [check('N03', 'na')])).toMatchObject({ value: null, reason: 'zero_denominator' });
});

test('what the checks really say of a report makes them up', () => {
  const report = makeReport({ 't3.new.nat': 2, 't3.new.sum': 1 }, 'v2021', {
    authority: '青禾县财政局',
    published: '2025-02-03',
  });
  const { checks } = validate(report);
  const found = indicatorsOfChecks(report, checks);
  expect(found.I43).toMatchObject({ value: 0 });
  expect(found.I48).toMatchObject({ value: -3 });
  expect(found.I45).toMatchObject({ denominator: 6 });
  const lost = { E: 10, W: 3, I: 1 };
  const failed = checks.filter(({ status }) => status === 'fail');
  expect(failed.some(({ severity }) => severity === 'E')).toBe(true);
  expect(found.I46?.value).toBe(100 - failed.reduce((sum, { severity }) => sum + lost[severity], 0));
});
