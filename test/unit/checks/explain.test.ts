import type { Change, CheckResult, Corrections } from '../../../shared/checks/model.ts';
import { validate } from '../../../shared/checks/validate.ts';
import { type CellOverrides, figure, numberCell, ONE_REQUEST, type ReportOverrides, report } from './builder.ts';

const ALL_ANSWERED = [figure('n.received', 1), figure('n.answered', 1, { qualifier: 'qualitative_all' })];

const validated = (cells: CellOverrides, overrides: ReportOverrides = {}) =>
  validate(report({ ...overrides, cells: { ...ONE_REQUEST, ...cells } }));

const corrected = (cells: CellOverrides, overrides: ReportOverrides = {}): Corrections =>
  validated(cells, overrides).corrections;

const change = (cell: string, from: number | null, to: number, why: Change['why']) => ({ cell, from, to, why });

/** Worked example 4 of the domain specification (D.3), built on the report of a street office. */
describe('one wrong cell', () => {
  test('an added digit in a result row is located at no cost beside the cell', () => {
    expect(corrected({ 't3.partial.law': 11 })).toEqual({
      verdict: 'located',
      explanations: [
        {
          cost: 1,
          changes: [change('t3.partial.law', 11, 1, 'digit-added')],
          resolves: ['B01.partial', 'B02.law'],
        },
      ],
    });
  });

  test('the grand total is located by three sums, and costs less because totals are added by hand', () => {
    expect(corrected({ 't3.total.sum': 2 })).toEqual({
      verdict: 'located',
      explanations: [
        {
          cost: 0.64,
          changes: [change('t3.total.sum', 2, 1, 'digit-changed')],
          resolves: ['B01.total', 'B02.sum', 'B03.sum'],
        },
      ],
    });
  });

  test('the text that states the corrected value makes it cheaper by 0.3', () => {
    const { verdict, explanations } = corrected({ 't3.new.law': 0 }, { figures: ALL_ANSWERED });
    expect(verdict).toBe('located');
    expect(explanations).toEqual([
      { cost: 0.7, changes: [change('t3.new.law', 0, 1, 'digit-changed')], resolves: ['B01.new', 'B03.law'] },
    ]);
  });

  test('resolves names the check on the text too', () => {
    const { explanations } = corrected({ 't3.new.sum': 7 }, { figures: ALL_ANSWERED });
    expect(explanations[0]?.resolves).toEqual(['B01.new', 'B03.sum', 'N01']);
  });

  test('a doubtful reading is suspected first', () => {
    const doubtful = { ...numberCell(11), confidence: 0.9 };
    expect(corrected({ 't3.partial.law': doubtful }).explanations[0]?.cost).toBe(0.7);
  });
});

describe('two wrong cells', () => {
  test('a case that is missing in a whole row may be missing in any: 21 rows, of which 20 are told', () => {
    const { verdict, explanations, further } = corrected({ 't3.partial.law': 0, 't3.partial.sum': 0 });
    expect(verdict).toBe('ambiguous');
    expect(explanations).toHaveLength(20);
    expect(further).toBe(1);
    for (const { cost, changes, resolves } of explanations) {
      expect(cost).toBe(1.8);
      expect(changes).toHaveLength(2);
      expect(changes.every(({ from, to }) => from === 0 && to === 1)).toBe(true);
      expect(resolves).toEqual(['B02.law', 'B02.sum']);
    }
    expect(explanations).toContainEqual(
      expect.objectContaining({
        changes: [change('t3.partial.law', 0, 1, 'digit-changed'), change('t3.partial.sum', 0, 1, 'digit-changed')],
      }),
    );
  });

  test('far apart they are located together, in the order of the form', () => {
    const { verdict, explanations } = corrected({ 't3.new.nat': 31, 't3.np_repeat.oth': 4 });
    expect(verdict).toBe('located');
    expect(explanations[0]?.changes).toEqual([
      change('t3.new.nat', 31, 0, 'other-value'),
      change('t3.np_repeat.oth', 4, 0, 'digit-changed'),
    ]);
    expect(explanations[0]?.resolves).toEqual(['B01.new', 'B01.np_repeat', 'B02.oth', 'B03.nat']);
  });

  test('the same error in the total row is always unique', () => {
    const { verdict, explanations } = corrected({ 't3.total.law': 6, 't3.total.sum': 6 });
    expect(verdict).toBe('located');
    expect(explanations[0]?.changes.map(({ cell }) => cell)).toEqual(['t3.total.law', 't3.total.sum']);
  });
});

describe('three wrong cells and more', () => {
  test('three are found', () => {
    const { verdict, explanations } = corrected({ 't3.new.nat': 7, 't3.np_repeat.oth': 4, 't3.deny_law.pub': 9 });
    expect(verdict).toBe('located');
    expect(explanations[0]?.changes.map(({ cell }) => cell)).toEqual([
      't3.new.nat',
      't3.deny_law.pub',
      't3.np_repeat.oth',
    ]);
  });

  test('a table of which too much is wrong is not guessed at', () => {
    const wrong = {
      't3.new.nat': 7,
      't3.granted.com': 3,
      't3.deny_law.pub': 9,
      't3.np_repeat.oth': 4,
      't3.total.res': 8,
    };
    expect(corrected(wrong)).toEqual({ verdict: 'unlocatable', explanations: [] });
  });
});

