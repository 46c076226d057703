import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EXPORT_FORMAT_NAMES } from '../shared/export/formats.ts';
import type { Bench, Rows } from './bench.ts';

const run = promisify(execFile);

/** The reports of a province, and twice as many, by which it shows whether memory grows with them. */
const REPORTS = 5000;
const MANY = 2 * REPORTS;

interface Case {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly peakMb: number;
}

/** Memory that a process may keep: with less than all reports would take, it is seen that they are not kept. */
const HEAP = '--max-old-space-size=128';

async function measure(what: string, reports: number): Promise<Case> {
  const file = join(import.meta.dirname, 'export-case.ts');
  const { stdout } = await run(process.execPath, [HEAP, file, what, String(reports)]);
  return JSON.parse(stdout) as Case;
}

/** Writing the reports of a province as a file of each format, and as the three tables of a snapshot. */
export const bench: Bench = {
  title: `Exports of ${REPORTS} reports, one process each, and the peak of memory with ${MANY}`,
  run: async (): Promise<Rows> => {
    const rows: Record<string, Record<string, number | string>> = {};
    for (const what of [...EXPORT_FORMAT_NAMES, 'parquet']) {
      const { milliseconds, bytes, peakMb } = await measure(what, REPORTS);
      const { peakMb: manyMb } = await measure(what, MANY);
      rows[what] = {
        'reports/s': Math.round((REPORTS / milliseconds) * 1000),
        MB: Math.round(bytes / 100_000) / 10,
        'peak MB': Math.round(peakMb),
        [`peak MB with ${MANY}`]: Math.round(manyMb),
      };
    }
    return rows;
  },
};
