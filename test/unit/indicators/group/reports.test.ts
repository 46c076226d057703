import type { Measure } from '../../../../shared/indicators/group/member.ts';
import { coverageOf, timelinessOf, zeroShareOf } from '../../../../shared/indicators/group/reports.ts';
import { granting, makeMember } from '../members.ts';

const onRoster = (
  agency: string,
  name = `${agency}局`,
  kind: 'department' | 'government' | 'other' = 'department',
) => ({
  agency,
  name,
  kind,
});

describe('the share of reports with nothing but zeros (I42)', () => {
  test('counts those whose table 3 tells', () => {
    const blanks = makeMember({ 't3.total.sum': null });
    const members = [makeMember(), makeMember({ 't4.rev.upheld': 1 }), granting(1, 2), blanks];
    expect(zeroShareOf(members)).toMatchObject({ numerator: 2, denominator: 3 });
  });

  test('a table with blanks among its zeros is none that differs from 0', () => {
    expect(zeroShareOf([makeMember({ 't3.new.com': null })])).toMatchObject({ value: 100 });
    expect(zeroShareOf([makeMember({ 't3.new.sum': null, 't3.new.com': 1 })])).toMatchObject({ value: 0 });
  });

  test('of no reports is undefined', () => {
    expect(zeroShareOf([])).toMatchObject({ value: null, reason: 'zero_denominator' });
  });
});

describe('coverage (I44)', () => {
  const roster = ['a', 'b', 'c', 'd'].map((agency) => onRoster(agency));

  test('counts the roster, not the reports', () => {
    const members = ['a', 'c', 'stranger'].map((agency) => makeMember({}, { agency }));
    const { rate, missing } = coverageOf(roster, members);
    expect(rate).toMatchObject({ value: 50, numerator: 2, denominator: 4 });
    expect(missing.map(({ agency }) => agency)).toEqual(['b', 'd']);
  });

  test('without a roster is undefined', () => {
    expect(coverageOf([], [makeMember()]).rate).toMatchObject({ value: null, reason: 'zero_denominator' });
  });
});

describe('timeliness of a group (I43)', () => {
  const dated = (agency: string, measure: Partial<Measure>) =>
    makeMember(
      {},
      {
        agency,
        indicators: {
          I43: { value: null, numerator: null, denominator: null, reason: null, unsound: false, ...measure },
        },
      },
    );
  const members = [
    dated('early', { value: 100, numerator: 1, denominator: 1 }),
    dated('late', { value: 0, numerator: 0, denominator: 1 }),
    dated('undated', { reason: 'date_unknown' }),
    dated('town', { reason: 'not_applicable' }),
  ];

  test('is the share of those in time among those with a date', () => {
    expect(timelinessOf(members, 0)).toMatchObject({ rate: { numerator: 1, denominator: 2, value: 50 }, undated: 1 });
  });

  test('takes who should have published and did not for late', () => {
    expect(timelinessOf(members, 2).rate).toMatchObject({ numerator: 1, denominator: 4 });
  });
});
