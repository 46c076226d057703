import { performance } from 'node:perf_hooks';
import { type Grouped, groupsOf } from '../shared/filing/groups.ts';
import { packCells } from '../shared/filing/packed-cells.ts';
import { randomNumbers } from '../test/generate/figures.ts';
import { type Random, randomFrom } from '../test/generate/random.ts';
import { makeReport } from '../test/unit/builders/report.ts';
import type { Bench, Rows } from './bench.ts';

/** The largest province (docs/store.md), all of one class. */
const REPORTS = 19_398;
/** Numbers of the fingerprint of a narrative of 3,000 characters, and how many of them are common phrases. */
const SHINGLES = 200;
const COMMON = 40;
const PHRASES = 500;

/** One in ten has the text of another. */
function textOf(random: Random, before: readonly Grouped[]): Uint32Array {
  const copied = before[random.below(before.length)];
  if (copied !== undefined && random.chance(0.1)) return copied.text;
  const numbers = Array.from({ length: SHINGLES }, (_, place) => random.below(place < COMMON ? PHRASES : 2 ** 32));
  return Uint32Array.from(numbers).sort();
}

function province(): Grouped[] {
  const random = randomFrom(1);
  const reports: Grouped[] = [];
  for (let number = 0; number < REPORTS; number += 1) {
    const report = makeReport(Object.fromEntries(randomNumbers('v2021', 'county', random)));
    const extract = { form: report.form, scope: report.scope, cells: packCells(report) };
    const agency = `510101-office-${number}`;
    const entry: Grouped['entry'] = {
      ...{ agency, name: agency, year: 2025, region: '510101', level: 'county', kind: 'department' },
      ...{ status: 'accepted', failing: { E: 0, W: 0, I: 0 }, failingChecks: [], extract },
    };
    reports.push({ entry, text: textOf(random, reports) });
  }
  return reports;
}

export const bench: Bench = {
  title: `Comparing the ${REPORTS.toLocaleString('en')} reports of a province with one another, once they are read`,
  async run(): Promise<Rows> {
    const reports = province();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const { standings } = groupsOf(reports);
    const seconds = (performance.now() - start) / 1000;
    const near = [...standings.values()].filter((standing) => standing.near !== null).length;
    const megabytes = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
    return { comparison: { reports: REPORTS, nearlyTheSame: near, seconds: Number(seconds.toFixed(1)), megabytes } };
  },
};
