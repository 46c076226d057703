import { remembering } from '../remember.ts';
import { editDistance } from './edit-distance.ts';
import { keyOf, type Mark, vocabularyOfForms } from './vocabulary.ts';

/** What a wording may stand for. */
export interface Match {
  readonly marks: readonly Mark[];
  /** `whole` the label itself, `part` a merged, wrapped or shortened label, `like` a mistyped one. */
  readonly how: 'whole' | 'part' | 'like';
}

const NOTHING: Match = { marks: [], how: 'whole' };
/** Longest key that can be a label with what is merged into it. */
const LONGEST = 60;
/** Shortest part by which a label is known. */
const SHORTEST = 5;
/** Longest note without brackets behind a label of table 2, whose labels may also begin a sentence. */
const SHORT_NOTE = 6;
/** One slip of the keyboard for so many characters of a label, and never more than a few. */
const CHARACTERS_PER_SLIP = 5;
const MOST_SLIPS = 3;
/** Longest text that can be a label with the notes in its brackets. */
const LONGEST_TEXT = 250;

const slips = (key: string) => Math.min(MOST_SLIPS, Math.floor(key.length / CHARACTERS_PER_SLIP));

interface Index {
  readonly whole: ReadonlyMap<string, readonly Mark[]>;
  readonly rows: readonly { readonly key: string; readonly marks: readonly Mark[] }[];
  /** All labels, one after the other: a wording found here is part of a label. */
  readonly text: string;
  readonly words: RegExp;
}

/** Labels that are known by a part of them; the column headings of tables 3 and 4 are too short for that. */
const isDistinctive = ({ role, table }: Mark) =>
  role === 'row' || role === 'group' || (role === 'column' && table === 't2');

let index: Index | undefined;

function labels(): Index {
  if (index === undefined) {
    const entries = vocabularyOfForms();
    const rows = entries
      .map(({ key, marks }) => ({ key, marks: marks.filter(isDistinctive) }))
      .filter(({ marks }) => marks.length > 0);
    const keys = entries.map(({ key }) => key).sort((a, b) => b.length - a.length);
    index = {
      whole: new Map(entries.map(({ key, marks }) => [key, marks])),
      rows,
      text: `${keys.join('|')}|三本年度办理结果|本列数据的勾稽关系为`,
      words: new RegExp(keys.filter((key) => key.length > 1).join('|'), 'g'),
    };
  }
  return index;
}

/** A row's label at the end of a wording that has the group's label merged into it. */
function ending(key: string): readonly Mark[] {
  let longest = '';
  let marks: readonly Mark[] = [];
  for (const entry of labels().rows) {
    if (entry.key.length >= SHORTEST && entry.key.length > longest.length && key.endsWith(entry.key)) {
      longest = entry.key;
      marks = entry.marks;
    }
  }
  return marks;
}

/** A label that begins so, or one that the wording begins with and a note follows. */
function beginning(key: string): readonly Mark[] {
  if (key.length < SHORTEST) {
    return [];
  }
  return labels().rows.flatMap((entry) => {
    const shortened = entry.key.startsWith(key);
    const annotated = entry.key.length >= SHORTEST && key.startsWith(entry.key);
    const short = key.length - entry.key.length <= SHORT_NOTE;
    return shortened ? entry.marks : annotated ? entry.marks.filter(({ table }) => short || table === 't3') : [];
  });
}

/** Whether so few slips could lead from one to the other: nearly all characters of one occur in the other. */
function sharesCharacters(a: string, b: string, limit: number): boolean {
  let strange = Math.abs(a.length - b.length) > limit ? limit + 1 : 0;
  for (let at = 0; at < a.length && strange <= limit; at++) {
    strange += b.includes(a.charAt(at)) ? 0 : 1;
  }
  return strange <= limit;
}

function alike(key: string): readonly Mark[] {
  let limit = slips(key);
  let best: readonly Mark[] = [];
  for (const entry of limit === 0 ? [] : labels().rows) {
    const distance = sharesCharacters(key, entry.key, limit) ? editDistance(key, entry.key, limit) : limit + 1;
    if (distance <= Math.min(limit, slips(entry.key))) {
      best = distance < limit ? entry.marks : [...best, ...entry.marks];
      limit = distance;
    }
  }
  return best;
}

function distinct(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark, at) => marks.findIndex((m) => m.table === mark.table && m.id === mark.id) === at);
}

/** A part of a row of table 2, which is no row of the form (layout 66). */
const PART_OF_ROW = /^其中/;

/** What a wording stands for, by its key; the caller's place in the table decides between several marks. */
export const matchLabel = remembering((text: string): Match => {
  if (text.length > LONGEST_TEXT) {
    return NOTHING;
  }
  const key = keyOf(text);
  const whole = labels().whole.get(key);
  if (whole !== undefined) {
    return { marks: whole, how: 'whole' };
  }
  if (key.length > LONGEST || key.length < 2) {
    return NOTHING;
  }
  if (PART_OF_ROW.test(key)) {
    return NOTHING;
  }
  const part = ending(key);
  if (part.length > 0) {
    return { marks: part, how: 'part' };
  }
  const begun = distinct(beginning(key));
  return begun.length > 0 ? { marks: begun, how: 'part' } : { marks: distinct(alike(key)), how: 'like' };
});

/** Whether a wording is made of the form's own words: part of a label, or several labels run together. */
export const isWordingOfForm = remembering((text: string): boolean => {
  if (text.length > LONGEST_TEXT) {
    return false;
  }
  const key = keyOf(text);
  if (key === '' || key.length > 2 * LONGEST) {
    return key === '';
  }
  return labels().text.includes(key) || /勾稽关系/.test(key) || key.replace(labels().words, '') === '';
});
