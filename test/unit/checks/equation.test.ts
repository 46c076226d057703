import { evaluateEquation } from '../../../shared/checks/equation.ts';
import { type Equation, equationsById, equationsOfForm } from '../../../shared/checks/equations.ts';
import type { CheckResult } from '../../../shared/checks/model.ts';
import { validate } from '../../../shared/checks/validate.ts';
import {
  ABSENT,
  ambiguous,
  type CellOverrides,
  cellsUnder,
  DASH,
  inferred,
  numberCell,
  ONE_REQUEST,
  report,
  SLASH,
  tablesWithout,
  words,
} from './builder.ts';

const checked = (id: string, cells: CellOverrides): CheckResult | undefined =>
  validate(report({ cells: { ...ONE_REQUEST, ...cells } })).checks.find((check) => check.id === id);

describe('the equations of a form', () => {
  // One test, since the equations of a form are made once.
  test('have their parts on one side and their totals on the other', () => {
    const equations = equationsById('v2021');
    const sides = (id: string) => [equations.get(id)?.positive, equations.get(id)?.negative];
    const applicants = ['nat', 'com', 'res', 'pub', 'law', 'oth'].map((column) => `t3.new.${column}`);
    expect(sides('B01.new')).toEqual([applicants, ['t3.new.sum']]);
    const results = equations.get('B02.law')?.positive ?? [];
    expect([results.length, results[0], results.at(-1)]).toEqual([21, 't3.granted.law', 't3.oth_misc.law']);
    expect(sides('B02.law')[1]).toEqual(['t3.total.law']);
    expect(sides('B03.law')).toEqual([
      ['t3.new.law', 't3.carry_in.law'],
      ['t3.total.law', 't3.carry_out.law'],
    ]);
    const outcomes = ['upheld', 'corrected', 'other', 'pending'].map((column) => `t4.post.${column}`);
    expect(equations.get('C01.post')).toEqual({
      id: 'C01.post',
      family: 'C01',
      part: 'post',
      table: 't4',
      positive: outcomes,
      negative: ['t4.post.total'],
      cells: [...outcomes, 't4.post.total'],
    });
    expect(equations.get('B01.new')?.table).toBe('t3');
  });

  test.each([
    ['v2021', { B01: 25, B02: 7, B03: 7, C01: 3 }],
    ['v2019', { B01: 23, B02: 7, B03: 7, C01: 3 }],
  ] as const)('%s has 39 or 37 in table 3 and 3 in table 4', (form, wanted) => {
    const counts: Record<string, number> = {};
    for (const { family } of equationsOfForm(form)) counts[family] = (counts[family] ?? 0) + 1;
    expect(counts).toEqual(wanted);
  });

  test('stand in the order of the form, each id once', () => {
    const ids = equationsOfForm('v2021').map((equation) => equation.id);
    expect(new Set(ids).size).toBe(42);
    expect(ids.slice(0, 3)).toEqual(['B01.new', 'B01.carry_in', 'B01.granted']);
    expect(ids.slice(24, 26)).toEqual(['B01.carry_out', 'B02.nat']);
  });
});

describe('a sum without blanks', () => {
  test('passes when both sides are equal', () => {
    expect(checked('B01.new', {})).toMatchObject({ status: 'pass', left: 1, right: 1, difference: 0 });
    expect(checked('B01.new', {})?.assumesBlankIsZero).toBe(false);
  });

  test('fails with the difference, left minus right', () => {
    expect(checked('B01.new', { 't3.new.nat': 5 })).toMatchObject({ status: 'fail', left: 6, right: 1, difference: 5 });
  });

  test('knows no tolerance', () => {
    expect(checked('C01.rev', { 't4.rev.total': 1 })?.status).toBe('fail');
  });

  test('is not upset by the binary rounding of decimals', () => {
    const cells = { 't4.dir.upheld': 0.1, 't4.dir.corrected': 0.2, 't4.dir.total': 0.3 };
    expect(checked('C01.dir', cells)).toMatchObject({ status: 'pass', difference: 0 });
  });
});

