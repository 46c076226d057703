import type { Drawing } from './content.ts';
import type { Point } from './matrix.ts';

/** Widest area that is a line whatever its outline, in points. */
const THIN = 3;

/** The area around some points, of which there may be more than a call takes arguments. */
export function areaOf(points: readonly Point[]): Drawing {
  const from = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY };
  const to = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY };
  for (const { x, y } of points) {
    from.x = Math.min(from.x, x);
    from.y = Math.min(from.y, y);
    to.x = Math.max(to.x, x);
    to.y = Math.max(to.y, y);
  }
  return { kind: 'area', from, to };
}

export const isThin = ({ from, to }: Drawing): boolean => to.x - from.x <= THIN || to.y - from.y <= THIN;

const linesOf = (points: readonly Point[]): Drawing[] =>
  points.slice(1).map((to, at) => ({ kind: 'line', from: points[at] ?? to, to }));

/** What the parts of a path draw: the lines between their points where it is stroked, their areas where it is filled. */
export const drawnBy = (parts: readonly (readonly Point[])[], filled: boolean, stroked: boolean): Drawing[] =>
  parts.flatMap((part) => [...(stroked ? linesOf(part) : []), ...(filled && part.length > 2 ? [areaOf(part)] : [])]);
