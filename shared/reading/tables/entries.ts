import { additional, type Breaks, linesPerCell, type Slots } from './breaks.ts';
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

export const valuesOf = (slots: readonly Token[]): readonly Token[] => slots.filter(isValue);