describe('a sum with blanks', () => {
  test('passes where it holds with the blanks read as 0, and says so', () => {
    const cells = { 't3.new.nat': null, 't3.new.oth': null };
    expect(checked('B01.new', cells)).toMatchObject({ status: 'pass', assumesBlankIsZero: true });
  });

  test('passes where the total is the blank one and the parts are 0', () => {
    expect(checked('B01.granted', { 't3.granted.sum': null })).toMatchObject({
      status: 'pass',
      assumesBlankIsZero: true,
    });
  });

  test.each([SLASH, DASH])('reads %j like a blank', (cell) => {
    expect(checked('B01.new', { 't3.new.nat': cell })).toMatchObject({ status: 'pass', assumesBlankIsZero: true });
  });

  test('is fillable where a blank total can take the sum', () => {
    expect(checked('B01.partial', { 't3.partial.sum': null })).toMatchObject({
      status: 'fillable',
      left: 1,
      right: 0,
      assumesBlankIsZero: false,
    });
  });

  test('is fillable where a blank part can take the rest, in every sum that touches it', () => {
    const cells = { 't3.partial.law': null };
    expect(checked('B01.partial', cells)?.status).toBe('fillable');
    expect(checked('B02.law', cells)?.status).toBe('fillable');
  });

  test('fails where the blank would have to be negative', () => {
    expect(checked('C01.rev', { 't4.rev.upheld': null, 't4.rev.other': 2, 't4.rev.total': 1 })?.status).toBe('fail');
  });

  test('fails where the row would need another number in the blank than the column', () => {
    const cells = { 't3.partial.law': null, 't3.partial.sum': 2, 't3.total.sum': 2, 't3.new.sum': 2 };
    expect(checked('B01.partial', cells)?.status).toBe('fail');
    expect(checked('B02.law', cells)?.status).toBe('fail');
  });

  test('fails where no whole number fits', () => {
    expect(checked('C01.rev', { 't4.rev.upheld': null, 't4.rev.total': 1.5 })?.status).toBe('fail');
  });

  test('fails where the difference is not in an equation with blanks', () => {
    const cells = { 't3.granted.nat': null, 't3.new.nat': 4 };
    expect(checked('B01.new', cells)?.status).toBe('fail');
    expect(checked('B01.granted', cells)?.status).toBe('pass');
  });

  test('is fillable for a report that gives only the total column', () => {
    const blanks = Object.fromEntries(
      Object.keys(cellsUnder('t3', () => numberCell(0)))
        .filter((id) => !id.endsWith('.sum'))
        .map((id) => [id, null]),
    );
    expect(checked('B01.new', blanks)?.status).toBe('fillable');
    expect(checked('B02.sum', blanks)?.status).toBe('pass');
    expect(checked('B03.nat', blanks)?.status).toBe('pass');
  });
});

describe('the numbers that a sum would take', () => {
  const evaluated = (id: string, cells: CellOverrides) =>
    evaluateEquation(report({ cells: { ...ONE_REQUEST, ...cells } }), equationsById('v2021').get(id) as Equation);

  const cells = { 't3.partial.law': null, 't3.partial.sum': null, 't4.rev.upheld': null, 't4.rev.total': 4 };

  test('are told for its own blanks', () => {
    expect(evaluated('B01.partial', { ...cells, 't3.partial.law': 1 })).toMatchObject({
      status: 'fillable',
      values: { equation: 'B01.partial', filling: 't3.partial.sum=1' },
    });
    expect(evaluated('B02.law', cells)).toMatchObject({ values: { filling: 't3.partial.law=1' } });
    expect(evaluated('C01.rev', cells)).toMatchObject({ values: { filling: 't4.rev.upheld=4' } });
    const two = { 't4.rev.upheld': null, 't4.rev.total': null };
    expect(evaluated('C01.rev', { ...two, 't4.rev.upheld': 2 })).toMatchObject({
      values: { filling: 't4.rev.total=2' },
    });
  });

  test('are listed where there are several blanks', () => {
    const row = { 't3.granted.nat': null, 't3.granted.com': null, 't3.granted.sum': 3 };
    const columns = { 't3.total.nat': 1, 't3.total.com': 2, 't3.total.sum': 4 };
    expect(evaluated('B01.granted', { ...row, ...columns })).toMatchObject({
      status: 'fillable',
      values: { equation: 'B01.granted', filling: 't3.granted.nat=1,t3.granted.com=2' },
    });
  });

  test('are not told where several fit', () => {
    const several = { 't4.rev.upheld': null, 't4.rev.other': null, 't4.rev.total': 1 };
    expect(evaluated('C01.rev', several)).toEqual({
      part: 'rev',
      status: 'fillable',
      left: 0,
      right: 1,
      cells: equationsById('v2021').get('C01.rev')?.cells,
      values: { equation: 'C01.rev', wording: 'several' },
    });
  });
});

describe('a sum that cannot be assessed', () => {
  test.each([
    ['inferred', inferred(1)],
    ['ambiguous', ambiguous(1)],
  ])('is position_unknown where a cell is %s, since the sums were used to find it', (_, cell) => {
    expect(checked('B01.partial', { 't3.partial.law': cell })).toMatchObject({
      status: 'na',
      reason: 'position_unknown',
      left: null,
      difference: null,
    });
  });

  test('is cell_absent where a row is missing', () => {
    const cells = cellsUnder('t3.carry_in', () => ABSENT);
    expect(checked('B01.carry_in', cells)).toMatchObject({ status: 'na', reason: 'cell_absent' });
    expect(checked('B03.nat', cells)).toMatchObject({ status: 'na', reason: 'cell_absent' });
    expect(checked('B01.new', cells)?.status).toBe('pass');
  });

  test('is table_absent where the table is missing', () => {
    const { checks } = validate(
      report({ cells: cellsUnder('t4', () => ABSENT), evidence: { tables: tablesWithout('t4') } }),
    );
    expect(checks.find((check) => check.id === 'C01.rev')).toMatchObject({ status: 'na', reason: 'table_absent' });
  });

  test.each([
    ['holds words', words('1 1')],
    ['was read with great doubt', { ...numberCell(11), confidence: 0.4 }],
  ])('is parse_low_confidence where a cell %s', (_, cell) => {
    expect(checked('B01.partial', { 't3.partial.law': cell })).toMatchObject({
      status: 'na',
      reason: 'parse_low_confidence',
    });
  });
});
