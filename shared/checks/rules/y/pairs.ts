import { cellsOfForm } from '../../../form/forms.ts';
import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, isDoubtful } from '../../cells.ts';

/** A cell with its number of last year and of this one. */
export interface Pair {
  readonly id: CellId;
  readonly before: number;
  readonly now: number;
}

function numberOf(report: Report, id: CellId): number | null {
  const cell = cellOf(report, id);
  return cell.basis === 'ambiguous' || isDoubtful(cell) ? null : cell.value;
}

/** The counts and amounts that both reports state for certain; signed changes are none. */
export function pairsOf(report: Report, previous: Report): Pair[] {
  const ids = [...cellsOfForm(report.form).values()].filter(({ kind }) => kind !== 'change').map(({ id }) => id);
  return ids.flatMap((id): Pair[] => {
    const [before, now] = [numberOf(previous, id), numberOf(report, id)];
    return before === null || now === null ? [] : [{ id, before, now }];
  });
}
