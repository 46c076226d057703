import { damaged } from '../faults.ts';

const bytesOf = (binary: string): Uint8Array => Uint8Array.from(binary, (character) => character.charCodeAt(0));

function fromBase64(content: string): Uint8Array {
  try {
    return bytesOf(atob(content));
  } catch (error) {
    throw damaged('a part is not in base64', { cause: error });
  }
}

/** Quoted-printable: a byte as `=` and two digits; `=` at the end of a line joins it with the next (RFC 2045, 6.7). */
const fromQuotedPrintable = (content: string): Uint8Array =>
  bytesOf(
    content
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
  );

/** Content as it was before a mail packed it; one character for each byte. Throws ReadingError `damaged`. */
export function decodeTransfer(content: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(content.replace(/\s+/g, ''));
    case 'quoted-printable':
      return fromQuotedPrintable(content);
    default:
      return bytesOf(content);
  }
}
