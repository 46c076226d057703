import type { Drawing } from '../page/content.ts';
import { IDENTITY, type Matrix, type Point, product, transform } from '../page/matrix.ts';
import { areaOf, drawnBy, isThin } from '../page/path.ts';
import type { Functions } from './engine.ts';
import type { Scratch } from './memory.ts';
import { tooLarge } from './refuse.ts';

/** Types of page objects and of path segments, as PDFium numbers them. */
const [PATH, IMAGE, FORM] = [2, 3, 5];
const MOVE_TO = 2;
/** Deepest nesting of form objects; most objects and segments of a page. */
const DEPTH_LIMIT = 8;
const OBJECT_LIMIT = 400_000;

function matrixOf(scratch: Scratch, object: number): Matrix {
  scratch.call.FPDFPageObj_GetMatrix(object, scratch.place(0));
  const [a, b, c] = [scratch.float(0), scratch.float(1), scratch.float(2)];
  return [a, b, c, scratch.float(3), scratch.float(4), scratch.float(5)];
}

/** The points of a path in its parts; of a curve, its control points. */
function partsOf(scratch: Scratch, path: number, matrix: Matrix, spend: () => void): Point[][] {
  const { call } = scratch;
  const parts: Point[][] = [];
  const count = call.FPDFPath_CountSegments(path);
  for (let at = 0; at < count; at++) {
    spend();
    const segment = call.FPDFPath_GetPathSegment(path, at);
    const type = call.FPDFPathSegment_GetType(segment);
    call.FPDFPathSegment_GetPoint(segment, scratch.place(0), scratch.place(1));
    const point = transform(matrix, { x: scratch.float(0), y: scratch.float(2) });
    const part = parts.at(-1);
    if (type === MOVE_TO || part === undefined) {
      parts.push([point]);
    } else {
      part.push(point);
    }
    if (call.FPDFPathSegment_GetClose(segment)) {
      const [first] = parts.at(-1) ?? [];
      parts.at(-1)?.push(...(first === undefined ? [] : [first]));
    }
  }
  return parts;
}

/** The rectangle that an object covers. */
function boundsOf(scratch: Scratch, object: number, outer: Matrix): Drawing {
  scratch.call.FPDFPageObj_GetBounds(object, scratch.place(0), scratch.place(1), scratch.place(2), scratch.place(3));
  const leftBottom = transform(outer, { x: scratch.float(0), y: scratch.float(2) });
  return areaOf([leftBottom, transform(outer, { x: scratch.float(4), y: scratch.float(6) })]);
}

function drawingsOfPath(scratch: Scratch, path: number, outer: Matrix, spend: () => void): Drawing[] {
  const { call } = scratch;
  call.FPDFPath_GetDrawMode(path, scratch.place(0), scratch.place(1));
  const [filled, stroked] = [scratch.integer(0) !== 0, scratch.integer(2) !== 0];
  const bounds = boundsOf(scratch, path, outer);
  if (filled && !stroked && isThin(bounds)) {
    return [bounds];
  }
  return drawnBy(partsOf(scratch, path, product(outer, matrixOf(scratch, path)), spend), filled, stroked);
}

/** An image stretched to a line is one. */
function drawingOfImage(scratch: Scratch, image: number, outer: Matrix): Drawing {
  const matrix = product(outer, matrixOf(scratch, image));
  const corner = (x: number, y: number) => transform(matrix, { x, y });
  return areaOf([corner(0, 0), corner(1, 0), corner(0, 1), corner(1, 1)]);
}

/** Children of a page or of a form object. */
function* childrenOf(call: Functions, parent: number, isPage: boolean): Generator<number> {
  const count = isPage ? call.FPDFPage_CountObjects(parent) : call.FPDFFormObj_CountObjects(parent);
  if (count > OBJECT_LIMIT) {
    throw tooLarge();
  }
  for (let at = 0; at < count; at++) {
    yield isPage ? call.FPDFPage_GetObject(parent, at) : call.FPDFFormObj_GetObject(parent, at);
  }
}

/** What a page draws beside its text, and whether it holds an image large enough to be a scan. */
export function drawingsOf(scratch: Scratch, page: number): { drawings: Drawing[]; images: Drawing[] } {
  const { call } = scratch;
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
    for (const object of childrenOf(call, parent, depth === 0)) {
      spend();
      const type = call.FPDFPageObj_GetType(object);
      if (type === PATH) {
        for (const drawing of drawingsOfPath(scratch, object, matrix, spend)) {
          drawings.push(drawing);
        }
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
