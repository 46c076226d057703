import type { Figure } from '../../../shared/reading/report.ts';
import { figure, inferred, numberCell, report, words } from './builder.ts';
import { correctionsOf, row, table, valuesOf } from './explain-table.ts';
import { resultOf } from './result.ts';

const changed = ({ explanations }: ReturnType<typeof correctionsOf>) =>
  explanations.map(({ changes }) => changes.map(({ cell, to }) => [cell, to]));

const saying = (...figures: readonly Figure[]) => ({ figures });

/** One case that was left out of a result row, in its column and in the total. */
const MISSING = { 't3.partial.nat': 1, 't3.partial.sum': 2 };

describe('what the text states', () => {
  const right = [
    ['t3.partial.nat', 2],
    ['t3.partial.sum', 3],
  ];

  test('tells which of 21 rows lacks a case', () => {
    expect(correctionsOf(MISSING)).toMatchObject({ verdict: 'ambiguous', further: 1 });
    const told = correctionsOf(MISSING, saying(figure('n.partial', 3)));
    expect(told.verdict).toBe('located');
    expect(changed(told)).toEqual([right]);
    expect(told.explanations[0]?.cost).toBe(1.5);
  });

  test('tells it for several results at once', () => {
    const text = '本年度依申请公开中，予以公开和部分公开11件。';
    const sections = report().sections.map((one) => (one.id === 's1' ? { ...one, text } : one));
    const told = correctionsOf(MISSING, { sections });
    expect(told.verdict).toBe('ambiguous');
    expect(changed(told)).toHaveLength(2);
    expect(changed(told)).toContainEqual(right);
  });

  test('tells it for the sum of a group', () => {
    const cells = { 't3.deny_law.nat': 0, 't3.deny_law.sum': 0 };
    const told = correctionsOf(cells, saying(figure('n.deny', 1)));
    expect(new Set(changed(told).flatMap((set) => set.map(([cell]) => String(cell).split('_')[0])))).toEqual(
      new Set(['t3.deny']),
    );
    expect(told.explanations).toHaveLength(8);
  });

  test('is not overruled for less than what else the sums allow', () => {
    const cells = { 't3.new.nat': 13, 't3.new.sum': 19 };
    const free = correctionsOf(cells);
    expect(changed(free).map((set) => set[0]?.[0])).toEqual(['t3.new.nat', 't3.carry_in.nat', 't3.carry_out.nat']);
    const told = correctionsOf(cells, saying(figure('n.received', 19), figure('n.carry_in', 3)));
    expect(told.verdict).toBe('located');
    expect(changed(told)[0]?.[0]).toEqual(['t3.carry_out.nat', 3]);
  });

  test('may be wrong itself: one cell that the sums point at stays located, at a price', () => {
    const { verdict, explanations } = correctionsOf({ 't3.new.sum': 81 }, saying(figure('n.received', 81)));
    expect(verdict).toBe('located');
    expect(explanations[0]).toMatchObject({ cost: 2.3, changes: [{ cell: 't3.new.sum', to: 18 }] });
  });

  test('makes three doubtful cells likelier than a clear one that it confirms', () => {
    const doubtful = (value: number) => ({ ...numberCell(value), confidence: 0.9 });
    const cells = {
      't3.new.nat': doubtful(12),
      't3.new.sum': 19,
      't3.carry_out.nat': doubtful(2),
      't3.carry_out.sum': doubtful(3),
    };
    const [first] = correctionsOf(cells, saying(figure('n.received', 19))).explanations;
    expect(first?.changes.map(({ cell, to }) => [cell, to])).toEqual([
      ['t3.new.nat', 13],
      ['t3.carry_out.nat', 3],
      ['t3.carry_out.sum', 4],
    ]);
  });

  test('weighs less where it may count other agencies', () => {
    const vague = figure('n.received', 81, { scope: 'unknown' });
    expect(correctionsOf({ 't3.new.sum': 81 }, saying(vague)).explanations[0]?.cost).toBe(1.55);
  });

  test('counts once however often it is repeated', () => {
    const twice = saying(figure('n.received', 81), figure('n.received', 81, { start: 5 }));
    expect(correctionsOf({ 't3.new.sum': 81 }, twice).explanations[0]?.cost).toBe(2.3);
  });

  test('counts requests carried in where it says so', () => {
    const all = figure('n.received', 21, { includesCarryIn: true });
    const { explanations } = correctionsOf({ 't3.new.sum': 81 }, saying(all));
    expect(explanations[0]?.cost).toBe(0.5);
  });

  test('is left aside where it is no plain number', () => {
    const over = figure('n.received', 81, { qualifier: 'over' });
    expect(correctionsOf({ 't3.new.sum': 81 }, saying(over)).explanations[0]?.cost).toBe(0.8);
  });
});

