import { RULES } from '../../../shared/checks/catalogue.ts';
import { evaluateRule } from '../../../shared/checks/evaluate.ts';
import type { CheckResult, Severity } from '../../../shared/checks/model.ts';
import { statusOf } from '../../../shared/checks/status.ts';
import { ALONE } from '../../../shared/checks/surroundings.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import { ABSENT, cellsUnder, figure, inferred, ONE_REQUEST, report, words } from './builder.ts';

const check = (
  severity: Severity,
  status: CheckResult['status'],
  reason: CheckResult['reason'] = null,
): CheckResult => ({
  id: 'X',
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

describe('the status of a report', () => {
  test.each([
    ['all checks pass', [check('E', 'pass'), check('W', 'pass')], 'accepted'],
    ['something is worth a look', [check('I', 'fail')], 'accepted'],
    ['a warning fails', [check('W', 'fail')], 'queried'],
    ['something is fillable', [check('E', 'fillable')], 'queried'],
    ['something of several is fillable', [check('I', 'pass'), check('E', 'fillable')], 'queried'],
    ['an error fails', [check('W', 'fail'), check('E', 'fail')], 'returned'],
    ['an error has no position', [check('E', 'na', 'position_unknown')], 'queried'],
    ['an error has no cell', [check('E', 'na', 'cell_absent')], 'queried'],
    ['an error cannot be read', [check('E', 'na', 'parse_low_confidence')], 'queried'],
    ['an error does not apply', [check('E', 'na', 'other_form'), check('E', 'na', 'not_stated')], 'accepted'],
    ['a warning has no position', [check('W', 'na', 'position_unknown')], 'accepted'],
  ] as const)('%s: %s', (_, checks, status) => {
    expect(statusOf(checks)).toBe(status);
  });

  test.each([
    ['a sound report', {}, 'accepted'],
    ['a wrong sum', { 't3.new.nat': 3 }, 'returned'],
    ['a blank total', { 't3.new.sum': null }, 'queried'],
    ['a lost position', { 't3.new.nat': inferred(0) }, 'queried'],
    ['a missing row', cellsUnder('t3.carry_in', () => ABSENT), 'queried'],
    ['words in a count', { 't3.new.nat': words('若干') }, 'returned'],
  ] as const)('%s is %s', (_, cells, status) => {
    expect(validate(report({ cells: { ...ONE_REQUEST, ...cells } })).status).toBe(status);
  });
});

describe('a validation', () => {
  test('counts what could be assessed', () => {
    const { assessable, checks } = validate(report());
    for (const severity of ['E', 'W', 'I'] as const) {
      const own = checks.filter((one) => one.severity === severity);
      expect(assessable[severity]).toEqual({
        assessed: own.filter(({ status }) => status !== 'na').length,
        of: own.length,
      });
    }
  });

  test('gives every check a message in both languages', () => {
    const reports = [report(), report({ form: 'v2019' }), report({ cells: { 't3.new.nat': 3, 't4.rev.other': 1 } })];
    for (const { message } of reports.flatMap((one) => validate(one).checks)) {
      expect(message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(message.en).toMatch(/^[A-Z].*\.$/);
      expect(message.zh + message.en).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test('is the same every time', () => {
    const cells = { ...ONE_REQUEST, 't3.partial.law': 0, 't3.partial.sum': 0 };
    expect(validate(report({ cells }))).toEqual(validate(report({ cells })));
  });

  test('gives a reason where a check says nothing, and only there', () => {
    for (const { status, reason } of validate(report()).checks) expect(reason !== null).toBe(status === 'na');
  });

  test('names cells of the form', () => {
    const ids = cellsOfForm('v2021');
    expect(
      validate(report())
        .checks.flatMap(({ cells }) => cells)
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
  });

  test('claims of a change no check that it leaves failing', () => {
    const figures = [figure('n.received', 5)];
    const { checks, corrections } = validate(report({ cells: { ...ONE_REQUEST, 't3.new.sum': 7 }, figures }));
    expect(checks.find(({ id }) => id === 'N01')?.status).toBe('fail');
    expect(corrections.explanations[0]?.resolves).toEqual(['B01.new', 'B03.sum']);
  });

  test('says nothing by rules of the other form', () => {
    const onlyNew = RULES.filter(({ forms }) => !forms.includes('v2019'));
    expect(onlyNew.length).toBeGreaterThan(0);
    for (const rule of onlyNew) {
      const findings = evaluateRule(rule, { ...ALONE, report: report({ form: 'v2019' }) });
      const none = { part: null, status: 'na', reason: 'other_form' };
      expect(findings.map(({ outcome }) => outcome)).toEqual(rule.instances('v2019').map(() => none));
    }
  });

  test('is data that survives JSON', () => {
    const validation = validate(report({ cells: { 't3.new.nat': 3 } }));
    expect(JSON.parse(JSON.stringify(validation))).toEqual(validation);
  });
});
