import type { SectionId } from '../../form/sections.ts';
import type { Piece, PieceCell } from '../piece.ts';
import { sectionOfHeading } from './titles.ts';

export interface FoundHeading {
  readonly id: SectionId;
  readonly piece: Piece;
  /** Index of the piece. */
  readonly at: number;
  /** The heading stands once more without making a second section: at a page break, or as a title over its table. */
  readonly repeats: boolean;
}

/** A heading fills its line, or is the only filled cell of its row. */
function headingOf(piece: Piece): SectionId | null {
  const isFilled = ({ text }: PieceCell) => text !== '';
  const first = piece.cells.findIndex(isFilled);
  const only = piece.cells[first];
  return only === undefined || piece.cells.some((cell, at) => at > first && isFilled(cell))
    ? null
    : sectionOfHeading(only.text);
}

/**
 * Takes out a table of contents: at least three headings in a row with nothing between, all of which come again. (A
 * report that lost its tables also has such a run, but its headings do not come again.)
 */
function withoutContents(found: readonly FoundHeading[]): readonly FoundHeading[] {
  const seen = new Set<SectionId>();
  let run = 0;
  for (const { id, at } of found) {
    if (seen.has(id) || at !== (found[0]?.at ?? 0) + run) {
      break;
    }
    seen.add(id);
    run++;
  }
  const contents = found.slice(0, run);
  const rest = found.slice(run);
  const again = contents.every(({ id }) => rest.some((heading) => heading.id === id));
  return run >= 3 && again ? rest : found;
}

/** The section headings of a report in reading order; headings of a table of contents are none. */
export function findHeadings(pieces: readonly Piece[]): readonly FoundHeading[] {
  const found = pieces.flatMap((piece, at) => {
    const id = headingOf(piece);
    return id === null ? [] : [{ id, piece, at, repeats: false }];
  });
  return withoutContents(found).map((heading, index, all) => ({
    ...heading,
    repeats: all[index - 1]?.id === heading.id,
  }));
}
