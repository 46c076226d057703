import type { Flow } from '../flow/model.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { type ListPlace, Lists } from './lists.ts';
import type { Styles } from './styles.ts';
import { readTable } from './table.ts';
import { readInline } from './text.ts';

/** What stands in a cell of figures; a list's number in front of it would be read as part of it. */
const FIGURE = /^[\d\s.,+/\\%_-]*$/;

/** Parts of a text that only hold others. */
const TRANSPARENT = new Set([
  'text:section',
  'text:index-body',
  'text:index-title',
  'text:table-of-content',
  'draw:text-box',
  'draw:g',
  'draw:frame',
  'text:note-body',
]);

const isHidden = ({ attributes }: XmlElement): boolean =>
  attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true';

/** A paragraph that a condition hides says so in itself. */
const isHiddenParagraph = (paragraph: XmlElement): boolean => {
  const condition = childOf(paragraph, 'text:hidden-paragraph');
  return condition !== undefined && isHidden(condition);
};

/** Reads the text of a document, of its cells, frames and notes alike. */
export class BodyReader {
  readonly #styles: Styles;
  readonly #lists: Lists;
  /** Frames and notes that hang on the table being read; they follow it. */
  #frames: Flow[] = [];
  #notes: Flow[] = [];
  #tables = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
    this.#lists = new Lists(styles);
  }

  /** The paragraphs and tables in an element. */
  read(parent: XmlElement, place: ListPlace | null = null): Flow[] {
    return elementsOf(parent).flatMap((child) => this.#part(child, place));
  }

  #part(element: XmlElement, place: ListPlace | null): Flow[] {
    if (isHidden(element)) {
      return [];
    }
    if (element.name === 'text:p' || element.name === 'text:h') {
      return this.#paragraph(element, element.name === 'text:h' && place === null ? this.#lists.heading(element) : '');
    }
    if (element.name === 'text:list' || element.name === 'text:numbered-paragraph') {
      return this.#list(element, place);
    }
    if (element.name === 'table:table') {
      return this.#table(element);
    }
    const holds = TRANSPARENT.has(element.name) || element.name.startsWith('draw:');
    return holds ? this.read(element) : [];
  }

  #list(list: XmlElement, outer: ListPlace | null): Flow[] {
    const place = this.#lists.enter(list, outer);
    return elementsOf(list).flatMap((item) => {
      let counted = item.name !== 'text:list-item';
      return elementsOf(item).flatMap((child) => {
        if ((child.name === 'text:p' || child.name === 'text:h') && !counted) {
          counted = true;
          return this.#paragraph(child, this.#lists.item(item, place, child.attributes['text:style-name']));
        }
        return this.#part(child, place);
      });
    });
  }

  #paragraph(paragraph: XmlElement, number: string): Flow[] {
    if (isHiddenParagraph(paragraph)) {
      return [];
    }
    const { text, beside } = readInline(paragraph, this.#styles);
    for (const element of beside) {
      const hanging = element.name === 'text:note' ? this.#notes : this.#frames;
      hanging.push(...this.read(element));
    }
    const own: Flow = { kind: 'paragraph', text: FIGURE.test(text) ? text : number + text };
    return [own, ...this.#hanging()];
  }

  #table(table: XmlElement): Flow[] {
    this.#tables++;
    const read = readTable(table, this.#styles, (cell) => this.#cell(cell));
    this.#tables--;
    return [read, ...this.#hanging()];
  }

  /** What hangs on the part just read, unless that is in a table. */
  #hanging(): Flow[] {
    return this.#tables === 0 ? [...this.#frames.splice(0), ...this.#notes.splice(0)] : [];
  }

  /** A frame is the content of a cell that has no other; else it floats over the table and follows it. */
  #cell(cell: XmlElement): Flow[] {
    const before = this.#frames.length;
    const content = this.read(cell).filter((part) => part.kind === 'table' || part.text.trim() !== '');
    return content.length === 0 ? this.#frames.splice(before) : content;
  }
}
