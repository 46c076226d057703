import { numeral } from '../flow/numerals.ts';
import { elementsOf, type XmlElement } from '../xml/element.ts';
import type { Styles } from './styles.ts';

/** Where a paragraph stands in lists: its level from 1 and the numbers of the levels above it. */
export interface ListPlace {
  readonly style: string | undefined;
  readonly level: number;
  readonly counters: number[];
}

/** Numbering formats by how they write the first number (style:num-format, OpenDocument 1.3 part 3, 19.500). */
const FORMATS: Readonly<Record<string, string>> = {
  ...{ '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' },
  ...{ 一: 'chineseCounting', 壹: 'chineseLegalSimplified', 甲: 'ideographTraditional', 子: 'ideographZodiac' },
  ...{ '①': 'decimalEnclosedCircle', '１': 'decimalFullWidth' },
};

const DEEPEST = 10;

const wholeNumber = (text: string | undefined): number | null => {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value < 32768 ? value : null;
};

const levelStyle = (list: XmlElement | undefined, level: number): XmlElement | undefined =>
  list === undefined
    ? undefined
    : elementsOf(list).find(({ attributes }) => Number(attributes['text:level']) === level);

/** The number of one level without what stands around it. */
function numberAt(list: XmlElement | undefined, level: number, counters: readonly number[]): string {
  const attributes = levelStyle(list, level)?.attributes;
  const format = attributes?.['style:num-format'] ?? '';
  const number = counters[level - 1] ?? wholeNumber(attributes?.['text:start-value']) ?? 1;
  return format === '' ? '' : numeral(number, FORMATS[[...format][0] ?? ''] ?? 'decimal');
}

function numberText(list: XmlElement | undefined, level: number, counters: readonly number[]): string {
  const style = levelStyle(list, level);
  const numbered = style?.name.endsWith('-level-style-number') === true || style?.name === 'text:outline-level-style';
  if (style === undefined || !numbered || (style.attributes['style:num-format'] ?? '') === '') {
    return '';
  }
  const shown = Math.min(level, wholeNumber(style.attributes['text:display-levels']) ?? 1);
  const levels = Array.from({ length: shown }, (_, at) => level - shown + 1 + at);
  const numbers = levels.map((one) => numberAt(list, one, counters)).filter((text) => text !== '');
  return `${style.attributes['style:num-prefix'] ?? ''}${numbers.join('.')}${style.attributes['style:num-suffix'] ?? ''} `;
}

/** Counts list items and numbered headings as they are met in reading order. */
export class Lists {
  readonly #styles: Styles;
  /** Counters of lists that others may continue: by their id and by their style. */
  readonly #known = new Map<string, number[]>();
  readonly #headings: number[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** Enters a list inside another one, or a new one. */
  enter(list: XmlElement, outer: ListPlace | null): ListPlace {
    const own = list.attributes['text:style-name'];
    if (outer !== null) {
      const level = Math.min(DEEPEST, outer.level + 1);
      outer.counters.length = Math.min(outer.counters.length, level - 1);
      return { style: own ?? outer.style, level, counters: outer.counters };
    }
    const continued = list.attributes['text:continue-list'];
    const goesOn = list.attributes['text:continue-numbering'] === 'true';
    const before = continued === undefined ? undefined : this.#known.get(`#${continued}`);
    const counters = before ?? (goesOn ? this.#known.get(own ?? '') : undefined) ?? [];
    this.#known.set(own ?? '', counters);
    this.#known.set(`#${list.attributes['xml:id']}`, counters);
    return { style: own, level: 1, counters };
  }

  /** Counts one item and returns the text of its number; `paragraphStyle` names the list where the list itself does not. */
  item(item: XmlElement, { style, level, counters }: ListPlace, paragraphStyle: string | undefined): string {
    const list = this.#styles.listStyle(style ?? this.#styles.listOfParagraph(paragraphStyle));
    const start = wholeNumber(levelStyle(list, level)?.attributes['text:start-value']) ?? 1;
    const given = wholeNumber(item.attributes['text:start-value']);
    const last = counters[level - 1];
    this.#set(counters, level, given ?? (last === undefined ? start : last + 1));
    return numberText(list, level, counters);
  }

  /** Counts a heading and returns the text of its number, where the document numbers its headings. */
  heading(heading: XmlElement): string {
    const level = wholeNumber(heading.attributes['text:outline-level']) ?? 0;
    if (this.#styles.outline === undefined || level < 1 || level > DEEPEST) {
      return '';
    }
    const start = wholeNumber(levelStyle(this.#styles.outline, level)?.attributes['text:start-value']) ?? 1;
    const last = this.#headings[level - 1];
    this.#set(this.#headings, level, last === undefined ? start : last + 1);
    return numberText(this.#styles.outline, level, this.#headings);
  }

  #set(counters: number[], level: number, number: number): void {
    counters.length = level;
    counters[level - 1] = number;
  }
}
