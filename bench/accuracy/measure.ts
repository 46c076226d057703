import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { platform } from '../../bin/commands/platform.ts';
import { read } from '../../shared/engine/read.ts';
import { MANNERS, PLAIN_PAGE, reportPage } from '../../test/generate/html.ts';
import { type GeneratedReport, randomReport } from '../../test/generate/report.ts';
import { KEEPING, LOSING, reportText } from '../../test/generate/text.ts';
import { WEARS } from '../../test/generate/wear.ts';
import { isInstalled, type Program } from './convert.ts';
import { ROUTES, type Route } from './routes.ts';
import { Score } from './score.ts';

/** Layouts whose worn reports are read, too. */
const WORN = ['closing pipe (1)', 'cell lines (4)'] as const;

/** A way of writing a report, and how it was read; `missing` names the program that is not installed. */
export interface Measured {
  readonly name: string;
  readonly score: Score;
  readonly missing: Program | null;
}

export interface Extent {
  /** Reports in each layout of text and each manner of page. */
  readonly written: number;
  /** Reports through each program. */
  readonly converted: number;
  readonly firstSeed: number;
  /** Only ways of writing whose name holds this. */
  readonly only: string;
}

const seeds = (count: number, first: number) => Array.from({ length: count }, (_, at) => first + at);

async function score(into: Score, report: GeneratedReport, bytes: Uint8Array): Promise<void> {
  const { report: found, error } = await read(bytes, platform);
  const refused = error === null ? '' : ` ${error.code}`;
  into.add(`seed ${report.seed}${refused}`, report.truth, found?.cells ?? null);
}

async function measureWritten(name: string, print: (report: GeneratedReport) => string, extent: Extent) {
  const found = new Score();
  for (const seed of seeds(extent.written, extent.firstSeed)) {
    const report = randomReport(seed);
    await score(found, report, new TextEncoder().encode(print(report)));
  }
  return { name, score: found, missing: null };
}

function writePages(route: Route, extent: Extent, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return seeds(extent.converted, extent.firstSeed).map((seed) => {
    const file = join(folder, `${seed}.html`);
    writeFileSync(file, reportPage(randomReport(seed), PLAIN_PAGE, route.css));
    return file;
  });
}

const nameOf = ({ format, through }: Route) => `${format} (${through})`;

async function measureConverted(route: Route, extent: Extent): Promise<Measured> {
  const found = new Score();
  const measured = { name: nameOf(route), score: found };
  for (const program of route.needs) {
    if (!(await isInstalled(program))) return { ...measured, missing: program };
  }
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-accuracy-'));
  try {
    const files = await route.make(writePages(route, extent, join(folder, 'pages')), folder);
    for (const file of files) {
      const seed = Number.parseInt(basename(file), 10);
      await score(found, randomReport(seed), new Uint8Array(readFileSync(file)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { ...measured, missing: null };
}

interface Way {
  readonly name: string;
  readonly measure: (extent: Extent) => Promise<Measured>;
}

const written = (name: string, print: (report: GeneratedReport) => string): Way => ({
  name,
  measure: (extent) => measureWritten(name, print, extent),
});

/** Every layout, manner and format in which reports are written. */
const WAYS: readonly Way[] = [
  ...Object.entries(KEEPING).map(([name, layout]) => written(`text, ${name}`, (report) => reportText(report, layout))),
  ...Object.entries(LOSING).map(([name, layout]) => written(`text, ${name}`, (report) => reportText(report, layout))),
  ...Object.entries(WEARS).flatMap(([name, wear]) =>
    WORN.map((layout) =>
      written(`text, ${layout}, ${name}`, (report) => reportText(wear(report, report.seed), KEEPING[layout])),
    ),
  ),
  ...Object.entries(MANNERS).map(([name, manner]) => written(`html, ${name}`, (report) => reportPage(report, manner))),
  ...ROUTES.map((route) => ({ name: nameOf(route), measure: (extent: Extent) => measureConverted(route, extent) })),
];

/** Reads random reports in one way of writing after the other; each report is known by its seed. */
export async function* measureAll(extent: Extent): AsyncGenerator<Measured> {
  try {
    for (const { name, measure } of WAYS) {
      if (name.includes(extent.only)) yield await measure(extent);
    }
  } finally {
    platform.close();
  }
}
