import { Outline } from '../word/outline.ts';
import { decodeBytes } from './charset.ts';

/** What kind of text a stream takes up. */
export type Part = 'document' | 'note' | 'margin';

/** Text on its way into paragraphs; bytes wait until they are whole characters. */
export class Stream {
  readonly part: Part;
  readonly outline = new Outline();
  readonly #codePage: () => string;
  #text = '';
  #bytes: number[] = [];
  #encoding: string | null = null;

  /** `codePage` is the encoding of fonts that name none. */
  constructor(part: Part, codePage: () => string) {
    this.part = part;
    this.#codePage = codePage;
  }

  /** Takes the bytes from `from` on, in an encoding or (null) in that of the document. */
  bytes(bytes: ArrayLike<number>, from: number, encoding: string | null): void {
    if (encoding !== this.#encoding) {
      this.#decode();
      this.#encoding = encoding;
    }
    for (let at = from; at < bytes.length; at++) {
      this.#bytes.push(bytes[at] ?? 0);
    }
  }

  write(text: string): void {
    this.#decode();
    this.#text += text;
  }

  /** The text since the last paragraph ended. */
  take(): string {
    this.#decode();
    const text = this.#text;
    this.#text = '';
    return text;
  }

  #decode(): void {
    if (this.#bytes.length > 0) {
      this.#text += decodeBytes(this.#bytes, this.#encoding, this.#codePage());
      this.#bytes = [];
    }
  }
}
