import type { Drawing } from '../page/content.ts';
import { type Matrix, type Point, transform } from '../page/matrix.ts';
import { areaOf, drawnBy, isThin } from '../page/path.ts';
import { textOf, type XmlElement } from '../xml/element.ts';
import type { Budget } from './budget.ts';
import { isFilled, isStroked, named } from './elements.ts';

/** How many numbers follow each letter of a path (GB/T 33190-2016, 9.3.4). */
const OPERANDS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** Fewest characters that a point takes, with its letter. */
const POINT_LENGTH = 6;

/** The points that an operation goes to: of a curve its control points as well, of an arc its end. */
function pointsOf(operation: string, operands: readonly number[]): Point[] {
  const numbers = operation === 'A' ? operands.slice(-2) : operands;
  const points: Point[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 });
  }
  return points;
}

/** The points of a path in its parts, as far as it can be read; a part that is closed ends where it begins. */
export function partsOf(data: string): Point[][] {
  const tokens = data.split(/[\s,]+/).filter((token) => token !== '');
  const parts: Point[][] = [];
  for (let at = 0; at < tokens.length; ) {
    const operation = tokens[at] ?? '';
    const count = OPERANDS[operation];
    const operands = tokens.slice(at + 1, at + 1 + (count ?? 0)).map(Number);
    if (count === undefined || operands.length < count || !operands.every(Number.isFinite)) {
      break;
    }
    const part = parts.at(-1);
    if (operation === 'M' || operation === 'S' || part === undefined) {
      parts.push(pointsOf(operation, operands));
    } else {
      part.push(...(operation === 'C' ? part.slice(0, 1) : pointsOf(operation, operands)));
    }
    at += 1 + count;
  }
  return parts;
}

/** What a path object draws, in points. Its outline is drawn unless it says otherwise, its area if it says so. */
export function drawingsOf(object: XmlElement, matrix: Matrix, budget: Budget): Drawing[] {
  const [filled, stroked] = [isFilled(object, false), isStroked(object, true)];
  const data = named(object, 'AbbreviatedData');
  if (data === undefined || !(filled || stroked)) {
    return [];
  }
  const text = textOf(data);
  budget.objects(text.length / POINT_LENGTH);
  const parts = partsOf(text).map((part) => part.map((point) => transform(matrix, point)));
  const points = parts.flat();
  const bounds = areaOf(points);
  return filled && !stroked && points.length > 0 && isThin(bounds) ? [bounds] : drawnBy(parts, filled, stroked);
}
