import type { Grid } from '../model.ts';
import { type Lattice, latticesOf } from './lattice.ts';
import { numbersOf } from './numbers.ts';
import { type Box, centreX, centreY, contains, type Glyph, holds, type Sheet, type Stroke } from './sheet.ts';
import { linesOf } from './strokes.ts';
import { type Table, tableOf } from './table.ts';
import { type Line, linesOfText, struckOnce } from './words.ts';

/** What stands on a page from its top: ruled tables, the lines of text outside them, and grids made of such lines. */
export type Item =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'line'; readonly line: Line; readonly page: number }
  | { readonly kind: 'grid'; readonly grid: Grid; readonly top: number };

export interface Layout {
  readonly sheet: Sheet;
  readonly items: readonly Item[];
}

/** Fewest cells of a page's ruled tables; with fewer, the edges of filled areas are lines too. */
const FEW_CELLS = 4;

const edges = ({ left, top, right, bottom }: Box): { horizontal: Stroke[]; vertical: Stroke[] } => ({
  horizontal: [top, bottom].map((at) => ({ at, from: left, to: right })),
  vertical: [left, right].map((at) => ({ at, from: top, to: bottom })),
});

function latticesIn({ horizontal, vertical, panels }: Sheet): Lattice[] {
  const ruled = latticesOf(linesOf(horizontal), linesOf(vertical));
  if (panels.length < FEW_CELLS || ruled.reduce((sum, { cells }) => sum + cells.length, 0) >= FEW_CELLS) {
    return ruled;
  }
  const sides = panels.map(edges);
  return latticesOf(
    linesOf([...horizontal, ...sides.flatMap((side) => side.horizontal)]),
    linesOf([...vertical, ...sides.flatMap((side) => side.vertical)]),
  );
}

const area = ({ left, top, right, bottom }: Box) => (right - left) * (bottom - top);

/** Characters by the smallest table that holds them, a number that juts out of it as a whole; undefined for the others. */
function byLattice(glyphs: readonly Glyph[], lattices: readonly Lattice[]): Map<Lattice | undefined, Glyph[]> {
  if (lattices.length === 0) {
    return new Map([[undefined, [...glyphs]]]);
  }
  const smallestFirst = lattices.toSorted((a, b) => area(a) - area(b));
  const homeOf = (glyph: Glyph) =>
    (glyph.cell && smallestFirst.find((lattice) => glyph.cell && contains(lattice, glyph.cell))) ??
    smallestFirst.find((lattice) => holds(lattice, centreX(glyph), centreY(glyph)));
  const homes = glyphs.map(homeOf);
  for (const number of numbersOf(glyphs)) {
    const home = number.map(({ at }) => homes[at]).find((lattice) => lattice !== undefined);
    for (const { at } of number) {
      homes[at] = home;
    }
  }
  const found = new Map<Lattice | undefined, Glyph[]>([...lattices, undefined].map((home) => [home, []]));
  for (const [at, glyph] of glyphs.entries()) {
    found.get(homes[at])?.push(glyph);
  }
  return found;
}

export const topOf = (item: Item): number =>
  item.kind === 'line' ? item.line.top : item.kind === 'table' ? item.table.top : item.top;

/** Finds the tables of a page and the lines outside them. */
export function layoutOf(sheet: Sheet): Layout {
  const lattices = latticesIn(sheet);
  const contents = byLattice(struckOnce(sheet.glyphs), lattices);
  const tables = lattices
    .filter((lattice) => (contents.get(lattice)?.length ?? 0) > 0)
    .map(
      (lattice): Item => ({
        kind: 'table',
        table: tableOf(lattice, contents.get(lattice) ?? [], sheet.page),
      }),
    );
  const lines = linesOfText(contents.get(undefined) ?? []).map(
    (line): Item => ({ kind: 'line', line, page: sheet.page }),
  );
  return {
    sheet,
    items: [...tables, ...lines].sort((a, b) => topOf(a) - topOf(b)),
  };
}
