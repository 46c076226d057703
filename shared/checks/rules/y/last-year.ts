import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, isDoubtful, isWords, type Values } from '../../cells.ts';
import type { CheckContext, NotAssessed } from '../../model.ts';

/** A cell of last year's report that says the same as a sum of this year's. */
export interface Balance {
  readonly part: string;
  readonly before: CellId;
  readonly now: readonly (readonly [sign: 1 | -1, id: CellId])[];
}

/** A balance with its numbers, blanks read as 0. */
export interface Weighed {
  readonly balance: Balance;
  /** What last year's report says. */
  readonly left: number;
  /** What this year's does. */
  readonly right: number;
}

type Years = Pick<CheckContext, 'report' | 'previous'>;

/** The report of the year before, counting the same agencies; else why this year's cannot be held against it. */
export function lastYear({ report, previous }: Years): Report | NotAssessed {
  if (report.year === null) return 'not_stated';
  if (previous === null || previous.year !== report.year - 1) return 'other_report_missing';
  const scopes = new Set([report.scope, previous.scope]);
  return scopes.size > 1 && !scopes.has('unknown') ? 'scope_mismatch' : previous;
}

/**
 * Whether last year's report holds these cells legibly; where it does not, that report counts as missing: nobody can
 * mend it by filing this year's anew.
 */
export const holds = (previous: Report, ids: readonly CellId[]): boolean =>
  ids.map((id) => cellOf(previous, id)).every((cell) => cell.basis !== 'absent' && !isWords(cell) && !isDoubtful(cell));

/** The ways to read some cells: as they are, or one for each reading where one of them is ambiguous. */
function readingsOf(report: Report, ids: readonly CellId[]): readonly Values[] {
  const asRead: Values = (id) => cellOf(report, id).value;
  if (!ids.some((id) => cellOf(report, id).basis === 'ambiguous')) return [asRead];
  return report.readings.map((reading) => (id) => reading[id] ?? asRead(id));
}

/** Cells of this year's report and of last year's. */
export interface CellsOfYears {
  readonly now: readonly CellId[];
  readonly before: readonly CellId[];
}

/**
 * What both reports say, under every pair of readings of their ambiguous cells; null where the pairs do not agree
 * (domain specification C.0), or where there is no reading.
 */
export function underAllReadings<T>(
  report: Report,
  previous: Report,
  cells: CellsOfYears,
  judge: (now: Values, before: Values) => T,
  agree: (one: T, other: T) => boolean,
): T | null {
  const before = readingsOf(previous, cells.before);
  const [first, ...more] = readingsOf(report, cells.now).flatMap((now) => before.map((then) => judge(now, then)));
  return first !== undefined && more.every((one) => agree(first, one)) ? first : null;
}
