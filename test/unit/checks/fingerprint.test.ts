import { evaluateRule, type Finding } from '../../../shared/checks/evaluate.ts';
import { fingerprintOf } from '../../../shared/checks/fingerprint.ts';
import type { Outcome } from '../../../shared/checks/model.ts';
import { rule } from '../../../shared/checks/rule.ts';
import { ALONE } from '../../../shared/checks/surroundings.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { makeReport, readCell } from '../builders/report.ts';

const words = { zh: '某事', en: 'something' };

const doubt = (outcome: Partial<Outcome>, message = '有疑点。'): Finding => {
  const own = rule({
    ...{ id: 'Z01', severity: 'W', title: words, why: words, formula: '', forms: ['v2021'] },
    messages: { fail: { zh: message, en: 'doubt' } },
    evaluate: () => [{ part: null, status: 'fail', ...outcome }],
  });
  const [found] = evaluateRule(own, { ...ALONE, report: makeReport() });
  if (found === undefined) throw new Error('the rule finds nothing');
  return found;
};

const report = makeReport({ 't3.new.nat': 3, 't3.new.com': 1 });
const print = (outcome: Partial<Outcome>, of = report, message?: string) => fingerprintOf(doubt(outcome, message), of);

const BASE: Partial<Outcome> = { left: 6, right: 4, cells: ['t3.new.nat'], values: { quote: '六件' } };

describe('the fingerprint of a finding', () => {
  test('is the same for the same values, whatever the wording and whatever else the report says', () => {
    const other = makeReport({ 't3.new.nat': 3, 't3.new.com': 9 });
    expect(print(BASE)).toMatch(/^[0-9a-f]{16}$/);
    expect(print(BASE, other, '换了说法。')).toBe(print(BASE));
  });

  test('does not depend on how a number is written', () => {
    const written = { ...report, cells: { ...report.cells, 't3.new.nat': readCell(3, '３ 件') } };
    expect(print(BASE, written)).toBe(print(BASE));
  });

  test.each([
    ['its left side', { left: 7 }],
    ['its right side', { right: 5 }],
    ['the words that it quotes', { values: { quote: '七件' } }],
    ['the cells that it names', { cells: ['t3.new.com'] }],
  ])('changes with %s', (_, changes) => {
    expect(print({ ...BASE, ...changes })).not.toBe(print(BASE));
  });

  test('changes with the value of a cell, and with a number where there was none', () => {
    const prints = [2, 0, null].map((value) => print(BASE, makeReport({ 't3.new.nat': value })));
    expect(new Set([...prints, print(BASE)]).size).toBe(4);
  });

  test('is none of an error, of a blank to be filled in, and of what is no finding', () => {
    const outcomes: Partial<Outcome>[] = [
      { severity: 'E' },
      { status: 'fillable' },
      { status: 'pass' },
      { status: 'na' },
    ];
    expect(outcomes.map((outcome) => print({ ...BASE, ...outcome }))).toEqual([null, null, null, null]);
    expect(print({ ...BASE, severity: 'I' })).toBe(print(BASE));
  });
});

test('every failing W and I of a report has one, and nothing else has', () => {
  const { checks } = validate(makeReport({ 't4.rev.other': 6, 't4.rev.total': 6, 't3.new.nat': 3 }));
  const having = checks.filter(({ fingerprint }) => fingerprint !== undefined);
  expect(having).toEqual(checks.filter(({ status, severity }) => status === 'fail' && severity !== 'E'));
  expect(having.length).toBeGreaterThan(1);
  expect(new Set(having.map(({ fingerprint }) => fingerprint)).size).toBe(having.length);
  expect(checks.some(({ status, severity }) => status === 'fail' && severity === 'E')).toBe(true);
});
