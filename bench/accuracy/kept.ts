/** Scores kept between runs, so that a run of hours can be made in pieces. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type KeptScore, Score } from './score.ts';

/** The scores in a file, by way of writing; none if there is no file. */
export function keptScores(file: string | undefined): Map<string, Score> {
  if (file === undefined || !existsSync(file)) return new Map();
  const kept: Readonly<Record<string, KeptScore>> = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(kept).map(([name, score]) => [name, Score.from(score)]));
}

/** Keeps scores in a file, if one is named. */
export function keepScores(file: string | undefined, scores: ReadonlyMap<string, Score>): void {
  if (file !== undefined) writeFileSync(file, JSON.stringify(Object.fromEntries(scores)));
}
