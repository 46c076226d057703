import { type Bucket, bucketsOf } from './accuracy/calibration.ts';
import { type Measured, measureAll } from './accuracy/measure.ts';
import { Score } from './accuracy/score.ts';
import type { Bench, Rows } from './bench.ts';

const EXTENT = { written: 200, converted: 50, firstSeed: 1 };

type Row = Record<string, number | string>;

const percent = (part: number, whole: number) => (whole === 0 ? '–' : Math.round((part / whole) * 1e6) / 1e4);

function scoreRow({ cells, verdicts, worst }: Score): Row {
  const { right, absent, ambiguous, astray, wrong } = verdicts;
  return { cells, 'right %': percent(right, cells), absent, ambiguous, astray, wrong, worst: worst.where };
}

const rowOf = ({ missing, score }: Measured): Row =>
  missing === null ? scoreRow(score) : { cells: `${missing} is not installed` };

function bucketRow({ cells, right }: Bucket): Row {
  return { cells, 'right %': percent(right, cells) };
}

const bucketName = ({ from, to }: Bucket) => `sure ${from} ${to === null ? 'or more' : `to ${to}`}`;

/**
 * Random reports, each cell beside what was written into it: right, absent, ambiguous (the truth among the values),
 * astray (among none of them), or wrong without a word. Below, the cells by how sure their reading was said to be.
 */
export const bench: Bench = {
  title: 'Cells of random reports in every layout and format, beside what was written',
  run: async (): Promise<Rows> => {
    const rows: Record<string, Row> = {};
    const all = new Score();
    for await (const measured of measureAll(EXTENT)) {
      rows[measured.name] = rowOf(measured);
      all.merge(measured.score);
    }
    rows.all = scoreRow(all);
    for (const bucket of bucketsOf(all)) {
      rows[bucketName(bucket)] = bucketRow(bucket);
    }
    return rows;
  },
};
