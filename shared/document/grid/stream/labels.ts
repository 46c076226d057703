import { FORMS } from '../../../form/forms.ts';
import type { TableId } from '../../../form/model.ts';
import { LABELS, labelOf } from '../labels.ts';
import { type Box, centreX } from '../sheet.ts';
import { around, type Word } from '../words.ts';

/** A label of the form that words under or beside each other make. */
export interface FoundLabel extends Box {
  readonly key: string;
  readonly text: string;
  readonly words: readonly Word[];
  readonly page: number;
}

let rows: ReadonlyMap<string, TableId> | undefined;

/** Row labels of tables 2 and 3. */
export function rowLabels(): ReadonlyMap<string, TableId> {
  rows ??= new Map(
    Object.values(FORMS).flatMap(({ table2, table3 }) => {
      const of = (table: TableId, headings: readonly { label: { zh: string }; variants: readonly string[] }[]) =>
        headings.flatMap(({ label, variants }) =>
          [label.zh, ...variants].map((text) => [labelOf(text), table] as const),
        );
      return [...table2.flatMap((block) => of('t2', block.rows)), ...of('t3', table3.rows)];
    }),
  );
  return rows;
}

/** A value as it stands alone in a cell. */
export const VALUE = /^(?:[+-]?\d[\d,]*(?:\.\d+)?|[-—–/]+)$/;

/** Parts of the font size: how far the next line of a label may stand below, the next word beside. */
const NEXT_LINE = 2.2;
const NEXT_WORD = 1.5;

const sizeOf = (word: Word) => word.glyphs[0]?.size ?? 0;
const baselineOf = (word: Word) => word.glyphs[0]?.baseline ?? 0;

function follows(before: Word, word: Word): boolean {
  const below = baselineOf(word) - baselineOf(before);
  const size = sizeOf(before);
  if (Math.abs(below) < size * 0.3) {
    return word.left >= before.right && word.left - before.right <= size * NEXT_WORD;
  }
  const overlaps = word.left < before.right && before.left < word.right;
  return below > 0 && below <= size * NEXT_LINE && overlaps;
}

const beginsLabel = (text: string) => [...LABELS()].some((label) => label.startsWith(text));

/** The longest label that begins with a word, and goes on in the words after it. */
function labelFrom(first: Word, others: readonly Word[]): Word[] | null {
  let text = labelOf(first.text);
  const words = [first];
  let best = LABELS().has(text) ? [first] : null;
  for (;;) {
    const last = words.at(-1) ?? first;
    const next = others
      .filter((word) => !words.includes(word) && follows(last, word) && beginsLabel(text + labelOf(word.text)))
      .sort(
        (a, b) =>
          baselineOf(a) - baselineOf(b) || Math.abs(centreX(a) - centreX(last)) - Math.abs(centreX(b) - centreX(last)),
      )[0];
    if (next === undefined) {
      return best;
    }
    words.push(next);
    text += labelOf(next.text);
    best = LABELS().has(text) ? [...words] : best;
  }
}

/** All labels of the form on a page, whatever lines they are broken into. */
export function labelsOn(page: number, words: readonly Word[]): FoundLabel[] {
  const left = new Set(words.filter(({ text }) => !VALUE.test(text) && labelOf(text) !== ''));
  const found: FoundLabel[] = [];
  for (const word of [...left]) {
    const label = left.has(word) && beginsLabel(labelOf(word.text)) ? labelFrom(word, [...left]) : null;
    if (label !== null) {
      for (const part of label) {
        left.delete(part);
      }
      const text = label.map((part) => part.text).join('');
      found.push({ ...around(label), key: labelOf(text), text, words: label, page });
    }
  }
  return found;
}
