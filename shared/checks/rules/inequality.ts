import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf, isWords, tableOf, whyAbsent } from '../cells.ts';
import type { Outcome } from '../model.ts';
import { fail, list, notAssessed, pass } from '../rule.ts';

/** Cells added up, each with its sign. */
export type Signed = readonly (readonly [sign: 1 | -1, id: CellId])[];

/** Whether left ≥ right; na where a cell is absent or holds no number. */
export function atLeast(report: Report, part: string | null, left: Signed, right: Signed = []): Outcome {
  const cells = [...left, ...right].map(([, id]) => id);
  const missing = cells.find((id) => cellOf(report, id).basis === 'absent');
  if (missing !== undefined) return notAssessed(whyAbsent(report, tableOf(missing)), { part, cells });
  if (cells.some((id) => isWords(cellOf(report, id)))) return notAssessed('parse_low_confidence', { part, cells });
  if (cells.some((id) => cellOf(report, id).value === null)) return notAssessed('blank', { part, cells });
  const sum = (terms: Signed) => terms.reduce((all, [sign, id]) => all + sign * (cellOf(report, id).value ?? 0), 0);
  const details = { part, left: sum(left), right: sum(right), cells, values: { cells: list(cells) } };
  return details.left >= details.right ? pass(details) : fail(details);
}
