/** Reads one file many times in a process of its own and prints what that took, as JSON: `node reading-case.ts FILE`. */
import { readFileSync } from 'node:fs';

/** The engine's compiler is through with what is read again and again after some 500 reads. */
const WARM_UP = 700;
const ROUNDS = 300;

const file = process.argv[2] ?? '';
const bytes = readFileSync(file);
const start = performance.now();
const { read } = await import('../shared/engine/read.ts');
const { platform } = await import('../bin/commands/platform.ts');
const imported = performance.now();
const first = await read(bytes, platform);
const firstRead = performance.now();
const times: number[] = [];
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const before = performance.now();
  await read(bytes, platform);
  times.push(performance.now() - before);
}
const cells = Object.values(first.report?.cells ?? {});
console.log(
  JSON.stringify({
    early: times.slice(0, 100),
    times: times.slice(WARM_UP),
    importMs: imported - start,
    firstMs: firstRead - imported,
    peakMb: process.resourceUsage().maxRSS / 1024,
    read: cells.filter(({ basis }) => basis === 'read').length,
    error: first.error?.code ?? null,
  }),
);
platform.close();
