import { ascii } from '../container.ts';

/** What an RTF file is made of; control symbols are words of one character. */
export type Token =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** A character given by its code, or the bytes `from` to `to` of the file as they stand. */
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly from: number; readonly to: number };

/** Digits that are read of a number; what has more is no number of any document. */
const DIGITS = 11;

const [TAB, NEWLINE, RETURN, SPACE, QUOTE, MINUS, BACKSLASH, OPEN, CLOSE] = [9, 10, 13, 32, 39, 45, 92, 123, 125];

const isLetter = (byte: number) => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
const isDigit = (byte: number) => byte >= 48 && byte <= 57;
const isText = (byte: number) =>
  byte !== BACKSLASH && byte !== OPEN && byte !== CLOSE && byte !== NEWLINE && byte !== RETURN && byte !== 0;

function hexDigit(byte: number): number {
  const lower = byte | 0x20;
  return isDigit(byte) ? byte - 48 : lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Walks over the bytes of an RTF file; binary data is passed over. */
export class Tokens {
  readonly #bytes: Uint8Array;
  /** The bytes as one character each, for the control words. */
  readonly #ascii: string;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#ascii = ascii(bytes);
  }

  /** The next token; null at the end. */
  next(): Token | null {
    while (this.#at < this.#bytes.length) {
      const byte = this.#byte();
      if (byte === OPEN || byte === CLOSE) {
        this.#at++;
        return { kind: byte === OPEN ? 'open' : 'close' };
      }
      if (byte === BACKSLASH) {
        this.#at++;
        return this.#control();
      }
      if (isText(byte)) {
        return this.#text();
      }
      this.#at++;
    }
    return null;
  }

  #byte(): number {
    return this.#bytes[this.#at] ?? 0;
  }

  #text(): Token {
    const from = this.#at;
    while (this.#at < this.#bytes.length && isText(this.#byte())) {
      this.#at++;
    }
    return { kind: 'text', from, to: this.#at };
  }

  #control(): Token {
    if (isLetter(this.#byte())) {
      return this.#word();
    }
    const symbol = this.#byte();
    this.#at++;
    if (symbol === QUOTE) {
      return { kind: 'byte', byte: this.#hex() };
    }
    if (symbol === BACKSLASH || symbol === OPEN || symbol === CLOSE) {
      return { kind: 'byte', byte: symbol };
    }
    const breaks = symbol === NEWLINE || symbol === RETURN;
    const word = breaks ? 'par' : symbol === TAB ? 'tab' : String.fromCharCode(symbol);
    return { kind: 'word', word, value: null };
  }

  #hex(): number {
    const [high, low] = [hexDigit(this.#byte()), hexDigit(this.#bytes[this.#at + 1] ?? 0)];
    if (high < 0 || low < 0) {
      return SPACE;
    }
    this.#at += 2;
    return high * 16 + low;
  }

  #word(): Token {
    const from = this.#at;
    while (isLetter(this.#byte())) {
      this.#at++;
    }
    const word = this.#ascii.slice(from, this.#at);
    const value = this.#value();
    if (this.#byte() === SPACE) {
      this.#at++;
    }
    if (word === 'bin') {
      this.#at += Math.max(0, value ?? 0);
    }
    return { kind: 'word', word, value };
  }

  #value(): number | null {
    const from = this.#at;
    const negative = this.#byte() === MINUS && isDigit(this.#bytes[from + 1] ?? 0);
    let value = 0;
    for (this.#at += negative ? 1 : 0; isDigit(this.#byte()); this.#at++) {
      value = this.#at < from + DIGITS ? value * 10 + this.#byte() - 48 : value;
    }
    return this.#at === from ? null : negative ? -value : value;
  }
}