describe("last year's report", () => {
  const previous = (carriedOut: readonly number[], year = 2023) =>
    report({ year, cells: { ...row('carry_out', ...carriedOut), ...row('new', ...carriedOut) } });
  /** The same error in an applicant's column and in the total: three rows can hold it (D.1). */
  const pair = { 't3.carry_in.com': 0, 't3.carry_in.sum': 2 };
  const right = [
    ['t3.carry_in.com', 1],
    ['t3.carry_in.sum', 3],
  ];

  test('tells in which row the balance went wrong', () => {
    expect(changed(correctionsOf(pair)).map((set) => set[0]?.[0])).toEqual([
      't3.new.com',
      't3.carry_in.com',
      't3.carry_out.com',
    ]);
    const told = correctionsOf(pair, {}, { previous: previous(valuesOf('carry_in')) });
    expect(told.verdict).toBe('located');
    expect(changed(told)).toEqual([right]);
    expect(told.explanations[0]?.cost).toBe(1.2);
  });

  test('speaks for the other rows where it agrees with what was taken over', () => {
    const told = correctionsOf(pair, {}, { previous: previous([2, 0, 0, 0, 0, 0, 2]) });
    expect(told.verdict).toBe('ambiguous');
    expect(changed(told).map((set) => set[0]?.[0])).toEqual(['t3.new.com', 't3.carry_out.com']);
  });

  test.each([
    ['of another year', previous(valuesOf('carry_in'), 2022)],
    ['whose row lost its places', report({ year: 2023, cells: { 't3.carry_out.com': inferred(1) } })],
  ])('%s says nothing for it', (_, other) => {
    expect(correctionsOf(pair, {}, { previous: other }).verdict).toBe('ambiguous');
  });

  test('that holds no number says nothing', () => {
    const blank = report({ year: 2023, cells: { 't3.carry_out.com': words('见附件'), 't3.carry_out.sum': null } });
    const told = correctionsOf(pair, {}, { previous: blank });
    expect(changed(told)).toHaveLength(3);
    expect(told.acrossYears?.columns).toEqual(['nat']);
  });
});

describe('whether the reading or the publication is the first suspect', () => {
  const messageOf = (cell: Partial<ReturnType<typeof numberCell>>) =>
    resultOf('B02.nat', report({ cells: { ...table(), 't3.granted.nat': { ...numberCell(55), ...cell } } })).message;

  test('a clear number was filled in so', () => {
    expect(messageOf({}).zh).toContain('原件上清楚写着 55，应是填报时的差错。');
    expect(messageOf({}).en).toContain('The original clearly says 55');
  });

  test.each([
    ['was not read clearly', { confidence: 0.9 }],
    ['stands there with a gap', { raw: '5 5' }],
    ['is not what stands there', { raw: '５' }],
  ])('a number that %s is to be compared with the original first', (_, cell) => {
    expect(messageOf(cell).zh).toContain('没有读得很清楚，请先与原件核对');
    expect(messageOf(cell).zh).not.toContain('填报时的差错');
  });

  test('a full-width number is read rightly', () => {
    expect(messageOf({ raw: '５５' }).zh).toContain('填报时的差错');
  });
});
