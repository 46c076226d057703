import { type Box, centreX, centreY, type Glyph, holds, type Sheet, type Stroke } from '../grid/sheet.ts';
import type { Area, Character, Drawing, PageContent, Turn } from './content.ts';
import type { Point } from './matrix.ts';

const TURNS: readonly Turn[] = [0, 1, 2, 3];

/** The direction of most of the text. */
function turnOfText(characters: readonly Character[]): Turn {
  const counts = TURNS.map(() => 0);
  for (const { turn } of characters) {
    if (turn !== null) {
      counts[turn] = (counts[turn] ?? 0) + 1;
    }
  }
  return TURNS.reduce((best, turn) => ((counts[turn] ?? 0) > (counts[best] ?? 0) ? turn : best), 0);
}

const wider = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

type Turner = (point: Point) => Point;

/** Takes a point of the page to a sheet on which that direction runs to the right; y grows downwards. */
function turner(turn: Turn, { left, bottom, right, top }: Area): Turner {
  switch (turn) {
    case 0:
      return ({ x, y }) => ({ x: x - left, y: top - y });
    case 1:
      return ({ x, y }) => ({ x: y - bottom, y: x - left });
    case 2:
      return ({ x, y }) => ({ x: right - x, y: y - bottom });
    case 3:
      return ({ x, y }) => ({ x: top - y, y: right - x });
  }
}

function boxOf(a: Point, b: Point): Box {
  return { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
}

/** Widest area that is a line, in points; ends of a line lie this near to one axis. */
const THIN = 3;
const SLANT = 0.7;

/** Sorts drawings into lines of both directions and areas; slanted lines are left out. */
function rulesOf(boxes: readonly { box: Box; kind: Drawing['kind'] }[]) {
  const horizontal: Stroke[] = [];
  const vertical: Stroke[] = [];
  const panels: Box[] = [];
  for (const { box, kind } of boxes) {
    const { left, right, top, bottom } = box;
    const [width, height] = [right - left, bottom - top];
    const limit = kind === 'line' ? SLANT : THIN;
    if (height <= limit) {
      horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    }
    if (width <= limit) {
      vertical.push({ at: (left + right) / 2, from: top, to: bottom });
    }
    if (kind === 'area' && width > THIN && height > THIN) {
      panels.push(box);
    }
  }
  return { horizontal, vertical, panels };
}

/** Smallest and largest step from one character to the next of its string, in parts of the font size. */
const STEP = [0.15, 1.3] as const;

/** Widest digit, in parts of the font size. */
const DIGIT = 0.62;

function widthOf({ text, left, right, size }: Glyph, next: Glyph | undefined): number {
  const step = next === undefined ? 0 : next.left - left;
  if (step > size * STEP[0] && step < size * STEP[1]) {
    return step;
  }
  return /^\d$/.test(text) ? Math.min(right - left, size * DIGIT) : right - left;
}

/** A character reaches to where the next of its string begins: a font that is not embedded does not tell its width. */
function asAdvanced(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, at) => {
    const { left, top, bottom, text, baseline, size, run } = glyph;
    const next = glyphs[at + 1];
    const follows = next?.run === run && next.baseline === baseline;
    const right = left + widthOf(glyph, follows ? next : undefined);
    return { left, right, top, bottom, text, baseline, size, run };
  });
}

/** Parts of the font size above and below the baseline: the box that a font tells may be twice as high. */
const ASCENT = 0.88;
const DESCENT = 0.12;

function glyphOf({ text, left, right, bottom, top, origin, size, run }: Character, turned: Turner): Glyph {
  const { x, y } = turned(origin);
  const { left: from, right: to } = boxOf(turned({ x: left, y: bottom }), turned({ x: right, y: top }));
  const [above, below] = [y - size * ASCENT, y + size * DESCENT];
  return { left: x, right: x + to - from, top: above, bottom: below, text, baseline: y, size, run };
}

/** So near to a clip, in parts of the font size, some character stands that it shows; else it tells other coordinates. */
const NEAR = 1.5;

/** Tells characters that stand beyond the edges of the cell that cuts them off which cell that is. */
function sentHome(glyphs: readonly Glyph[], characters: readonly Character[], turned: Turner): Glyph[] {
  const cells = new Map<Area, Box>();
  for (const { clip } of characters) {
    if (clip && !cells.has(clip)) {
      cells.set(clip, boxOf(turned({ x: clip.left, y: clip.top }), turned({ x: clip.right, y: clip.bottom })));
    }
  }
  if (cells.size === 0) {
    return [...glyphs];
  }
  const isNear = (glyph: Glyph, cell: Box, reach: number) =>
    holds(wider(cell, reach * glyph.size), centreX(glyph), centreY(glyph));
  const pairs = glyphs.map((glyph, at) => ({ glyph, cell: cells.get(characters[at]?.clip as Area) }));
  const shown = new Set(pairs.flatMap(({ glyph, cell }) => (cell && isNear(glyph, cell, NEAR) ? [cell] : [])));
  return pairs.map(({ glyph, cell }) =>
    cell && shown.has(cell) && !isNear(glyph, cell, 0) ? { ...glyph, cell } : glyph,
  );
}

/** Turns a page so that its text stands upright; what stands in other directions (watermarks, seals) is left out. */
export function sheetOf({ page, box, characters, drawings }: PageContent): Sheet {
  const turn = turnOfText(characters);
  const turned = turner(turn, box);
  const upright = characters.filter((character) => character.turn === turn);
  const glyphs = upright.map((character) => glyphOf(character, turned));
  const sides = [box.right - box.left, box.top - box.bottom] as const;
  const [width, height] = turn % 2 === 0 ? sides : [sides[1], sides[0]];
  const boxes = drawings.map(({ from, to, kind }) => ({ box: boxOf(turned(from), turned(to)), kind }));
  return { page, width, height, glyphs: sentHome(asAdvanced(glyphs), upright, turned), ...rulesOf(boxes) };
}
