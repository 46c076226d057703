import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { settingOf, switchOf } from './properties.ts';

interface Style {
  readonly basedOn: string | undefined;
  readonly element: XmlElement;
}

/** What a paragraph style says about numbering. */
export interface StyleNumbering {
  readonly properties: XmlElement;
  /** The style that says it, of those that the paragraph's own is based on. */
  readonly style: string;
}

/** Styles pass on what they do not set; a chain is never this long. */
const CHAIN = 32;

/** Switches of runs whose text is not to be read: hidden, or struck out by the writer. */
export const INVISIBLE = ['w:vanish', 'w:strike', 'w:dstrike'] as const;

/** A value worked out once for each style. */
function remembered<Value>(known: Map<string, Value>, style: string | undefined, work: () => Value): Value {
  const key = style ?? '';
  const value = known.get(key);
  if (value !== undefined) {
    return value;
  }
  const worked = work();
  known.set(key, worked);
  return worked;
}

/** The styles of a document as far as they change what is read: hidden text and numbering. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #usual: string | undefined;
  readonly #invisible = new Map<string, boolean | null>();
  readonly #numbering = new Map<string, StyleNumbering | null>();

  constructor(part: XmlElement | null) {
    let usual: string | undefined;
    for (const element of part === null ? [] : elementsOf(part)) {
      const id = element.attributes['w:styleId'];
      if (element.name === 'w:style' && id !== undefined) {
        this.#styles.set(id, { basedOn: settingOf(element, 'w:basedOn'), element });
        const byDefault = /^(?:1|true|on)$/.test(element.attributes['w:default'] ?? '0');
        usual = byDefault && element.attributes['w:type'] === 'paragraph' ? id : usual;
      }
    }
    this.#usual = usual;
  }

  /** The style of a paragraph, also where it names none. */
  ofParagraph(properties: XmlElement | undefined): string | undefined {
    return settingOf(properties, 'w:pStyle') ?? this.#usual;
  }

  /** Whether text of a style is hidden or struck out; null if neither it nor what it is based on says so. */
  isInvisible(style: string | undefined): boolean | null {
    return remembered(this.#invisible, style, () => {
      const set = INVISIBLE.map((name) => this.#first(style, (element) => switchOf(childOf(element, 'w:rPr'), name)));
      return set.includes(true) ? true : set.every((one) => one === null) ? null : false;
    });
  }

  /** The numbering that a paragraph style brings with it, and the style in the chain that does. */
  numbering(style: string | undefined): StyleNumbering | null {
    return remembered(this.#numbering, style, () =>
      this.#first(style, (element) => {
        const properties = childOf(childOf(element, 'w:pPr'), 'w:numPr');
        return properties === undefined ? null : { properties, style: element.attributes['w:styleId'] ?? '' };
      }),
    );
  }

  #first<Value>(id: string | undefined, settingOf: (style: XmlElement) => Value | null): Value | null {
    let style = id === undefined ? undefined : this.#styles.get(id);
    for (let step = 0; style !== undefined && step < CHAIN; step++) {
      const value = settingOf(style.element);
      if (value !== null) {
        return value;
      }
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return null;
  }
}
