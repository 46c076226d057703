import { LOCAL_DEADLINES, NATIONAL_DEADLINES } from '../../../shared/checks/config/deadlines.ts';
import { FEE_LIMITS, PEER_RATIO } from '../../../shared/checks/config/fee-limits.ts';
import { LENGTH_LIMITS } from '../../../shared/checks/config/length-limits.ts';
import { LengthLimit, LocalDeadline, NationalDeadline, Threshold } from '../../../shared/checks/config/schema.ts';
import { THRESHOLDS } from '../../../shared/checks/config/thresholds.ts';

const parsed = (
  schema: typeof NationalDeadline | typeof LocalDeadline | typeof LengthLimit,
  rows: readonly unknown[],
) => rows.flatMap((row) => schema.safeParse(row).error?.issues ?? []);

test('every row of configuration fits its schema', () => {
  expect(parsed(NationalDeadline, NATIONAL_DEADLINES)).toEqual([]);
  expect(parsed(LocalDeadline, LOCAL_DEADLINES)).toEqual([]);
  expect(parsed(LengthLimit, LENGTH_LIMITS)).toEqual([]);
});

test('every threshold has a reason', () => {
  const fees = Object.values(FEE_LIMITS).flatMap((limits) => Object.values(limits).filter((one) => one !== null));
  for (const one of [...Object.values(THRESHOLDS), ...fees, PEER_RATIO])
    expect(Threshold.safeParse(one).error).toBeUndefined();
});

test('a local date is earlier than the one of the law', () => {
  for (const local of LOCAL_DEADLINES) {
    const national = NATIONAL_DEADLINES.find(({ standing }) => standing === local.standing);
    expect(national === undefined || local.date < national.date).toBe(true);
  }
});

test.each([
  ['a date without leading zeros', { date: '1-31' }],
  ['no reason', { reason: '' }],
  ['an unknown field', { month: 1 }],
])('the schema refuses %s', (_, wrong) => {
  expect(NationalDeadline.safeParse({ ...NATIONAL_DEADLINES[0], ...wrong }).success).toBe(false);
});
