import { differenceOf } from '../../../shared/presentation/diff.ts';
import { publicReport, type Result } from '../../../shared/presentation/result.ts';
import type { Figure, Report } from '../../../shared/reading/report.ts';
import { absentCell, ambiguousCell, type Figures, makeReport, readCell } from '../builders/report.ts';

const resultOf = (report: Report | null, about: Partial<Result> = {}): Result => ({
  ...{ file: 'report.txt', sha256: null, format: 'txt', status: 'accepted', error: null },
  report: report && publicReport(report),
  ...{ checks: [], assessable: null, corrections: null, indicators: {}, engine: { version: '1', ruleset: '1' } },
  ...about,
});

const cells = (before: Figures, after: Figures) =>
  differenceOf(resultOf(makeReport(before)), resultOf(makeReport(after))).cells.map(({ cell, change }) => [
    cell,
    change,
  ]);

const CELL = 't3.new.nat';

describe('cells', () => {
  test.each<[string, Figures[string], Figures[string], string | null]>([
    ['a number in a blank', null, 3, 'added'],
    ['a zero in a blank', null, 0, 'added'],
    ['a blank for a number', 3, null, 'removed'],
    ['another number', 3, 4, 'changed'],
    ['the same number, now ambiguous', 3, ambiguousCell(3, [30]), 'changed'],
    ['other alternatives', ambiguousCell(3, [30]), ambiguousCell(3, [31]), 'changed'],
    ['a slash for a blank', null, { ...readCell(null, '/'), semantic: 'slash' }, 'changed'],
    ['a blank for a row that was not there', absentCell(), null, 'changed'],
    ['the same number written otherwise', readCell(3, '3'), readCell(3, '３'), null],
    ['the same', 3, 3, null],
  ])('%s', (_, before, after, change) => {
    expect(cells({ [CELL]: before ?? null }, { [CELL]: after ?? null })).toEqual(
      change === null ? [] : [[CELL, change]],
    );
  });

  test('of two forms are those of both; one that holds nothing and has no counterpart is no difference', () => {
    const before = resultOf(makeReport({ 't2v19.rules.new_made': null }, 'v2019', {}));
    const { form, cells } = differenceOf(before, resultOf(makeReport()));
    expect(form).toEqual({ from: 'v2019', to: 'v2021' });
    const changed = new Map(cells.map(({ cell, change }) => [cell, change]));
    expect(changed.get('t2.rules.issued')).toBe('added');
    expect(changed.has('t3.new.nat')).toBe(false);
    expect(changed.has('t2v19.rules.new_made')).toBe(false);
    expect([...changed].filter(([cell]) => cell.startsWith('t2v19')).every(([, change]) => change === 'removed')).toBe(
      true,
    );
  });

  test('of a file that was not read there are none', () => {
    const { cells, status, form } = differenceOf(
      resultOf(null, { status: 'unreadable' }),
      resultOf(makeReport({ [CELL]: 3 })),
    );
    expect([status, form]).toEqual([
      { from: 'unreadable', to: 'accepted' },
      { from: null, to: 'v2021' },
    ]);
    expect(cells).toHaveLength(200);
    expect(cells.find(({ cell }) => cell === CELL)).toMatchObject({ change: 'added', from: null, to: { value: 3 } });
  });
});

const figure = (id: string, value: number, about: Partial<Figure> = {}): Figure => ({
  ...{ id, label: null, value, unit: '件', qualifier: 'exact', raw: `${value}件`, section: 's1', scope: 'own' },
  ...{ includesCarryIn: false, start: 0, end: 3 },
  ...about,
});

const figures = (before: readonly Figure[], after: readonly Figure[]) =>
  differenceOf(
    resultOf(makeReport({}, 'v2021', { figures: before })),
    resultOf(makeReport({}, 'v2021', { figures: after })),
  ).figures.map(({ id, label, change, from, to }) => [id, label, change, from?.value ?? null, to?.value ?? null]);

describe('figures of the narrative', () => {
  test('are compared by what they tell, wherever they stand', () => {
    const before = [figure('n.received', 3), figure('n.granted', 1), figure('n.gone', 7)];
    const after = [figure('n.granted', 1, { start: 40 }), figure('n.received', 4), figure('n.new', 2)];
    expect(figures(before, after)).toEqual([
      ['n.received', null, 'changed', 3, 4],
      ['n.gone', null, 'removed', 7, null],
      ['n.new', null, 'added', null, 2],
    ]);
  });

  test('that are stated several times are compared as often', () => {
    const before = [figure('n.received', 3), figure('n.received', 3), figure('n.received', 5)];
    expect(figures(before, [figure('n.received', 3)])).toEqual([
      ['n.received', null, 'removed', 3, null],
      ['n.received', null, 'removed', 5, null],
    ]);
    expect(figures(before, [figure('n.received', 3), figure('n.received', 5), figure('n.received', 4)])).toEqual([
      ['n.received', null, 'changed', 3, 4],
    ]);
  });

  test('of other labels are others', () => {
    const [a, b] = ['网站', '微信'].map((label) => figure('n.other', 3, { label }));
    if (a === undefined || b === undefined) throw new Error('two labels make two figures');
    expect(figures([a], [b])).toEqual([
      ['n.other', '网站', 'removed', 3, null],
      ['n.other', '微信', 'added', null, 3],
    ]);
  });

  test('with another unit or qualifier have changed', () => {
    const one = figure('n.received', 3);
    expect(figures([one], [{ ...one, unit: '条' }])).toEqual([['n.received', null, 'changed', 3, 3]]);
    expect(figures([one], [{ ...one, qualifier: 'over' }])).toEqual([['n.received', null, 'changed', 3, 3]]);
  });
});

test('checks that fail in one version only are told, and how many fail in both', () => {
  const check = (id: string, status: 'pass' | 'fail' | 'na') => ({
    ...{ id, severity: 'E' as const, status, left: null, right: null, difference: null, assumesBlankIsZero: false },
    ...{ reason: null, cells: [], message: { zh: id, en: id } },
  });
  const before = resultOf(null, {
    checks: [check('A', 'fail'), check('B', 'pass'), check('C', 'fail'), check('D', 'fail')],
  });
  const after = resultOf(null, {
    checks: [check('A', 'fail'), check('B', 'fail'), check('C', 'na'), check('E', 'fail')],
  });
  const { came, went, stayed } = differenceOf(before, after).checks;
  const told = (list: typeof came) => list.map(({ id, otherwise }) => [id, otherwise]);
  expect(told(came)).toEqual([
    ['B', 'pass'],
    ['E', null],
  ]);
  expect(told(went)).toEqual([
    ['C', 'na'],
    ['D', null],
  ]);
  expect(stayed).toBe(1);
});
