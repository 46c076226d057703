import type { Form } from '../../form/model.ts';
import type { LocalSubtotal } from '../report.ts';
import { addsUp, totalFirst, totalLast, withoutSubtotal } from './columns3.ts';
import { entriesOf, holdsValue, showsGap, valuesOf } from './entries.ts';
import type { FoundRow, Scan } from './found.ts';
import { byColumn, valueColumns } from './geometry.ts';
import { type PickedRows, pickRows } from './pick-rows.ts';
import { type Placed, placeRows, type RowEntries } from './place.ts';
import { twofoldRows, withoutStandIns, withoutUnlabelled } from './stand-ins.ts';
import { subtotalsOfColumn, subtotalsOfRows, withoutEarlyTotals } from './subtotals3.ts';
import { numberIn, type Token } from './token.ts';
import { assignUnlabelled } from './unlabelled.ts';

/** The rows of table 3, each with what is known of the places of its values. */
export interface Rows3 {
  readonly picked: PickedRows;
  readonly placed: ReadonlyMap<string, Placed>;
  /** Rows known by their place in the order alone. */
  readonly unlabelled: ReadonlySet<string>;
  /** Local subtotals beside the form's own cells. */
  readonly subtotals: readonly LocalSubtotal[];
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
  if (assigned.length === 0) {
    return { all: found, unlabelled: new Set<string>() };
  }
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

/** Where the values of the rows stand, and what stands in a local column. */
interface Placing {
  readonly placed: Map<string, Placed>;
  readonly subtotals: ReadonlyMap<string, Token>;
}

function placeByLayout(form: Form, scan: Scan, all: ReadonlyMap<string, FoundRow>): Placing {
  const { columns } = form.table3;
  const found = new Map([...all].map(([id, row]) => [id, withoutUnlabelled(row, columns.length)]));
  const twofold = twofoldRows(found, columns.length);
  const entries: RowEntries[] = [...found].map(([id, row]) => ({
    id,
    row,
    entries: entriesOf(row, columns.length, scan.breaks),
  }));
  const { rows, subtotals } = withoutSubtotal(scan, entries, columns);
  const placed = [...placeRows(rows, columns.length)].map(([id, row]): [string, Placed] => {
    const values = valuesOf(found.get(id)?.slots ?? []);
    const lacking = found.get(id)?.doubtful === true && values.length < columns.length;
    const unknown = lacking || twofold.has(id);
    return [id, unknown ? { kind: 'surplus', values } : row];
  });
  const usual = scan.breaks?.usual ?? Number.POSITIVE_INFINITY;
  const isGapped = ({ row, entries }: RowEntries) =>
    showsGap(entries, 0, true) || row.slots.some(({ gap }) => gap > usual);
  const gapped = new Set(rows.filter(isGapped).map(({ id }) => id));
  const known = withoutDoubtful(form, new Map(placed), gapped);
  return { placed: inTotalsOrder(scan, found, known, columns.length), subtotals };
}

/** Puts a total that is printed first behind the applicants; where nobody knows where it is, nothing is known. */
function inTotalsOrder(
  scan: Scan,
  found: ReadonlyMap<string, FoundRow>,
  placed: Map<string, Placed>,
  count: number,
): Map<string, Placed> {
  const first = totalFirst(scan, [...found.values()], count);
  if (first === false) {
    return placed;
  }
  return new Map(
    [...placed].map(([id, row]) => {
      const values = row.kind === 'placed' ? row.cells.filter(holdsValue) : row.values;
      const known = row.kind === 'placed' && (first === true || values.every((token) => numberIn(token) === 0));
      return [id, known ? { ...row, cells: totalLast(row.cells) } : { kind: 'surplus', values }];
    }),
  );
}

function placeByColumn(form: Form, scan: Scan, found: ReadonlyMap<string, FoundRow>): Placing | null {
  const { columns } = form.table3;
  const extents = valueColumns(columns, scan, [...found.values()]);
  if (extents === null) {
    return null;
  }
  const placed = [...found].map(([id, row]): [string, Placed] => {
    const cells = byColumn(row, extents);
    const values = valuesOf(row.slots);
    return [id, cells === null ? { kind: 'loose', values, direct: null } : { kind: 'placed', cells }];
  });
  return { placed: new Map(placed), subtotals: belowForeign(scan, found) };
}

/** What stands below the heading of one local column of a grid. */
function belowForeign({ foreignColumns }: Scan, found: ReadonlyMap<string, FoundRow>): ReadonlyMap<string, Token> {
  const [heading, ...others] = foreignColumns;
  const below = [...found].flatMap(([id, { slots }]): [string, Token][] => {
    const slot = slots.find(({ cell }) => cell.column !== null && cell.column === heading?.cell.column);
    return slot === undefined || others.length > 0 ? [] : [[id, slot]];
  });
  return new Map(below);
}

/**
 * What looks like a complete row may be two that lost blank cells, whose second label is missing: in a text that lost its
 * blank cells, or if blank cells stand among its values (`gapped`). Then nothing is known of it, unless it holds nothing
 * but zeros, of which none is known to be printed.
 */
function withoutDoubtful(
  form: Form,
  placed: ReadonlyMap<string, Placed>,
  gapped: ReadonlySet<string>,
): Map<string, Placed> {
  const loose = [...placed.values()].some((row) => row.kind === 'loose' && row.values.length > 0);
  const ids = form.table3.rows.map(({ id }) => id);
  return new Map(
    [...placed].map(([id, row]) => {
      const next = ids[ids.indexOf(id) + 1];
      const alone = next === undefined || placed.has(next);
      const values = row.kind === 'placed' ? row.cells.filter(holdsValue) : [];
      if (alone || !(loose || gapped.has(id)) || values.length < form.table3.columns.length) {
        return [id, row];
      }
      const zeros = values.every((token) => numberIn(token) === 0);
      return [id, zeros ? { kind: 'loose', values, direct: null } : { kind: 'surplus', values }];
    }),
  );
}

/** Finds the rows of table 3 and places their values as far as the layout tells. */
export function rowsOfTable3(form: Form, scan: Scan): Rows3 {
  const inTable = scan.rows
    .filter(({ table }) => table === 't3')
    .map((row) => asFirstOfGroup(withoutStandIns(row, form.table3.columns.length), form));
  const rows = withoutEarlyTotals(form, inTable);
  const picked = pickRows(
    rows,
    form.table3.rows.map(({ id }) => id),
  );
  const { all, unlabelled } = withUnlabelled(form, picked.found);
  const { placed, subtotals } = placeByColumn(form, scan, all) ?? placeByLayout(form, scan, all);
  return {
    picked,
    placed,
    unlabelled,
    subtotals: [...subtotalsOfRows(form, rows), ...subtotalsOfColumn(scan, subtotals)],
  };
}
