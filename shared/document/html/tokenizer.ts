import { Token, Tokenizer } from 'parse5';
import { isSpace, plainTag } from './plain-tag.ts';

const [NULL, AMPERSAND, LESS, RETURN] = [0x00, 0x26, 0x3c, 0x0d];

const isPlain = (unit: number): boolean =>
  unit >= 0x80
    ? unit < 0xd800 || unit > 0xdfff
    : unit > NULL && unit !== LESS && unit !== AMPERSAND && unit !== RETURN && !isSpace(unit);

/**
 * The tokenizer of parse5, which reads unit by unit, except that it takes plain tags and runs of plain text as a whole.
 * Of locations only offsets are kept.
 */
export class QuickTokenizer extends Tokenizer {
  protected override getCurrentLocation(offset: number): Token.Location {
    const startOffset = this.preprocessor.offset - offset;
    return { startLine: 0, startCol: 0, startOffset, endLine: 0, endCol: 0, endOffset: -1 };
  }

  protected override _stateData(cp: number): void {
    if (cp !== LESS || !this.#tag()) {
      super._stateData(cp);
      this.#run(cp);
    }
  }

  protected override _stateRcdata(cp: number): void {
    super._stateRcdata(cp);
    this.#run(cp);
  }

  protected override _stateRawtext(cp: number): void {
    super._stateRawtext(cp);
    this.#run(cp);
  }

  protected override _stateScriptData(cp: number): void {
    super._stateScriptData(cp);
    this.#run(cp);
  }

  /** Takes what follows a unit of text and is text of the same kind: white space or anything else. */
  #run(cp: number): void {
    const { html, pos } = this.preprocessor;
    const isAlike = isSpace(cp) ? isSpace : isPlain;
    if (!isAlike(cp) || html.charCodeAt(pos) !== cp) {
      return;
    }
    let end = pos + 1;
    while (isAlike(html.charCodeAt(end))) {
      end += 1;
    }
    this.preprocessor.pos = end - 1;
    this.runEnd = end;
  }

  /** Takes the tag that begins here, if it is a plain one. */
  #tag(): boolean {
    const tag = plainTag(this.preprocessor.html, this.preprocessor.pos);
    if (tag === null) {
      return false;
    }
    const { name, closing, selfClosing, attrs, end } = tag;
    const location = this.getCurrentLocation(0);
    const type = closing ? Token.TokenType.END_TAG : Token.TokenType.START_TAG;
    this._flushRun('');
    this.currentToken = { type, tagName: name, tagID: 0, selfClosing, ackSelfClosing: false, attrs, location };
    this.preprocessor.pos = end - 1;
    this.emitCurrentTagToken();
    return true;
  }
}
