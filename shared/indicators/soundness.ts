import { evaluateEquation } from '../checks/equation.ts';
import { equationsOfForm } from '../checks/equations.ts';
import type { Extract } from '../checks/surroundings.ts';
import { cellsOfForm } from '../form/forms.ts';
import type { CellId, FormVersion, TableId } from '../form/model.ts';
import type { Report } from '../reading/report.ts';

/** The tables whose own sums fail (table 3: B01–B03, table 4: C01): what is computed from them is not to be relied on. */
export function unsoundTables(report: Report): ReadonlySet<TableId> {
  const failing = equationsOfForm(report.form).filter((one) => evaluateEquation(report, one).status === 'fail');
  return new Set(failing.map(({ table }) => table));
}

let byFamily: ReadonlyMap<string, TableId> | undefined;

/** The same of a report that was checked, from the ids of the checks that fail and of their families. */
export function unsoundByChecks(failing: readonly string[]): ReadonlySet<TableId> {
  byFamily ??= new Map(equationsOfForm('v2021').map(({ family, table }) => [family, table]));
  return new Set(failing.flatMap((id) => byFamily?.get(id) ?? []));
}

/** The equations in which a cell stands, by their places: added, and taken away. */
interface Places {
  readonly added: readonly number[];
  readonly taken: readonly number[];
}

const known = new Map<FormVersion, ReadonlyMap<CellId, Places>>();

function placesOf(form: FormVersion): ReadonlyMap<CellId, Places> {
  const found = known.get(form);
  if (found !== undefined) return found;
  const equations = equationsOfForm(form);
  const placesOn = (side: 'positive' | 'negative', id: CellId) =>
    equations.flatMap((one, place) => (one[side].includes(id) ? [place] : []));
  const ids = [...new Set(equations.flatMap(({ cells }) => cells))];
  const places = new Map(ids.map((id) => [id, { added: placesOn('positive', id), taken: placesOn('negative', id) }]));
  known.set(form, places);
  return places;
}

type Numbers = Pick<Extract, 'form' | 'cells'>;

function add(residuals: Float64Array, { added, taken }: Places, value: number): void {
  for (const place of added) residuals[place] = (residuals[place] ?? 0) + value;
  for (const place of taken) residuals[place] = (residuals[place] ?? 0) - value;
}

/** left − right of each equation, NaN where one of its cells is not known. */
function residualsOf({ form, cells }: Numbers): Float64Array {
  const residuals = new Float64Array(equationsOfForm(form).length);
  const places = placesOf(form);
  let told = 0;
  // To walk over what is there is three times as fast as to ask for each cell, and most are 0.
  for (const id in cells) {
    const value = cells[id];
    if (value === undefined) continue;
    told += 1;
    const where = value === 0 ? undefined : places.get(id);
    if (where !== undefined) add(residuals, where, value);
  }
  if (told < cellsOfForm(form).size) {
    for (const [id, where] of places) if (cells[id] === undefined) add(residuals, where, Number.NaN);
  }
  return residuals;
}

const judged = new WeakMap<Numbers, ReadonlySet<TableId>>();

/**
 * The same of the numbers that are kept of a report: by those sums of which every cell is known. Remembered for each report,
 * because ranking, distribution and rate of a group all ask for it.
 */
export function unsoundTablesOf(report: Numbers): ReadonlySet<TableId> {
  const found = judged.get(report);
  if (found !== undefined) return found;
  const equations = equationsOfForm(report.form);
  const unsound = new Set<TableId>();
  residualsOf(report).forEach((residual, place) => {
    const table = equations[place]?.table;
    if (table !== undefined && Math.abs(residual) > 0) unsound.add(table);
  });
  judged.set(report, unsound);
  return unsound;
}
