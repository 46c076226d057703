import { damaged } from '../faults.ts';
import { IDENTITY, type Matrix, product } from '../page/matrix.ts';
import type { XmlElement } from '../xml/element.ts';

/** Longest list of numbers: a matrix has six. */
const LONGEST = 400;

const [SPACE, MINUS, POINT, ZERO] = [0x20, 0x2d, 0x2e, 0x30];
/** A whole number of so many digits divided by a power of ten is the very number that `Number` reads. */
const EXACT = 15;
const POWERS = Array.from({ length: EXACT + 1 }, (_, at) => 10 ** at);

/** Decimal numbers with single spaces between them, as nearly all files write them; null for anything else. */
function plainNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at) === MINUS ? -1 : 1;
    let [digits, whole, scale] = [0, 0, -1];
    for (at += sign < 0 ? 1 : 0; at < text.length && text.charCodeAt(at) !== SPACE; at++) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit >= 0 && digit <= 9) {
        whole = whole * 10 + digit;
        digits += 1;
        scale += scale < 0 ? 0 : 1;
      } else if (digit === POINT - ZERO && scale < 0) {
        scale = 0;
      } else {
        return null;
      }
    }
    const power = POWERS[Math.max(0, scale)];
    if (digits === 0 || digits > EXACT || power === undefined) {
      return null;
    }
    numbers.push((sign * whole) / power);
  }
  return numbers;
}

/** Numbers with white space or commas between them. Throws ReadingError `damaged` for anything else. */
export function numbersIn(text: string): number[] {
  if (text.length > LONGEST) {
    throw damaged('a place is no place');
  }
  return (
    plainNumbers(text) ??
    text
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map((part) => {
        const number = Number(part);
        if (!Number.isFinite(number)) {
          throw damaged(`“${text.slice(0, 40)}” are no numbers`);
        }
        return number;
      })
  );
}

/** A number that an attribute holds, null where there is none. */
export function numberOf({ attributes }: XmlElement, attribute: string): number | null {
  const text = attributes[attribute];
  return text === undefined ? null : (numbersIn(text)[0] ?? null);
}

/** A rectangle in millimetres; y grows downwards. */
export interface OfdBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle as `x y width height`, null if it is none. */
export function boxIn(text: string | undefined): OfdBox | null {
  const [x, y, width, height] = numbersIn(text ?? '');
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? null
    : { x, y, width, height };
}

/** The matrix that was read last: most objects of a page have the same. */
let last = { text: '', matrix: IDENTITY };

function matrixIn(text: string): Matrix {
  if (text !== last.text) {
    const [a, b, c, d, e, f] = numbersIn(text);
    const isMatrix = a !== undefined && b !== undefined && c !== undefined && d !== undefined;
    last = { text, matrix: isMatrix ? [a, b, c, d, e ?? 0, f ?? 0] : IDENTITY };
  }
  return last.matrix;
}

/** From the coordinates of an object to those around it: its own matrix, then its place (GB/T 33190-2016, 8.5). */
export function placed(outer: Matrix, { attributes }: XmlElement): Matrix {
  if (attributes.Boundary === undefined && attributes.CTM === undefined) {
    return outer;
  }
  const { x, y } = boxIn(attributes.Boundary) ?? { x: 0, y: 0 };
  const place: Matrix = [1, 0, 0, 1, x, y];
  return product(outer, attributes.CTM === undefined ? place : product(place, matrixIn(attributes.CTM)));
}

/** Points in a millimetre. */
export const POINTS = 72 / 25.4;

/** From millimetres with y downwards to points with y upwards. */
export const TO_POINTS: Matrix = [POINTS, 0, 0, -POINTS, 0, 0];
