import type { Point } from './matrix.ts';
import type { Scratch } from './memory.ts';
import { tooLarge } from './refuse.ts';

/** A quarter turn counterclockwise that the text's direction makes: 0 to the right, 1 upwards, 2 left, 3 down. */
export type Turn = 0 | 1 | 2 | 3;

/** A character as PDFium gives it: y grows upwards. */
export interface Character {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly origin: Point;
  readonly size: number;
  /** Null where it stands askew. */
  readonly turn: Turn | null;
  /** The text object that prints it. */
  readonly run: number;
  /** Whether the font does not tell which character it is. */
  readonly unmapped: boolean;
}

/** Most characters of a page. */
const CHARACTER_LIMIT = 30_000;
/** Sine of the largest angle that counts as straight. */
const STRAIGHT = 0.05;

function turnOf(a: number, b: number): Turn | null {
  const length = Math.hypot(a, b);
  if (length === 0) {
    return 0;
  }
  const [x, y] = [a / length, b / length];
  if (Math.abs(y) < STRAIGHT) {
    return x > 0 ? 0 : 2;
  }
  return Math.abs(x) < STRAIGHT ? (y > 0 ? 1 : 3) : null;
}

function characterAt(scratch: Scratch, page: number, at: number): Character | null {
  const { pdfium } = scratch;
  const code = pdfium.FPDFText_GetUnicode(page, at);
  if (pdfium.FPDFText_IsGenerated(page, at) === 1) {
    return null;
  }
  const place = (index: number) => scratch.place(index);
  pdfium.FPDFText_GetMatrix(page, at, place(0));
  const [a, b] = [scratch.float(0), scratch.float(1)];
  pdfium.FPDFText_GetLooseCharBox(page, at, place(0));
  // An FS_RECTF: left, top, right, bottom.
  const [left, top, right, bottom] = [0, 1, 2, 3].map((index) => scratch.float(index)) as [
    number,
    number,
    number,
    number,
  ];
  pdfium.FPDFText_GetCharOrigin(page, at, place(0), place(1));
  const origin = { x: scratch.double(0), y: scratch.double(1) };
  return {
    text: code === 0 ? '\ufffd' : String.fromCodePoint(code),
    left,
    right,
    bottom: Math.min(top, bottom),
    top: Math.max(top, bottom),
    origin,
    size: pdfium.FPDFText_GetFontSize(page, at) * Math.hypot(a, b),
    turn: turnOf(a, b),
    run: pdfium.FPDFText_GetTextObject(page, at),
    unmapped: pdfium.FPDFText_HasUnicodeMapError(page, at) === 1,
  };
}

/** The characters that a page prints, in the order of its content. */
export function charactersOf(scratch: Scratch, page: number): Character[] {
  const { pdfium } = scratch;
  const textPage = pdfium.FPDFText_LoadPage(page);
  if (textPage === 0) {
    return [];
  }
  try {
    const count = pdfium.FPDFText_CountChars(textPage);
    if (count > CHARACTER_LIMIT) {
      throw tooLarge();
    }
    const characters: Character[] = [];
    for (let at = 0; at < count; at++) {
      const character = characterAt(scratch, textPage, at);
      if (character !== null && character.right > character.left) {
        characters.push(character);
      }
    }
    return characters;
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
  }
}
