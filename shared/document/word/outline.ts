import { damaged, tooLargeInside } from '../faults.ts';
import type { Flow, FlowParagraph } from '../flow/model.ts';
import { TEXT_LIMIT } from '../text/decode.ts';
import type { RowShape } from './row.ts';
import { type Row, tableOf } from './table.ts';

/** Tables within tables; a page made of layout tables has five or six. */
const DEPTH = 30;
const CELLS = 100_000;

/** A table under construction: finished rows, finished cells of the row at hand, what stands in the cell at hand. */
interface OpenTable {
  readonly rows: Row[];
  cells: (readonly Flow[])[];
  content: Flow[];
}

const NO_SHAPE: RowShape = { left: 0, cells: [] };

/**
 * Builds a document from paragraphs that know how deep in tables they stand (0 is outside) and from marks for the ends of
 * cells and rows, which is how Word 97 and RTF have it. Throws ReadingError `too-large`
 * or `damaged`.
 */
export class Outline {
  readonly #body: Flow[] = [];
  readonly #tables: OpenTable[] = [];
  #notes: Flow[] = [];
  #characters = 0;
  #cells = 0;

  /** Ends a paragraph. */
  paragraph(text: string, level: number): void {
    const depth = this.#levelFor(level);
    this.#open(depth);
    this.#add([this.#paragraphOf(text)], depth);
  }

  /** Ends the last paragraph of a cell, and the cell. */
  cell(text: string, level: number): void {
    this.#open(level);
    if (++this.#cells > CELLS) {
      throw tooLargeInside('table cells');
    }
    const table = this.#tables[level - 1];
    if (table !== undefined) {
      table.cells.push([...table.content, this.#paragraphOf(text)]);
      table.content = [];
    }
  }

  /** Ends a row whose cells have ended before. */
  row(shape: RowShape, level: number): void {
    this.#close(level);
    const table = this.#tables[level - 1];
    if (table !== undefined && table.cells.length > 0) {
      table.rows.push({ shape, cells: table.cells });
      table.cells = [];
    }
  }

  /** Adds what stands apart, a note or a text box: it follows the paragraph or the table that it belongs to. */
  note(flow: readonly Flow[]): void {
    this.#notes.push(...flow);
  }

  /** The document, which ends here. */
  finish(): readonly Flow[] {
    this.#close(0);
    this.#add([], 0);
    return this.#body;
  }

  #paragraphOf(text: string): FlowParagraph {
    this.#characters += text.length;
    if (this.#characters > TEXT_LIMIT) {
      throw tooLargeInside('characters');
    }
    return { kind: 'paragraph', text };
  }

  /** A row that has begun goes on, whatever the paragraph says of itself. */
  #levelFor(level: number): number {
    let depth = level;
    while ((this.#tables[depth]?.cells.length ?? 0) > 0) {
      depth++;
    }
    return depth;
  }

  #open(level: number): void {
    if (level > DEPTH) {
      throw damaged('it has tables within tables without end');
    }
    this.#close(level);
    while (this.#tables.length < level) {
      this.#tables.push({ rows: [], cells: [], content: [] });
    }
  }

  /** Ends the tables deeper than a level; each becomes part of the cell around it. */
  #close(level: number): void {
    while (this.#tables.length > level) {
      const { rows, cells, content } = this.#tables.pop() ?? { rows: [], cells: [], content: [] };
      const all = cells.length === 0 ? rows : [...rows, { shape: NO_SHAPE, cells }];
      this.#add([...(all.length === 0 ? [] : [tableOf(all)]), ...content], this.#tables.length);
    }
  }

  #add(flow: readonly Flow[], level: number): void {
    if (level > 0) {
      this.#tables[level - 1]?.content.push(...flow);
    } else {
      this.#body.push(...flow, ...this.#notes);
      this.#notes = [];
    }
  }
}
