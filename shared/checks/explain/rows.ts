import type { Report } from '../../reading/report.ts';
import { cellOf } from '../cells.ts';
import { sumsOf } from '../sums.ts';
import { slipsOf } from './slips.ts';
import { errorSystem, residualsWith, signedSum } from './system.ts';
import { type Hypothesis, hypothesis, type Row, rowsOf } from './table3.ts';

const remembered = new WeakMap<Row, readonly Hypothesis[]>();

/** The ways to put the values of one row back where they seem to belong (D.4). */
export function slipsOfRow(row: Row): readonly Hypothesis[] {
  const slips = remembered.get(row) ?? makeSlips(row);
  remembered.set(row, slips);
  return slips;
}

const makeSlips = (row: Row): readonly Hypothesis[] =>
  [...slipsOf(row.values)]
    .map(({ why, full }) => hypothesis(why, [[row, full]]))
    .filter(({ cells }) => cells.length > 1);

/** The rows whose own sum fails and of which a slip explains that, their columns holding with it (B09). */
export function slippedRows(report: Report): readonly string[] {
  const { assessed } = sumsOf(report);
  const rows = rowsOf(report).filter(({ id }) => (assessed.get(`B01.${id}`)?.residual ?? 0) !== 0);
  if (rows.length === 0) return [];
  const system = errorSystem((id) => cellOf(report, id).value ?? 0, [...assessed.values()].map(signedSum));
  const mends = (row: Row, slip: Hypothesis) => {
    const after = residualsWith(system, slip.cells);
    const wrong = system.members.filter((_, sum) => after[sum] !== 0);
    return !wrong.flat().some(([{ cell }]) => row.cells.includes(cell));
  };
  return rows.filter((row) => slipsOfRow(row).some((slip) => mends(row, slip))).map(({ id }) => id);
}
