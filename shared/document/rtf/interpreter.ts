import { damaged, tooLargeInside } from '../faults.ts';
import type { Flow } from '../flow/model.ts';
import { distinctMargins } from '../word/margins.ts';
import { encodingOfCodePage } from './charset.ts';
import { Fonts } from './fonts.ts';
import { setProperty } from './properties.ts';
import { RowProperties } from './row.ts';
import { isShown, levelOf, type State } from './state.ts';
import { type Part, Stream } from './stream.ts';
import type { Token } from './tokens.ts';
import { CHARACTERS, CODE_PAGES, CONTAINERS, DESTINATIONS, PARTS } from './words.ts';

const GROUPS = 10_000;
/** Words without meaning here that are remembered: programs know some hundreds, a hostile file invents them. */
const MEANINGLESS = 2_000;

/** Carries out the tokens of an RTF file. */
export class Interpreter {
  readonly #bytes: Uint8Array;
  readonly #fonts = new Fonts();
  readonly #row = new RowProperties();
  readonly #nestedRow = new RowProperties();
  readonly #document = new Stream('document', () => this.#codePage);
  readonly #margins: (readonly Flow[])[] = [];
  readonly #groups: State[] = [];
  #state: State = {
    destination: 'text',
    stream: this.#document,
    hidden: false,
    deleted: false,
    fallback: 1,
    font: null,
    inTable: false,
    nesting: 0,
  };
  /** Words that did nothing in the text and never will, which are most words of a file. */
  readonly #meaningless = new Set<string>();
  #codePage = 'windows-1252';
  #defaultFont: number | null = null;
  #starred = false;
  /** Characters still to be passed over behind a Unicode character. */
  #passing = 0;
  /** How deep the last nested cell stood, whose row is ended by a group that says nothing of it. */
  #nestedLevel = 2;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(token: Token): void {
    switch (token.kind) {
      case 'open':
        this.#open();
        break;
      case 'close':
        this.#close();
        break;
      case 'word':
        this.#word(token.word, token.value);
        break;
      case 'byte':
        this.#text([token.byte]);
        break;
      default:
        this.#text(this.#bytes.subarray(token.from, token.to));
    }
  }

  /** What the file held; throws ReadingError `damaged` where its last groups are missing. */
  finish(): readonly Flow[] {
    if (this.#groups.length > 0) {
      throw damaged('its end is missing');
    }
    return [...distinctMargins(this.#margins), ...this.#finished(this.#document)];
  }

  #finished(stream: Stream): readonly Flow[] {
    const text = stream.take();
    if (text !== '') {
      stream.outline.paragraph(text, 0);
    }
    return stream.outline.finish();
  }

  #open(): void {
    if (this.#groups.length >= GROUPS) {
      throw tooLargeInside('groups within groups');
    }
    this.#passing = 0;
    this.#groups.push(this.#state);
    this.#state = { ...this.#state };
  }

  #close(): void {
    const { stream } = this.#state;
    const outer = this.#groups.pop();
    this.#passing = 0;
    this.#starred = false;
    if (outer === undefined) {
      return;
    }
    this.#state = outer;
    if (stream === outer.stream) {
      return;
    }
    const flow = this.#finished(stream);
    if (stream.part === 'margin') {
      this.#margins.push(flow);
    } else {
      outer.stream.outline.note(flow);
    }
  }

  #text(bytes: ArrayLike<number>): void {
    this.#starred = false;
    const passed = Math.min(this.#passing, bytes.length);
    this.#passing -= passed;
    if (passed < bytes.length && isShown(this.#state)) {
      const encoding = this.#fonts.encodingOf(this.#state.font ?? this.#defaultFont);
      this.#state.stream.bytes(bytes, passed, encoding);
    }
  }

  #word(word: string, value: number | null): void {
    const starred = this.#starred;
    this.#starred = word === '*';
    if (this.#passing > 0) {
      this.#passing--;
    } else if (this.#state.destination === 'fonts' && !starred) {
      this.#fonts.declare(word, value ?? 0);
    } else if (this.#state.destination === 'text' && !starred && this.#meaningless.has(word)) {
      return;
    } else if (word !== '*' && this.#state.destination !== 'nothing' && !this.#begins(word, starred)) {
      this.#control(word, value);
    }
  }

  /** Whether the word begins a destination. */
  #begins(word: string, starred: boolean): boolean {
    const destination = DESTINATIONS.get(word);
    const part = PARTS.get(word);
    if (destination !== undefined) {
      this.#state.destination = destination;
    } else if (part !== undefined) {
      this.#standApart(part);
    } else if (starred && word === 'ud' && this.#state.destination === 'choice') {
      this.#state.destination = 'text';
    } else if (starred && !CONTAINERS.has(word)) {
      this.#state.destination = 'nothing';
    } else {
      return false;
    }
    return true;
  }

  #standApart(part: Part): void {
    const shown = isShown(this.#state);
    const stream = new Stream(part, () => this.#codePage);
    Object.assign(this.#state, { stream, inTable: false, nesting: 0, destination: shown ? 'text' : 'nothing' });
  }

  #control(word: string, value: number | null): void {
    const { destination } = this.#state;
    if (destination === 'row') {
      this.#controlNestedRow(word, value);
    } else if (destination === 'text' && !this.#writes(word, value) && !this.#row.take(word, value)) {
      const taken = this.#breaks(word) || setProperty(this.#state, word, value) || this.#setForAll(word, value);
      if (!taken && this.#meaningless.size < MEANINGLESS) {
        this.#meaningless.add(word);
      }
    }
  }

  /** What a nested row says of its cells; it leaves the row around it as it is. */
  #controlNestedRow(word: string, value: number | null): void {
    if (word === 'nestrow') {
      this.#state.stream.outline.row(this.#nestedRow.shape, this.#nestedLevel);
    } else {
      this.#nestedRow.take(word, value);
    }
  }

  /** Whether the word stands for a character. */
  #writes(word: string, value: number | null): boolean {
    const character = word === 'u' ? String.fromCharCode((value ?? 0) & 0xffff) : CHARACTERS.get(word);
    if (character !== undefined && isShown(this.#state)) {
      this.#state.stream.write(character);
    }
    this.#passing = word === 'u' ? this.#state.fallback : 0;
    return character !== undefined;
  }

  /** Whether the word ends a paragraph, a cell or a row. */
  #breaks(word: string): boolean {
    const { stream, hidden, deleted } = this.#state;
    const level = levelOf(this.#state);
    switch (word) {
      case 'par':
      case 'sect':
        if (!hidden && !deleted) {
          stream.outline.paragraph(stream.take(), level);
        }
        return true;
      case 'page':
      case 'column':
        stream.write('\n');
        return true;
      case 'cell':
        stream.outline.cell(stream.take(), 1);
        return true;
      case 'nestcell':
        this.#nestedLevel = Math.max(2, level);
        stream.outline.cell(stream.take(), this.#nestedLevel);
        return true;
      case 'row':
        this.#endRow(stream);
        return true;
      default:
        return false;
    }
  }

  /** The last cell of a row may lack its end. */
  #endRow(stream: Stream): void {
    const rest = stream.take();
    if (rest.trim() !== '') {
      stream.outline.cell(rest, 1);
    }
    stream.outline.row(this.#row.shape, 1);
  }

  /** Whether the word says something of the whole file. */
  #setForAll(word: string, value: number | null): boolean {
    const codePage = word === 'ansicpg' ? value : CODE_PAGES.get(word);
    if (codePage !== undefined && codePage !== null) {
      this.#codePage = encodingOfCodePage(codePage);
    } else if (word === 'deff') {
      this.#defaultFont = value;
    }
    return codePage !== undefined || word === 'deff';
  }
}
