import type { Bytes } from './bytes.ts';

/** A modifier of properties ([MS-DOC] 2.2.5): its code and where its operand is. */
export interface Modifier {
  readonly code: number;
  readonly operand: Bytes;
}

export const TABLE_DEFINITION = 0xd608;
const TABS = 0xc615;

/** Lengths of operands by the three highest bits of the code; 6 has its length in front. */
const LENGTHS = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** Length of an operand, and how many bytes in front of it tell that length. */
function lengthOf(code: number, bytes: Bytes, at: number): { readonly prefix: number; readonly length: number } {
  if (code === TABLE_DEFINITION) {
    return { prefix: 2, length: Math.max(0, bytes.u16(at) - 1) };
  }
  const length = LENGTHS[code >> 13] ?? null;
  if (length !== null) {
    return { prefix: 0, length };
  }
  const told = bytes.u8(at);
  if (code === TABS && told === 255) {
    const deleted = bytes.u8(at + 1);
    return { prefix: 1, length: 2 + 4 * deleted + 3 * bytes.u8(at + 2 + 4 * deleted) };
  }
  return { prefix: 1, length: told };
}

/** The modifiers in a list of them; one that is cut off ends the list. */
export function modifiersIn(bytes: Bytes): Modifier[] {
  const modifiers: Modifier[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = bytes.u16(at);
    const { prefix, length } = lengthOf(code, bytes, at + 2);
    const start = at + 2 + prefix;
    if (start + length > bytes.length) {
      break;
    }
    modifiers.push({ code, operand: bytes.part(start, length) });
    at = start + length;
  }
  return modifiers;
}
