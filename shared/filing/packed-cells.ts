import { cellsOfForm } from '../form/forms.ts';
import type { CellId, FormVersion } from '../form/model.ts';
import type { Cell, Report } from '../reading/report.ts';

const known = new Map<FormVersion, readonly CellId[]>();

function idsOf(form: FormVersion): readonly CellId[] {
  const ids = known.get(form) ?? [...cellsOfForm(form).keys()];
  known.set(form, ids);
  return ids;
}

/** A number that is certain enough to compare other reports with. */
function numberIn(cell: Cell | undefined): number | null {
  return cell === undefined || cell.basis === 'ambiguous' ? null : cell.value;
}

/**
 * The values of a form's cells as one short text: separated by commas in the order of the form, nothing where a cell holds
 * no number or an ambiguous one, `x<times>` after a value that stands several times in a row. A table of mostly zeros takes some 200 characters.
 */
export function packCells(report: Report): string {
  const values = idsOf(report.form).map((id) => String(numberIn(report.cells[id]) ?? ''));
  const runs: { readonly value: string; times: number }[] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.value === value) last.times += 1;
    else runs.push({ value, times: 1 });
  }
  return runs.map(({ value, times }) => (times === 1 ? value : `${value}x${times}`)).join(',');
}

const RUN = /^(-?\d+(?:\.\d+)?(?:e[+-]\d+)?)?(?:x(\d+))?$/;

/**
 * A plain loop over one array of ids: it runs for each of some thousand reports.
 *
 * @throws Error if the text does not give exactly one place to each cell of the form
 */
export function unpackCells(form: FormVersion, packed: string): Readonly<Record<CellId, number>> {
  const ids = idsOf(form);
  const cells: Record<CellId, number> = {};
  let place = 0;
  for (const run of packed.split(',')) {
    const [match, value, times = '1'] = RUN.exec(run) ?? [];
    const end = place + Number(times);
    if (match === undefined || end > ids.length) {
      throw new Error(`the packed cells of ${form} hold ${JSON.stringify(run)} at place ${place} of ${ids.length}`);
    }
    for (; place < end; place += 1) {
      if (value !== undefined) cells[ids[place] ?? ''] = Number(value);
    }
  }
  if (place !== ids.length) {
    throw new Error(`the packed cells hold ${place} places for the ${ids.length} cells of ${form}`);
  }
  return cells;
}
