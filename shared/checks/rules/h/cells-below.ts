import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, isDoubtful, isUnfilled } from '../../cells.ts';
import { type Added, addedUp, halfLastDigit, isAmount } from '../../levels.ts';
import type { Outcome } from '../../model.ts';
import { fail } from '../../rule.ts';
import type { Extract } from '../../surroundings.ts';

/** A cell of the head's report beside those of the reports below. */
export interface Compared extends Added {
  readonly id: CellId;
  /** Null where the head's cell holds no number, or not for certain. */
  readonly value: number | null;
  /** The head's slot is there and empty. */
  readonly unfilled: boolean;
  /** By how much amounts may differ for being rounded. */
  readonly room: number;
}

/** All cells that add up, in the order of the form. */
export function compared(report: Report, children: readonly Extract[]): Compared[] {
  return [...addedUp(children, report.form)].map(([id, added]) => {
    const cell = cellOf(report, id);
    const value = cell.basis === 'ambiguous' || isDoubtful(cell) ? null : cell.value;
    const room = isAmount(id, report.form) ? added.leeway + halfLastDigit(value ?? 0) : 0;
    return { ...added, id, value, unfilled: isUnfilled(cell), room };
  });
}

/** A cell that contradicts the reports below: the number of the head and what stands against it. */
export interface Contradiction {
  readonly id: CellId;
  readonly left: number;
  readonly right: number;
  readonly who?: string;
}

/** Fails with the widest contradiction first. */
export function contradicted(all: readonly Contradiction[]): Outcome {
  const [widest] = [...all].sort((a, b) => Math.abs(b.left - b.right) - Math.abs(a.left - a.right));
  const { id = '', left = 0, right = 0, who = '' } = widest ?? {};
  return fail({ left, right, cells: all.map((one) => one.id), values: { cell: id, count: all.length, who } });
}
