import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type Bench, percentile, type Rows } from './bench.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'test/fixtures');

/** The other programs' runs of a file; each is a whole process, as a script would use it. */
const OTHER_ROUNDS = 3;

interface Case {
  /** The first hundred after the very first, while the compiler is still at work. */
  readonly early: readonly number[];
  /** Once it is done. */
  readonly times: readonly number[];
  readonly importMs: number;
  readonly firstMs: number;
  readonly peakMb: number;
  readonly read: number;
  readonly error: string | null;
}

/** Large fixtures are kept compressed. */
const ENDING = /\.([a-z]+)(?:\.(gz|br))?$/;

function unpacked(file: string, format: string): string {
  const packed = file.endsWith('.gz') ? gunzipSync : file.endsWith('.br') ? brotliDecompressSync : null;
  if (packed === null) return file;
  const copy = join(mkdtempSync(join(tmpdir(), 'gongkai-bench-')), `full.${format}`);
  writeFileSync(copy, packed(readFileSync(file)));
  return copy;
}

/** One full report of each format: `bench/report.txt`, and the first full one among the fixtures. */
function filesByFormat(): ReadonlyMap<string, string> {
  const found = new Map([['text', join(root, 'bench/report.txt')]]);
  for (const format of readdirSync(join(root, 'shared/document'), { withFileTypes: true })) {
    const folder = join(fixtures, format.name);
    if (!format.isDirectory() || format.name === 'text' || !existsSync(folder)) continue;
    const full = readdirSync(folder).find((name) => name.startsWith('full.') && ENDING.exec(name)?.[1] === format.name);
    if (full !== undefined) found.set(format.name, unpacked(join(folder, full), format.name));
  }
  return found;
}

async function bundledKb(format: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'shared/document', format, 'read.ts')],
    ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'node', logLevel: 'silent' },
  });
  return Math.round(outputFiles.reduce((sum, { contents }) => sum + contents.length, 0) / 1024);
}

/**
 * Milliseconds of a whole process that makes a page of a file, the median of some runs; null where the program is not here
 * or makes none. LibreOffice says by its exit code that all went well also where it could not read the file.
 */
async function timeOf(command: string, args: (folder: string) => readonly string[]): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const times: number[] = [];
  try {
    for (let round = 0; round < OTHER_ROUNDS; round += 1) {
      const start = performance.now();
      await run(command, [...args(folder)], { timeout: 60_000 });
      times.push(performance.now() - start);
    }
    return readdirSync(folder).some((name) => name.endsWith('.html')) ? percentile(times, 0.5) : null;
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without being told so, LibreOffice takes a PDF for a drawing, which it does not write as a page. */
const FILTERS: Readonly<Record<string, readonly string[]>> = { pdf: ['--infilter=writer_pdf_import'] };

const libreOffice = (format: string, file: string) =>
  timeOf('soffice', (folder) => [
    `-env:UserInstallation=file://${folder}/profile`,
    ...['--headless', ...(FILTERS[format] ?? []), '--convert-to', 'html', '--outdir', folder, file],
  ]);

const PANDOC_READS = ['html', 'docx', 'odt', 'rtf'];

const pandoc = (format: string, file: string) =>
  PANDOC_READS.includes(format)
    ? timeOf('pandoc', (folder) => ['-f', format, '-t', 'html', '-o', join(folder, 'out.html'), file])
    : null;

const shown = (milliseconds: number | null) => milliseconds ?? '–';

/** Reading one full report of each format, beside the programs that convert it. */
export const bench: Bench = {
  title: 'Reading a full report of each format, in one process, beside whole runs of other programs',
  run: async (): Promise<Rows> => {
    const rows: Record<string, Record<string, number | string>> = {};
    for (const [format, file] of filesByFormat()) {
      const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'reading-case.ts'), file]);
      const { early, times, importMs, firstMs, peakMb, read, error } = JSON.parse(stdout) as Case;
      rows[format] = {
        'cells read': error ?? read,
        'median ms': percentile(times, 0.5),
        'p99 ms': percentile(times, 0.99),
        'least ms': percentile(times, 0),
        'first ms': Math.round(firstMs),
        'median of the next 100 ms': percentile(early, 0.5),
        'import ms': Math.round(importMs),
        'peak MB': Math.round(peakMb),
        'bundle KB': await bundledKb(format),
        'LibreOffice ms': shown(await libreOffice(format, file)),
        'pandoc ms': shown((await pandoc(format, file)) ?? null),
      };
    }
    return rows;
  },
};
