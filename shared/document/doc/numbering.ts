import { numeral } from '../flow/numerals.ts';
import type { Level, List } from './lists.ts';
import type { ParagraphProperties } from './paragraph.ts';
import type { ListOfStyle } from './styles.ts';

const LEVELS = 9;
/** Longest text of a number that is written; real ones have a few characters. */
const LONGEST = 40;

type Counters = (number | undefined)[];

/** Counts the numbered paragraphs of a document as a word processor does, in reading order. */
export class Numbering {
  readonly #lists: readonly List[];
  readonly #ofStyle: (style: number) => ListOfStyle;
  /** The last number of each level, for each definition; undefined where none has stood since a higher one. */
  readonly #counters = new Map<number, Counters>();
  readonly #started = new Set<string>();

  constructor(lists: readonly List[], ofStyle: (style: number) => ListOfStyle) {
    this.#lists = lists;
    this.#ofStyle = ofStyle;
  }

  /** Counts a paragraph and returns its number as it is written; '' if it has none, or a bullet. */
  next({ style, list, listLevel }: ParagraphProperties): string {
    const inherited = this.#ofStyle(style);
    const number = list ?? inherited.list ?? 0;
    const at = listLevel ?? inherited.listLevel ?? 0;
    const found = this.#lists[number - 1];
    const level = found?.levels[at];
    if (found === undefined || level === undefined) {
      return '';
    }
    const counters = this.#count(number, found, at, level);
    return level.format === 'bullet' ? '' : written(level, found, counters);
  }

  #count(number: number, list: List, at: number, level: Level): Counters {
    const counters = this.#counters.get(list.definition) ?? Array<number | undefined>(LEVELS).fill(undefined);
    this.#counters.set(list.definition, counters);
    const key = `${number}/${at}`;
    const start = this.#started.has(key) ? undefined : list.starts.get(at);
    this.#started.add(key);
    const last = counters[at];
    counters[at] = start ?? (last === undefined ? level.start : last + 1);
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restart ?? null;
      if (restart === null || at < restart) {
        counters[below] = undefined;
      }
    }
    return counters;
  }
}

function written(level: Level, list: List, counters: Counters): string {
  const text = Array.from(level.text.slice(0, LONGEST), (character) => {
    const at = character.charCodeAt(0);
    const own = list.levels[at];
    const number = counters[at] ?? own?.start ?? 1;
    return at >= LEVELS ? character : numeral(number, level.legal ? 'decimal' : (own?.format ?? 'decimal'));
  }).join('');
  return text === '' || !level.spaced ? text : `${text} `;
}
