/** H01–H07: the report of a region beside those of its agencies. */

import type { CheckResult } from '../../../shared/checks/model.ts';
import type { Extract, RosterMember, Surroundings } from '../../../shared/checks/surroundings.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import type { CellId, FormVersion } from '../../../shared/form/model.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { ABSENT, ambiguous, type CellOverrides, cellsUnder, figure, type ReportOverrides, report } from './builder.ts';

const zeros = (form: FormVersion): Record<CellId, number> =>
  Object.fromEntries([...cellsOfForm(form).keys()].map((id) => [id, 0]));

const child = (name: string, cells: Record<CellId, number> = {}, overrides: Partial<Extract> = {}): Extract => ({
  agency: name,
  name,
  kind: null,
  form: 'v2021',
  scope: 'own',
  cells: { ...zeros('v2021'), ...cells },
  ...overrides,
});

const member = (name: string, kind: RosterMember['kind'] = null): RosterMember => ({ agency: name, name, kind });

const rosterOf = (children: readonly Extract[]) => children.map(({ name }) => member(name ?? ''));

const region = (cells: CellOverrides = {}, overrides: ReportOverrides = {}): Report =>
  report({ authority: '青禾县人民政府', scope: 'region', cells, ...overrides });

function check(id: string, subject: Report, around: Partial<Surroundings>): CheckResult {
  const found = validate(subject, around).checks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
}

const NEW = 't3.new.sum';
const FEE = 't2.fee.amount_wan';

const OFFICE = child('青禾县人民政府办公室', { [NEW]: 5, [FEE]: 0 });
const BUREAU = child('青禾县财政局', { [NEW]: 3, [FEE]: 12.35 });
const STREET = child('柳湾街道办事处', { [NEW]: 2 });
const ALL = [OFFICE, BUREAU, STREET];
const below = (children: readonly Extract[] = ALL, roster: readonly RosterMember[] | null = rosterOf(ALL)) => ({
  children,
  roster,
});

describe('H01 the sum of the reports below', () => {
  const whole = { [NEW]: 10, [FEE]: 12.35 };

  test('the office of the government is one of them', () => {
    expect(check('H01', region(whole), below()).status).toBe('pass');
    expect(check('H01', region({ ...whole, [NEW]: 5 }), below())).toMatchObject({
      status: 'fail',
      severity: 'W',
      left: 5,
      right: 10,
      cells: [NEW],
    });
  });

  test('the widest difference is told first', () => {
    const { cells, message } = check('H01', region({ ...whole, [NEW]: 11, 't3.total.sum': 40 }), below());
    expect(cells).toEqual([NEW, 't3.total.sum']);
    expect(message.zh).toMatch(
      /^有2格不等于下级各单位报告之和，相差最大的是表三“\(七\)总计”行“总计”列：汇总报告是 40，下级各单位合计 0，相差 40。/,
    );
  });

  test.each([
    [12.35, 'pass'],
    [12.4, 'pass'],
    [12.5, 'fail'],
    [12, 'pass'],
    [13, 'fail'],
  ] as const)('amounts are rounded: %d', (amount, status) => {
    const children = [OFFICE, child('青禾县财政局', { [NEW]: 5, [FEE]: 12.35 })];
    expect(check('H01', region({ ...whole, [FEE]: amount }), below(children, rosterOf(children))).status).toBe(status);
  });

  test('counts are not', () => {
    expect(check('H01', region({ ...whole, [NEW]: 9 }), below()).status).toBe('fail');
  });

  test('a blank is 0 where that fits, and proves nothing where it could be more', () => {
    const { [NEW]: _, ...without } = STREET.cells;
    const blank = (own: number) =>
      check('H01', region({ ...whole, [NEW]: own }), below([OFFICE, BUREAU, { ...STREET, cells: without }]));
    expect(blank(8)).toMatchObject({ status: 'pass', assumesBlankIsZero: true });
    expect(blank(9)).toMatchObject({ status: 'na', reason: 'blank' });
    expect(blank(7)).toMatchObject({ status: 'fail', left: 7, right: 8 });
    expect(check('H01', region({ ...whole, 't2.rules.valid': null }), below())).toMatchObject({
      assumesBlankIsZero: true,
    });
    expect(check('H01', region({ ...whole, [NEW]: null }), below())).toMatchObject({ status: 'na', reason: 'blank' });
    expect(check('H01', region({ ...whole, [NEW]: ambiguous(3) }), below())).toMatchObject({ status: 'na' });
  });

  test('table 4 may count a case twice', () => {
    const children = [{ ...OFFICE, cells: { ...OFFICE.cells, 't4.rev.total': 2 } }, BUREAU, STREET];
    expect(check('H01', region(whole), below(children)).status).toBe('pass');
  });

  test.each([
    ['no roster is known', region(whole), {}, 'no_config'],
    ['nothing is there', region(whole), below([]), 'other_report_missing'],
    ['one has not filed', region(whole), below([OFFICE, BUREAU]), 'other_report_missing'],
    [
      'its own office is not in it',
      region(whole),
      below([BUREAU, STREET], rosterOf([BUREAU, STREET])),
      'other_report_missing',
    ],
    [
      'one is there twice',
      region(whole),
      below([...ALL, child('县财政局')], rosterOf([...ALL, child('县财政局')])),
      'scope_mismatch',
    ],
    [
      'a lower government reports for itself only',
      region(whole),
      below([...ALL, child('云岭区人民政府')], rosterOf([...ALL, child('云岭区人民政府')])),
      'scope_mismatch',
    ],
    ['the report counts one organ', report({ cells: whole }), below(), 'not_applicable'],
    ['the scope is not known', region(whole, { scope: 'unknown' }), below(), 'not_stated'],
  ] as const)('cannot be judged where %s', (_, subject, around, reason) => {
    expect(check('H01', subject, around)).toMatchObject({ status: 'na', reason });
  });

  test('a lower government stands for its whole region', () => {
    const children = [...ALL, child('云岭区人民政府', { [NEW]: 30 }, { scope: 'region' })];
    expect(check('H01', region({ ...whole, [NEW]: 40 }), below(children, rosterOf(children))).status).toBe('pass');
  });
});

