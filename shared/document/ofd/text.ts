import { type Character, turnOf } from '../page/content.ts';
import { type Matrix, type Point, product, transform } from '../page/matrix.ts';
import { textOf, type XmlElement } from '../xml/element.ts';
import type { Budget } from './budget.ts';
import { allNamed, isFilled, isStroked } from './elements.ts';
import { boxIn, numberOf } from './geometry.ts';
import { stepsOf } from './steps.ts';

/** How far a character reaches above and below its baseline, in parts of the font size. */
const [ASCENT, DESCENT] = [0.86, 0.14];
/** Stands for a character of which the file gives no more than the shape. */
const NO_CHARACTER = '¤';

/** Width of a character in parts of the font size; the file gives steps, and fonts are not read. */
const widthOf = (character: string) => (character <= '\u00ff' ? 0.5 : 1);

/** Indentation around a string. */
const INDENTATION = /^[ \t]*\r?\n\s*|\r?\n[ \t]*$/g;

/** The characters of a string; a backslash and four hexadecimal digits stand for one (11.3). */
function stringOf(code: XmlElement, budget: Budget): string[] {
  const raw = textOf(code);
  budget.characters(raw.length);
  const text = raw.replace(INDENTATION, '');
  return [...text.replace(/\\([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))];
}

const QUARTERS: readonly (readonly [cosine: number, sine: number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** Cosine and sine of a direction, which is given in degrees clockwise: 0, 90, 180, 270. */
const directionOf = (object: XmlElement, attribute: string) =>
  QUARTERS[((Math.round((numberOf(object, attribute) ?? 0) / 90) % 4) + 4) % 4] ?? [1, 0];

/** Where each character of a string stands, from its first; without any steps each reaches to the next. */
function originsOf(object: XmlElement, code: XmlElement, characters: readonly string[], width: number): Point[] {
  const { DeltaX = '', DeltaY = '' } = code.attributes;
  const count = Math.max(0, characters.length - 1);
  const told = DeltaX.trim() !== '' || DeltaY.trim() !== '';
  const [cosine, sine] = directionOf(object, 'ReadDirection');
  const steps = told ? { xs: stepsOf(DeltaX, count), ys: stepsOf(DeltaY, count) } : null;
  let [x, y] = [0, 0];
  return characters.map((character, index) => {
    const origin = { x, y };
    const advance = widthOf(character) * width;
    x += steps === null ? advance * cosine : (steps.xs[index] ?? 0);
    y += steps === null ? advance * sine : (steps.ys[index] ?? 0);
    return origin;
  });
}

/** How the characters of a text object are printed: size and width in its own units, and the way to the page. */
interface Print {
  readonly size: number;
  readonly width: number;
  readonly matrix: Matrix;
  readonly direction: readonly [cosine: number, sine: number];
}

function characterAt(text: string, { x, y }: Point, run: number, print: Print): Character {
  const { size, width, direction } = print;
  const [cosine, sine] = direction;
  const own = product(print.matrix, [cosine, sine, -sine, cosine, x, y]);
  const one = transform(own, { x: 0, y: -size * ASCENT });
  const other = transform(own, { x: widthOf(text) * width, y: size * DESCENT });
  const [a, b, c, d] = own;
  return {
    text,
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    bottom: Math.min(one.y, other.y),
    top: Math.max(one.y, other.y),
    origin: transform(own, { x: 0, y: 0 }),
    size: size * Math.hypot(c, d),
    turn: turnOf(a, b),
    run,
    unmapped: text === NO_CHARACTER,
  };
}

/**
 * The characters of a text object, in points; none if it is printed with nothing. Throws ReadingError
 * `damaged` for places that are no numbers, `too-large` beyond the budget.
 */
export function charactersOf(object: XmlElement, matrix: Matrix, budget: Budget): Character[] {
  const size = numberOf(object, 'Size') ?? boxIn(object.attributes.Boundary)?.height ?? 0;
  if (size <= 0 || !(isFilled(object, true) || isStroked(object, false))) {
    return [];
  }
  const width = size * (numberOf(object, 'HScale') ?? 1);
  const print: Print = { size, width, matrix, direction: directionOf(object, 'CharDirection') };
  const printed: Character[] = [];
  let [left, top] = [0, 0];
  for (const code of allNamed(object, 'TextCode')) {
    const run = budget.nextRun();
    left = numberOf(code, 'X') ?? left;
    top = numberOf(code, 'Y') ?? top;
    const characters = stringOf(code, budget);
    for (const [index, { x, y }] of originsOf(object, code, characters, width).entries()) {
      printed.push(characterAt(characters[index] ?? '', { x: left + x, y: top + y }, run, print));
    }
  }
  return printed;
}
