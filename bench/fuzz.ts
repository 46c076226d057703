import { type Fault, fuzz } from '../test/fuzz/rounds.ts';
import { subjects } from '../test/fuzz/subjects.ts';
import { KNOWN_CODES, tasksFor } from '../test/fuzz/tasks.ts';
import type { Bench, Rows } from './bench.ts';

/** `FUZZ_ROUNDS` is the number of damaged files of each format, `FUZZ_SEED` the first seed, `FUZZ_ONLY` one format. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 1000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const ONLY = process.env.FUZZ_ONLY;

const told = ({ kind, seed, detail }: Fault) => `${kind}, seed ${seed}: ${detail.split('\n')[0]}`;

/** Damaged reports of every format: each is a report or an error with a code, in time and within memory. */
export const bench: Bench = {
  title: `${ROUNDS} damaged reports of each format, read, checked and measured`,
  run: async (): Promise<Rows> => {
    const rows: Record<string, Record<string, number | string>> = {};
    for (const name of ONLY === undefined ? subjects().keys() : [ONLY]) {
      const tasks = tasksFor([name], ROUNDS, SEED);
      const { answers, faults, peak } = await fuzz(tasks, KNOWN_CODES);
      rows[name] = {
        reports: answers.filter(({ outcome }) => outcome === 'report').length,
        refused: answers.filter(({ outcome }) => outcome === 'refused').length,
        faults: faults.length,
        'slowest ms': Math.max(...answers.map(({ milliseconds }) => milliseconds)),
        'peak MB': peak === null ? '–' : Math.round(peak / 1024 / 1024),
        'first fault': faults.slice(0, 1).map(told).join(''),
      };
    }
    return rows;
  },
};