describe('H02 no agency below has more', () => {
  test('with any of them', () => {
    expect(check('H02', region({ [NEW]: 3, [FEE]: 12.35 }), { children: [BUREAU] }).status).toBe('pass');
    const { status, message, cells } = check('H02', region({ [NEW]: 4, [FEE]: 12.35 }), below([OFFICE, BUREAU]));
    expect({ status, cells }).toEqual({ status: 'fail', cells: [NEW] });
    expect(message.zh).toContain('“青禾县人民政府办公室”报了 5，汇总报告只有 4');
  });

  test('another form of table 2 is not compared, table 3 of the form of 2019 is', () => {
    const old = child(
      '青禾县财政局',
      {},
      { form: 'v2019', cells: { ...zeros('v2019'), [NEW]: 3, 't2v19.license.decisions': 9 } },
    );
    const subject = report({ form: 'v2019', scope: 'region', cells: { [NEW]: 3 } });
    expect(check('H02', subject, { children: [old] }).status).toBe('pass');
    expect(check('H02', report({ form: 'v2019', scope: 'region' }), { children: [old] }).status).toBe('fail');
    expect(check('H02', region(), { children: [old] })).toMatchObject({ status: 'na', reason: 'blank' });
  });

  test('what was not read for certain is not held against the region', () => {
    expect(check('H02', region({ [NEW]: ambiguous(1), [FEE]: 12.35 }), below()).status).toBe('pass');
    const gone = { ...cellsUnder('t2', () => ABSENT), ...cellsUnder('t3', () => ABSENT) };
    expect(check('H02', region(gone), below())).toMatchObject({ status: 'na', reason: 'blank' });
  });

  test('an agency without a name is told by its id', () => {
    const nameless = child('x', { [NEW]: 5 }, { agency: '990101-caizheng', name: null });
    expect(check('H02', region(), { children: [nameless] }).message.zh).toContain('“990101-caizheng”报了 5');
  });
});

describe('H03 the reports below within the whole', () => {
  test('as far as they are there', () => {
    expect(check('H03', region({ [NEW]: 8, [FEE]: 12.35 }), below([OFFICE, BUREAU])).status).toBe('pass');
    expect(check('H03', region({ [NEW]: 30, [FEE]: 12.35 }), below([OFFICE, BUREAU])).status).toBe('pass');
    const wrong = check('H03', region({ [NEW]: 7, [FEE]: 12.35 }), below([OFFICE, BUREAU]));
    expect(wrong).toMatchObject({ status: 'fail', severity: 'W', left: 7, right: 8, cells: [NEW] });
  });

  test('nothing can be said where one is there twice', () => {
    const children = [BUREAU, child('县财政局', { [NEW]: 3 })];
    expect(check('H03', region(), { children })).toMatchObject({ status: 'na', reason: 'scope_mismatch' });
  });

  test('nor without any', () => {
    expect(check('H03', region(), {})).toMatchObject({ status: 'na', reason: 'no_config' });
    expect(check('H03', report(), below())).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });
});

