import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf, isWords, tableOf, type Values, whyAbsent } from '../cells.ts';
import type { NotAssessed } from '../model.ts';

/** Why cells cannot be held against anything else; null if all of them hold a number. */
export function whyIncomparable(report: Report, ids: readonly CellId[]): NotAssessed | null {
  const cells = ids.map((id) => ({ id, ...cellOf(report, id) }));
  const absent = cells.find((cell) => cell.basis === 'absent');
  if (absent !== undefined) return whyAbsent(report, tableOf(absent.id));
  if (cells.some(isWords)) return 'parse_low_confidence';
  return cells.some((cell) => cell.value === null) ? 'blank' : null;
}

export const sumOf = (ids: readonly CellId[], values: Values) => ids.reduce((all, id) => all + (values(id) ?? 0), 0);
