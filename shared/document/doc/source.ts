import { type Bytes, NO_BYTES } from './bytes.ts';
import { type Fib, type Location, readFib, type Structure } from './fib.ts';
import { hiddenCharacters } from './hidden.ts';
import { readLists } from './lists.ts';
import { Numbering } from './numbering.ts';
import { type ParagraphProperties, PLAIN, paragraphProperties } from './paragraph.ts';
import { type Piece, readPieces, textOf } from './pieces.ts';
import { type Run, readRuns, runAt } from './runs.ts';
import type { Streams } from './streams.ts';
import { listsOfStyles } from './styles.ts';

/** The text of a Word file and what is known of each place in it. */
export class Source {
  readonly fib: Fib;
  readonly text: string;
  /** 1 for each character that nobody sees. */
  readonly hidden: Uint8Array;
  readonly #table: Bytes;
  readonly #data: Bytes;
  readonly #pieces: readonly Piece[];
  readonly #paragraphs: readonly Run[];

  constructor({ document, tables, data }: Streams) {
    this.fib = readFib(document);
    this.#table = tables[this.fib.table];
    this.#data = data;
    this.#pieces = readPieces(this.#table, this.fib.structures.text);
    this.text = textOf(document, this.#pieces);
    const runs = (kind: 'paragraphs' | 'characters') =>
      readRuns(kind, document, this.#table, this.fib.structures[kind]);
    this.#paragraphs = runs('paragraphs');
    this.hidden = hiddenCharacters(this.text, this.#pieces, runs('characters'));
  }

  /** The properties of the paragraph that ends at a character position. */
  paragraphAt(position: number): ParagraphProperties {
    const piece = this.#pieceAt(position);
    if (piece === undefined) {
      return PLAIN;
    }
    const offset = piece.offset + (position - piece.from) * piece.width;
    return paragraphProperties(runAt(this.#paragraphs, offset), piece.changes, this.#data);
  }

  /** The numbers of its lists, counted anew; none where its lists are broken, for they hold no figures. */
  numbering(): Numbering {
    try {
      return new Numbering(readLists(this.#table, this.fib), listsOfStyles(this.structure('styles')));
    } catch (error) {
      if (error instanceof RangeError) {
        return new Numbering([], () => ({ list: null, listLevel: null }));
      }
      throw error;
    }
  }

  /** A structure of the table stream; empty where the file has none. */
  structure(name: Structure): Bytes {
    const { at, length }: Location = this.fib.structures[name];
    return length === 0 ? NO_BYTES : this.#table.part(at, length);
  }

  /** The character positions in a structure that begins with them, each followed later by `size` bytes of data. */
  positions(name: Structure, size: number): number[] {
    const bytes = this.structure(name);
    const count = bytes.length < 4 ? 0 : Math.floor((bytes.length - 4) / (4 + size)) + 1;
    return Array.from({ length: count }, (_, at) => bytes.u32(at * 4));
  }

  #pieceAt(position: number): Piece | undefined {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.to ?? 0) > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return this.#pieces[low];
  }
}
