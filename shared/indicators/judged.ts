import { NATIONAL_DEADLINES } from '../checks/config/deadlines.ts';
import type { CheckResult, Severity } from '../checks/model.ts';
import { daysBetween } from '../checks/rules/l/dates.ts';
import type { Report } from '../reading/report.ts';
import { type Outcome, plain, undefinedBecause } from './evaluate.ts';
import type { IndicatorUnit, IndicatorValue } from './model.ts';

type Dated = Pick<Report, 'year' | 'published'>;

/** What a failed check takes from 100. */
const PENALTIES = { E: 10, W: 3, I: 1 } as const;

const STATUTORY = { L01: 'department', L02: 'government' } as const;

const isAssessed = ({ status }: CheckResult) => status !== 'na';

const isPassed = ({ status }: CheckResult) => status === 'pass';

/** The check on the statutory deadline that fits the organ: L01 of departments, L02 of governments; null if neither does. */
function deadlineCheck(checks: readonly CheckResult[]): CheckResult | null {
  return (
    checks.find((check) => check.id in STATUTORY && (isAssessed(check) || check.reason === 'date_unknown')) ?? null
  );
}

/** Neither check fits: the organ has no statutory deadline, or it was not read what organ it is. */
const noDeadline = (checks: readonly CheckResult[]) =>
  undefinedBecause(
    checks.some(({ id, reason }) => id in STATUTORY && reason === 'not_stated') ? 'not_stated' : 'not_applicable',
  );

/** I43: whether the report was published in time; of a group it is the share of those that were. */
function onTime(checks: readonly CheckResult[]): Outcome {
  const check = deadlineCheck(checks);
  if (check === null) return noDeadline(checks);
  if (!isAssessed(check)) return undefinedBecause('date_unknown');
  const passed = isPassed(check) ? 1 : 0;
  return plain(100 * passed, passed, 1);
}

/** I48: days from publication to the statutory deadline; negative after it. */
function daysBefore({ year, published }: Dated, checks: readonly CheckResult[]): Outcome {
  const check = deadlineCheck(checks);
  if (check === null) return noDeadline(checks);
  const standing = STATUTORY[check.id as keyof typeof STATUTORY];
  const deadline = NATIONAL_DEADLINES.find((one) => one.standing === standing);
  if (deadline === undefined || year === null || published === null) return undefinedBecause('date_unknown');
  const days = daysBetween(published, `${year + 1}-${deadline.date}`);
  return Number.isInteger(days) ? plain(days) : undefinedBecause('date_unknown');
}

/** The share of checks that passed or were assessed. They are no sample of anything, so it has no interval. */
const share = (part: readonly CheckResult[], whole: readonly CheckResult[]): Outcome =>
  whole.length === 0
    ? undefinedBecause('zero_denominator', 0, 0)
    : plain((100 * part.length) / whole.length, part.length, whole.length);

/** I45: S02 counts as failed where S01 fails; the form of 2019 does not ask for S03. */
function completeness(checks: readonly CheckResult[]): Outcome {
  const structure = checks.filter((check) => /^S0[1-6]$/.test(check.id) && check.reason !== 'other_form');
  return share(structure.filter(isPassed), structure);
}

/** I47: the N checks that passed, of those that could be assessed. */
function agreement(checks: readonly CheckResult[]): Outcome {
  const narrative = checks.filter((check) => check.id.startsWith('N') && isAssessed(check));
  return share(narrative.filter(isPassed), narrative);
}

/** I46: 100 less what the failed checks take. */
function quality(checks: readonly CheckResult[]): Outcome {
  if (!checks.some(isAssessed)) return undefinedBecause('zero_denominator');
  const failed = checks.filter(({ status }) => status === 'fail');
  return plain(failed.reduce((score, { severity }) => score - PENALTIES[severity], 100));
}

/** I46 of a report of which it is only known how many checks fail; it is checked, so that something was assessable. */
export const qualityOf = ({ E, W, I }: Readonly<Record<Severity, number>>): IndicatorValue =>
  measured('score', plain(100 - PENALTIES.E * E - PENALTIES.W * W - PENALTIES.I * I));

const measured = (unit: IndicatorUnit, outcome: Outcome): IndicatorValue => ({ ...outcome, unit, unsound: false });

/** The indicators of what the checks of a report say: I43, I45 to I48. */
export function indicatorsOfChecks(report: Dated, checks: readonly CheckResult[]): Record<string, IndicatorValue> {
  return {
    I43: measured('%', onTime(checks)),
    I45: measured('%', completeness(checks)),
    I46: measured('score', quality(checks)),
    'I46.assessable': measured('%', share(checks.filter(isAssessed), checks)),
    I47: measured('%', agreement(checks)),
    I48: measured('天', daysBefore(report, checks)),
  };
}
