import { cellsOfForm } from '../form/forms.ts';
import type { CellId, FormVersion } from '../form/model.ts';
import type { Extract } from './surroundings.ts';

/** What the reports below amount to in one cell. */
export interface Added {
  readonly sum: number;
  /** Reports in which the cell holds no number. */
  readonly missing: number;
  /** Half of the last printed digit of each amount, added up: 0 for counts. */
  readonly leeway: number;
  /** The report with the largest value. */
  readonly largest: { readonly value: number; readonly extract: Extract } | null;
}

/**
 * Cells of which a region's number is that of its agencies added up: tables 2 and 3 of the form in force; of the form of 2019
 * table 3 alone, since the items of table 2 are kinds of matter that agencies share. In table 4 a case with two defendants
 * stands twice (domain specification C.8).
 */
export const additiveCells = (form: FormVersion): readonly CellId[] =>
  [...cellsOfForm(form).keys()].filter((id) => id.startsWith('t2.') || id.startsWith('t3.'));

/** Half of the last digit that a number shows: 0.005 of 12.35; nothing of 0, which is none and not a little. */
export function halfLastDigit(value: number): number {
  if (value === 0) return 0;
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 0.5 / 10 ** decimals;
}

/** Amounts are rounded, counts are not. */
export const isAmount = (id: CellId, form: FormVersion) => cellsOfForm(form).get(id)?.kind === 'amount';

interface Running {
  readonly id: CellId;
  readonly isAmount: boolean;
  sum: number;
  missing: number;
  leeway: number;
  most: number;
  largest: Extract | null;
}

/** Report by report, not cell by cell: each report's cells are looked up while they are near in memory. */
function add(form: FormVersion, extracts: readonly Extract[]): Running[] {
  const all = additiveCells(form).map(
    (id): Running => ({ id, isAmount: isAmount(id, form), sum: 0, missing: 0, leeway: 0, most: -1, largest: null }),
  );
  for (const extract of extracts) {
    const cells = extract.form === form ? extract.cells : {};
    for (const running of all) {
      const value = cells[running.id];
      if (value === undefined) {
        running.missing += 1;
        continue;
      }
      running.sum += value;
      if (running.isAmount) running.leeway += halfLastDigit(value);
      if (value > running.most) {
        running.most = value;
        running.largest = extract;
      }
    }
  }
  return all;
}

const finished = ({ id, sum, missing, leeway, most, largest }: Running): [CellId, Added] => [
  id,
  {
    sum: Math.round(sum * 1e6) / 1e6,
    missing,
    leeway,
    largest: largest === null ? null : { value: most, extract: largest },
  },
];

const cache = new WeakMap<readonly Extract[], Map<FormVersion, ReadonlyMap<CellId, Added>>>();

/** The reports below, cell by cell; computed once for each list, since three rules ask and it may have thousands. */
export function addedUp(extracts: readonly Extract[], form: FormVersion): ReadonlyMap<CellId, Added> {
  const known = cache.get(extracts) ?? new Map<FormVersion, ReadonlyMap<CellId, Added>>();
  cache.set(extracts, known);
  let added = known.get(form);
  if (added === undefined) {
    added = new Map(add(form, extracts).map(finished));
    known.set(form, added);
  }
  return added;
}
