import type { Flow } from '../flow/model.ts';
import { distinctMargins } from '../word/margins.ts';
import type { Structure, TextPart } from './fib.ts';
import type { Source } from './source.ts';
import { type NotesAt, walk } from './walk.ts';

const NO_NOTES: NotesAt = new Map();

/** The stories of a part of the text: each from one character position of a structure to the next. */
function storiesOf(source: Source, part: TextPart, structure: Structure, size: number): (readonly Flow[])[] {
  const { from, to } = source.fib.parts[part];
  const starts = to > from ? source.positions(structure, size) : [];
  return starts.slice(0, -1).map((start, at) => {
    const [first, end] = [from + start, Math.min(to, from + (starts[at + 1] ?? start))];
    return end > first ? walk(source, first, end, NO_NOTES, () => '') : [];
  });
}

/** Separators of footnotes and of endnotes come before the headers. */
const SEPARATORS = 6;
const MARK_OF_NOTE = 2;
const TEXT_BOX = 22;

/** Headers and footers, then text boxes, whose place on the page is not known. */
export function besideText(source: Source): Flow[] {
  const margins = storiesOf(source, 'headers', 'headers', 0).slice(SEPARATORS);
  return [...distinctMargins(margins), ...storiesOf(source, 'textBoxes', 'textBoxes', TEXT_BOX).flat()];
}

/** Footnotes and endnotes by the character position of their mark. */
export function notesOf(source: Source): NotesAt {
  const notes = new Map<number, readonly Flow[]>();
  for (const [part, marks, texts] of [
    ['footnotes', 'footnoteMarks', 'footnotes'],
    ['endnotes', 'endnoteMarks', 'endnotes'],
  ] as const) {
    const positions = source.positions(marks, MARK_OF_NOTE);
    for (const [at, flow] of storiesOf(source, part, texts, 0).entries()) {
      const position = positions[at] ?? 0;
      notes.set(position, [...(notes.get(position) ?? []), ...flow]);
    }
  }
  return notes;
}
