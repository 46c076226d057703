import type { CellKind } from '../../form/model.ts';
import type { Semantic } from '../report.ts';
import { CONFIDENCE } from './confidence.ts';

/** What stands in a value's place, before the unit of its cell is known. */
export interface SlotValue {
  readonly semantic: Exclude<Semantic, 'absent'>;
  /** In the unit written beside it; null where no number stands. */
  readonly number: number | null;
  /** Measure word or unit as written: 件, 万元, 元 …; null if none. */
  readonly unit: string | null;
  readonly confidence: number;
}

/** A value in the unit of its cell. */
export type CellValue = Omit<SlotValue, 'unit'>;

const SIGN = /^(?:(\++|-+|增加?|减少?)\s?)?/.source;
const DIGITS = /(\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(\.\d+)?/.source;
const UNIT = /(?:\s?(件次|件|宗|起|条|项|个|份|次|万元|元))?/.source;
const NOTE = /(\s?\([^()]*\))?$/.source;
const NUMBER = new RegExp(SIGN + DIGITS + UNIT + NOTE);
/** Digits with what usually surrounds them, but no number of the grammar: `1 1`, `012`, `1530000元/621007.6元`. */
const DIGITS_UNCLEAR = /^[+-]?\d[\d\s.,?/+件宗起条项个份次万亿元-]*$/;
const DASH = /^[-‐–—―_~]+$/;
const SLASH = /^[/\\]+$/;
const NONE_WORD = /^(?:无|没有|暂无|不适用|不涉及|N\/A)。?$/i;
/** What is longer is prose. */
const LONGEST = 60;
/** A lost non-breaking space often stands as `?` beside the value. */
const NOISE = /^[?\s]*\?[?\s]*|[?\s]*\?[?\s]*$/g;
/** Raised and circled numbers behind a value point to a note; NFKC would make them its last digits. */
const NOTE_MARKS = /(?<=.)[\s²³¹⁰-⁹①-⑳]*[²³¹⁰-⁹①-⑳]$/u;

const word = (semantic: SlotValue['semantic'], confidence: number): SlotValue => ({
  semantic,
  number: null,
  unit: null,
  confidence,
});

function readNumber(match: RegExpExecArray, confidence: number): SlotValue {
  const [, sign = '', whole = '', fraction = '', unit, note] = match;
  const size = Number(whole.replaceAll(',', '') + fraction);
  const negative = sign.startsWith('-') || sign.startsWith('减');
  const doubtful = sign.length > 1 && /^[+-]/.test(sign);
  return {
    semantic: size === 0 ? 'zero' : 'number',
    number: negative && size !== 0 ? -size : size,
    unit: unit ?? null,
    confidence: Math.min(confidence, doubtful ? CONFIDENCE.doubtful : 1, note === undefined ? 1 : CONFIDENCE.noise),
  };
}

/**
 * Reads what stands in a table cell by the value grammar of the domain specification (A.5). Takes normalised text;
 * null means words, which are no value: a label, a note, prose.
 */
export function readValue(text: string): SlotValue | null {
  if (text.length > LONGEST) {
    return null;
  }
  const printed = text.trim();
  if (printed === '') {
    return word('blank', CONFIDENCE.plain);
  }
  const unmarked = printed.replace(NOTE_MARKS, '');
  const trimmed = unmarked.normalize('NFKC');
  const core = trimmed.includes('?') ? trimmed.replace(NOISE, '') : trimmed;
  const confidence = core === trimmed && unmarked === printed ? CONFIDENCE.plain : CONFIDENCE.noise;
  if (core === '') {
    return word('blank', CONFIDENCE.doubtful);
  }
  const match = NUMBER.exec(core);
  if (match !== null) {
    return readNumber(match, confidence);
  }
  if (DASH.test(core)) {
    return word('dash', confidence);
  }
  if (SLASH.test(core)) {
    return word('slash', confidence);
  }
  if (NONE_WORD.test(core)) {
    return word('none_word', confidence);
  }
  return DIGITS_UNCLEAR.test(core) ? word('text', CONFIDENCE.unclear) : null;
}

const YUAN_PER_WAN = 10_000;

/** Yuan as 万元, without the digits that binary division may add. */
const inWan = (yuan: number) => Number((yuan / YUAN_PER_WAN).toPrecision(15));

/**
 * The value in the unit of a cell of the given kind. `headerUnit` is the unit that the column's heading states for an
 * amount. A unit of another dimension (a count in yuan) makes it text.
 */
export function inCellUnit(slot: SlotValue, kind: CellKind, headerUnit: '元' | '万元' | null = null): CellValue {
  const { semantic, number, unit, confidence } = slot;
  if (number === null) {
    return { semantic, number, confidence };
  }
  const money = unit === '元' || unit === '万元';
  if (number !== 0 && unit !== null && money !== (kind === 'amount')) {
    return { semantic: 'text', number: null, confidence: CONFIDENCE.unclear };
  }
  const counted = kind === 'amount' && (unit ?? headerUnit) === '元' ? inWan(number) : number;
  return { semantic, number: counted, confidence };
}
