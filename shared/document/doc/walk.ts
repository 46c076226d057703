import type { Flow } from '../flow/model.ts';
import { Outline } from '../word/outline.ts';
import type { ParagraphProperties } from './paragraph.ts';
import type { Source } from './source.ts';

const [CELL, BREAK, PAGE, COLUMN, PARAGRAPH] = ['\u0007', '\u000b', '\u000c', '\u000e', '\r'];
const [FIELD, RESULT, FIELD_END] = ['\u0013', '\u0014', '\u0015'];
const HYPHEN = '\u001e';
/** Marks of pictures, notes, comments and drawn objects, page numbers, hyphens that are shown at the end of lines only. */
const isInvisible = (character: string) => character < '\t' || character === '\u001f';

const NO_ROW = { left: 0, cells: [] };

/** Something that stands at a character position apart from the text. */
export type NotesAt = ReadonlyMap<number, readonly Flow[]>;

/** Number of a paragraph as Word makes it, with what stands behind it; '' for paragraphs without. */
export type NumberOf = (paragraph: ParagraphProperties) => string;

/** Fields in which the text at hand stands, the outermost first: whether it is their code, which nobody sees. */
class Fields {
  #codes: boolean[] = [];

  get inCode(): boolean {
    return this.#codes.includes(true);
  }

  /** Takes a character; false if it is no mark of a field. */
  take(character: string): boolean {
    if (character === FIELD) {
      this.#codes.push(true);
    } else if (character === RESULT) {
      this.#codes[this.#codes.length - 1] = false;
    } else if (character === FIELD_END) {
      this.#codes.pop();
    } else {
      return false;
    }
    return true;
  }

  /** Codes end with their paragraph; a mark that was lost must not hide what follows. */
  endParagraph(): void {
    this.#codes = this.#codes.map(() => false);
  }
}

function shownAs(character: string): string {
  if (character === BREAK || character === COLUMN) {
    return '\n';
  }
  return character === HYPHEN ? '-' : isInvisible(character) ? '' : character;
}

function endParagraph(outline: Outline, text: string, mark: string, paragraph: ParagraphProperties): void {
  const { level, ends, shape } = paragraph;
  if (ends === 'row') {
    outline.row(shape ?? NO_ROW, Math.max(1, level));
  } else if (mark === CELL || ends === 'cell') {
    outline.cell(text, Math.max(1, level));
  } else {
    outline.paragraph(text, level);
  }
}

/** Text on its way into paragraphs. */
class Walk {
  readonly outline = new Outline();
  readonly #source: Source;
  readonly #numberOf: NumberOf;
  readonly #fields = new Fields();
  #text = '';

  constructor(source: Source, numberOf: NumberOf) {
    this.#source = source;
    this.#numberOf = numberOf;
  }

  take(at: number): void {
    const character = this.#source.text[at] ?? '';
    const hidden = this.#source.hidden[at] === 1;
    if (character === PARAGRAPH || character === CELL || character === PAGE) {
      this.#mark(character, hidden, this.#source.paragraphAt(at));
    } else if (!this.#fields.take(character) && !hidden && !this.#fields.inCode) {
      this.#text += shownAs(character);
    }
  }

  /** The end of a paragraph, a cell or a row, or of a page within a cell. A hidden end joins two paragraphs. */
  #mark(mark: string, hidden: boolean, paragraph: ParagraphProperties): void {
    if (mark === PAGE && paragraph.level > 0) {
      this.#text += '\n';
    } else if (!hidden || mark === CELL || paragraph.ends !== null) {
      const number = paragraph.ends === 'row' ? '' : this.#numberOf(paragraph);
      endParagraph(this.outline, this.#text.trim() === '' ? '' : `${number}${this.#text}`, mark, paragraph);
      this.#text = '';
      this.#fields.endParagraph();
    }
  }

  finish(): readonly Flow[] {
    if (this.#text !== '') {
      this.outline.paragraph(this.#text, 0);
    }
    return this.outline.finish();
  }
}

/** The paragraphs and tables between two character positions. */
export function walk(source: Source, from: number, to: number, notes: NotesAt, numberOf: NumberOf): readonly Flow[] {
  const walking = new Walk(source, numberOf);
  for (let at = from; at < to; at++) {
    walking.outline.note(notes.get(at) ?? []);
    walking.take(at);
  }
  return walking.finish();
}
