import type { Flow } from '../flow/model.ts';
import type { XmlElement } from '../xml/element.ts';
import { contentOf } from './content.ts';
import { readParagraph, type Surroundings } from './paragraph.ts';
import { readTable } from './table.ts';

const paragraph = (text: string): Flow => ({ kind: 'paragraph', text });

/** Reads the text of a document, of its cells, boxes and notes alike. */
export class BodyReader {
  readonly #around: Surroundings;
  /** Paragraphs of the notes by their mark. */
  readonly #notes: Map<string, XmlElement>;
  /** What hangs on the table or paragraph being read. */
  #boxes: Flow[] = [];
  #readNotes: Flow[] = [];
  #depth = 0;

  constructor(around: Surroundings, notes: ReadonlyMap<string, XmlElement>) {
    this.#around = around;
    this.#notes = new Map(notes);
  }

  /** The paragraphs and tables in an element; what stands beside one follows it. */
  read(parent: XmlElement): Flow[] {
    const flow: Flow[] = [];
    let begun = '';
    for (const child of contentOf(parent)) {
      if (child.name === 'w:p') {
        const { text, joinsNext, textBoxes, notes } = readParagraph(child, this.#around, begun);
        begun = joinsNext ? text : '';
        flow.push(...(joinsNext ? [] : [paragraph(text)]));
        this.#boxes.push(...textBoxes.flatMap((box) => this.#inside(() => this.read(box))));
        this.#readNotes.push(...notes.flatMap((mark) => this.#note(mark)));
      } else if (child.name === 'w:tbl') {
        flow.push(this.#readTable(child));
      }
      if (this.#depth === 0) {
        flow.push(...this.#boxes.splice(0), ...this.#readNotes.splice(0));
      }
    }
    return begun === '' ? flow : [...flow, paragraph(begun)];
  }

  #readTable(table: XmlElement): Flow {
    return this.#inside(() => readTable(table, (cell) => this.#readCell(cell)));
  }

  /** A box is the content of a cell that has no other; else it floats over the table and follows it. */
  #readCell(cell: XmlElement): Flow[] {
    const before = this.#boxes.length;
    const content = this.read(cell);
    const empty = content.every((part) => part.kind === 'paragraph' && part.text.trim() === '');
    return empty ? this.#boxes.splice(before) : content;
  }

  /** A note, where its first mark stands. */
  #note(mark: string): Flow[] {
    const note = this.#notes.get(mark);
    this.#notes.delete(mark);
    return note === undefined ? [] : this.#inside(() => this.read(note));
  }

  /** Keeps what hangs on a part until the whole of it has been read. */
  #inside<Result>(read: () => Result): Result {
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }
}