describe('a slipped row', () => {
  const five = { 't3.new.com': 5, 't3.new.sum': 5, 't3.granted.com': 5, 't3.granted.sum': 5 };
  const totals = { 't3.total.com': 5, 't3.total.sum': 5 };
  const none = { 't3.new.law': 0, 't3.partial.law': 0, 't3.partial.sum': 0, 't3.total.law': 0 };
  const b09 = (checks: readonly CheckResult[]) => checks.find((check) => check.id === 'B09');

  test('is one cause, not many: its values put back in place', () => {
    const slipped = { 't3.granted.com': 0, 't3.granted.res': 5, 't3.granted.sum': 0 };
    const { checks, corrections } = validated({ ...five, ...totals, ...none, ...slipped });
    expect(corrections.verdict).toBe('located');
    expect(corrections.explanations[0]?.cost).toBe(1);
    expect(corrections.explanations[0]?.changes).toEqual([
      change('t3.granted.com', 0, 5, 'values-shifted'),
      change('t3.granted.res', 5, 0, 'values-shifted'),
      change('t3.granted.sum', 0, 5, 'values-shifted'),
    ]);
    expect(b09(checks)).toMatchObject({ status: 'fail', severity: 'I' });
    expect(b09(checks)?.message.zh).toContain('(一)予以公开');
  });

  test('a number in two slots is put together', () => {
    const eleven = { 't3.new.nat': 11, 't3.new.sum': 11, 't3.total.nat': 11, 't3.total.sum': 11 };
    const split = { 't3.granted.nat': 1, 't3.granted.com': 1, 't3.granted.sum': 0 };
    const { corrections, checks } = validated({ ...none, ...eleven, ...split });
    expect(corrections.explanations[0]?.changes).toEqual([
      change('t3.granted.nat', 1, 11, 'values-split'),
      change('t3.granted.com', 1, 0, 'values-split'),
      change('t3.granted.sum', 0, 11, 'values-split'),
    ]);
    expect(b09(checks)?.status).toBe('fail');
  });

  test('two numbers in one slot are taken apart', () => {
    const both = {
      't3.new.nat': 2,
      't3.new.com': 3,
      't3.new.sum': 5,
      't3.total.nat': 2,
      't3.total.com': 3,
      't3.total.sum': 5,
      't3.granted.nat': 23,
      't3.granted.oth': 5,
      't3.granted.sum': 0,
    };
    const { corrections } = validated({ ...none, ...both });
    expect(corrections.explanations[0]?.changes).toEqual([
      change('t3.granted.nat', 23, 2, 'values-merged'),
      change('t3.granted.com', 0, 3, 'values-merged'),
      change('t3.granted.oth', 5, 0, 'values-merged'),
      change('t3.granted.sum', 0, 5, 'values-merged'),
    ]);
  });

  test('two columns exchanged in one row are one cause', () => {
    const { corrections } = validated({ 't3.partial.law': 0, 't3.partial.oth': 1 });
    expect(corrections).toMatchObject({ verdict: 'located', explanations: [{ cost: 1 }] });
    expect(corrections.explanations[0]?.changes[0]?.why).toBe('columns-swapped');
  });

  test('is told apart from rows that are right, and from those that add up', () => {
    const slipped = { 't3.granted.com': 0, 't3.granted.res': 5, 't3.granted.sum': 0 };
    const { checks } = validated({ ...five, ...totals, ...none, ...slipped });
    expect(b09(checks)?.message.zh).not.toContain('本年新收');
    expect(b09(validated({ 't3.partial.law': 0, 't3.partial.oth': 1 }).checks)?.status).toBe('pass');
  });

  test('a row that merely fails is no slipped row', () => {
    const { checks } = validated({ 't3.granted.nat': 7 });
    expect(b09(checks)?.status).toBe('pass');
  });
});

describe('table 4', () => {
  test('cannot tell which of five cells is wrong', () => {
    const wrong = {
      't4.rev.upheld': 4,
      't4.rev.corrected': 4,
      't4.rev.other': 4,
      't4.rev.pending': 4,
      't4.rev.total': 15,
    };
    const { verdict, explanations } = corrected(wrong);
    expect(verdict).toBe('ambiguous');
    expect(explanations.map(({ changes }) => changes.map(({ cell, to }) => [cell, to]))).toEqual([
      [['t4.rev.total', 16]],
      [['t4.rev.upheld', 3]],
      [['t4.rev.corrected', 3]],
      [['t4.rev.other', 3]],
      [['t4.rev.pending', 3]],
    ]);
  });

  test('is located where the text states the total', () => {
    const wrong = { 't4.rev.upheld': 4, 't4.rev.total': 5 };
    const { verdict, explanations } = corrected(wrong, { figures: [figure('n.review_total', 4)] });
    expect(verdict).toBe('located');
    expect(explanations[0]).toMatchObject({ cost: 0.5, changes: [{ cell: 't4.rev.total', to: 4 }] });
  });

  test('does not put the total in doubt where the text confirms it', () => {
    const wrong = { 't4.rev.upheld': 4, 't4.rev.total': 5 };
    const { explanations } = corrected(wrong, { figures: [figure('n.review_total', 5)] });
    expect(explanations.map(({ changes }) => changes[0]?.cell)).not.toContain('t4.rev.total');
  });

  test('and table 3 are explained side by side, the worse verdict counts', () => {
    const { verdict, explanations } = corrected({ 't3.partial.law': 11, 't4.rev.upheld': 2 });
    expect(verdict).toBe('ambiguous');
    expect(explanations.map(({ resolves }) => resolves)).toEqual([
      ['B01.partial', 'B02.law'],
      ['C01.rev'],
      ['C01.rev'],
    ]);
  });
});

test('an explanation is proposed, never applied', () => {
  const wrong = report({ cells: { ...ONE_REQUEST, 't3.partial.law': 11 } });
  const before = JSON.stringify(wrong);
  validate(wrong);
  expect(JSON.stringify(wrong)).toBe(before);
});
