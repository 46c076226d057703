import { cellsOfForm, FORMS, formOfYear } from '../../form/forms.ts';
import type { CellId, FormVersion, TableId } from '../../form/model.ts';
import type { Piece } from '../piece.ts';
import type { Cell, TableShape } from '../report.ts';
import { ABSENT_CELL } from './cells.ts';
import { isDeduplicated } from './deduplicated.ts';
import { withoutDifferences } from './differences.ts';
import { formShown } from './form-shown.ts';
import { jointReadings } from './joint-readings.ts';
import { scanTables } from './scan.ts';
import { splitYears } from './side-by-side.ts';
import { withoutSpilled } from './spilled.ts';
import { readTable2 } from './table2.ts';
import { readTable3 } from './table3.ts';
import { readTable4 } from './table4.ts';
import { tokensOf } from './token.ts';

/** What the three tables of a document hold. */
export interface Tables {
  /** The form whose labels the tables show; null where no table stands or nothing in it tells. */
  readonly form: FormVersion | null;
  /** Every cell of the form, always. */
  readonly cells: Readonly<Record<CellId, Cell>>;
  /** Whether any cell holds a number. */
  readonly filled: boolean;
  /** Each joint assignment of the ambiguous cells, the preferred one first; empty if none is ambiguous. */
  readonly readings: readonly Readonly<Record<CellId, number>>[];
  readonly shapes: Readonly<Record<TableId, TableShape>>;
  /** Indices of the pieces that belong to tables; the others are narrative. */
  readonly consumed: ReadonlySet<number>;
}

const absent = new Map<FormVersion, Readonly<Record<CellId, Cell>>>();

/** Every cell of a form as absent, in the order of the form. */
function absentCells(version: FormVersion): Readonly<Record<CellId, Cell>> {
  let cells = absent.get(version);
  if (cells === undefined) {
    cells = Object.fromEntries([...cellsOfForm(version).keys()].map((id) => [id, ABSENT_CELL]));
    absent.set(version, cells);
  }
  return cells;
}

/** Whether rows lost the places of their blank cells; one value alone in one row may also be a slip. */
function closesRanks({ oddRows }: TableShape): boolean {
  const short = oddRows.filter(({ expected, found }) => found < expected);
  return short.length > 1 || short.some(({ found }) => found > 1);
}

/** Whether blank cells were read in their places beside values of the same row. */
function showsBlanks(cells: ReadonlyMap<CellId, Cell>): boolean {
  const isBlank = ({ basis, semantic }: Cell) => basis === 'read' && semantic === 'blank';
  if (![...cells.values()].some(isBlank)) {
    return false;
  }
  const rowOf = (id: CellId) => id.slice(0, id.lastIndexOf('.'));
  const read = [...cells].filter(([, { basis }]) => basis === 'read');
  const blank = new Set(
    read.filter(([, { value, semantic }]) => value === null && semantic === 'blank').map(([id]) => rowOf(id)),
  );
  return blank.size > 0 && read.some(([id, { value }]) => value !== null && blank.has(rowOf(id)));
}

/**
 * Reads the three tables from the pieces of a document, whatever its layout: labels tell the rows, the order of the form
 * and the balance of the table what labels leave open. What stands in its own place is never altered; what cannot be
 * told is ambiguous or absent. `hint.year` decides the form where the tables do not show it.
 */
export function readTables(pieces: readonly Piece[], hint: { readonly year: number | null }): Tables {
  const tokens = tokensOf(pieces);
  const found = scanTables(tokens);
  const shown = formShown(found);
  const version = shown ?? (hint.year === null ? 'v2021' : formOfYear(hint.year));
  const form = FORMS[version];
  const scan = withoutDifferences(splitYears(withoutSpilled(found, form), form));
  const definitions = cellsOfForm(version);
  const deduplicated = isDeduplicated(tokens, scan);
  const t3 = readTable3(form, definitions, scan, deduplicated);
  const traits = { deduplicated, closesRanks: closesRanks(t3.shape), showsBlanks: showsBlanks(t3.cells) };
  const t2 = readTable2(form, definitions, scan, traits);
  const t4 = readTable4(form, definitions, scan, traits);
  const ambiguities = [t2, t3, t4].flatMap((table) => table.ambiguities);
  const { readings, unlisted } = jointReadings(ambiguities);
  const cells: Record<CellId, Cell> = { ...absentCells(version) };
  let filled = false;
  for (const table of [t2, t3, t4]) {
    for (const [id, cell] of table.cells) {
      if (!unlisted.has(id)) {
        cells[id] = cell;
        filled ||= cell.value !== null;
      }
    }
  }
  return {
    form: shown,
    cells,
    filled,
    readings,
    shapes: { t2: t2.shape, t3: t3.shape, t4: t4.shape },
    consumed: scan.consumed,
  };
}
