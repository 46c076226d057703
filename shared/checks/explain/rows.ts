import type { Report } from '../../reading/report.ts';
import { sumsOf } from '../sums.ts';
import { isBalanced, type Slots, slipsOf } from './slips.ts';
import { type ErrorSystem, residualsWith, systemOf } from './system.ts';
import { type Hypothesis, hypothesis, type Row, rowsOf } from './table3.ts';

/** What a row must hold for its columns to hold, by cell: null where no column asks, NaN where two columns disagree. */
export type Asked = readonly (number | null)[];

/** What the columns ask of the cells of a row, if all that stands elsewhere is right. */
export function askedOf({ suspects, families, residuals }: ErrorSystem, { cells }: Row): Asked {
  return cells.map((cell) => {
    const { value, signature } = suspects.get(cell) ?? { value: 0, signature: [] };
    const columns = signature.filter(([sum]) => families[sum] !== 'B01');
    // Slips make whole numbers, so that what is left of binary rounding counts for nothing.
    const asked = columns.map(([sum, sign]) => Math.round(value - sign * (residuals[sum] ?? 0)));
    const [first = null] = asked;
    return asked.every((one) => one === first) ? first : Number.NaN;
  });
}

/** Whether a row can hold just what is asked of it: it must add up. */
export function isPossible(asked: Asked): boolean {
  const numbers = asked.filter((one) => one !== null);
  return numbers.length < asked.length || isBalanced(numbers);
}

/**
 * The ways to put the values of one row back where they seem to belong (D.4), after which no more columns than `others`
 * hold another value than what is asked; the slot that the sum of the row decides is not looked at.
 */
export function slipsOfRow(row: Row, asked: Asked, others: number): readonly Hypothesis[] {
  const fits = (slots: Slots) => {
    let missed = 0;
    slots.forEach((slot, at) => {
      if (slot !== null && asked[at] !== null && slot !== asked[at]) missed += 1;
    });
    return missed <= others;
  };
  return [...slipsOf(row.values, fits)]
    .map(({ why, full }) => hypothesis(why, [[row, full]]))
    .filter(({ cells }) => cells.length > 1);
}

/** The rows whose own sum fails and of which a slip explains that, their columns holding with it (B09). */
export function slippedRows(report: Report): readonly string[] {
  const { assessed, sets } = sumsOf(report);
  const rows = rowsOf(report).filter(({ id }) => (assessed.get(`B01.${id}`)?.residual ?? 0) !== 0);
  const isSlipped = (row: Row) => {
    const system = systemOf(report, sets[0]);
    const asked = askedOf(system, row);
    const mends = (slip: Hypothesis) => {
      const after = residualsWith(system, slip.cells);
      const wrong = system.members.filter((_, sum) => after[sum] !== 0);
      return !wrong.some((members) => members.some(([{ cell }]) => row.cells.includes(cell)));
    };
    return isPossible(asked) && slipsOfRow(row, asked, 0).some(mends);
  };
  return rows.filter(isSlipped).map(({ id }) => id);
}

/** The rows of which a slip, with one cell elsewhere at most, may explain all that fails: the cell upsets one row at most. */
export function suspectRows(
  report: Report,
  { members, families }: ErrorSystem,
  wrong: readonly number[],
): readonly Row[] {
  const upset = wrong.filter((sum) => families[sum] === 'B01').map((sum) => members[sum]?.[0]?.[0].cell ?? '');
  return rowsOf(report).filter(({ cells }) => upset.filter((cell) => !cells.includes(cell)).length <= 1);
}
