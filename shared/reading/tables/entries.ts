import { additional, type Breaks, linesPerCell, type Slots } from './breaks.ts';
import { CONFIDENCE } from './confidence.ts';
import { isValue, type Token } from './token.ts';

/** A place in a row: what stands there, or null where nothing but an additional line break shows an empty cell. */
export type Entry = Token | null;

const nothing = (count: number) => Array<null>(Math.max(0, count)).fill(null);

/**
 * The places of a row of `count` cells, and what is beyond. Where cells are paragraphs additional blank lines are empty
 * cells (layout 13), if there are as many as the row lacks; behind its last value there may be more.
 */
export function entriesOf(row: Slots, count: number, breaks: Breaks | null): readonly Entry[] {
  const { slots } = row;
  if (breaks === null || slots.some(({ inRow }) => inRow)) {
    return slots;
  }
  const { usual } = breaks;
  const { within, behind } = additional(row, usual);
  const perCell = breaks.perCell ?? (within > 0 ? linesPerCell(row, count, usual) : null);
  if (perCell === null) {
    return slots;
  }
  const empty = count - slots.length - within / perCell;
  const whole = slots.every(({ gap }) => Math.max(0, gap - usual) % perCell === 0);
  if (!whole || empty < 0 || behind < empty * perCell) {
    return slots;
  }
  const entries = slots.flatMap((slot) => [...nothing(Math.max(0, slot.gap - usual) / perCell), slot]);
  return [...entries, ...nothing(empty)];
}

export const holdsValue = (entry: Entry | undefined): entry is Token =>
  entry !== null && entry !== undefined && isValue(entry);

/** Index of the last value; -1 if there is none. */
export const lastValue = (entries: readonly Entry[]): number => entries.findLastIndex(holdsValue);

/** The slots that hold a value; in most rows all do. */
export const valuesOf = (slots: readonly Token[]): readonly Token[] =>
  slots.every(isValue) ? slots : slots.filter(isValue);

const isPlainBlank = (entry: Entry) => entry === null || entry.value?.confidence === CONFIDENCE.plain;

/** A lone `?` in a line of words: an empty cell, or what is left of a space beside a value. */
export const isStray = (entry: Entry): boolean =>
  entry !== null && !entry.inRow && !holdsValue(entry) && !isPlainBlank(entry);

const blanksOf = (entries: readonly Entry[]) => entries.filter((entry) => !holdsValue(entry));

/** Whether lone question marks are how empty cells are written: no cell is simply empty, and none may be stray. */
export const marksBlanks = (entries: readonly Entry[]): boolean =>
  !blanksOf(entries).some(isPlainBlank) && !entries.some(isStray);

/**
 * Whether empty cells stand before the last value, from a place on. A lone `?` is one if empty cells are written so
 * (`marked`); beside others it may be a stray character.
 */
export function showsGap(entries: readonly Entry[], from: number, marked: boolean): boolean {
  const before = blanksOf(entries.slice(from, Math.max(from, lastValue(entries))));
  return before.some(isPlainBlank) || (before.length > 0 && marked);
}
