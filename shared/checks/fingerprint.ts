import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Report } from '../reading/report.ts';
import { canonical } from './canonical.ts';
import { type Finding, severityOf } from './evaluate.ts';

/** 64 bits: there are some hundred findings of a filing to tell apart. */
const DIGITS = 16;

/**
 * What a finding rests on, as a short hash: which check it is, both its sides, the values of its cells, and whatever else the
 * rule names in its message (words quoted, another agency, another year), but not the message. The same finding in another
 * version of the report has the same one, and one that rests on anything else has another. Null for what the agency cannot
 * answer: an error, a blank to be filled in, and what is no finding.
 */
export function fingerprintOf(finding: Finding, report: Report): string | null {
  const { id, outcome } = finding;
  if (outcome.status !== 'fail' || severityOf(finding) === 'E') return null;
  const { left = null, right = null, cells = [], values = {} } = outcome;
  const held = cells.map((cell) => [cell, report.cells[cell]?.value ?? null]);
  return bytesToHex(sha256(utf8ToBytes(canonical([id, left, right, held, values])))).slice(0, DIGITS);
}
