import type { Places } from './places.ts';

/** A line as a browser shows it, with the place of each unit in the source and, last, its end. */
export interface Line {
  readonly text: string;
  readonly offsets: readonly number[];
  /** Blank lines before it: paragraphs of nothing but a space that does not collapse, line breaks behind each other. */
  readonly gap: number;
}

const isSpace = (unit: number) => unit === 0x20 || (unit >= 0x09 && unit <= 0x0d && unit !== 0x0b);
/** Characters as wide as they are high, between which a line end of the source shows nothing (CSS Text 3, 4.1.3). */
const isWide = (unit: number) => unit >= 0x2e80 && unit <= 0xffef;
const isLineEnd = (unit: number) => unit === 0x0a || unit === 0x0d;

/** A list item that says its number itself is not numbered twice. */
const NUMBERED = /^\s*[((]?[一二三四五六七八九十\d]{1,3}[))、.．,,]/;

/** Collects inline text into lines: white space becomes one space, none at the ends of a line. */
export class Lines {
  #lines: Line[] = [];
  #text = '';
  #offsets: number[] = [];
  #end = 0;
  #gap = 0;
  /** Place of the white space behind the text, -1 if there is none; whether it holds a line end of the source. */
  #space = -1;
  #endsLine = false;
  #marker: { text: string; at: number } | null = null;

  /** Adds text of one node; `preserved` keeps its line ends, as in `<pre>`. */
  add(value: string, places: Places, preserved: boolean): void {
    let unit = 0;
    while (unit < value.length) {
      const code = value.charCodeAt(unit);
      const word = unit;
      while (unit < value.length && !isSpace(value.charCodeAt(unit))) {
        unit += 1;
      }
      if (unit > word) {
        this.#put(value.slice(word, unit), places, word);
      } else {
        unit += 1;
        if (preserved && isLineEnd(code)) {
          this.end();
        } else {
          this.space(places(word), isLineEnd(code));
        }
      }
    }
  }

  /** White space, which shows only between two characters. */
  space(at: number, lineEnd: boolean): void {
    this.#space = this.#space < 0 ? at : this.#space;
    this.#endsLine ||= lineEnd;
  }

  /** The number that a list shows in front of its item. */
  mark(text: string, at: number): void {
    this.#marker = { text, at };
  }

  /** Ends the line, at a line break or where a block begins or ends. */
  end(): void {
    const text = this.#text.trim();
    if (text !== '') {
      const line = this.#marked({ text, offsets: this.#offsetsOf(text), gap: this.#gap });
      if (this.#lines.length === 0) {
        this.#lines = [line];
      } else {
        this.#lines.push(line);
      }
      this.#gap = 0;
    } else if (this.#text !== '') {
      this.#gap++;
    }
    this.#text = '';
    this.#offsets = [];
    this.#dropSpace();
  }

  /** The places of what is left of the collected text without white space at its ends. */
  #offsetsOf(text: string): number[] {
    if (text.length === this.#text.length) {
      this.#offsets.push(this.#end);
      return this.#offsets;
    }
    const lead = this.#text.length - this.#text.trimStart().length;
    const offsets = this.#offsets.slice(lead, lead + text.length);
    offsets.push(lead + text.length === this.#text.length ? this.#end : (offsets.at(-1) ?? 0) + 1);
    return offsets;
  }

  /** A line break: behind another, or alone in its block, it shows a blank line. */
  break(): void {
    this.#gap += this.#text === '' && this.#lines.length > 0 ? 1 : 0;
    this.end();
  }

  /** The lines collected since they were last taken. */
  take(): readonly Line[] {
    this.end();
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  #dropSpace(): void {
    this.#space = -1;
    this.#endsLine = false;
  }

  #put(word: string, places: Places, from: number): void {
    if (this.#space >= 0 && this.#text !== '') {
      const wide = isWide(word.charCodeAt(0)) && isWide(this.#text.charCodeAt(this.#text.length - 1));
      if (!(this.#endsLine && wide)) {
        this.#text += ' ';
        this.#offsets.push(this.#space);
      }
    }
    this.#dropSpace();
    this.#text += word;
    for (let unit = from; unit < from + word.length; unit++) {
      this.#offsets.push(places(unit));
    }
    this.#end = places(from + word.length - 1) + 1;
  }

  #marked(line: Line): Line {
    const marker = this.#marker;
    this.#marker = null;
    if (marker === null || NUMBERED.test(line.text)) {
      return line;
    }
    const { text, at } = marker;
    return { ...line, text: text + line.text, offsets: [...Array<number>(text.length).fill(at), ...line.offsets] };
  }
}
