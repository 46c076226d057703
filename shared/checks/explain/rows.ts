import type { Report } from '../../reading/report.ts';
import { cellOf } from '../cells.ts';
import { sumsOf } from '../sums.ts';
import { slipsOf } from './slips.ts';
import { errorSystem, residualsWith, signedSum } from './system.ts';
import { type Hypothesis, hypothesis, type Row, rowsOf } from './table3.ts';

/** The ways to put the values of one row back where they seem to belong (D.4). */
export function* slipsOfRow(row: Row): Generator<Hypothesis> {
  for (const { why, full } of slipsOf(row.values)) {
    const slip = hypothesis(why, [[row, full]]);
    if (slip.cells.length > 1) yield slip;
  }
}

/** The rows whose own sum fails and of which a slip explains that, their columns holding with it (B09). */
export function slippedRows(report: Report): readonly string[] {
  const { assessed } = sumsOf(report);
  const system = errorSystem((id) => cellOf(report, id).value ?? 0, [...assessed.values()].map(signedSum));
  const mends = (row: Row, slip: Hypothesis) => {
    const after = residualsWith(system, slip.cells);
    const wrong = system.members.filter((_, sum) => after[sum] !== 0);
    return !wrong.flat().some(([{ cell }]) => row.cells.includes(cell));
  };
  const rows = rowsOf(report).filter(({ id }) => (assessed.get(`B01.${id}`)?.residual ?? 0) !== 0);
  return rows.filter((row) => [...slipsOfRow(row)].some((slip) => mends(row, slip))).map(({ id }) => id);
}
