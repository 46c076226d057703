import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import { checkItems } from './items.ts';

let known: string | null = null;

/** The identity of the rule catalogue: sha256 over its canonical JSON, in hexadecimal. */
export function ruleset(): string {
  known ??= bytesToHex(sha256(utf8ToBytes(canonical(checkItems()))));
  return known;
}
