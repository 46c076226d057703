import type { XmlElement } from '../xml/element.ts';
import type { Styles } from './styles.ts';

/** Most spaces that one element stands for. */
const SPACES = 1000;

/** What is no text of the paragraph: comments, notes' marks, numbers and hints that the program shows. */
const LEFT_OUT = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:note',
  'text:ruby-text',
  'text:number',
  'text:placeholder',
  'text:tracked-changes',
  'text:hidden-text',
  'office:event-listeners',
]);

/** What stands in a paragraph: its text, and frames and notes that hang on it. */
export interface InlineContent {
  readonly text: string;
  readonly beside: readonly XmlElement[];
}

/** Reads the text of one paragraph; white space counts as in OpenDocument 1.3 part 3, 6.1.2. */
class Inline {
  text = '';
  readonly beside: XmlElement[] = [];
  readonly #styles: Styles;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  read(parent: XmlElement, hidden: boolean, raised: boolean): void {
    for (const child of parent.children) {
      if (typeof child !== 'string') {
        this.#element(child, hidden, raised);
      } else if (!hidden) {
        this.#append(child.replace(/[ \t\r\n]+/g, ' '), raised);
      }
    }
  }

  #element(element: XmlElement, hidden: boolean, raised: boolean): void {
    const { name, attributes } = element;
    if (name === 'draw:frame' || name === 'text:note' || name.startsWith('draw:')) {
      this.beside.push(...(hidden ? [] : [element]));
    } else if (LEFT_OUT.has(name)) {
      return;
    } else if (name === 'text:s') {
      this.text += hidden ? '' : ' '.repeat(Math.min(SPACES, Number(attributes['text:c'] ?? 1) || 1));
    } else if (name === 'text:tab' || name === 'text:line-break') {
      this.text += hidden ? '' : name === 'text:tab' ? '\t' : '\n';
    } else {
      const style = name === 'text:span' ? attributes['text:style-name'] : undefined;
      const invisible = this.#styles.isInvisible('text', style) ?? hidden;
      this.read(element, invisible, raised || this.#styles.isRaised(style));
    }
  }

  /** A raised digit behind a digit is the mark of a note, typed by hand: 12¹ is not 121. */
  #append(text: string, raised: boolean): void {
    const own = this.text === '' || /\s$/.test(this.text) ? text.trimStart() : text;
    const mark = raised && /\d\s*$/.test(this.text) && /^\s*\d+\s*$/.test(own);
    this.text += mark ? `(${own.trim()})` : own;
  }
}

/** The text of a paragraph or heading. Hidden and struck out text is left out. */
export function readInline(paragraph: XmlElement, styles: Styles): InlineContent {
  const inline = new Inline(styles);
  inline.read(paragraph, styles.isInvisible('paragraph', paragraph.attributes['text:style-name']) === true, false);
  return { text: inline.text, beside: inline.beside };
}
