import { Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import { isSpace } from './plain-tag.ts';
import { Tags } from './tags.ts';

const [NULL, AMPERSAND, LESS, RETURN] = [0x00, 0x26, 0x3c, 0x0d];

const isPlain = (unit: number): boolean =>
  unit >= 0x80
    ? unit < 0xd800 || unit > 0xdfff
    : unit > NULL && unit !== LESS && unit !== AMPERSAND && unit !== RETURN && !isSpace(unit);

/** Of locations only offsets are kept. */
const locationOf = (startOffset: number, endOffset: number): Token.Location => ({
  startLine: 0,
  startCol: 0,
  startOffset,
  endLine: 0,
  endCol: 0,
  endOffset,
});

const isBlank = (unit: number): boolean => isSpace(unit) || unit === RETURN;

/** Text of a style sheet or a program, where references are none. */
const isRaw = (unit: number): boolean => isPlain(unit) || isBlank(unit) || unit === AMPERSAND;

/** A part of the page with the line ends that the standard gives it. */
function textOf(html: string, start: number, end: number): string {
  const text = html.slice(start, end);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The end of a run of units that are alike. */
function endOf(html: string, from: number, isAlike: (unit: number) => boolean): number {
  let end = from;
  while (isAlike(html.charCodeAt(end))) {
    end += 1;
  }
  return end;
}

const RAW: ReadonlySet<Tokenizer['state']> = new Set([TokenizerMode.RAWTEXT, TokenizerMode.SCRIPT_DATA]);

/** What a page's tokens go to. */
export interface PageHandler extends TokenHandler {
  /** Whether white space between two tags shows nothing where the page is now. */
  ignoresSpace(): boolean;
}

/** The tokenizer of parse5, which reads unit by unit, except that it takes plain tags and runs of plain text as a whole. */
export class QuickTokenizer extends Tokenizer {
  protected declare handler: PageHandler;
  #tags = new Tags('');
  /** Where the next token begins, if the one before it was taken as a whole. */
  #next: number | null = null;

  /** Reads a whole page. */
  read(html: string): void {
    this.#tags = new Tags(html);
    // What was read is not cut off, which would move the places.
    this.preprocessor.bufferWaterline = Number.POSITIVE_INFINITY;
    this.write(html, true);
  }

  protected override getCurrentLocation(offset: number): Token.Location {
    return locationOf(this.preprocessor.offset - offset, -1);
  }

  protected override _runParsingLoop(): void {
    if (this.inLoop) {
      return;
    }
    this.inLoop = true;
    while (this.active && !this.paused) {
      if (this.state === TokenizerMode.DATA ? this.#whole() : RAW.has(this.state) && this.#raw()) {
        continue;
      }
      if (this.#next !== null) {
        this.currentLocation = locationOf(this.#next, -1);
        this.#next = null;
      }
      this.consumedAfterSnapshot = 0;
      const unit = this._consume();
      if (!this._ensureHibernation()) {
        this._callState(unit);
      }
    }
    this.inLoop = false;
  }

  protected override _stateData(cp: number): void {
    if (cp !== LESS || !this.#tag(this.preprocessor.pos)) {
      super._stateData(cp);
      this.#run(cp);
    }
  }

  protected override _stateRcdata(cp: number): void {
    super._stateRcdata(cp);
    this.#run(cp);
  }

  /** Takes what follows a unit of text and is text of the same kind: white space or anything else. */
  #run(cp: number): void {
    const { html, pos } = this.preprocessor;
    if (!(isSpace(cp) || isPlain(cp)) || html.charCodeAt(pos) !== cp) {
      return;
    }
    const end = endOf(html, pos, isSpace(cp) ? isSpace : isPlain);
    this.preprocessor.pos = end - 1;
    this.runEnd = end;
  }

  /** Takes the plain tag that follows, or the text of one kind if no more of it can follow that. */
  #whole(): boolean {
    const { html, pos } = this.preprocessor;
    const start = pos + 1;
    // Of a line end of two units the second one is no text, which the tokenizer has to see.
    if (html.charCodeAt(pos) === RETURN) {
      return false;
    }
    return html.charCodeAt(start) === LESS
      ? this.#tag(start)
      : this.currentCharacterToken === null && this.#text(html, start);
  }

  /** Takes the text of a style sheet or a program up to what may end it. */
  #raw(): boolean {
    const { html, pos } = this.preprocessor;
    const start = pos + 1;
    const end = html.charCodeAt(pos) === RETURN ? start : endOf(html, start, isRaw);
    if (end === start) {
      return false;
    }
    if (this.currentCharacterToken !== null) {
      this._emitCurrentCharacterToken(locationOf(start, -1));
    }
    const location = locationOf(this.#next ?? this.currentLocation?.startOffset ?? start, end);
    this.preprocessor.pos = end - 1;
    this.#next = end;
    this.handler.onCharacter({ type: Token.TokenType.CHARACTER, chars: textOf(html, start, end), location });
    return true;
  }

  #text(html: string, start: number): boolean {
    const space = isBlank(html.charCodeAt(start));
    const end = endOf(html, start, space ? isBlank : isPlain);
    const next = html.charCodeAt(end);
    const ends = next === LESS ? this.#tags.at(end) !== null : isPlain(next) || isBlank(next);
    if (end === start || !ends) {
      return false;
    }
    // What shows nothing, as `</>` does, counts to the text beside it.
    const from = this.#next ?? this.currentLocation?.startOffset ?? start;
    this.preprocessor.pos = end - 1;
    this.#next = end;
    if (space && next === LESS && this.handler.ignoresSpace()) {
      return true;
    }
    const chars = textOf(html, start, end);
    const location = locationOf(from, end);
    if (space) {
      this.handler.onWhitespaceCharacter({ type: Token.TokenType.WHITESPACE_CHARACTER, chars, location });
    } else {
      this.handler.onCharacter({ type: Token.TokenType.CHARACTER, chars, location });
    }
    return true;
  }

  #tag(start: number): boolean {
    const tag = this.#tags.at(start);
    if (tag === null) {
      return false;
    }
    const { name, id, closing, selfClosing, attrs, length } = tag;
    const location = locationOf(start, start + length);
    if (this.currentCharacterToken !== null) {
      this._emitCurrentCharacterToken(location);
    }
    this.preprocessor.pos = start + length - 1;
    this.#next = start + length;
    if (closing) {
      const type = Token.TokenType.END_TAG;
      this.handler.onEndTag({ type, tagName: name, tagID: id, selfClosing, ackSelfClosing: false, attrs, location });
    } else {
      const type = Token.TokenType.START_TAG;
      this.lastStartTagName = name;
      this.handler.onStartTag({ type, tagName: name, tagID: id, selfClosing, ackSelfClosing: false, attrs, location });
    }
    return true;
  }
}
