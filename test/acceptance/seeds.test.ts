/**
 * Holds the engine against reports whose cells, figures and verdicts were worked out by hand. The reports are not part
 * of the project; where they are not at hand the suite says so and has nothing to compare.
 */

import { examine } from '../../shared/engine.ts';
import type { Result } from '../../shared/presentation/result.ts';
import { FIGURE_IDS } from '../../shared/reading/figures/catalogue.ts';
import { describeHandChecked, handChecked } from '../fixtures/hand-checked.ts';

interface TrueCell {
  readonly v: number | null;
  readonly basis: 'cell' | 'cell_noise' | 'blank' | 'absent' | 'inferred' | 'ambiguous';
  readonly alternatives?: readonly number[];
}

interface TrueFigure {
  readonly id: string;
  readonly value: number;
  readonly qualifier: string;
  readonly at: { readonly char_start: number; readonly char_end: number };
}

interface TrueReport {
  readonly outcome: string;
  readonly explanation_verdict: string;
  readonly report_year: number;
  readonly form_version: string;
  readonly scope: string;
  readonly cells: Readonly<Record<string, TrueCell>>;
  readonly readings?: readonly Readonly<Record<string, number>>[];
  readonly narrative: readonly TrueFigure[];
  readonly checks: Readonly<Record<string, 'pass' | 'fail' | 'na'>>;
}

const expectedBasis = (basis: TrueCell['basis']) =>
  basis === 'cell' || basis === 'cell_noise' || basis === 'blank' ? 'read' : basis;

function expectedCell(cell: TrueCell): object {
  return {
    value: cell.v,
    basis: expectedBasis(cell.basis),
    alternatives: [...new Set(cell.alternatives ?? [])].sort((a, b) => a - b),
    ...(cell.basis === 'blank' || cell.basis === 'absent' ? { semantic: cell.basis } : {}),
  };
}

function shownCell(result: Result, id: string, like: TrueCell): object {
  const cell = result.report?.cells[id];
  return {
    value: cell?.value,
    basis: cell?.basis,
    alternatives: cell?.alternatives,
    ...(like.basis === 'blank' || like.basis === 'absent' ? { semantic: cell?.semantic } : {}),
  };
}

const overlap = (figure: { start: number; end: number }, at: TrueFigure['at']) =>
  figure.start < at.char_end && at.char_start < figure.end;

describeHandChecked<TrueReport>((file, expected) => {
  let result: Result;
  beforeAll(async () => {
    result = await examine(handChecked(file), { file, filed: null });
  });

  test('identity and outcome', () => {
    expect({
      status: result.status,
      year: result.report?.year,
      form: result.report?.form,
      scope: result.report?.scope,
      corrections: result.corrections?.verdict,
    }).toEqual({
      status: expected.outcome,
      year: expected.report_year,
      form: expected.form_version,
      scope: expected.scope,
      corrections: expected.explanation_verdict,
    });
  });

  test('every cell', () => {
    const ids = Object.keys(expected.cells);
    expect(Object.keys(result.report?.cells ?? {}).sort()).toEqual([...ids].sort());
    const entries = Object.entries(expected.cells);
    expect(Object.fromEntries(entries.map(([id, cell]) => [id, shownCell(result, id, cell)]))).toEqual(
      Object.fromEntries(entries.map(([id, cell]) => [id, expectedCell(cell)])),
    );
    expect(result.report?.readings).toEqual(expected.readings ?? []);
  });

  test('every check of the catalogue', () => {
    const shown = Object.fromEntries(
      result.checks
        .filter((check) => check.id in expected.checks)
        .map((check) => [check.id, check.status === 'fillable' ? 'fail' : check.status]),
    );
    const wanted = Object.fromEntries(Object.keys(shown).map((id) => [id, expected.checks[id]]));
    expect(shown).toEqual(wanted);
    const families = new Set(result.checks.map((check) => check.id.split('.')[0]));
    const missing = Object.keys(expected.checks).filter((id) => families.has(id.split('.')[0] ?? '') && !(id in shown));
    expect(missing).toEqual([]);
  });

  test('every figure of the closed set', () => {
    const closed = expected.narrative.filter((figure) => FIGURE_IDS.has(figure.id));
    const missing = closed.filter(
      (figure) =>
        !result.report?.figures.some(
          (shown) =>
            shown.id === figure.id &&
            shown.value === figure.value &&
            shown.qualifier === figure.qualifier &&
            overlap(shown, figure.at),
        ),
    );
    expect(missing).toEqual([]);
  });
});
