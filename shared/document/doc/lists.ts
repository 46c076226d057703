import type { Bytes } from './bytes.ts';
import type { Fib } from './fib.ts';
import { formatOf } from './formats.ts';

/** How one level of a list is numbered ([MS-DOC] 2.9.148). */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** Characters below 9 stand for the numbers of the levels. */
  readonly text: string;
  /** All numbers in it are written in Arabic digits. */
  readonly legal: boolean;
  /** Starts again behind these levels only; null behind every higher one. */
  readonly restart: number | null;
  readonly spaced: boolean;
}

/** A list as paragraphs refer to it; those of one definition count on. */
export interface List {
  readonly definition: number;
  readonly levels: readonly Level[];
  /** Number from which a level begins where this list first stands. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;
const DEFINITION = 28;
const USE = 16;
const NOTHING_FOLLOWS = 2;

/** Walks over structures of unequal length. */
class Cursor {
  at: number;
  readonly bytes: Bytes;

  constructor(bytes: Bytes, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  skip(length: number): number {
    const start = this.at;
    this.at += length;
    return start;
  }
}

function levelAt(cursor: Cursor): Level {
  const { bytes } = cursor;
  const at = cursor.skip(28);
  const flags = bytes.u8(at + 5);
  cursor.skip(bytes.u8(at + 24) + bytes.u8(at + 25));
  const length = bytes.u16(cursor.skip(2));
  const text = new TextDecoder('utf-16le').decode(bytes.raw(cursor.skip(length * 2), length * 2));
  return {
    start: bytes.i32(at),
    format: formatOf(bytes.u8(at + 4)),
    text,
    legal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? null : bytes.u8(at + 26),
    spaced: bytes.u8(at + 15) !== NOTHING_FOLLOWS,
  };
}

/** Definitions by their id; the levels of all of them follow behind the structure itself. */
function definitions(table: Bytes, { structures }: Fib): Map<number, Level[]> {
  const { at, length } = structures.lists;
  const count = table.i16(at);
  const cursor = new Cursor(table, at + length);
  const found = new Map<number, Level[]>();
  for (let number = 0; number < count; number++) {
    const place = at + 2 + number * DEFINITION;
    const simple = (table.u8(place + 26) & 1) === 1;
    found.set(
      table.i32(place),
      Array.from({ length: simple ? 1 : LEVELS }, () => levelAt(cursor)),
    );
  }
  return found;
}

/** What a use of a list changes in it ([MS-DOC] 2.9.132). */
function changes(cursor: Cursor, count: number, levels: Level[]): Map<number, number> {
  const starts = new Map<number, number>();
  for (let number = 0; number < count; number++) {
    const at = cursor.skip(8);
    const flags = cursor.bytes.u32(at + 4);
    const level = flags & 15;
    if ((flags & 32) !== 0) {
      levels[level] = levelAt(cursor);
    } else if ((flags & 16) !== 0) {
      starts.set(level, cursor.bytes.i32(at));
    }
  }
  return starts;
}

/** The lists by the number with which paragraphs refer to them, from 1 on. */
export function readLists(table: Bytes, fib: Fib): List[] {
  const { at, length } = fib.structures.listUses;
  if (length === 0 || fib.structures.lists.length === 0) {
    return [];
  }
  const defined = definitions(table, fib);
  const count = table.i32(at);
  const cursor = new Cursor(table, at + 4 + count * USE);
  return Array.from({ length: Math.min(count, Math.floor(length / USE)) }, (_, number) => {
    const use = at + 4 + number * USE;
    const definition = table.i32(use);
    const levels = [...(defined.get(definition) ?? [])];
    cursor.skip(4);
    return { definition, levels, starts: changes(cursor, table.u8(use + 12), levels) };
  });
}
