/**
 * Runs the benchmarks named on the command line (all of them if none is), prints a table for each and keeps the numbers
 * in bench/results.json: `npm run bench -- pipeline`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench.ts';

const BENCHES: Readonly<Record<string, () => Promise<{ readonly bench: Bench }>>> = {
  accuracy: () => import('./accuracy.ts'),
  api: () => import('./api.ts'),
  'api-fuzz': () => import('./api-fuzz.ts'),
  indicators: () => import('./indicators.ts'),
  export: () => import('./export.ts'),
  fuzz: () => import('./fuzz.ts'),
  groups: () => import('./groups.ts'),
  keys: () => import('./keys.ts'),
  pipeline: () => import('./pipeline.ts'),
  reading: () => import('./reading.ts'),
  validation: () => import('./validation.ts'),
};

const results = join(import.meta.dirname, 'results.json');
const kept = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const load = BENCHES[name];
  if (load === undefined) {
    console.error(`There is no benchmark ${name}; there are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(1);
  }
  const { bench } = await load();
  console.log(`\n${bench.title}`);
  const rows = await bench.run();
  console.table(rows);
  kept[name] = {
    measured: new Date().toISOString(),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node.js ${process.version}`,
    rows,
  };
  writeFileSync(results, `${JSON.stringify(kept, null, 2)}\n`);
}
