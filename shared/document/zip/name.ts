const HAN = /[\u3400-\u9fff]/;

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The name of an entry with `/` between folders. Without the UTF-8 flag the names are in the code page of the writing
 * machine, in China GB18030; some programs write UTF-8 all the same, which shows as well-formed Chinese.
 */
export function entryName(bytes: Uint8Array, flaggedUtf8: boolean): string {
  const utf8 = asUtf8(bytes);
  const plain = bytes.every((byte) => byte < 0x80);
  const isUtf8 = utf8 !== null && (flaggedUtf8 || plain || HAN.test(utf8));
  const name = isUtf8 ? utf8 : new TextDecoder('gb18030').decode(bytes);
  return name.replaceAll('\\', '/');
}
