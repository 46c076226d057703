import { BLANK, figure, report } from './builder.ts';
import { resultOf } from './result.ts';
import { profile } from './saying.ts';

const FEE = 't2.fee.amount_wan';
const fee = (amount: number, authority = '青禾县财政局', scope: 'own' | 'region' = 'own') =>
  report({ authority, scope, cells: { [FEE]: amount } });
const usually = (amount: number) => ({
  size: 20,
  cells: { [FEE]: { median: Math.log1p(amount), deviation: 1 } },
});

describe('A11 (b) against last year', () => {
  test.each([
    ['alike', 12.5, 13, 'pass'],
    ['grown by much', 12.5, 1250, 'pass'],
    ['in yuan this year', 12.5, 125_001, 'fail'],
    ['in yuan last year', 125_001, 12.5, 'fail'],
    ['none last year', 0, 12.5, 'pass'],
  ])('%s', (_, then, now, status) => {
    const result = resultOf('A11', fee(now, '云川市财政局'), { previous: fee(then) });
    expect(result).toMatchObject({ status, severity: 'W' });
  });

  test('tells both years', () => {
    const { message } = resultOf('A11', fee(125_001, '云川市财政局'), { previous: fee(12.5) });
    expect(message.zh).toContain('上年报告的行政事业性收费是12.5万元，今年表二填的是125001万元');
  });

  test('a blank of last year says nothing', () => {
    const previous = report({ cells: { [FEE]: BLANK } });
    expect(resultOf('A11', fee(12.5), { previous }).status).toBe('na');
  });
});

describe('A11 (c) against peers', () => {
  test.each([
    ['usual', 8, 'pass'],
    ['a thousand times', 8000, 'pass'],
    ['more than a thousand times', 8001, 'fail'],
  ])('%s', (_, amount, status) => {
    expect(resultOf('A11', fee(amount), { group: usually(8) }).status).toBe(status);
  });

  test('where half of the peers collect nothing there is no measure', () => {
    expect(resultOf('A11', fee(9000), { group: usually(0) }).status).toBe('na');
  });
});

describe('A11 (d) and (e) against what its level can collect', () => {
  test.each([
    ['a bureau', '青禾县财政局', 'own', 10_001, 10_000],
    ['a county', '青禾县人民政府', 'region', 1_000_001, 999_999],
    ['a town', '青禾县柳湾镇人民政府', 'own', 10_001, 10_000],
  ] as const)('too much for %s', (_, authority, scope, amount, possible) => {
    const result = resultOf('A11', fee(amount, authority, scope));
    expect(result.status).toBe('fail');
    expect(result.message.zh).toContain('像是把元填成了万元');
    expect(resultOf('A11', fee(possible, authority, scope)).status).toBe('na');
  });

  test('a large round number of a county', () => {
    expect(resultOf('A11', fee(252_100, '青禾县人民政府', 'region')).message.zh).toContain('应填25.21');
    expect(resultOf('A11', fee(252_101, '青禾县人民政府', 'region')).status).toBe('na');
    expect(resultOf('A11', fee(99_900, '青禾县人民政府', 'region')).status).toBe('na');
  });

  test('large cities collect much', () => {
    const city = fee(316_400, '云川市人民政府', 'region');
    expect(resultOf('A11', city).reason).toBe('not_stated');
    const agency = profile({ name: '云川市人民政府', kind: 'government', level: 'prefecture' });
    expect(resultOf('A11', city, { agency }).reason).toBe('not_stated');
  });

  test('a sign counts although another one is clear', () => {
    const stated = report({
      authority: '青禾县财政局',
      cells: { [FEE]: 20_000 },
      figures: [figure('n.fee_admin_wan', 20_000, { unit: '万元' })],
    });
    expect(resultOf('A11', stated)).toMatchObject({ status: 'fail', left: 20_000, right: 10_000 });
  });
});
