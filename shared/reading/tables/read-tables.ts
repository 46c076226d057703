import { cellsOfForm, FORMS, formOfYear } from '../../form/forms.ts';
import type { CellId, FormVersion, TableId } from '../../form/model.ts';
import type { Piece } from '../piece.ts';
import type { Cell, TableShape } from '../report.ts';
import { ABSENT_CELL } from './cells.ts';
import { isDeduplicated } from './deduplicated.ts';
import { formShown } from './form-shown.ts';
import type { Ambiguity } from './result.ts';
import { scanTables } from './scan.ts';
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
  /** Each joint assignment of the ambiguous cells, the preferred one first; empty if none is ambiguous. */
  readonly readings: readonly Readonly<Record<CellId, number>>[];
  readonly shapes: Readonly<Record<TableId, TableShape>>;
  /** Indices of the pieces that belong to tables; the others are narrative. */
  readonly consumed: ReadonlySet<number>;
}

/** More joint readings than that are not listed; the cells are then absent. */
const READINGS = 120;

type Reading = Readonly<Record<CellId, number>>;

/** Every combination of what is ambiguous independently. */
function jointReadings(ambiguities: readonly Ambiguity[]): readonly Reading[] {
  return ambiguities.reduce<readonly Reading[]>(
    (readings, { cells, values }) =>
      readings.flatMap((reading) =>
        values.map((vector) => ({ ...reading, ...Object.fromEntries(cells.map((id, at) => [id, vector[at] ?? 0])) })),
      ),
    ambiguities.length === 0 ? [] : [{}],
  );
}

const blankInOnePlace = ({ oddRows }: TableShape) => oddRows.some(({ expected, found }) => found < expected);

/**
 * Reads the three tables from the pieces of a document, whatever its layout: labels tell the rows, the order of the form
 * and the balance of the table what labels leave open. What stands in its own place is never altered; what cannot be
 * told is ambiguous or absent. `hint.year` decides the form where the tables do not show it.
 */
export function readTables(pieces: readonly Piece[], hint: { readonly year: number | null }): Tables {
  const tokens = tokensOf(pieces);
  const scan = scanTables(tokens);
  const shown = formShown(scan);
  const version = shown ?? (hint.year === null ? 'v2021' : formOfYear(hint.year));
  const form = FORMS[version];
  const definitions = cellsOfForm(version);
  const deduplicated = isDeduplicated(tokens, scan);
  const t3 = readTable3(form, definitions, scan, deduplicated);
  const t2 = readTable2(form, definitions, scan, { deduplicated, closesRanks: blankInOnePlace(t3.shape) });
  const t4 = readTable4(form, definitions, scan, deduplicated);
  const ambiguities = [t2, t3, t4].flatMap((table) => table.ambiguities);
  const combinations = ambiguities.reduce((product, { values }) => product * values.length, 1);
  const listed = combinations <= READINGS;
  const dropped = new Set(listed ? [] : ambiguities.flatMap(({ cells }) => cells));
  const read = new Map([...t2.cells, ...t3.cells, ...t4.cells]);
  const cells = [...definitions.keys()].map((id) => [
    id,
    dropped.has(id) ? ABSENT_CELL : (read.get(id) ?? ABSENT_CELL),
  ]);
  return {
    form: shown,
    cells: Object.fromEntries(cells),
    readings: listed ? jointReadings(ambiguities) : [],
    shapes: { t2: t2.shape, t3: t3.shape, t4: t4.shape },
    consumed: scan.consumed,
  };
}
