import { ascii } from '../container.ts';

/** How far a declaration is looked for; pages of old content management have scripts before it. */
const REACH = 8_192;
const DECLARED =
  /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w:-]{1,40})|<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w:-]{1,40})/i;

/** The encoding that a page declares, by its standard name; null if it declares none that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(ascii(bytes.subarray(0, REACH)));
  const label = match?.[1] ?? match?.[2];
  try {
    return label === undefined ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
