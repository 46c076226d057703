import { encodingOfCharset, encodingOfCodePage } from './charset.ts';

/** The font table, as far as it tells encodings. */
export class Fonts {
  readonly #encodings = new Map<number, string | null>();
  #font: number | null = null;

  /** Takes a control word of the font table. */
  declare(word: string, value: number): void {
    if (word === 'f') {
      this.#font = value;
      this.#encodings.set(value, null);
    } else if (this.#font !== null && word === 'fcharset') {
      this.#encodings.set(this.#font, encodingOfCharset(value));
    } else if (this.#font !== null && word === 'cpg') {
      this.#encodings.set(this.#font, encodingOfCodePage(value));
    }
  }

  /** The encoding of a font's text; null for that of the document. */
  encodingOf(font: number | null): string | null {
    return font === null ? null : (this.#encodings.get(font) ?? null);
  }
}
