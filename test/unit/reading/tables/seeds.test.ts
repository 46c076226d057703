/** The real reports with hand-checked cells, where they are at hand beside the project. */

import { readText } from '../../../../shared/document/text/read.ts';
import { piecesOf } from '../../../../shared/reading/pieces.ts';
import { readTables } from '../../../../shared/reading/tables/read-tables.ts';
import { describeHandChecked, handChecked } from '../../../fixtures/hand-checked.ts';

interface TrueCell {
  readonly v: number | null;
  readonly basis: 'cell' | 'cell_noise' | 'blank' | 'absent' | 'inferred' | 'ambiguous';
  readonly alternatives?: readonly number[];
}

interface TrueReport {
  readonly report_year: number;
  readonly form_version: string;
  readonly cells: Readonly<Record<string, TrueCell>>;
  readonly readings?: readonly Readonly<Record<string, number>>[];
}

const basisOf = (basis: TrueCell['basis']) =>
  basis === 'cell' || basis === 'cell_noise' || basis === 'blank' ? 'read' : basis;

describeHandChecked<TrueReport>((file, report) => {
  const tables = readTables(piecesOf(readText(handChecked(file))).pieces, {
    year: report.report_year,
  });

  test('every cell has its value, basis, alternatives and kind of emptiness', () => {
    const semantic = (basis: string, id: string) =>
      basis === 'blank' || basis === 'absent' ? tables.cells[id]?.semantic : undefined;
    const shown = Object.entries(report.cells).map(([id, { basis }]) => {
      const { value, basis: read, alternatives } = tables.cells[id] ?? {};
      return { id, value, basis: read, alternatives, semantic: semantic(basis, id) };
    });
    const expected = Object.entries(report.cells).map(([id, { v, basis, alternatives = [] }]) => ({
      id,
      value: v,
      basis: basisOf(basis),
      alternatives: [...new Set(alternatives)].sort((a, b) => a - b),
      semantic: basis === 'blank' || basis === 'absent' ? basis : undefined,
    }));
    expect(shown).toEqual(expected);
    expect(Object.keys(tables.cells).sort()).toEqual(Object.keys(report.cells).sort());
  });

  test('the joint readings are those of the truth', () => {
    expect(tables.readings).toEqual(report.readings ?? []);
  });

  test('shapes tell lost values from whole tables', () => {
    const lost = Object.values(report.cells).filter(
      ({ basis }) => basis === 'inferred' || basis === 'ambiguous',
    ).length;
    const odd = Object.values(tables.shapes).flatMap(({ oddRows }) => oddRows);
    expect(odd.length > 0).toBe(lost > 0);
    expect(
      Object.values(tables.shapes).flatMap(({ extraRows, extraColumns }) => [...extraRows, ...extraColumns]),
    ).toEqual([]);
    expect(Object.values(tables.shapes).every(({ inOrder }) => inOrder)).toBe(true);
  });
});
