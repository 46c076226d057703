import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';

/** Styles pass on what they do not set; a chain is never this long. */
const CHAIN = 32;
const CENTIMETRES: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72, pc: 2.54 / 6 };

/** A length in centimetres; null where it is none. */
function centimetres(length: string | undefined): number | null {
  const match = /^(\d+(?:\.\d+)?)(cm|mm|in|pt|pc)$/.exec(length ?? '');
  const unit = CENTIMETRES[match?.[2] ?? ''];
  return match === null || unit === undefined ? null : Number(match[1]) * unit;
}

/** The styles of a document as far as they change what is read. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  /** What was found out about styles, by family, name and question. */
  readonly #answers = new Map<string, string | undefined>();
  /** How headings are numbered by their level. */
  readonly outline: XmlElement | undefined;

  /** `parts` are the roots of content.xml and styles.xml; what the first defines counts. */
  constructor(parts: readonly XmlElement[]) {
    let outline: XmlElement | undefined;
    for (const element of parts
      .flatMap(elementsOf)
      .filter(({ name }) => name.endsWith('styles'))
      .flatMap(elementsOf)) {
      const name = element.attributes['style:name'] ?? '';
      if (element.name === 'style:style') {
        const key = `${element.attributes['style:family']} ${name}`;
        this.#styles.set(key, this.#styles.get(key) ?? element);
      } else if (element.name === 'text:list-style') {
        this.#lists.set(name, this.#lists.get(name) ?? element);
      } else if (element.name === 'text:outline-style') {
        outline ??= element;
      }
    }
    this.outline = outline;
  }

  listStyle(name: string | undefined): XmlElement | undefined {
    return name === undefined ? undefined : this.#lists.get(name);
  }

  /** The list that a paragraph style belongs to. */
  listOfParagraph(style: string | undefined): string | undefined {
    return this.#first('paragraph', style, (element) => element.attributes['style:list-style-name']);
  }

  /** Whether text of this style is hidden or struck out; null if the style does not say. */
  isInvisible(family: 'text' | 'paragraph', style: string | undefined): boolean | null {
    const display = this.#text(family, style, 'text:display');
    const strike = this.#text(family, style, 'style:text-line-through-style');
    const hidden = display === undefined ? null : display === 'none';
    const struck = strike === undefined ? null : strike !== 'none';
    return hidden === null && struck === null ? null : hidden === true || struck === true;
  }

  /** Whether text of this style is raised above the line, as the marks of notes are. */
  isRaised(style: string | undefined): boolean {
    return this.#text('text', style, 'style:text-position')?.startsWith('super') === true;
  }

  /** Width of a column in centimetres; null if unknown. */
  columnWidth(style: string | undefined): number | null {
    const properties = (element: XmlElement) =>
      childOf(element, 'style:table-column-properties')?.attributes['style:column-width'];
    return centimetres(this.#first('table-column', style, properties));
  }

  /** Whether tables of this style, which may be whole sheets, are not shown. */
  hidesTable(style: string | undefined): boolean {
    const display = (element: XmlElement) => childOf(element, 'style:table-properties')?.attributes['table:display'];
    return this.#first('table', style, display) === 'false';
  }

  /** A property of the text of a style, looked up once: every paragraph asks. */
  #text(family: string, style: string | undefined, property: string): string | undefined {
    if (style === undefined) {
      return undefined;
    }
    const key = `${family} ${style} ${property}`;
    if (!this.#answers.has(key)) {
      const own = (element: XmlElement) => childOf(element, 'style:text-properties')?.attributes[property];
      this.#answers.set(key, this.#first(family, style, own));
    }
    return this.#answers.get(key);
  }

  #first(
    family: string,
    name: string | undefined,
    property: (element: XmlElement) => string | undefined,
  ): string | undefined {
    let element = this.#styles.get(`${family} ${name}`);
    for (let step = 0; element !== undefined && step < CHAIN; step++) {
      const value = property(element);
      if (value !== undefined) {
        return value;
      }
      element = this.#styles.get(`${family} ${element.attributes['style:parent-style-name']}`);
    }
    return undefined;
  }
}
