import { damaged } from '../faults.ts';
import { IDENTITY, type Matrix, product } from '../page/matrix.ts';
import type { XmlElement } from '../xml/element.ts';

/** Longest list of numbers: a matrix has six. */
const LONGEST = 400;

/** Numbers with white space or commas between them. Throws ReadingError `damaged` for anything else. */
export function numbersIn(text: string): number[] {
  if (text.length > LONGEST) {
    throw damaged('a place is no place');
  }
  const numbers = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number);
  if (!numbers.every(Number.isFinite)) {
    throw damaged(`“${text.slice(0, 40)}” are no numbers`);
  }
  return numbers;
}

/** A number that an attribute holds, null where there is none. */
export const numberOf = (element: XmlElement, attribute: string): number | null =>
  numbersIn(element.attributes[attribute] ?? '')[0] ?? null;

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

function matrixIn(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbersIn(text ?? '');
  return a === undefined || b === undefined || c === undefined || d === undefined
    ? IDENTITY
    : [a, b, c, d, e ?? 0, f ?? 0];
}

/** From the coordinates of an object to those around it: its own matrix, then its place (GB/T 33190-2016, 8.5). */
export function placed(outer: Matrix, { attributes }: XmlElement): Matrix {
  if (attributes.Boundary === undefined && attributes.CTM === undefined) {
    return outer;
  }
  const { x, y } = boxIn(attributes.Boundary) ?? { x: 0, y: 0 };
  return product(outer, product([1, 0, 0, 1, x, y], matrixIn(attributes.CTM)));
}

/** Points in a millimetre. */
export const POINTS = 72 / 25.4;

/** From millimetres with y downwards to points with y upwards. */
export const TO_POINTS: Matrix = [POINTS, 0, 0, -POINTS, 0, 0];
