import { fileTooLarge } from '../document/open.ts';
import type { Reading } from './read.ts';

/** The reading of a file that is larger than the limit and is therefore not even fetched. */
export function tooLarge(size: number): Reading {
  const { code, sentence } = fileTooLarge(size);
  return { format: null, report: null, error: { code, message: sentence } };
}
