import {
  countFindings,
  describeExplanation,
  findingsOf,
  lostChecks,
  plural,
} from '../../../shared/presentation/findings.ts';
import { makeCheck } from '../builders/result.ts';

const CHECKS = [
  makeCheck('P01', { severity: 'I' }),
  makeCheck('A04', { severity: 'W' }),
  makeCheck('B01.new', { status: 'fillable' }),
  makeCheck('B02.nat'),
  makeCheck('B03.nat', { status: 'pass' }),
  makeCheck('L05', { status: 'na', reason: 'not_stated' }),
  makeCheck('C01.rev'),
];

test('findings are numbered from the gravest to the least, passing checks left out', () => {
  expect(findingsOf(CHECKS).map(({ number, check }) => `${number} ${check.id}`)).toEqual([
    '1 B02.nat',
    '2 C01.rev',
    '3 B01.new',
    '4 A04',
    '5 P01',
  ]);
  expect(countFindings(CHECKS)).toEqual({ E: 2, fillable: 1, W: 1, I: 1 });
});

test('an explanation becomes a sentence for each change', () => {
  const explanation = {
    cost: 1,
    resolves: [],
    changes: [
      { cell: 't3.partial.law', from: 11, to: 1, why: 'digit-added' as const },
      { cell: 't2.coercion.decisions', from: null, to: 4, why: 'blank-filled' as const },
    ],
  };
  const [first, second] = describeExplanation(explanation, 'v2021');
  expect(first?.zh).toMatch(/^表三.*部分公开.*法律服务机构.*：11 改为 1（多录了一位数字）$/);
  expect(first?.en).toMatch(/Legal-service bodies.*: 11 → 1 \(one digit too many\)$/);
  expect(second?.zh).toMatch(/行政强制.*：空白 改为 4/);
});

describe('lostChecks', () => {
  test('counts the error checks that could not be made, by table and reason', () => {
    const lost = { status: 'na', reason: 'position_unknown' } as const;
    const checks = [
      makeCheck('B01.new', { ...lost, cells: ['t3.new.nat'] }),
      makeCheck('B01.total', { ...lost, cells: ['t3.total.nat'] }),
      makeCheck('C01.rev', { ...lost, reason: 'cell_absent', cells: ['t4.rev.total'] }),
    ];
    expect(lostChecks({ checks }).map(({ zh }) => zh)).toEqual([
      '表三：单元格的位置无法确定，2 项核验没有进行。',
      '表四：表格中缺少单元格，1 项核验没有进行。',
    ]);
    expect(lostChecks({ checks })[1]?.en).toContain('1 check could not be made');
  });

  test('is silent about what does not apply', () => {
    const na = { status: 'na', reason: 'not_stated' } as const;
    expect(lostChecks({ checks: [makeCheck('N01', na), makeCheck('A06', { ...na, severity: 'W' })] })).toEqual([]);
  });
});

test('plural', () => {
  expect([plural(1, 'error'), plural(2, 'error'), plural(0, 'error')]).toEqual(['1 error', '2 errors', '0 errors']);
});
