import { requestsByResidents } from '../../../shared/indicators/outside.ts';

test('requests by residents (I40) are for every ten thousand', () => {
  expect(requestsByResidents(14069, 12_600_000)).toMatchObject({
    value: expect.closeTo(11.166, 3),
    unit: 'per10k',
    numerator: 14069,
    denominator: 12_600_000,
    low: null,
  });
});

test.each([
  [14069, null, 'outside_data_missing'],
  [null, 12_600_000, 'no_number'],
  [14069, 0, 'zero_denominator'],
] as const)('%p requests of %p residents: %s', (requests, residents, reason) => {
  expect(requestsByResidents(requests, residents)).toMatchObject({ value: null, reason });
});
