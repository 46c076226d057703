import { numeral } from '../flow/numerals.ts';
import { childOf, type XmlElement } from '../xml/element.ts';
import { LEVELS, type Level, type List, listsOf } from './numbering-levels.ts';
import { numberOf, settingOf } from './properties.ts';
import type { Styles } from './styles.ts';

/** Longest text of a number that is written; real ones have a few characters. */
const LONGEST = 40;

/** Counts the numbered paragraphs of a document as a word processor does, in reading order. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #styles: Styles;
  /** The last number of each level, for each definition; undefined where none has stood yet. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor(part: XmlElement | null, styles: Styles) {
    this.#lists = part === null ? new Map() : listsOf(part);
    this.#styles = styles;
  }

  /** Counts a paragraph and returns the text of its number, '' if it has none or a bullet. */
  next(properties: XmlElement | undefined): string {
    const found = this.#find(properties);
    const level = found?.list.levels[found.at];
    if (found === null || level === undefined) {
      return '';
    }
    const counters = this.#count(found.id, found.list, found.at, level);
    return level.format === 'bullet' ? '' : write(level, found.list, counters);
  }

  #find(properties: XmlElement | undefined): { id: string; list: List; at: number } | null {
    const own = childOf(properties, 'w:numPr');
    const inherited = this.#styles.numbering(this.#styles.ofParagraph(properties));
    const id = settingOf(own, 'w:numId') ?? settingOf(inherited?.properties, 'w:numId');
    const list = id === undefined ? undefined : this.#lists.get(id);
    if (id === undefined || list === undefined) {
      return null;
    }
    const byStyle = list.levels.findIndex((level) => level?.style !== undefined && level.style === inherited?.style);
    const usual = Math.max(0, byStyle);
    const at = numberOf(own, 'w:ilvl', numberOf(inherited?.properties, 'w:ilvl', usual, LEVELS), LEVELS);
    return { id, list, at };
  }

  #count(id: string, list: List, at: number, level: Level): readonly (number | undefined)[] {
    const counters = this.#counters.get(list.definition) ?? Array<number | undefined>(LEVELS).fill(undefined);
    this.#counters.set(list.definition, counters);
    const key = `${id}/${at}`;
    const override = this.#started.has(key) ? undefined : list.starts.get(at);
    this.#started.add(key);
    const last = counters[at];
    counters[at] = override ?? (last === undefined ? (list.starts.get(at) ?? level.start) : last + 1);
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) {
        counters[below] = undefined;
      }
    }
    return counters;
  }
}

function write(level: Level, list: List, counters: readonly (number | undefined)[]): string {
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = list.levels[at];
    const number = counters[at] ?? own?.start ?? 1;
    return numeral(number, level.legal ? 'decimal' : (own?.format ?? 'decimal'));
  });
  const short = text.slice(0, LONGEST);
  return short === '' ? '' : `${short}${level.spaced ? ' ' : ''}`;
}