describe('H04 all agencies have filed', () => {
  test('or are named', () => {
    expect(check('H04', region(), below())).toMatchObject({ status: 'pass', left: 3, right: 3 });
    const wrong = check('H04', region(), below([OFFICE]));
    expect(wrong).toMatchObject({ status: 'fail', severity: 'W', left: 1, right: 3 });
    expect(wrong.message.zh).toContain('还缺2份：青禾县财政局、柳湾街道办事处');
  });

  test('a report of an agency that is not in the roster does not count', () => {
    expect(check('H04', region(), below([child('外地局')], [member('青禾县财政局')]))).toMatchObject({
      left: 0,
      right: 1,
    });
  });

  test('needs a roster', () => {
    expect(check('H04', region(), below(ALL, null))).toMatchObject({ status: 'na', reason: 'no_config' });
    expect(check('H04', region(), below([], []))).toMatchObject({ status: 'na', reason: 'no_config' });
  });
});

describe('H05 no organ twice', () => {
  const names = (...all: string[]) => check('H05', region(), { roster: all.map((name) => member(name)), children: [] });

  test.each([
    ['青禾县财政局', '县财政局'],
    ['青禾县财政局', '财政局'],
    ['青禾县人民政府办公室', '县政府办'],
    ['青禾县人民政府办公室', '青禾县人民政府(本级)'],
    ['云岭乡人民政府', '青禾县云岭乡人民政府'],
    ['柳湾街道办事处', '青禾县柳湾街道'],
  ])('%s and %s', (one, other) => {
    const { status, severity, message } = names('青禾县统计局', one, other);
    expect({ status, severity }).toEqual({ status: 'fail', severity: 'W' });
    expect(message.zh).toContain(`“${one}”和“${other}”像是同一个机关（共1处）`);
  });

  test.each([
    ['青禾县人民政府办公室', '青禾县委办公室'],
    ['青禾县财政局', '青禾县审计局'],
    ['云岭镇人民政府', '云岭乡人民政府'],
    ['云岭镇财政局', '青禾县财政局'],
  ])('not %s and %s', (one, other) => {
    expect(names(one, other).status).toBe('pass');
  });

  test('an office beside the government whose report counts it already', () => {
    const roster = [member('青禾县人民政府'), member('青禾县人民政府办公室')];
    expect(check('H05', region({}, { authority: '江城市人民政府' }), { roster, children: [] }).status).toBe('fail');
  });

  test('needs names', () => {
    expect(check('H05', region(), {})).toMatchObject({ status: 'na', reason: 'no_config' });
    expect(check('H05', region(), { children: [BUREAU, BUREAU] }).status).toBe('fail');
  });
});

describe('H06 the roster in the text', () => {
  const roster = [
    member('云岭镇人民政府'),
    member('柳湾街道办事处'),
    member('青禾县财政局', 'department'),
    member('青禾县城管执法大队', 'department'),
  ];
  const stated = (id: string, value: number, overrides = {}) =>
    check('H06', region({}, { figures: [figure(id, value, { raw: `${value}个`, scope: 'region', ...overrides })] }), {
      roster,
      children: [],
    });

  test.each([
    ['n.townships_streets', 2, 'pass'],
    ['n.townships_streets', 3, 'fail'],
    ['n.departments', 2, 'pass'],
    ['n.departments', 26, 'fail'],
    ['n.unit_reports_published', 4, 'pass'],
    ['n.unit_reports_published', 5, 'pass'],
    ['n.unit_reports_published', 51, 'fail'],
    ['n.unit_reports_published', 3, 'fail'],
  ] as const)('%s %i', (id, value, status) => {
    expect(stated(id, value)).toMatchObject({ status, severity: 'I' });
  });

  test('tells both numbers', () => {
    expect(stated('n.departments', 26).message.zh).toContain('正文写“26个”，名录里相应的是 2 个，相差 24。');
  });

  test('cannot be judged without a number or a roster', () => {
    expect(check('H06', region(), { roster })).toMatchObject({ status: 'na', reason: 'not_stated' });
    expect(stated('n.departments', 26, { qualifier: 'over' })).toMatchObject({ status: 'na', reason: 'not_stated' });
    expect(check('H06', region(), {})).toMatchObject({ status: 'na', reason: 'no_config' });
    const figures = [figure('n.townships_streets', 9, { scope: 'region' })];
    expect(check('H06', region({}, { figures }), { roster: roster.slice(2) })).toMatchObject({ reason: 'not_stated' });
  });
});

describe('H07 the scope', () => {
  test.each([
    ['own', 'pass'],
    ['region', 'pass'],
    ['system', 'pass'],
    ['unknown', 'fail'],
  ] as const)('%s', (scope, status) => {
    expect(check('H07', report({ scope }), {})).toMatchObject({ status, severity: 'I' });
  });
});
