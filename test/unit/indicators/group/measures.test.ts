import fc from 'fast-check';
import { computeIndicators } from '../../../../shared/indicators/compute.ts';
import { TABLE_INDICATORS } from '../../../../shared/indicators/definitions/tables.ts';
import { keyOf } from '../../../../shared/indicators/definitions.ts';
import { measureAll, measureBy } from '../../../../shared/indicators/group/measures.ts';
import { makeReport, table3 } from '../../builders/report.ts';
import { granting, kept, makeMember } from '../members.ts';

const COUNTS = ['t3.new.sum', 't3.granted.sum', 't3.deny_law.sum', 't3.total.sum', 't3.total.nat', 't4.rev.total'];

describe('the measure of a member', () => {
  test('is what the whole report gives, unsound tables too', () => {
    const figures = fc.record(Object.fromEntries(COUNTS.map((id) => [id, fc.nat(3)])));
    const form = fc.constantFrom('v2019' as const, 'v2021' as const);
    fc.assert(
      fc.property(figures, form, (some, version) => {
        const whole = computeIndicators(makeReport(some, version));
        const member = makeMember(some, { form: version });
        for (const key of TABLE_INDICATORS.map(keyOf)) {
          expect({ key, ...whole[key] }).toMatchObject({ key, ...measureBy(key)(member) });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is unknown where a cell holds no number, and then no sum of it is judged', () => {
    const member = makeMember({ ...table3({ new: 3, granted: 3, total: 3 }), 't3.granted.sum': null });
    expect(measureBy('I01')(member)).toMatchObject({
      value: null,
      reason: 'no_number',
      denominator: 3,
      unsound: false,
    });
    expect(measureBy('I05')(member)).toMatchObject({ value: 0, unsound: false });
  });

  test('is what was kept with the report where something was', () => {
    expect(measureBy('I03')(kept('I03', 12.5)).value).toBe(12.5);
    expect(measureBy('I46')(kept('I46', -4)).value).toBe(-4);
    expect(measureBy('I46')(makeMember())).toMatchObject({ value: null, reason: 'not_measured' });
  });

  test('believes what was kept of the tables', () => {
    const member = granting(3, 4, { unsound: new Set(['t3']) });
    expect(measureBy('I03')(member).unsound).toBe(true);
    expect(measureBy('I22')(member).unsound).toBe(false);
  });

  test('of an unknown key is an error', () => {
    expect(() => measureBy('I99')).toThrow(RangeError);
    expect(() => measureBy('toString')).toThrow(RangeError);
  });
});

test('members fall into those with a value and those without, each with its reason', () => {
  const unsound = makeMember({ 't3.new.sum': 1 });
  const members = [granting(1, 2), granting(0, 0), unsound, granting(2, 2)];
  const { valued, others } = measureAll(members, 'I03');
  expect(valued.map(({ value }) => value)).toEqual([50, 100]);
  expect(others).toEqual([
    { member: members[1], reason: 'zero_denominator' },
    { member: unsound, reason: 'unsound' },
  ]);
});
