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

/** Where a sign stands next; at the end of the text if nowhere. */
function seek(text: string, sign: string, from: number): number {
  const found = text.indexOf(sign, from);
  return found === -1 ? text.length : found;
}

/**
 * Reads some cells and passes over the others without taking the text apart: three of two hundred take a twentieth of the
 * time. Made once for many texts.
 *
 * @throws Error from what it returns, if a text ends before the last of these cells
 */
export function cellPicker(form: FormVersion, wanted: readonly CellId[]) {
  const ids = idsOf(form);
  const places = [...new Set(wanted)].map((id) => ids.indexOf(id)).toSorted((a, b) => a - b);
  return (packed: string): Readonly<Record<CellId, number>> => {
    const cells: Record<CellId, number> = {};
    let [next, place, from, times] = [0, 0, 0, seek(packed, 'x', 0)];
    while (next < places.length && from <= packed.length) {
      const until = seek(packed, ',', from);
      const end = Math.min(times, until);
      place += end < until ? Number(packed.slice(end + 1, until)) : 1;
      for (let at = places[next] ?? place; at < place; at = places[next] ?? place) {
        if (end > from) cells[ids[at] ?? ''] = Number(packed.slice(from, end));
        next += 1;
      }
      if (end < until) times = seek(packed, 'x', until);
      from = until + 1;
    }
    if (next < places.length) throw new Error(`the packed cells of ${form} end at place ${place} of ${ids.length}`);
    return cells;
  };
}
