import { CHINESE_NUMERAL, parseNumeral, shifted } from '../../text/numerals.ts';
import type { Line } from './line.ts';
import { mayCount, measureAt } from './measures.ts';
import { endOfItemNumber, namesIn } from './names.ts';
import { gluedHotline, isNoFigure } from './traps.ts';

/** A number with its measure word, as it stands in a line. */
export interface Numeral {
  readonly start: number;
  /** Behind the measure word and 以上 and the like. */
  readonly end: number;
  /** In `unit`; 万 and 亿 before a measure word are multiplied in, 万元 and 亿元 are units. */
  readonly value: number;
  readonly unit: string | null;
  readonly qualifier: 'exact' | 'over' | 'under' | 'garbled';
  /** 约, 左右: neither a bound nor exact. */
  readonly vague: boolean;
  readonly chinese: boolean;
}

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?: \d+)*)(?:\.\d+)?/y;
const CHINESE = new RegExp(`[${CHINESE_NUMERAL}]+`, 'y');
const MULTIPLIER = /([百千万亿]{0,2})([余多])?([万亿]?)/y;
const OVER = /(?:超过?|逾|突破|至少|不少于|多达|不低于|高于|多于)$/;
const UNDER = /(?:近|将近|接近|不足|不到|少于|不超过|低于|至多)$/;
const VAGUE = /(?:约|大约|大概|左右)$/;
/** The units that these words end in. */
const QUALIFIES = new Set('超过逾破少达于近足到多约概右');
const BOUND = /(?:及)?(以上|以下|以内|左右|上下)/y;
/** No count of a report has more digits before its point. */
const LONGEST = 8;

/** The numbers of a line that may be figures, in order; at most `limit`. */
export function numeralsOf({ text, bounds }: Line, limit: number): Numeral[] {
  const found: Numeral[] = [];
  const names = bounds.numbers.length === 0 ? [] : namesIn(text);
  let name = 0;
  let done = 0;
  for (const start of bounds.numbers) {
    while ((names[name]?.end ?? start + 1) <= start) {
      name++;
    }
    if (start < done || (names[name]?.start ?? start) < start) {
      continue;
    }
    const item = endOfItemNumber(text, start);
    const digits = item === null ? numberAt(text, start) : '';
    done = item ?? start + digits.length;
    const numeral = digits === '' ? null : numeralAt(text, start, digits);
    if (numeral !== null) {
      found.push(numeral);
    }
    if (found.length >= limit) {
      break;
    }
  }
  return found;
}

/** The digits that begin at `start`, or the Chinese numeral if something that can be counted follows it. */
function numberAt(text: string, start: number): string {
  const pattern = isDigit(text.charCodeAt(start)) ? DIGITS : CHINESE;
  pattern.lastIndex = start;
  const number = pattern.exec(text)?.[0] ?? '';
  return pattern === DIGITS || mayCount(text.charCodeAt(start + number.length)) ? number : '';
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;

function numeralAt(text: string, start: number, digits: string): Numeral | null {
  const chinese = !isDigit(digits.charCodeAt(0));
  if (!chinese && gluedHotline(text, start, digits)) {
    const value = Number(digits.slice(0, -'12345'.length));
    return { start, end: start + digits.length, value, unit: null, qualifier: 'garbled', vague: false, chinese };
  }
  const [whole, inner = '', more, outer = ''] = multiplierAt(text, start + digits.length);
  const multiplier = chinese ? outer : inner + outer;
  const after = start + digits.length + whole.length;
  const measure = measureAt(text, after);
  if (measure.kind === 'no-figure' || isNoFigure(text, start, digits, after, measure.kind)) {
    return null;
  }
  const money = measure.kind === 'money' && /[万亿]/.test(multiplier);
  const value = numberOf(digits, chinese, money ? '' : multiplier);
  if (value === null) {
    return null;
  }
  const word = 'word' in measure ? measure.word : '';
  const unit = word === '' ? null : `${money ? multiplier : ''}${word}`;
  const end = after + word.length;
  const garbled = unit === null ? value !== 0 : digits.includes(' ') || isTooLong(digits);
  return { start, value, unit, chinese, ...qualify(text, start, end, more !== undefined, garbled) };
}

const NO_MULTIPLIER = [''] as const;

/** 万, 百余, 多万: the whole and its parts. */
function multiplierAt(text: string, at: number): readonly [string, ...(string | undefined)[]] {
  if (!'百千万亿余多'.includes(text.charAt(at))) {
    return NO_MULTIPLIER;
  }
  MULTIPLIER.lastIndex = at;
  const [whole = '', ...parts] = MULTIPLIER.exec(text) ?? [];
  return [whole, ...parts];
}

function isTooLong(digits: string): boolean {
  return digits.length > LONGEST && !digits.includes(',') && (digits.split('.')[0] ?? '').length > LONGEST;
}

function numberOf(digits: string, chinese: boolean, multiplier: string): number | null {
  if (chinese) {
    return parseNumeral(digits + multiplier);
  }
  const plain = /[, ]/.test(digits) ? digits.replaceAll(/[, ]/g, '') : digits;
  return plain.length > 20 ? null : (parseNumeral(plain + multiplier) ?? shifted(plain, 0));
}

function qualify(text: string, start: number, end: number, more: boolean, garbled: boolean) {
  BOUND.lastIndex = end;
  const bound = BOUND.exec(text);
  const before = QUALIFIES.has(text.charAt(start - 1)) ? text.slice(Math.max(0, start - 4), start) : '';
  const vague = VAGUE.test(before) || bound?.[1] === '左右' || bound?.[1] === '上下';
  const over = more || OVER.test(before) || bound?.[1] === '以上';
  const under = UNDER.test(before) || bound?.[1] === '以下' || bound?.[1] === '以内';
  const qualifier = garbled ? 'garbled' : over ? 'over' : under ? 'under' : 'exact';
  return { end: end + (bound?.[0].length ?? 0), qualifier, vague } as const;
}
