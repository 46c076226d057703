import { type Character, turnOf } from '../page/content.ts';
import { clipFinder } from './clips.ts';
import type { Scratch } from './memory.ts';
import { tooLarge } from './refuse.ts';

/** Most characters of a page. */
const CHARACTER_LIMIT = 30_000;
/** What the characters of one text object share. */
type Run = Pick<Character, 'run' | 'size' | 'turn' | 'clip'>;

function runAt(scratch: Scratch, text: number, at: number, run: number): Omit<Run, 'clip'> {
  const { call } = scratch;
  call.FPDFText_GetMatrix(text, at, scratch.place(0));
  const [a, b] = [scratch.float(0), scratch.float(1)];
  return { run, size: call.FPDFText_GetFontSize(text, at) * Math.hypot(a, b), turn: turnOf(a, b) };
}

/** A character whose font does not tell which it is stays none: its code could be that of a digit. */
const UNKNOWN = '\ufffd';
const SPACE = 0x20;
/** What PDFium makes of a hyphen at the end of a line. */
const LINE_HYPHEN = 2;
const HYPHEN = 0x2d;

/** The code of a character that the page prints; null for the white space that PDFium adds between strings. */
function printedCode({ call }: Scratch, text: number, at: number): number | null {
  const code = call.FPDFText_GetUnicode(text, at);
  const added = code <= SPACE && code !== 0 && call.FPDFText_IsGenerated(text, at) === 1;
  return added ? null : code === LINE_HYPHEN ? HYPHEN : code;
}

function characterAt(scratch: Scratch, page: number, at: number, code: number, shared: Run): Character {
  const { call } = scratch;
  call.FPDFText_GetCharOrigin(page, at, scratch.place(0), scratch.place(1));
  const origin = { x: scratch.double(0), y: scratch.double(1) };
  // An FS_RECTF: left, top, right, bottom.
  call.FPDFText_GetLooseCharBox(page, at, scratch.place(0));
  const [one, other] = [scratch.float(1), scratch.float(3)];
  const unmapped = code === 0 || call.FPDFText_HasUnicodeMapError(page, at) === 1;
  const { run, size, turn, clip = null } = shared;
  const text = unmapped ? UNKNOWN : String.fromCodePoint(code);
  const [left, right] = [scratch.float(0), scratch.float(2)];
  const [bottom, top] = [Math.min(one, other), Math.max(one, other)];
  return { text, left, right, bottom, top, origin, size, turn, run, unmapped, clip };
}

function charactersIn(scratch: Scratch, text: number): Character[] {
  const { call } = scratch;
  const count = call.FPDFText_CountChars(text);
  if (count > CHARACTER_LIMIT) {
    throw tooLarge();
  }
  const characters: Character[] = [];
  const clipAround = clipFinder(scratch);
  let shared = null as Run | null;
  for (let at = 0; at < count; at++) {
    const code = printedCode(scratch, text, at);
    if (code === null) {
      continue;
    }
    const run = call.FPDFText_GetTextObject(text, at);
    shared = shared?.run === run ? shared : { ...runAt(scratch, text, at, run), clip: clipAround(run) };
    const character = characterAt(scratch, text, at, code, shared);
    if (character.right > character.left) {
      characters.push(character);
    }
  }
  return characters;
}

/** The characters that a page prints, in the order of its content. */
export function charactersOf(scratch: Scratch, page: number): Character[] {
  const text = scratch.call.FPDFText_LoadPage(page);
  if (text === 0) {
    return [];
  }
  try {
    return charactersIn(scratch, text);
  } finally {
    scratch.call.FPDFText_ClosePage(text);
  }
}
