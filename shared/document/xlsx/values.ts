import { childOf, textOf, type XmlElement } from '../xml/element.ts';
import type { Formats, NumberFormat } from './formats.ts';
import { stringOf } from './strings.ts';

/** What cells need to be read: the strings that they share, and how their numbers are shown. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly formats: Formats;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

const DAY = 86_400_000;
/** Day 0 of each way of counting; the first takes its day 60 for a 29 February 1900 that never was. */
const DAY_ZERO = { since1900: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) };

function dateText(days: number, from1904: boolean): string {
  const date = new Date((from1904 ? DAY_ZERO.since1904 : DAY_ZERO.since1900) + Math.floor(days) * DAY);
  return Number.isNaN(date.getTime())
    ? String(days)
    : `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** Without exponent, and without the digits that binary fractions add. */
function plainNumber(number: number): string {
  const short = Number.isInteger(number) && Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15));
  const text = String(short);
  return text.includes('e') ? short.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** A number as its cell says it. */
export function numberText(number: number, { kind, scale, suffix }: NumberFormat, from1904: boolean): string {
  if (kind === 'date') {
    return dateText(number, from1904);
  }
  const shown = plainNumber(kind === 'percent' ? number * 100 : number / 10 ** scale);
  return `${shown}${kind === 'percent' ? '%' : ''}${suffix}`;
}

/**
 * What a cell says. A formula counts as the result that was stored with it; one that was never worked out is shown as the
 * formula, so that it is not taken for an empty cell.
 */
export function valueText(cell: XmlElement, { strings, formats, from1904 }: Workbook): string {
  const type = cell.attributes.t ?? 'n';
  const inline = childOf(cell, 'is');
  if (type === 'inlineStr' && inline !== undefined) {
    return stringOf(inline);
  }
  const stored = childOf(cell, 'v');
  const raw = stored === undefined ? '' : textOf(stored);
  if (raw === '') {
    const formula = childOf(cell, 'f');
    return formula === undefined || type === 'str' ? '' : `=${textOf(formula)}`;
  }
  if (type === 's') {
    return strings[Number(raw)] ?? '';
  }
  if (type === 'b') {
    return raw === '1' ? 'TRUE' : 'FALSE';
  }
  const number = Number(raw);
  return type === 'n' && Number.isFinite(number) ? numberText(number, formats.of(cell.attributes.s), from1904) : raw;
}
