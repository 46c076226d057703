import { indicatorsOfYears } from '../../../../shared/indicators/years/documents.ts';
import { makeMember } from '../members.ts';

const stock = (valid: number | null, issued: number | null = 0, repealed = 0, year = 2025) =>
  makeMember(
    { 't2.normdocs.valid': valid, 't2.normdocs.issued': issued, 't2.normdocs.repealed': repealed, 't2.rules.valid': 9 },
    { year },
  );

const before = stock(66, 0, 0, 2024);

test('from 66 valid documents to 372 the stock grew by 306 (I38)', () => {
  expect(indicatorsOfYears(before, stock(372)).I38).toMatchObject({ value: 306, unit: '件', reason: null });
});

test('the turnover is over what was valid last year, not over what was issued (I37)', () => {
  expect(indicatorsOfYears(before, stock(69, 9, 6)).I37).toMatchObject({
    numerator: 15,
    denominator: 66,
    unit: '%',
    value: expect.closeTo(22.727, 3),
    low: null,
  });
});

test.each([
  ['there is no report of the year before', null, stock(1), 'other_report_missing', 'other_report_missing'],
  [
    'the one before is of another scope',
    { ...before, scope: 'region' as const },
    stock(1),
    'scope_mismatch',
    'scope_mismatch',
  ],
  [
    'the one before has the form of 2019',
    makeMember({}, { year: 2024, form: 'v2019' }),
    stock(1),
    'other_form',
    'other_form',
  ],
  ['last year does not tell the stock', stock(null, 0, 0, 2024), stock(1), 'no_number', 'no_number'],
  ['this year does not tell', before, stock(null, null), 'no_number', 'no_number'],
  ['nothing was valid last year', stock(0, 0, 0, 2024), stock(3, 3), 'zero_denominator', null],
] as const)('undefined where %s', (_, then, now, turnover, change) => {
  const found = indicatorsOfYears(then, now);
  expect([found.I37.reason, found.I38.reason]).toEqual([turnover, change]);
});
