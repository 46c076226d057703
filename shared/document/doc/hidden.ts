import type { Piece } from './pieces.ts';
import { firstRunAt, type Run } from './runs.ts';
import { type Modifier, modifiersIn } from './sprm.ts';

const DELETED = 0x0800;
const HIDDEN = 0x083c;
/** A symbol of another font stands in place of a bracket. */
const SYMBOL = 0x6a09;
const STAND_IN = '(';

type Hiding = 'all' | 'symbols' | null;

/** What modifiers hide: everything that is hidden or deleted with changes tracked, or stand-ins for symbols. */
function hides(modifiers: readonly Modifier[]): Hiding {
  // The operand may also say "as the style" (0x80) and "not as the style" (0x81); a style hides nothing.
  const on = (code: number) => [1, 0x81].includes(modifiers.findLast((one) => one.code === code)?.operand.u8(0) ?? 0);
  if (on(DELETED) || on(HIDDEN)) {
    return 'all';
  }
  return modifiers.some(({ code }) => code === SYMBOL) ? 'symbols' : null;
}

function hide(hidden: Uint8Array, text: string, hiding: Hiding, from: number, to: number): void {
  for (let at = from; at < to && hiding !== null; at++) {
    if (hiding === 'all' || text[at] === STAND_IN) {
      hidden[at] = 1;
    }
  }
}

/** For each character position whether nobody sees it (1). */
export function hiddenCharacters(text: string, pieces: readonly Piece[], runs: readonly Run[]): Uint8Array {
  const hidden = new Uint8Array(text.length);
  const hiding = runs.map(({ modifiers }) => hides(modifiersIn(modifiers)));
  for (const { from, to, offset, width, changes } of pieces) {
    const end = offset + (to - from) * width;
    const position = (byte: number) => from + Math.min(to - from, Math.max(0, Math.ceil((byte - offset) / width)));
    for (let at = firstRunAt(runs, offset); (runs[at]?.from ?? end) < end; at++) {
      hide(hidden, text, hiding[at] ?? null, position(runs[at]?.from ?? 0), position(runs[at]?.to ?? 0));
    }
    hide(hidden, text, hides(changes), from, to);
  }
  return hidden;
}
