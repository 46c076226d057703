import type { CellShape, Merge, RowShape } from '../word/row.ts';
import type { Bytes } from './bytes.ts';
import { type Modifier, TABLE_DEFINITION } from './sprm.ts';

const MERGE = 0x5624;
const SPLIT = 0x5625;
const MERGE_DOWN = 0xd62b;
const DELETE = 0x5622;
const INSERT = 0x7621;
const WIDTH = 0x7623;

const CELL = 20;
const ACROSS = 0x0003;
const DOWN = 0x0020;
const DOWN_FIRST = 0x0040;

interface Cell {
  readonly width: number;
  readonly across: number;
  readonly down: Merge;
}

const NEW_CELL: Cell = { width: 0, across: 0, down: null };

const mergeDown = (flags: number): Merge =>
  (flags & DOWN_FIRST) !== 0 ? 'first' : (flags & DOWN) !== 0 ? 'continued' : null;

/** [MS-DOC] 2.9.319: number of cells, their edges, then what is known of each; the last ones may be missing. */
function definition(operand: Bytes): { left: number; cells: Cell[] } {
  const count = operand.u8(0);
  const edge = (at: number) => operand.i16(1 + at * 2);
  const first = 1 + (count + 1) * 2;
  const cells = Array.from({ length: count }, (_, at): Cell => {
    const place = first + at * CELL;
    const flags = place + 2 <= operand.length ? operand.u16(place) : 0;
    return { width: edge(at + 1) - edge(at), across: flags & ACROSS, down: mergeDown(flags) };
  });
  return { left: edge(0), cells };
}

/**
 * Merges across. Sources differ in which of 1 and 2 is the first of merged cells and which continues it; the first one of
 * a run of them tells.
 */
function mergesAcross(cells: readonly Cell[]): Merge[] {
  let first = 0;
  return cells.map(({ across }) => {
    const starts = across !== 0 && (first === 0 || across === first);
    first = across === 0 ? 0 : starts ? across : first;
    return across === 0 ? null : starts ? 'first' : 'continued';
  });
}

/** The cells of a row by the modifiers of its end; null where they define none. */
export function rowShape(modifiers: readonly Modifier[]): RowShape | null {
  let defined = false;
  let left = 0;
  let cells: Cell[] = [];
  for (const { code, operand } of modifiers) {
    if (code === TABLE_DEFINITION && operand.length > 0) {
      ({ left, cells } = definition(operand));
      defined = true;
    } else if ([MERGE, SPLIT, DELETE, INSERT, WIDTH, MERGE_DOWN].includes(code) && operand.length >= 2) {
      cells = changed(cells, code, operand);
    }
  }
  return defined ? { left, cells: shapesOf(left, cells) } : null;
}

/** What a later change of a row (by a program that saves fast) makes of its cells. */
function changed(cells: readonly Cell[], code: number, operand: Bytes): Cell[] {
  const [first, limit] = [operand.u8(0), operand.u8(1)];
  const within = (at: number) => at >= first && at < limit;
  switch (code) {
    case MERGE:
      return cells.map((cell, at) => (within(at) ? { ...cell, across: at === first ? 1 : 2 } : cell));
    case SPLIT:
      return cells.map((cell, at) => (within(at) ? { ...cell, across: 0 } : cell));
    case DELETE:
      return cells.filter((_, at) => !within(at));
    case INSERT:
      return cells.toSpliced(
        first,
        0,
        ...Array.from({ length: Math.min(limit, 64) }, () => ({ ...NEW_CELL, width: operand.i16(2) })),
      );
    case WIDTH:
      return cells.map((cell, at) => (within(at) ? { ...cell, width: operand.i16(2) } : cell));
    default:
      return cells.map((cell, at) =>
        at === first ? { ...cell, down: limit === 0 ? null : limit === 1 ? 'continued' : 'first' } : cell,
      );
  }
}

function shapesOf(left: number, cells: readonly Cell[]): CellShape[] {
  const across = mergesAcross(cells);
  let edge = left;
  return cells.map(({ width, down }, at) => {
    edge += width;
    return { right: edge, horizontal: across[at] ?? null, vertical: down };
  });
}
