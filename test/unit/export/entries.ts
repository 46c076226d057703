import type { Entry } from '../../../shared/filing/entry.ts';
import { packCells } from '../../../shared/filing/packed-cells.ts';
import type { FormVersion } from '../../../shared/form/model.ts';
import { type Figures, makeReport } from '../builders/report.ts';

/** The entry of an invented report with these figures; all other cells are 0. */
export function makeEntry(figures: Figures, about: Partial<Entry> = {}, form: FormVersion = 'v2021'): Entry {
  return {
    agency: '530102-roads',
    name: '云岭县交通运输局',
    year: 2024,
    version: '20250301T000000000Z-01-0123456789abcdef',
    stage: 'checked',
    status: 'accepted',
    form,
    failing: { E: 0, W: 0, I: 0 },
    failingChecks: [],
    at: '2025-03-01T00:00:00.000Z',
    region: '530102',
    parent: '530102-county',
    level: 'county',
    kind: 'department',
    extract: { form, scope: 'own', cells: packCells(makeReport(figures, form)) },
    ...about,
  };
}

export async function* pagesOf(...pages: readonly (readonly Entry[])[]): AsyncGenerator<readonly Entry[]> {
  yield* pages;
}

export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
