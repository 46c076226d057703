import type { TableShape } from '../../../shared/reading/report.ts';
import { ABSENT, cellsUnder, report, tablesWithout, words } from './builder.ts';
import { resultOf } from './result.ts';

type OddRow = TableShape['oddRows'][number];

/** Table 3 with rows that came with too few slots, or too many. */
const withOddRows = (oddRows: readonly OddRow[], cells: Parameters<typeof report>[0] = {}) => {
  const { t2, t3, t4 } = tablesWithout();
  return report({ ...cells, evidence: { tables: { t2, t3: { ...t3, oddRows }, t4 } } });
};

const lostRow = cellsUnder('t3.new', () => ABSENT);

describe('B06 where slots were lost', () => {
  test('takes a row that kept its numbers alone for one of the style that leaves zeros blank', () => {
    const cells = { ...lostRow, 't3.new.nat': 1, 't3.new.sum': 1 };
    const result = resultOf('B06', withOddRows([{ row: 'new', expected: 7, found: 2 }], { cells }));
    expect(result).toMatchObject({ status: 'fail', severity: 'I' });
    expect(result.message.zh).toContain('有5格');
  });

  test('takes a row that kept some zeros for a mixed one', () => {
    const cells = { ...lostRow, 't3.new.nat': 1, 't3.new.sum': 1 };
    const result = resultOf('B06', withOddRows([{ row: 'new', expected: 7, found: 4 }], { cells }));
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain('有3格');
    expect(result.message.zh).toContain('一、本年新收');
  });

  test('adds up the rows', () => {
    const odd = [
      { row: 'new', expected: 7, found: 5 },
      { row: 'total', expected: 7, found: 4 },
    ];
    expect(resultOf('B06', withOddRows(odd)).message.zh).toContain('有5格');
  });

  test('counts no slot of a row with too many, of a row that is gone, and of a cell that is gone', () => {
    expect(resultOf('B06', withOddRows([{ row: 'new', expected: 7, found: 8 }])).status).toBe('pass');
    const gone = withOddRows([{ row: 'new', expected: 7, found: 0 }], { cells: lostRow });
    expect(resultOf('B06', gone).status).toBe('pass');
    expect(resultOf('B06', report({ cells: { 't3.new.nat': ABSENT } })).status).toBe('pass');
  });

  test('takes words for something filled in', () => {
    expect(resultOf('B06', report({ cells: { 't3.new.nat': words('若干') } })).status).toBe('pass');
  });
});

describe('B07', () => {
  test('leaves table 4 alone', () => {
    const cells = { 't4.rev.other': words('若干'), 't4.rev.upheld': 3, 't4.rev.total': 1 };
    expect(resultOf('B07', report({ cells })).status).toBe('pass');
  });
});
