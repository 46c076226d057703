import type { CellKind } from '../../form/model.ts';
import { shifted } from '../../text/numerals.ts';
import { remembering } from '../remember.ts';
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

/** Signs, words and arrows of a change; a dash that is typed for a minus stands right in front of its digits. */
const SIGN = /^(?:(\++|(?:[-‐‑–—]*[-‐‑]\s?|[–—]+)|[↑↓]|(?:净|新)?增加?了?|净?[减減]少?了?)[::]?\s?)?/.source;
const CURRENCY = /(?:(?:人民币|RMB|¥)\s?)?/.source;
const DIGITS = /(\d{1,3}(?:,\d{3})+|0|[1-9]\d*|(?=\.\d))(\.\d+)?/.source;
const MEASURE = '件次|项次|条次|人次|家次|户次|批次|件|宗|起|条|项|个|份|次|家|户|人|名|例|单|案|部|篇|册|批|笔';
const MONEY = '(?:[千万亿]|百万|千万)?元';
const UNIT = `(?:\\s?(?:(${MEASURE}|${MONEY})[整正]?|\\((?:单位:)?(${MEASURE}|${MONEY})\\)))?`;
/** A note in brackets, be they closed or not, or one that begins with 其中 or 含; or the direction of a change. */
const NOTE = /(\s?\([^()]*\)?|[,;。\s]\s?(?:其中|含|包括).*|\s?[↑↓减減]少?)?[。;]?$/.source;
const NUMBER = new RegExp(SIGN + CURRENCY + DIGITS + UNIT + NOTE, 'i');
/** Digits with what usually surrounds them, but no number of the grammar: `1 1`, `012`, `1530000元/621007.6元`, `约3件`. */
const DIGITS_UNCLEAR = new RegExp(
  `^[(约近超共±+↑↓增减減-]{0,3}\\d[\\d\\s.,、?/+()%万亿余多增加减減少约左右-]*(?:(?:${MEASURE}|元)[\\d\\s.,、?/+()万亿余多增加减減少元件宗项-]*)?[。;]?$`,
);
const UNIT_ALONE = new RegExp(`^(?:${MEASURE}|${MONEY})$`);
const DASH = /^[-‐–—―_~]+$/;
const SLASH = /^[/\\]+$/;
/** Words that fill a cell without being a number or nothing. */
const OTHER_WORD = /^(?:持平|不变|(?:无|没有)变化|无增减|略|\*+|…+|×|零|〇|[oO])$/;
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

const DECREASE = /^[^减減]?[-‐‑–—↓减減]/;
/** What a note says of the direction: `3(减)`, `3↓`. */
const NOTED = /^\s?\(?(?<down>[减減]少?|↓)?(?:增加?|↑)?\)?$/;

/** Whether the sign in front and the note behind say the same; null if they contradict each other. */
function isDecrease(sign: string, note: string): boolean | null {
  const before = sign === '' ? null : DECREASE.test(sign);
  const noted = note === '' ? null : NOTED.exec(note);
  const behind = noted === null ? null : noted.groups?.down !== undefined;
  return before !== null && behind !== null && before !== behind ? null : (before ?? behind ?? false);
}

function readNumber(match: RegExpExecArray, confidence: number): SlotValue {
  const [, sign = '', whole = '', fraction = '', unit, bracketed, note = ''] = match;
  const size = Number(whole.replaceAll(',', '') + fraction);
  const negative = isDecrease(sign, note);
  if (negative === null) {
    return word('text', CONFIDENCE.unclear);
  }
  const doubled = sign.trim().length > 1 && /^[+‐‑–—-]/.test(sign);
  const doubtful = doubled || /[–—]/.test(sign) || /^\s?\([\d\s]*\)?$/.test(note);
  return {
    semantic: size === 0 ? 'zero' : 'number',
    number: negative && size !== 0 ? -size : size,
    unit: unit ?? bracketed ?? null,
    confidence: Math.min(confidence, doubtful ? CONFIDENCE.doubtful : 1, note === '' ? 1 : CONFIDENCE.noise),
  };
}

/**
 * Reads what stands in a table cell by the value grammar of the domain specification (A.5). Takes normalised text;
 * null means words, which are no value: a label, a note, prose.
 */
export const readValue = (text: string): SlotValue | null => (text.length > LONGEST ? null : readShort(text));

const readShort = remembering((text: string): SlotValue | null => {
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
  return DIGITS_UNCLEAR.test(core) || OTHER_WORD.test(core) ? word('text', CONFIDENCE.unclear) : null;
});

/** Whether a text is a measure word or a unit of money and nothing else. */
export const isUnit = (text: string): boolean => UNIT_ALONE.test(text);

/** How many of 万元 a unit of money is, as a power of ten. */
const POWERS: Readonly<Record<string, number>> = { 元: -4, 千元: -1, 万元: 0, 百万元: 2, 千万元: 3, 亿元: 4 };

/** An amount as 万元, shifted as text so that no digits of a binary division are added; huge ones are not written so. */
function inWan(amount: number, unit: string): number {
  const written = String(amount);
  const power = POWERS[unit] ?? 0;
  return written.includes('e') ? amount * 10 ** power : shifted(written, power);
}

/**
 * The value in the unit of a cell of the given kind. `headerUnit` is the unit that the column's heading states for an
 * amount. A unit of another dimension (a count in yuan) makes it text; an amount whose unit nothing states is taken for
 * 万元 in doubt.
 */
export function inCellUnit(slot: SlotValue, kind: CellKind, headerUnit: string | null = null): CellValue {
  const { semantic, number, unit, confidence } = slot;
  if (number === null) {
    return { semantic, number, confidence };
  }
  const money = unit !== null && unit in POWERS;
  if (number !== 0 && unit !== null && money !== (kind === 'amount')) {
    return { semantic: 'text', number: null, confidence: CONFIDENCE.unclear };
  }
  if (kind !== 'amount' || number === 0) {
    return { semantic, number, confidence };
  }
  const stated = unit ?? headerUnit;
  return stated === null
    ? { semantic, number, confidence: Math.min(confidence, CONFIDENCE.doubtful) }
    : { semantic, number: inWan(number, stated), confidence };
}
