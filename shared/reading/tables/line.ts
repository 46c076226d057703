import type { PieceCell } from '../piece.ts';
import { isWordingOfForm, matchLabel } from './match.ts';
import { readValue } from './value.ts';
import { isPageMark } from './wording.ts';

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

/** Most words of a line of headings. */
const HEADINGS = 30;
/** Most words that one heading can be written in. */
const WORDS_OF_HEADING = 4;

/** The labels that make up a line, each the longest that its words make; null if something else stands among them. */
function headingsOf(words: readonly Word[]): readonly Word[] | null {
  const labels: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at];
    const label = labelAt(words, at);
    if (first === undefined || label === null) {
      return null;
    }
    labels.push({ ...first, text: label.text });
    at += label.size;
  }
  return labels;
}

/** The longest label that the words from `at` on begin with, and of how many words it is. */
function labelAt(words: readonly Word[], at: number): { readonly text: string; readonly size: number } | null {
  for (let size = Math.min(WORDS_OF_HEADING, words.length - at); size > 0; size--) {
    const text = words
      .slice(at, at + size)
      .map((word) => word.text)
      .join(' ');
    if (isWholeLabel(text)) {
      return { text, size };
    }
  }
  return null;
}

const isWholeLabel = (text: string): boolean => {
  const { marks, how } = matchLabel(text);
  return how === 'whole' && marks.length > 0;
};

/** Shortest part of a label that is no word of prose. */
const PART = 6;

/** A part of a long label with the values of its row behind it, the rest of the label standing on other lines. */
function isMiddleOfLabel([part, ...values]: readonly Word[]): boolean {
  const wide = values.length >= VALUES_ALONE && values.every(({ value }) => value);
  return wide && part !== undefined && part.text.length >= PART && isWordingOfForm(part.text);
}

/**
 * The cells of a line without pipes. A line that has a label of the form with values behind it, or a part of one,
 * or nothing but values, or nothing but headings, holds one cell for each of them; any other line is one cell.
 */
export function splitLine(cell: PieceCell): readonly PieceCell[] {
  if (!cell.text.includes(' ') || isPageMark(cell.text)) {
    return [cell];
  }
  const words = wordsOf(cell.text);
  if (!words.some(({ value }) => value)) {
    const headings = words.length <= HEADINGS && !isWholeLabel(cell.text) ? headingsOf(words) : null;
    return headings?.map((word) => part(cell, word)) ?? [cell];
  }
  const alone = words.every((word) => word.value) && words.length >= VALUES_ALONE;
  const groups = alone ? words : groupsOf(words);
  const labelled = groups.some((word, at) => !word.value && groups[at + 1]?.value === true && isRow(word.text));
  return alone || labelled || isMiddleOfLabel(groups) ? groups.map((word) => part(cell, word)) : [cell];
}
