import type { AmountUnit } from '../../../shared/reading/report.ts';
import {
  ABSENT,
  type CellOverrides,
  cellsUnder,
  DASH,
  figure,
  report,
  SLASH,
  tablesWithout,
  words,
} from './builder.ts';
import { resultOf } from './result.ts';

const v2021 = (id: string, cells: CellOverrides) => resultOf(id, report({ cells }));
const v2019 = (id: string, cells: CellOverrides) => resultOf(id, report({ form: 'v2019', cells }));

const FAMILIES_OF_BOTH = ['A01', 'A02', 'A04', 'A05'];

test.each([...FAMILIES_OF_BOTH, 'A03', 'A06.rules', 'A11'])('%s says nothing without table 2', (id) => {
  const cells = cellsUnder('t2', () => ABSENT);
  const result = resultOf(id, report({ cells, evidence: { tables: tablesWithout('t2') } }));
  expect(result).toMatchObject({ status: 'na', reason: 'table_absent' });
});

test.each(['A03', 'A06.normdocs', 'A11'])('%s does not hold for the form of 2019', (id) => {
  expect(v2019(id, {})).toMatchObject({ status: 'na', reason: 'other_form' });
});

test.each(['A07.rules', 'A08.normdocs', 'A09.fee', 'A10', 'A12'])('%s does not hold for the form of 2021', (id) => {
  expect(v2021(id, {})).toMatchObject({ status: 'na', reason: 'other_form' });
});

describe('A01 not negative', () => {
  test('fails with the cell', () => {
    expect(v2021('A01', { 't2.license.decisions': -3 })).toMatchObject({
      status: 'fail',
      severity: 'E',
      cells: ['t2.license.decisions'],
    });
  });

  test('allows the signed changes of the form of 2019', () => {
    expect(v2019('A01', { 't2v19.penalty.prev_items': 700, 't2v19.penalty.delta_items': -688 }).status).toBe('pass');
  });
});

describe('A02 whole numbers', () => {
  test.each([1.5, words('1.2万')])('fails for %j', (cell) => {
    expect(v2021('A02', { 't2.penalty.decisions': cell })).toMatchObject({ status: 'fail', severity: 'E' });
  });

  test('leaves the fee alone', () => {
    expect(v2021('A02', { 't2.fee.amount_wan': 2181.669177 }).status).toBe('pass');
  });
});

describe('A03 fee amount', () => {
  test.each([
    [0, 'pass'],
    [2181.669177, 'pass'],
    [0.1234567, 'fail'],
    [-1, 'fail'],
    [316441.25, 'pass'],
  ] as const)('%d: %s', (amount, status) => {
    expect(v2021('A03', { 't2.fee.amount_wan': amount })).toMatchObject({ status, severity: 'W' });
  });

  test('says nothing of a blank', () => {
    expect(v2021('A03', { 't2.fee.amount_wan': null }).reason).toBe('blank');
  });
});

describe('A04 blanks and A05 strokes', () => {
  test('tell a blank from a stroke', () => {
    const cells = { 't2.coercion.decisions': null, 't2.rules.valid': SLASH };
    expect(v2021('A04', cells)).toMatchObject({ status: 'fail', severity: 'W', cells: ['t2.coercion.decisions'] });
    expect(v2021('A05', cells)).toMatchObject({ status: 'fail', severity: 'I', cells: ['t2.rules.valid'] });
  });

  test('a stroke outside the row of rules is a warning', () => {
    expect(v2021('A05', { 't2.rules.valid': SLASH, 't2.normdocs.valid': DASH })).toMatchObject({
      status: 'fail',
      severity: 'W',
    });
  });

  test('pass when every cell holds a number', () => {
    expect(v2021('A04', {}).status).toBe('pass');
    expect(v2021('A05', {}).status).toBe('pass');
  });
});

describe('A06 implied stock', () => {
  test.each([
    [2, 0, 8, 'pass'],
    [9, 1, 8, 'pass'],
    [10, 1, 8, 'fail'],
  ] as const)('issued %i, repealed %i, in force %i: %s', (issued, repealed, valid, status) => {
    const cells = { 't2.normdocs.issued': issued, 't2.normdocs.repealed': repealed, 't2.normdocs.valid': valid };
    expect(v2021('A06.normdocs', cells)).toMatchObject({ status, severity: 'W', left: valid + repealed - issued });
    expect(v2021('A06.rules', cells).status).toBe('pass');
  });

  test('says nothing where a number is blank', () => {
    expect(v2021('A06.rules', { 't2.rules.valid': SLASH })).toMatchObject({ status: 'na', reason: 'blank' });
  });
});

