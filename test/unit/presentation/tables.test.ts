import { cellsOfForm } from '../../../shared/form/forms.ts';
import { shownTables } from '../../../shared/presentation/tables.ts';
import { absentCell, ambiguousCell, type Figures, makeReport, readCell } from '../builders/report.ts';
import { CONSISTENT, makeCheck } from '../builders/result.ts';

const NOTHING = { checks: [], corrections: CONSISTENT };

function shown(figures: Figures, { checks, corrections }: Parameters<typeof shownTables>[0] = NOTHING) {
  const tables = shownTables({ checks, corrections }, makeReport(figures));
  const rows = tables.flatMap(({ parts }) => parts).flatMap((part) => part.rows);
  const cells = rows.flatMap((row) => row.cells);
  const cell = (id: string) => cells.find((one) => one.id === id);
  return { tables, rows, cells, cell };
}

test.each(['v2021', 'v2019'] as const)('%s is drawn with every cell of the form, once, in its order', (form) => {
  const tables = shownTables(NOTHING, makeReport({}, form));
  const ids = tables.flatMap(({ parts }) => parts).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  expect(ids.map(({ id }) => id)).toEqual([...cellsOfForm(form).keys()]);
});

test('a cell shows its number, or what stands in its place', () => {
  const slash = { ...readCell(null, ' / '), semantic: 'slash' as const };
  const { cell } = shown({ 't2.rules.issued': slash, 't2.fee.amount_wan': 12.5, 't4.rev.total': null });
  expect(cell('t2.fee.amount_wan')?.text).toBe('12.5');
  expect(cell('t2.rules.issued')).toMatchObject({ text: '/', marks: { blank: true, absent: false } });
  expect(cell('t4.rev.total')).toMatchObject({ text: '', marks: { blank: true } });
});

test('an inferred value is shown although no digit stands there; an absent one is not', () => {
  const inferred = { ...readCell(0, null), basis: 'inferred' as const, semantic: 'absent' as const };
  const { cell } = shown({ 't3.new.com': inferred, 't3.new.res': absentCell(), 't3.new.nat': ambiguousCell(3, [2]) });
  expect(cell('t3.new.com')).toMatchObject({ text: '0', marks: { inferred: true, absent: false } });
  expect(cell('t3.new.res')).toMatchObject({ text: '', marks: { absent: true, blank: false } });
  expect(cell('t3.new.nat')?.marks.ambiguous).toBe(true);
});

test('a table without any cell in the source is absent', () => {
  const lost = Object.fromEntries(
    ['rev', 'dir', 'post'].flatMap((block) =>
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [`t4.${block}.${column}`, absentCell()]),
    ),
  );
  expect(shown(lost).tables.map(({ id, absent }) => [id, absent])).toEqual([
    ['t2', false],
    ['t3', false],
    ['t4', true],
  ]);
});

describe('findings are noted', () => {
  const row = ['nat', 'com', 'sum'].map((column) => `t3.new.${column}`);
  const column = ['new', 'carry_in', 'total'].map((one) => `t3.${one}.nat`);

  test('at the row, the column or the cell that they are about', () => {
    const checks = [
      makeCheck('B01.new', { cells: row }),
      makeCheck('B03.nat', { cells: column }),
      makeCheck('A04', { severity: 'W', cells: ['t2.coercion.decisions'] }),
    ];
    const { tables, rows, cell } = shown({}, { checks, corrections: null });
    const table3 = tables[1]?.parts[0];
    expect(rows.find(({ id }) => id === 'new')?.notes).toEqual([1]);
    expect(table3?.columns.find(({ id }) => id === 'nat')?.notes).toEqual([2]);
    expect(cell('t2.coercion.decisions')?.notes).toEqual([3]);
    expect(cell('t3.new.nat')).toMatchObject({ notes: [], marks: { severity: 'E', findings: [1, 2] } });
    expect(cell('t3.carry_out.nat')?.marks).toMatchObject({ severity: null, findings: [] });
  });

  test('with the gravest severity at a cell of several', () => {
    const checks = [makeCheck('A05', { severity: 'I', cells: row }), makeCheck('N01', { severity: 'W', cells: row })];
    const { cell, tables } = shown({}, { checks, corrections: null });
    expect(cell('t3.new.sum')?.marks.severity).toBe('W');
    expect(tables.map(({ marked }) => marked)).toEqual([false, true, false]);
  });

  test('at none of very many cells', () => {
    const cells = [...cellsOfForm('v2021').keys()].slice(0, 40);
    const result = shown({}, { checks: [makeCheck('B06', { severity: 'I', cells })], corrections: null });
    expect(result.cells.flatMap(({ notes }) => notes)).toEqual([]);
    expect(result.tables.some(({ marked }) => marked)).toBe(false);
  });
});

test('proposed values stand at their cell, each once', () => {
  const change = (to: number) => ({ cell: 't3.new.nat', from: 9, to, why: 'other-value' as const });
  const explanations = [1, 2, 1].map((to) => ({ cost: 1, changes: [change(to)], resolves: [] }));
  const { cell } = shown({}, { checks: [], corrections: { verdict: 'ambiguous', explanations } });
  expect(cell('t3.new.nat')?.marks.proposals).toEqual([1, 2]);
});
