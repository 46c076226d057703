import type { Report } from '../reading/report.ts';
import { placesIn } from './organ-names.ts';
import { fingerprint, shingles, wordsOnly } from './similarity.ts';

/** The sections that an agency writes in its own words. */
const WRITTEN = ['s1', 's5'];

/** The narrative without numbers and without the agency's own name, which is what a copy changes. */
export function narrativeWords({ authority, sections }: Report): string {
  const names = authority === null ? [] : [authority, ...placesIn(authority)];
  const written = sections.filter(({ id }) => WRITTEN.includes(id)).map(({ text }) => text);
  return wordsOnly(written.join('\n'), names);
}

/** Which way fingerprints are made: another number whenever the same text gets another one, for those that were kept. */
export const FINGERPRINTS = 1;

/** The fingerprint of a report's narrative, as `GroupFigures.narratives` holds those of the other reports. */
export const narrativeFingerprint = (report: Report): readonly number[] =>
  fingerprint(shingles(narrativeWords(report)));
