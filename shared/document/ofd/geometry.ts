import { damaged } from '../faults.ts';
import { IDENTITY, type Matrix, product } from '../page/matrix.ts';
import type { XmlElement } from '../xml/element.ts';

/** Longest list of numbers: a matrix has six. */
const LONGEST = 400;

/** Numbers as nearly all files write them, which are taken apart much faster. */
const PLAIN = /^[-\d. ]*$/;

/** Numbers with white space or commas between them. Throws ReadingError `damaged` for anything else. */
export function numbersIn(text: string): number[] {
  if (text.length > LONGEST) {
    throw damaged('a place is no place');
  }
  const numbers: number[] = [];
  for (const part of text.split(PLAIN.test(text) ? ' ' : /[\s,]+/)) {
    const number = Number(part);
    if (!Number.isFinite(number)) {
      throw damaged(`“${text.slice(0, 40)}” are no numbers`);
    }
    if (part !== '') {
      numbers.push(number);
    }
  }
  return numbers;
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
