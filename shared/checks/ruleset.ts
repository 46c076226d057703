import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { checkItems } from './items.ts';

/** JSON with sorted keys: the same data give the same bytes. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${canonical(own)}`).join(',')}}`;
}

let known: string | null = null;

/** The identity of the rule catalogue: sha256 over its canonical JSON, in hexadecimal. */
export function ruleset(): string {
  known ??= bytesToHex(sha256(utf8ToBytes(canonical(checkItems()))));
  return known;
}
