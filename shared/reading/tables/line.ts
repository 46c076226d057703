import type { PieceCell } from '../piece.ts';
import { matchLabel } from './match.ts';
import { readValue } from './value.ts';

/** Fewest values on a line of nothing else that are cells of their own; two may be one number cut in halves. */
const VALUES_ALONE = 3;

interface Word {
  readonly text: string;
  readonly at: number;
  readonly value: boolean;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => {
    const value = readValue(match[0]);
    return { text: match[0], at: match.index, value: value !== null && value.semantic !== 'text' };
  });
}

/** Words that stand together, joined where together they are a label. */
function joined(words: readonly Word[]): Word[] {
  const [first] = words;
  const text = words.map((word) => word.text).join(' ');
  return first !== undefined && isRow(text) ? [{ ...first, text }] : [...words];
}

const isRow = (text: string) => {
  const { marks, how } = matchLabel(text);
  return how !== 'like' && marks.some(({ role }) => role === 'row' || role === 'group');
};

function groupsOf(words: readonly Word[]): Word[] {
  const groups: Word[] = [];
  let run: Word[] = [];
  for (const word of words) {
    if (word.value) {
      groups.push(...joined(run), word);
      run = [];
    } else {
      run.push(word);
    }
  }
  return [...groups, ...joined(run)];
}

function part(cell: PieceCell, word: Word): PieceCell {
  const exact = cell.raw.length === cell.text.length && cell.start !== null;
  const start = exact ? (cell.start ?? 0) + word.at : cell.start;
  const raw = exact ? cell.raw.slice(word.at, word.at + word.text.length) : word.text;
  return { ...cell, text: word.text, raw, start, end: exact && start !== null ? start + word.text.length : cell.end };
}

/**
 * The cells of a line without pipes. A line that has a label of the form with values behind it, or nothing but values,
 * holds one cell for each of them; any other line is one cell.
 */
export function splitLine(cell: PieceCell): readonly PieceCell[] {
  if (!cell.text.includes(' ') || !/[\d/-]/.test(cell.text)) {
    return [cell];
  }
  const words = wordsOf(cell.text);
  const alone = words.every((word) => word.value) && words.length >= VALUES_ALONE;
  const groups = alone ? words : groupsOf(words);
  const labelled = groups.some((word, at) => !word.value && groups[at + 1]?.value === true && isRow(word.text));
  return alone || labelled ? groups.map((word) => part(cell, word)) : [cell];
}
