import type { Place } from '../model.ts';
import type { Line } from './lines.ts';

/** A text with its place, and the place of each unit where they do not follow one another in the source. */
export interface Fragment {
  readonly text: string;
  readonly place: Place;
  readonly offsets?: ArrayLike<number>;
}

/** Lines under one another as one text. `empty` is the place of a text without lines. */
export function fragmentOf(lines: readonly Line[], empty: number): Fragment {
  const [first] = lines;
  // The end of a line is the place of the line break behind it.
  const offsets = lines.length === 1 && first !== undefined ? first.offsets : lines.flatMap((line) => line.offsets);
  const start = first?.offsets[0] ?? empty;
  const end = lines.at(-1)?.offsets.at(-1) ?? empty;
  const text = lines.length === 1 && first !== undefined ? first.text : lines.map((line) => line.text).join('\n');
  const fragment = { text, place: { start, end, page: null } };
  const linear = offsets.every((offset, at) => offset === start + at);
  return linear ? fragment : { ...fragment, offsets: Uint32Array.from(offsets) };
}
