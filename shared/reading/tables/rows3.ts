import type { Form } from '../../form/model.ts';
import { addsUp, totalFirst, totalLast, withoutSubtotal } from './columns3.ts';
import { entriesOf, holdsValue, usualGap, valuesOf } from './entries.ts';
import type { FoundRow, Scan } from './found.ts';
import { byColumn, valueColumn } from './geometry.ts';
import { type PickedRows, pickRows } from './pick-rows.ts';
import { type Placed, placeRows, type RowEntries } from './place.ts';
import { numberIn } from './token.ts';
import { assignUnlabelled } from './unlabelled.ts';

/** The rows of table 3, each with what is known of the places of its values. */
export interface Rows3 {
  readonly picked: PickedRows;
  readonly placed: ReadonlyMap<string, Placed>;
  /** Rows known by their place in the order alone. */
  readonly unlabelled: ReadonlySet<string>;
}

/** A group's label that is followed by the values of all its rows stands for the first of them (layout 42). */
function asFirstOfGroup(row: FoundRow, form: Form): FoundRow {
  const { rows, columns } = form.table3;
  const group = rows.filter((r) => r.group === (row.mark?.id === 'oth_all' ? 'oth' : row.mark?.id));
  const [first] = group;
  const whole = group.length > 1 && valuesOf(row.slots).length === group.length * columns.length;
  return whole && row.mark !== null && first !== undefined ? { ...row, mark: { ...row.mark, id: first.id } } : row;
}

function withUnlabelled(form: Form, found: ReadonlyMap<string, FoundRow>) {
  const { rows, columns } = form.table3;
  const ids = rows.map(({ id }) => id);
  const assigned = assignUnlabelled(ids, found, columns.length, addsUp);
  const all = new Map(found);
  for (const { id, values } of assigned) {
    const [label] = values;
    const row = found.get(id);
    if (row !== undefined) {
      all.set(id, { ...row, slots: values });
    } else if (label !== undefined) {
      all.set(id, { table: 't3', mark: null, label, how: 'whole', slots: values, headings: [], endGap: 0 });
    }
  }
  return { all, unlabelled: new Set(assigned.map(({ id }) => id)) };
}

function placeByLayout(form: Form, scan: Scan, found: ReadonlyMap<string, FoundRow>): Map<string, Placed> {
  const { columns } = form.table3;
  const gap = usualGap(scan.headingGaps);
  const entries: RowEntries[] = [...found].map(([id, row]) => ({
    id,
    row,
    entries: entriesOf(row, columns.length, gap),
  }));
  return placeRows(withoutSubtotal(scan, entries, columns), columns.length);
}

function placeByColumn(form: Form, scan: Scan, found: ReadonlyMap<string, FoundRow>): Map<string, Placed> | null {
  const { columns } = form.table3;
  const first = valueColumn(columns, scan.columns, [...found.values()]);
  if (first === null) {
    return null;
  }
  return new Map(
    [...found].map(([id, row]) => {
      const cells = byColumn(row, first, columns.length);
      const values = valuesOf(row.slots);
      return [id, cells === null ? { kind: 'loose', values, direct: null } : { kind: 'placed', cells }];
    }),
  );
}

/**
 * In a text that lost its blank cells, what looks like a complete row may be two whose second label is missing: then
 * nothing is known of it, unless it holds nothing but zeros.
 */
function withoutDoubtful(form: Form, placed: ReadonlyMap<string, Placed>): Map<string, Placed> {
  const loose = [...placed.values()].some((row) => row.kind === 'loose' && row.values.length > 0);
  const ids = form.table3.rows.map(({ id }) => id);
  return new Map(
    [...placed].map(([id, row]) => {
      const next = ids[ids.indexOf(id) + 1];
      const alone = next === undefined || placed.has(next);
      const values = row.kind === 'placed' ? row.cells.filter(holdsValue) : [];
      const doubtful = loose && !alone && values.some((token) => numberIn(token) !== 0);
      return [id, doubtful ? { kind: 'surplus', values } : row];
    }),
  );
}

/** Finds the rows of table 3 and places their values as far as the layout tells. */
export function rowsOfTable3(form: Form, scan: Scan): Rows3 {
  const rows = scan.rows.filter(({ table }) => table === 't3').map((row) => asFirstOfGroup(row, form));
  const picked = pickRows(
    rows,
    form.table3.rows.map(({ id }) => id),
  );
  const { all, unlabelled } = withUnlabelled(form, picked.found);
  const placed = placeByColumn(form, scan, all) ?? withoutDoubtful(form, placeByLayout(form, scan, all));
  if (totalFirst(scan, [...all.values()], form.table3.columns.length)) {
    for (const [id, row] of placed) {
      placed.set(
        id,
        row.kind === 'placed' ? { ...row, cells: totalLast(row.cells) } : { kind: 'surplus', values: row.values },
      );
    }
  }
  return { picked, placed, unlabelled };
}
