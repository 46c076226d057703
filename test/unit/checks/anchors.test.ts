import { anchorsOf, carriedOver } from '../../../shared/checks/explain/anchors.ts';
import type { Report } from '../../../shared/reading/report.ts';
import {
  ambiguous,
  type CellOverrides,
  figure,
  inferred,
  numberCell,
  type ReportOverrides,
  report,
} from './builder.ts';

const stating = (figures: Report['figures'], overrides: ReportOverrides = {}) =>
  anchorsOf(report({ figures, ...overrides }), null);

const anchor = (cell: string, value: number, cost = 1.5) => ({ cells: [cell], value, cost });

describe('what the text anchors', () => {
  test('are the cells of a figure, for 1.5', () => {
    expect(stating([figure('n.received', 19)])).toEqual([anchor('t3.new.sum', 19)]);
  });

  const cameIn = [figure('n.received', 19), figure('n.carry_in', 3)];
  const anchored = [anchor('t3.new.sum', 19), anchor('t3.carry_in.sum', 3)];

  test('“all were answered” is what came in', () => {
    const all = figure('n.answered', 0, { qualifier: 'qualitative_all' });
    expect(stating([...cameIn, all])).toEqual([...anchored, anchor('t3.total.sum', 22)]);
  });

  test('“all were answered” is nothing where it is not said how many came in', () => {
    expect(stating([figure('n.answered', 0, { qualifier: 'qualitative_all' })])).toEqual([]);
  });

  test.each([
    ['“all were granted”', figure('n.granted', 0, { qualifier: 'qualitative_all' })],
    ['“more than 20 were answered”', figure('n.answered', 20, { qualifier: 'over' })],
    ['a figure of table 2, which has no sums', figure('n.normdocs_valid', 4)],
    ['a figure that the form does not ask for', figure('n.proactive', 4)],
  ])('%s is none', (_, other) => {
    expect(stating([...cameIn, other])).toEqual(anchored);
  });

  test('none were received: certain, whoever counted', () => {
    const none = figure('n.received', 0, { qualifier: 'negation', scope: 'unknown' });
    expect(stating([none])).toEqual([anchor('t3.new.sum', 0)]);
  });

  const vague = figure('n.received', 19, { scope: 'unknown' });

  test('a number that may count other agencies weighs half', () => {
    expect(stating([vague])).toEqual([anchor('t3.new.sum', 19, 0.75)]);
  });

  test('so does that of one office in the report of a region', () => {
    const part = figure('n.received', 19, { scope: 'region', raw: '区政府办公室受理19件' });
    expect(stating([part], { scope: 'region' })).toEqual([anchor('t3.new.sum', 19, 0.75)]);
  });

  test.each([
    ['before', [vague, figure('n.received', 19)]],
    ['after', [figure('n.received', 19), vague]],
  ])('said vaguely %s it was said exactly, it is exact', (_, figures) => {
    expect(stating(figures)).toEqual([anchor('t3.new.sum', 19)]);
  });

  test('different numbers for one cell are different statements', () => {
    expect(stating([figure('n.received', 19), figure('n.received', 20)])).toHaveLength(2);
  });
});

describe("what last year's report carried over", () => {
  const carried = (cells: CellOverrides, year: number | null = 2023) => report({ year, cells });
  const one = carried({ 't3.carry_out.com': 4 });

  test('is a number for each column', () => {
    expect(carriedOver(report(), one)).toEqual([
      ['nat', 0],
      ['com', 4],
      ['res', 0],
      ['pub', 0],
      ['law', 0],
      ['oth', 0],
      ['sum', 0],
    ]);
    expect(anchorsOf(report(), one)[1]).toEqual(anchor('t3.carry_in.com', 4));
  });

  test.each([
    ['this report', report({ year: null }), one],
    ['the other report', report(), carried({ 't3.carry_out.com': 4 }, null)],
  ])('counts although the year of %s is not known', (_, here, there) => {
    expect(carriedOver(here, there)).toHaveLength(7);
  });

  test.each([2022, 2024, 2025])('does not count where it is that of %i', (year) => {
    expect(carriedOver(report(), carried({}, year))).toEqual([]);
  });

  test.each([
    ['no number', null],
    ['a value that was worked out', inferred(4)],
    ['one of several values', ambiguous(4)],
    ['a doubtful value', { ...numberCell(4), confidence: 0.4 }],
  ])('leaves out a column with %s', (_, cell) => {
    const columns = carriedOver(report(), carried({ 't3.carry_out.com': cell })).map(([column]) => column);
    expect(columns).toEqual(['nat', 'res', 'pub', 'law', 'oth', 'sum']);
  });
});
