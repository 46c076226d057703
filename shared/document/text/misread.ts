/** 政府, 信息 and 公开 as UTF-8 read as GBK shows them. */
const MISREAD = /鏀垮簻|淇℃伅|鍏紑/;
const ASCII = 0x80;
const [FIRST_LEAD, LAST_LEAD] = [0x81, 0xfe];
const [FIRST_TRAIL, LAST_TRAIL] = [0x40, 0xfe];

let codes: ReadonlyMap<string, number> | undefined;

/** The two bytes of each character of GBK, as one number; made when the first garbled text comes. */
function codesOfGbk(): ReadonlyMap<string, number> {
  if (codes === undefined) {
    const made = new Map<string, number>();
    const decoder = new TextDecoder('gb18030');
    for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
      for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
        const text = decoder.decode(Uint8Array.of(lead, trail));
        if (text.length === 1 && text !== '\ufffd') {
          made.set(text, (lead << 8) | trail);
        }
      }
    }
    codes = made.set('€', ASCII);
  }
  return codes;
}

/** The bytes that a text is in GBK; null where it holds a character that GBK has not. */
function inGbk(text: string): Uint8Array | null {
  const known = codesOfGbk();
  const bytes: number[] = [];
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const code = unit < ASCII ? unit : known.get(character);
    if (code === undefined) {
      return null;
    }
    bytes.push(...(code > 0xff ? [code >> 8, code & 0xff] : [code]));
  }
  return Uint8Array.from(bytes);
}

export const isMisread = (text: string): boolean => !text.includes('政府') && MISREAD.test(text);

/**
 * The text as it was before its UTF-8 was read as GBK and saved again (layout 46). Only where that is proven: its bytes
 * in GBK are UTF-8 throughout. Else it stays as it is, for characters were lost.
 */
export function unmisread(text: string): string {
  const bytes = isMisread(text) ? inGbk(text) : null;
  if (bytes === null) {
    return text;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
