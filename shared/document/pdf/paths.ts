import type { Pdfium } from './engine.ts';
import { IDENTITY, type Matrix, type Point, product, transform } from './matrix.ts';
import type { Scratch } from './memory.ts';
import { tooLarge } from './refuse.ts';

/** A line or an area that a page draws: y grows upwards. */
export interface Drawing {
  readonly from: Point;
  readonly to: Point;
  readonly kind: 'line' | 'area';
}

/** Types of page objects and of path segments, as PDFium numbers them. */
const [PATH, IMAGE, FORM] = [2, 3, 5];
const MOVE_TO = 2;
/** Deepest nesting of form objects; most objects and segments of a page. */
const DEPTH_LIMIT = 8;
const OBJECT_LIMIT = 400_000;
/** Widest area that is a line whatever its outline, in points. */
const THIN = 3;

function matrixOf(scratch: Scratch, object: number): Matrix {
  scratch.pdfium.FPDFPageObj_GetMatrix(object, scratch.place(0));
  return [0, 1, 2, 3, 4, 5].map((at) => scratch.float(at)) as unknown as Matrix;
}

/** The points of a path in its parts; of a curve, its control points. */
function partsOf(scratch: Scratch, path: number, matrix: Matrix, spend: () => void): Point[][] {
  const { pdfium } = scratch;
  const parts: Point[][] = [];
  const count = pdfium.FPDFPath_CountSegments(path);
  for (let at = 0; at < count; at++) {
    spend();
    const segment = pdfium.FPDFPath_GetPathSegment(path, at);
    const type = pdfium.FPDFPathSegment_GetType(segment);
    pdfium.FPDFPathSegment_GetPoint(segment, scratch.place(0), scratch.place(1));
    const point = transform(matrix, { x: scratch.float(0), y: scratch.float(2) });
    const part = parts.at(-1);
    if (type === MOVE_TO || part === undefined) {
      parts.push([point]);
    } else {
      part.push(point);
    }
    if (pdfium.FPDFPathSegment_GetClose(segment)) {
      const [first] = parts.at(-1) ?? [];
      parts.at(-1)?.push(...(first === undefined ? [] : [first]));
    }
  }
  return parts;
}

function areaOf(points: readonly Point[]): Drawing {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    kind: 'area',
    from: { x: Math.min(...xs), y: Math.min(...ys) },
    to: { x: Math.max(...xs), y: Math.max(...ys) },
  };
}

const linesOf = (points: readonly Point[]): Drawing[] =>
  points.slice(1).map((to, at) => ({ kind: 'line', from: points[at] ?? to, to }));

/** The rectangle that an object covers. */
function boundsOf(scratch: Scratch, object: number, outer: Matrix): Drawing {
  scratch.pdfium.FPDFPageObj_GetBounds(object, scratch.place(0), scratch.place(1), scratch.place(2), scratch.place(3));
  const [left, bottom, right, top] = [0, 2, 4, 6].map((at) => scratch.float(at)) as [number, number, number, number];
  return areaOf([transform(outer, { x: left, y: bottom }), transform(outer, { x: right, y: top })]);
}

const isThin = ({ from, to }: Drawing) => to.x - from.x <= THIN || to.y - from.y <= THIN;

function drawingsOfPath(scratch: Scratch, path: number, outer: Matrix, spend: () => void): Drawing[] {
  const { pdfium } = scratch;
  pdfium.FPDFPath_GetDrawMode(path, scratch.place(0), scratch.place(1));
  const [filled, stroked] = [scratch.integer(0) !== 0, scratch.integer(2) !== 0];
  const bounds = boundsOf(scratch, path, outer);
  if (filled && !stroked && isThin(bounds)) {
    return [bounds];
  }
  const parts = partsOf(scratch, path, product(outer, matrixOf(scratch, path)), spend);
  return parts.flatMap((part) => [
    ...(stroked ? linesOf(part) : []),
    ...(filled && part.length > 2 ? [areaOf(part)] : []),
  ]);
}

/** An image stretched to a line is one. */
function drawingOfImage(scratch: Scratch, image: number, outer: Matrix): Drawing {
  const matrix = product(outer, matrixOf(scratch, image));
  const corner = (x: number, y: number) => transform(matrix, { x, y });
  return areaOf([corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)]);
}

/** Children of a page or of a form object. */
function childrenOf(pdfium: Pdfium, parent: number, isPage: boolean): number[] {
  const count = isPage ? pdfium.FPDFPage_CountObjects(parent) : pdfium.FPDFFormObj_CountObjects(parent);
  const child = isPage ? pdfium.FPDFPage_GetObject : pdfium.FPDFFormObj_GetObject;
  return count > OBJECT_LIMIT ? [] : Array.from({ length: Math.max(0, count) }, (_, at) => child(parent, at));
}

/** What a page draws beside its text, and whether it holds an image large enough to be a scan. */
export function drawingsOf(scratch: Scratch, page: number): { drawings: Drawing[]; images: Drawing[] } {
  const { pdfium } = scratch;
  const drawings: Drawing[] = [];
  const images: Drawing[] = [];
  let spent = 0;
  const spend = () => {
    spent++;
    if (spent > OBJECT_LIMIT) {
      throw tooLarge();
    }
  };
  const walk = (parent: number, matrix: Matrix, depth: number) => {
    for (const object of childrenOf(pdfium, parent, depth === 0)) {
      spend();
      const type = pdfium.FPDFPageObj_GetType(object);
      if (type === PATH) {
        drawings.push(...drawingsOfPath(scratch, object, matrix, spend));
      } else if (type === IMAGE) {
        images.push(drawingOfImage(scratch, object, matrix));
      } else if (type === FORM && depth < DEPTH_LIMIT) {
        walk(object, product(matrix, matrixOf(scratch, object)), depth + 1);
      }
    }
  };
  walk(page, IDENTITY, 0);
  return { drawings, images };
}
