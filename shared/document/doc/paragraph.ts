import type { RowShape } from '../word/row.ts';
import type { Bytes } from './bytes.ts';
import type { Run } from './runs.ts';
import { type Modifier, modifiersIn } from './sprm.ts';
import { rowShape } from './table-row.ts';

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;
const NESTING = 0x6649;
const NESTING_STEP = 0x664a;
const INNER_CELL = 0x244b;
const INNER_ROW = 0x244c;
/** Properties in the data stream: of any paragraph, and of the end of a row. */
const HUGE = [0x6645, 0x6646, 0x646b];
const LIST_LEVEL = 0x260a;
const LIST = 0x460b;

/** What is known of a paragraph ([MS-DOC] 2.6.2). */
export interface ParagraphProperties {
  /** How deep in tables it stands; 0 is outside. */
  readonly level: number;
  /** Its end is the end of a row, or of a cell of a table within a table. */
  readonly ends: 'row' | 'cell' | null;
  /** The cells of the row that it ends. */
  readonly shape: RowShape | null;
  readonly style: number;
  /** Number of the list, and level in it; null where its style decides. */
  readonly list: number | null;
  readonly listLevel: number | null;
}

export const PLAIN: ParagraphProperties = { level: 0, ends: null, shape: null, style: 0, list: null, listLevel: null };

/** Modifiers too long for a page of properties are kept in the data stream. */
function withHuge(modifiers: readonly Modifier[], data: Bytes): readonly Modifier[] {
  return modifiers.flatMap((modifier) => {
    if (!HUGE.includes(modifier.code)) {
      return [modifier];
    }
    const at = modifier.operand.u32(0);
    return modifiersIn(data.part(at + 2, data.u16(at)));
  });
}

/** The number that the last modifier with a code sets; null if there is none. */
function last(modifiers: readonly Modifier[], code: number, read: (operand: Bytes) => number): number | null {
  const modifier = modifiers.findLast((one) => one.code === code);
  return modifier === undefined ? null : read(modifier.operand);
}

/** Numbering that styles or paragraphs set. */
export const listOf = (modifiers: readonly Modifier[]) => ({
  list: last(modifiers, LIST, (operand) => operand.i16(0)),
  listLevel: last(modifiers, LIST_LEVEL, (operand) => operand.u8(0)),
});

/** The properties of a paragraph from its run and from the changes of the piece that its end lies in. */
export function paragraphProperties(
  run: Run | undefined,
  changes: readonly Modifier[],
  data: Bytes,
): ParagraphProperties {
  const modifiers = withHuge([...(run === undefined ? [] : modifiersIn(run.modifiers)), ...changes], data);
  const flag = (code: number) => last(modifiers, code, (operand) => operand.u8(0)) === 1;
  const step = last(modifiers, NESTING_STEP, (operand) => operand.i32(0)) ?? 0;
  const nesting = (last(modifiers, NESTING, (operand) => operand.i32(0)) ?? 0) + step;
  const rowEnd = flag(ROW_END) || flag(INNER_ROW);
  return {
    level: Math.max(nesting, flag(IN_TABLE) ? 1 : 0),
    ends: rowEnd ? 'row' : flag(INNER_CELL) ? 'cell' : null,
    shape: rowEnd ? rowShape(modifiers) : null,
    style: run?.style ?? 0,
    ...listOf(modifiers),
  };
}
