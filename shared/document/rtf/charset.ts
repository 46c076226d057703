/** Encodings of Windows code pages where they are not `windows-<number>`. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  850: 'windows-1252',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages of the character sets that a font may be declared with (\fcharset). */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  2: 1252,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  77: 10000,
};

/** The encoding of a code page; that of Western Windows where it is not known. */
export function encodingOfCodePage(codePage: number): string {
  const known = CODE_PAGES[codePage];
  return known ?? (codePage === 874 || (codePage >= 1250 && codePage <= 1258) ? `windows-${codePage}` : 'windows-1252');
}

/** The encoding of a font by its character set; null where the character set names none. */
export function encodingOfCharset(charset: number): string | null {
  const codePage = CHARSETS[charset];
  return codePage === undefined ? null : encodingOfCodePage(codePage);
}

/** Only characters of GB 2312, in which both bytes are at least A1. */
function isPureGb2312(bytes: readonly number[]): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) {
      high++;
      if (byte < 0xa1 || byte === 0xff) {
        return false;
      }
    } else if (high % 2 !== 0) {
      return false;
    }
  }
  return high > 0 && high % 2 === 0;
}

const DECODERS = new Map<string, (bytes: Uint8Array) => string>();

function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

/**
 * Decodes bytes in the encoding of their font. Many programs put Chinese text under a Western font and mean the code page
 * of the document, `fallback`; Western text under such a font hardly ever looks like pairs of GB 2312.
 */
export function decodeBytes(bytes: readonly number[], encoding: string | null, fallback: string): string {
  const western = encoding === 'windows-1252' && fallback === 'gb18030' && isPureGb2312(bytes);
  const label = western ? fallback : (encoding ?? fallback);
  const decoder = DECODERS.get(label) ?? decoderOf(label);
  DECODERS.set(label, decoder);
  return decoder(Uint8Array.from(bytes));
}
