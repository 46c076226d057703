import { type Bucket, bucketsOf } from './accuracy/calibration.ts';
import { keepScores, keptScores } from './accuracy/kept.ts';
import { type Extent, measureAll } from './accuracy/measure.ts';
import { Score } from './accuracy/score.ts';
import type { Bench, Rows } from './bench.ts';

/**
 * What is measured: `ACCURACY_SEED` is the first seed, `ACCURACY_WRITTEN` and `ACCURACY_CONVERTED` are numbers of
 * reports, `ACCURACY_ONLY` is a part of the names to measure.
 */
const EXTENT: Extent = {
  written: Number(process.env.ACCURACY_WRITTEN ?? 200),
  converted: Number(process.env.ACCURACY_CONVERTED ?? 50),
  firstSeed: Number(process.env.ACCURACY_SEED ?? 1),
  only: process.env.ACCURACY_ONLY ?? '',
};

/** A file to which the counts are added, for a run in pieces: what is shown is all that it then holds. */
const KEPT = process.env.ACCURACY_KEPT;

type Row = Record<string, number | string>;

const percent = (part: number, whole: number) => (whole === 0 ? '–' : Math.round((part / whole) * 1e6) / 1e4);

function scoreRow({ cells, verdicts, worst }: Score): Row {
  const { right, absent, ambiguous, astray, wrong } = verdicts;
  return { cells, 'right %': percent(right, cells), absent, ambiguous, astray, wrong, worst: worst.where };
}

function bucketRow({ cells, right }: Bucket): Row {
  return { cells, 'right %': percent(right, cells) };
}

const bucketName = ({ from, to }: Bucket) => `sure ${from} ${to === null ? 'or more' : `to ${to}`}`;

function rowsOf(scores: ReadonlyMap<string, Score>): Record<string, Row> {
  const all = new Score();
  for (const score of scores.values()) {
    all.merge(score);
  }
  const ways = [...scores].map(([name, score]) => [name, scoreRow(score)] as const);
  const buckets = bucketsOf(all).map((bucket) => [bucketName(bucket), bucketRow(bucket)] as const);
  return Object.fromEntries([...ways, ['all', scoreRow(all)], ...buckets]);
}

/**
 * Random reports, each cell beside what was written into it: right, absent, ambiguous (the truth among the values),
 * astray (among none of them), or wrong without a word. Below, the cells by how sure their reading was said to be.
 */
export const bench: Bench = {
  title: 'Cells of random reports in every layout and format, beside what was written',
  run: async (): Promise<Rows> => {
    const scores = keptScores(KEPT);
    const missing: Record<string, Row> = {};
    for await (const measured of measureAll(EXTENT)) {
      if (measured.missing !== null) {
        missing[measured.name] = { cells: `${measured.missing} is not installed` };
        continue;
      }
      measured.score.merge(scores.get(measured.name) ?? new Score());
      scores.set(measured.name, measured.score);
    }
    keepScores(KEPT, scores);
    return { ...rowsOf(scores), ...missing };
  },
};
