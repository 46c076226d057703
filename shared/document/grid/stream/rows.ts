import { centreX } from '../sheet.ts';
import type { Word } from '../words.ts';
import { type FoundLabel, VALUE } from './labels.ts';

/** A row label with the values beside it, from the left. */
export interface StreamRow {
  readonly label: FoundLabel;
  readonly values: readonly Word[];
}

/** How far the line of a value may be from those of its label, in parts of the font size. */
const BESIDE = 0.45;

/** So near to its label a value of no row may be the rest of a number that its cell wraps. */
const NEAR = 1.6;

const baselineOf = ({ glyphs }: Word) => glyphs[0]?.baseline ?? 0;

/** Whether a word stands right of a label on one of its lines or between them. */
function isBeside({ words, right }: FoundLabel, word: Word, within = BESIDE): boolean {
  const reach = (word.glyphs[0]?.size ?? 0) * within;
  const lines = words.map(baselineOf);
  const y = baselineOf(word);
  return right <= word.left + 1 && y >= Math.min(...lines) - reach && y <= Math.max(...lines) + reach;
}

/** The labels that may own a word: the rightmost, and those above or below it; a group's label stands left of them. */
function ownersOf(labels: readonly FoundLabel[], word: Word): FoundLabel[] {
  const beside = labels.filter((label) => isBeside(label, word)).sort((a, b) => b.right - a.right);
  const [nearest] = beside;
  return beside.filter((label) => label.right > (nearest?.left ?? 0));
}

/**
 * Hands each value of a page to the label beside which it stands. A label is left out if one of its values may be
 * another's or part of a number, or if other words stand among its values.
 */
export function rowsOn(labels: readonly FoundLabel[], words: readonly Word[]): StreamRow[] {
  const values = new Map<FoundLabel, Word[]>(labels.map((label) => [label, []]));
  const doubtful = new Set<FoundLabel>();
  const ofLabels = new Set(labels.flatMap((label) => label.words));
  for (const word of words.filter((one) => !ofLabels.has(one))) {
    const owners = ownersOf(labels, word);
    const [owner] = owners;
    const isValue = VALUE.test(word.text);
    const rest = isValue && owner === undefined ? labels.filter((label) => isBeside(label, word, NEAR)) : [];
    if (owners.length > 1 || rest.length > 0 || (owner !== undefined && !isValue)) {
      for (const label of [...owners, ...rest]) {
        doubtful.add(label);
      }
    } else if (owner !== undefined) {
      values.get(owner)?.push(word);
    }
  }
  return labels
    .filter((label) => !doubtful.has(label))
    .map((label) => ({ label, values: (values.get(label) ?? []).toSorted((a, b) => a.left - b.left) }));
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** The bands in which values stand above one another. */
function bandsOf(values: readonly Band[]): Band[] {
  const bands: { left: number; right: number }[] = [];
  for (const { left, right } of values.toSorted((a, b) => a.left - b.left)) {
    const last = bands.at(-1);
    if (last !== undefined && left < last.right) {
      last.right = Math.max(last.right, right);
    } else {
      bands.push({ left, right });
    }
  }
  return bands;
}

const middle = ({ left, right }: Band) => (left + right) / 2;

/** Index of the heading above each band; null if two bands have the same, or their order differs. */
function headingsOf(bands: readonly Band[], headings: readonly Band[]): number[] | null {
  const places = bands.map((band) =>
    headings.reduce(
      (best, one, at) =>
        Math.abs(middle(one) - middle(band)) < Math.abs(middle(headings[best] ?? one) - middle(band)) ? at : best,
      0,
    ),
  );
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1)) ? places : null;
}

/**
 * Column of each value: the bands in which values stand are the columns if there are as many, else each belongs to the
 * heading above it. Null where neither is certain.
 */
export function columnFinder(
  rows: readonly StreamRow[],
  headings: readonly Band[],
  count: number,
): ((value: Word) => number | null) | null {
  const bands = bandsOf(rows.flatMap(({ values }) => values));
  const known = headings.length === count ? headingsOf(bands, headings) : null;
  const places = known ?? (bands.length === count && headings.length !== count ? bands.map((_, at) => at) : null);
  if (places === null) {
    return null;
  }
  return (value) => {
    const at = bands.findIndex((band) => centreX(value) >= band.left && centreX(value) <= band.right);
    return at < 0 ? null : (places[at] ?? null);
  };
}

/** Texts of a row by column, '' where none stands; null where a value has no column of its own. */
export function textsByColumn(
  values: readonly Word[],
  columnOf: (value: Word) => number | null,
  count: number,
): string[] | null {
  const texts = Array<string>(count).fill('');
  for (const value of values) {
    const column = columnOf(value);
    if (column === null || texts[column] !== '') {
      return null;
    }
    texts[column] = value.text;
  }
  return texts;
}