describe('A07 and A08 of the form of 2019', () => {
  const documents = (made: number, published: number, total: number) => ({
    't2v19.normdocs.new_made': made,
    't2v19.normdocs.new_public': published,
    't2v19.normdocs.total_public': total,
  });

  test.each([
    ['fits', documents(10, 10, 15), 'pass', 'pass'],
    ['more than ever published', documents(16, 16, 15), 'fail', 'pass'],
    ['more than made', documents(3, 4, 15), 'pass', 'fail'],
  ] as const)('%s', (_, cells, a07, a08) => {
    expect(v2019('A07.normdocs', cells)).toMatchObject({ status: a07, severity: 'W' });
    expect(v2019('A08.normdocs', cells)).toMatchObject({ status: a08, severity: 'I' });
  });
});

describe('A09 items', () => {
  test('fails where more items went than there were', () => {
    const cells = { 't2v19.coercion.prev_items': 10, 't2v19.coercion.delta_items': -16 };
    expect(v2019('A09.coercion', cells)).toMatchObject({ status: 'fail', severity: 'E', left: -6 });
    expect(v2019('A09.license', cells).status).toBe('pass');
  });
});

describe('A10 procurement', () => {
  test.each([
    [0, 0, 'pass'],
    [1789, 22979.87, 'pass'],
    [3, 0, 'fail'],
    [0, 4.5, 'fail'],
    [null, 4.5, 'na'],
  ] as const)('%p projects for %p: %s', (projects, amount, status) => {
    const cells = { 't2v19.procurement.projects': projects, 't2v19.procurement.amount_wan': amount };
    expect(v2019('A10', cells)).toMatchObject({ status, severity: 'W' });
  });
});

describe('A10 unit of the amount', () => {
  const withUnit = (unit: AmountUnit, amount = 1_035_000) => {
    const { t2, t3, t4 } = report({ form: 'v2019' }).evidence.tables;
    const tables = { t2: { ...t2, units: { 't2v19.procurement.amount_wan': unit } }, t3, t4 };
    const cells = { 't2v19.procurement.projects': amount === 0 ? 0 : 3, 't2v19.procurement.amount_wan': amount };
    return resultOf('A10', report({ form: 'v2019', cells, evidence: { tables } }));
  };

  test('fails where nothing states it', () => {
    const result = withUnit({ unit: null, where: null });
    expect(result).toMatchObject({ status: 'fail', severity: 'W', cells: ['t2v19.procurement.amount_wan'] });
    expect(result.message.zh).toContain('没有写单位');
  });

  test.each([
    ['in the cell', { unit: '元', where: 'cell' }, 3],
    ['in the heading', { unit: '万元', where: 'heading' }, 3],
    ['nowhere, but the amount is 0', { unit: null, where: null }, 0],
  ] as const)('passes where it is stated %s', (_, unit, amount) => {
    expect(withUnit(unit, amount).status).toBe('pass');
  });
});

describe('A11 unit of the fee', () => {
  const fee = (amount: number, stated: number, unit: string) =>
    resultOf(
      'A11',
      report({ cells: { 't2.fee.amount_wan': amount }, figures: [figure('n.fee_admin_wan', stated, { unit })] }),
    );

  test.each([
    ['agrees', 2181.669177, 2181.669177, '万元', 'pass'],
    ['agrees though the text counts yuan', 12.5, 125_000, '元', 'pass'],
    ['differs by little', 12.5, 13, '万元', 'pass'],
    ['was entered in yuan', 125_000, 12.5, '万元', 'fail'],
    ['was divided twice', 0.00125, 12.5, '万元', 'fail'],
  ] as const)('%s', (_, amount, stated, unit, status) => {
    expect(fee(amount, stated, unit)).toMatchObject({ status, severity: 'W' });
  });

  test('says nothing where the text states no fee', () => {
    expect(v2021('A11', { 't2.fee.amount_wan': 10 })).toMatchObject({ status: 'na', reason: 'not_stated' });
  });
});

describe('A12 decisions without items', () => {
  test('fails with the row', () => {
    const cells = { 't2v19.license.decisions': 7, 't2v19.penalty.decisions': 7, 't2v19.penalty.delta_items': 2 };
    expect(v2019('A12', cells)).toMatchObject({ status: 'fail', severity: 'I', cells: ['t2v19.license.decisions'] });
  });

  test('passes over a row with blanks, and says nothing where all rows have them', () => {
    const blanks = Object.fromEntries(
      ['license', 'othersvc', 'penalty', 'coercion'].map((row) => [`t2v19.${row}.prev_items`, null]),
    );
    expect(v2019('A12', { 't2v19.license.prev_items': null, 't2v19.license.decisions': 7 }).status).toBe('pass');
    expect(v2019('A12', blanks)).toMatchObject({ status: 'na', reason: 'blank' });
  });
});
