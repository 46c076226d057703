import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../../shared/document/model.ts';
import { ReadingError } from '../../../shared/document/problem.ts';
import { examine } from '../../../shared/engine.ts';
import type { Result } from '../../../shared/presentation/result.ts';
import { reportHtml } from '../../fixtures/make/report-html.ts';
import type { Figures } from '../../fixtures/tables/report.ts';

export const fixture = (format: string, name: string): Uint8Array =>
  readFileSync(join(process.cwd(), 'test', 'fixtures', format, name));

/** The figures in the fixtures of a format, by report. */
export const figuresOf = (format: string): Readonly<Record<string, Figures>> =>
  JSON.parse(new TextDecoder().decode(fixture(format, 'figures.json')));

/** What the whole engine makes of a file, cell by cell: value, and whether it was read in its own place. */
export async function cellsRead(bytes: Uint8Array) {
  const result = await examine(bytes, { file: 'report', filed: null });
  const cells = Object.entries(result.report?.cells ?? {}).map(([id, { value, basis }]) => [id, [value, basis]]);
  return { result, cells: Object.fromEntries(cells) as Readonly<Record<string, readonly [number | null, string]>> };
}

/** Verdict and checks of the same report as a web page. */
export async function verdictOfPage(figures: Figures): Promise<object> {
  const page = new TextEncoder().encode(reportHtml('t2.normdocs.issued' in figures ? 'v2021' : 'v2019', figures));
  return verdictOf((await cellsRead(page)).result);
}

export const verdictOf = ({ status, checks }: Result): object => ({
  status,
  checks: checks.map(({ id, status: outcome, left, right }) => [id, outcome, left, right]),
});

/** What should be read: every figure in its own place, nothing where the cell is blank. */
export const cellsOf = (figures: Figures): Readonly<Record<string, readonly [number | null, string]>> =>
  Object.fromEntries(Object.entries(figures).map(([id, text]) => [id, [text === '' ? null : Number(text), 'read']]));

/** Blocks as short lines: a paragraph's text, a grid's cells as `row,column[rrows][ccolumns]:text`. */
export const shown = (blocks: readonly Block[]): string[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.cells
          .map(({ row, column, rowSpan, columnSpan, text }) => {
            const spans = `${rowSpan > 1 ? `r${rowSpan}` : ''}${columnSpan > 1 ? `c${columnSpan}` : ''}`;
            return `${row},${column}${spans}:${text}`;
          })
          .join(' | '),
  );

/** The code of the ReadingError that reading ends with; null if it ends well. Anything else is thrown. */
export async function codeOf(read: () => unknown): Promise<string | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (error instanceof ReadingError) {
      return error.code;
    }
    throw error;
  }
}

/** Numbers from 0 to 1 in an order that is the same for every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The bytes with a few of them changed, taken out or repeated. */
export function mutated(bytes: Uint8Array, next: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let count = 1 + Math.floor(next() * 8); count > 0; count--) {
    copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
  }
  const cut = Math.floor(next() * copy.length);
  return next() < 0.2
    ? copy.slice(0, cut)
    : next() < 0.2
      ? Uint8Array.from([...copy.slice(0, cut), ...copy.slice(Math.max(0, cut - 500))])
      : copy;
}
