import type { SectionId } from '../../form/sections.ts';
import type { Passage } from '../passage.ts';
import type { Piece, PieceCell } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import type { Section } from '../report.ts';
import { nonNarrative } from './closing.ts';
import { type FoundHeading, findHeadings } from './headings.ts';
import { isProse, isTableParagraph } from './tabletext.ts';
import { topicOf, topicStarts } from './topics.ts';

export const SECTION_IDS: readonly SectionId[] = ['s1', 's2', 's3', 's4', 's5', 's6'];

/** A report divided into its sections. */
export interface Sections {
  readonly sections: readonly Section[];
  /** The narrative paragraph by paragraph, from the preamble `s0` on, without tables and section headings. */
  readonly passages: readonly Passage[];
  /** The pieces of each section, headings included; `s0` is everything before the first heading. */
  readonly piecesOf: ReadonlyMap<SectionId | 's0', readonly Piece[]>;
  /** What stands before section one, and in it before its first numbered part: basis, period, contact. */
  readonly opening: readonly Piece[];
}

const inSection = (found: FoundHeading | undefined): SectionId | 's0' => found?.id ?? 's0';

/** The texts of a piece that belong to the narrative. */
function proseOf(piece: Piece, section: SectionId | 's0'): readonly PieceCell[] {
  if (piece.kind === 'row') {
    return piece.cells.filter(isProse);
  }
  const tables = section === 's0' || section === 's2' || section === 's3' || section === 's4';
  return tables && isTableParagraph(piece) ? [] : piece.cells;
}

function part(cell: PieceCell, offsets: Uint32Array, from: number, to: number): Omit<Passage, 'section'> {
  return { text: cell.text.slice(from, to), offsets: offsets.subarray(from, to + 1) };
}

/** Walks the pieces once and collects what each section holds. */
function collect(pieces: Pieces, headings: ReadonlyMap<Piece, FoundHeading>) {
  const passages: Passage[] = [];
  const apart = nonNarrative(pieces);
  const members = new Map<SectionId | 's0', Piece[]>();
  let current: FoundHeading | undefined;
  let topic: string | null = null;
  for (const piece of pieces.pieces) {
    const heading = headings.get(piece);
    if (heading !== undefined) {
      current = heading;
      topic = null;
    }
    const section = inSection(current);
    const own = members.get(section) ?? [];
    own.push(piece);
    members.set(section, own);
    for (const cell of heading !== undefined || apart.has(piece) ? [] : proseOf(piece, section)) {
      const starts = section === 's1' ? topicStarts(cell.text) : [0];
      for (const [index, from] of starts.entries()) {
        const text = part(cell, pieces.offsetsOf(cell), from, starts[index + 1] ?? cell.text.length);
        topic = section === 's1' ? (topicOf(text.text) ?? topic) : null;
        passages.push({ section: topic ?? section, ...text });
      }
    }
  }
  return { passages, members };
}

/** The first numbered part of section one, whatever it is called. */
const FIRST = /^(?:\(一\)|一是|1[.、])/;

const belongsTo = (id: string) => (passage: Passage) => passage.section === id || passage.section.startsWith(`${id}.`);

function sectionOf(
  id: SectionId,
  found: readonly FoundHeading[],
  passages: readonly Passage[],
  members: readonly Piece[],
): Section {
  const own = found.filter((heading) => heading.id === id);
  const narrative = passages.filter(belongsTo(id));
  const first = own[0]?.piece.cells[0];
  const order = own[0] === undefined ? null : [...new Set(found.map((heading) => heading.id))].indexOf(id);
  return {
    id,
    title: first?.text ?? null,
    present: own.length > 0,
    occurrences: own.filter(({ repeats }) => !repeats).length,
    order,
    text: narrative.map(({ text }) => text).join('\n'),
    start: first?.start ?? null,
    end: members.at(-1)?.cells.at(-1)?.end ?? null,
    topics: [...new Set(narrative.map(({ section }) => section).filter((section) => section.includes('.')))].sort(),
  };
}

/** Finds the sections of a report and divides its narrative among them. */
export function readSections(pieces: Pieces): Sections {
  const found = findHeadings(pieces.pieces);
  const headings = new Map(found.map((heading) => [heading.piece, heading]));
  const { passages, members } = collect(pieces, headings);
  const first = (members.get('s1') ?? []).filter((piece) => !headings.has(piece));
  const numbered = first.findIndex(
    ({ cells }) => FIRST.test(cells[0]?.text ?? '') || topicOf(cells[0]?.text ?? '') !== null,
  );
  return {
    sections: SECTION_IDS.map((id) => sectionOf(id, found, passages, members.get(id) ?? [])),
    passages,
    piecesOf: members,
    opening: [...(members.get('s0') ?? []), ...(numbered < 0 ? first : first.slice(0, numbered))],
  };
}
