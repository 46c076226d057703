import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { type BlankEquation, blankGroups, isFillable, onlyFilling } from '../../blanks.ts';
import { cellOf, isUnfilled } from '../../cells.ts';
import { sumsOf } from '../../sums.ts';
import type { Balance, Weighed } from './last-year.ts';

/** Numbers that belong into blank cells. */
export interface Filling {
  readonly now: ReadonlyMap<CellId, number>;
  readonly before: ReadonlyMap<CellId, number>;
}

/** Cells of last year's report have the ids of this year's: in one system of equations they need others. */
const THEN = 'then ';
const ofLastYear = (id: string) => `${THEN}${id}`;

/** The blank cells of a balance, those of last year told apart. */
export function blanksOf(report: Report, previous: Report, { before, now }: Balance): CellId[] {
  const earlier = isUnfilled(cellOf(previous, before)) ? [ofLastYear(before)] : [];
  return [...earlier, ...now.map(([, id]) => id).filter((id) => isUnfilled(cellOf(report, id)))];
}

function equationOf(report: Report, previous: Report, { balance, left, right }: Weighed): BlankEquation {
  const subtracted = balance.now.filter(([sign]) => sign < 0).map(([, id]) => id);
  return {
    equation: { id: balance.part, positive: [ofLastYear(balance.before), ...subtracted] },
    residual: left - right,
    blanks: blanksOf(report, previous, balance),
  };
}

const sumsOfLastYear = (previous: Report): BlankEquation[] =>
  [...sumsOf(previous).assessed.values()].map(({ equation, residual, blanks }) => ({
    equation: { id: ofLastYear(equation.id), positive: equation.positive.map(ofLastYear) },
    residual,
    blanks: blanks.map(ofLastYear),
  }));

function split(filling: ReadonlyMap<CellId, number>, blanks: readonly CellId[]): Filling {
  const own = blanks.map((id) => [id, filling.get(id) ?? 0] as const);
  const before = own
    .filter(([id]) => id.startsWith(THEN))
    .map(([id, value]) => [id.slice(THEN.length), value] as const);
  return { now: new Map(own.filter(([id]) => !id.startsWith(THEN))), before: new Map(before) };
}

/**
 * The balances that do not hold with blanks read as 0 but would with numbers in them, by their part: with the filling, or
 * null where there are several. The numbers satisfy all sums of both reports that touch the blanks.
 */
export function fillingsOf(
  report: Report,
  previous: Report,
  weighed: readonly Weighed[],
): ReadonlyMap<string, Filling | null> {
  const equations = weighed.map((one) => equationOf(report, previous, one));
  const open = equations.filter(({ residual, blanks }) => residual !== 0 && blanks.length > 0);
  if (open.length === 0) return new Map();
  const groups = blankGroups([...equations, ...sumsOf(report).assessed.values(), ...sumsOfLastYear(previous)]);
  return new Map(
    open.flatMap(({ equation: { id }, blanks }): [string, Filling | null][] => {
      const group = groups.find((one) => one.equations.some(({ equation }) => equation.id === id));
      if (group === undefined || !isFillable(group)) return [];
      const only = onlyFilling(group);
      return [[id, only === null ? null : split(only, blanks)]];
    }),
  );
}
