import { figure, numberCell, report } from './builder.ts';
import { correctionsOf } from './explain-table.ts';

const fee = (value: number) => figure('n.fee_admin_wan', value, { unit: '万元' });

describe('table 2, which has no sums', () => {
  test('an amount in 元 is located by the text', () => {
    const { verdict, explanations } = correctionsOf({ 't2.fee.amount_wan': 123_400 }, { figures: [fee(12.34)] });
    expect(verdict).toBe('located');
    expect(explanations).toMatchObject([
      { cost: 0.7, changes: [{ cell: 't2.fee.amount_wan', from: 123_400, to: 12.34, why: 'unit-confused' }] },
    ]);
    expect(explanations[0]?.resolves).toContain('N11');
  });

  const lastYear = (amount: number) => ({ previous: report({ year: 2023, cells: { 't2.fee.amount_wan': amount } }) });

  test.each([
    [12, true],
    [10.3, true],
    [15.4, true],
    [10.2, false],
    [15.5, false],
    [0, false],
  ])('an amount in 元 is located by last year, within a fifth: %d', (amount, located) => {
    const { verdict, explanations } = correctionsOf({ 't2.fee.amount_wan': 123_400 }, {}, lastYear(amount));
    expect(verdict).toBe(located ? 'located' : 'consistent');
    expect(explanations.map(({ cost }) => cost)).toEqual(located ? [1] : []);
  });

  test('the text is believed before last year', () => {
    const { verdict } = correctionsOf({ 't2.fee.amount_wan': 123_400 }, { figures: [fee(123_400)] }, lastYear(12));
    expect(verdict).toBe('consistent');
  });

  const stock = (valid: number) => ({ previous: report({ year: 2023, cells: { 't2.normdocs.valid': valid } }) });
  const documents = { 't2.normdocs.issued': 3, 't2.normdocs.repealed': 1, 't2.normdocs.valid': 21 };
  const text = { figures: [figure('n.normdocs_valid', 12)] };

  test('two witnesses locate a wrong number: the text and the stock of last year', () => {
    const { verdict, explanations } = correctionsOf(documents, text, stock(10));
    expect(verdict).toBe('located');
    expect(explanations[0]).toMatchObject({ cost: 0.7, changes: [{ from: 21, to: 12, why: 'digits-swapped' }] });
  });

  test('for which no slip of the hand is known, at a higher price', () => {
    const cells = { ...documents, 't2.normdocs.valid': 345 };
    expect(correctionsOf(cells, text, stock(10)).explanations[0]).toMatchObject({
      cost: 1,
      changes: [{ from: 345, to: 12, why: 'other-value' }],
    });
  });

  test.each([
    ['the text alone', text, {}],
    ['last year alone', {}, stock(10)],
    ['two that disagree', text, stock(11)],
    ['a text that says “more than”', { figures: [figure('n.normdocs_valid', 12, { qualifier: 'over' })] }, stock(10)],
    ['a text on other documents', { figures: [figure('n.rules_valid', 12)] }, stock(10)],
    ['a stock of two years ago', text, { previous: { ...stock(10).previous, year: 2022 } }],
    ['a text that tells two numbers', { figures: [...text.figures, figure('n.normdocs_valid', 21)] }, stock(10)],
  ])('%s does not: either number may be the wrong one', (_, figures, known) => {
    expect(correctionsOf(documents, figures, known)).toMatchObject({ verdict: 'consistent', explanations: [] });
  });

  test.each([
    ['last year', documents, { 't2.normdocs.valid': null }, 2],
    ['of what was issued', { ...documents, 't2.normdocs.issued': null }, { 't2.normdocs.valid': 10 }, 9],
    ['of what was repealed', { ...documents, 't2.normdocs.repealed': null }, { 't2.normdocs.valid': 10 }, 13],
  ])('no number %s is no witness', (_, cells, before, told) => {
    const known = { previous: report({ year: 2023, cells: before }) };
    expect(correctionsOf(cells, { figures: [figure('n.normdocs_valid', told)] }, known).verdict).toBe('consistent');
  });

  test('a doubtful number is not corrected', () => {
    const cells = { ...documents, 't2.normdocs.valid': { ...numberCell(21), confidence: 0.4 } };
    expect(correctionsOf(cells, text, stock(10)).verdict).toBe('consistent');
  });

  test('a number on which both witnesses agree is right', () => {
    expect(correctionsOf({ ...documents, 't2.normdocs.valid': 12 }, text, stock(10)).verdict).toBe('consistent');
  });

  test('what was issued has no second witness', () => {
    const previous = report({ year: 2023, cells: { 't2.normdocs.issued': 2 } });
    const cells = { 't2.normdocs.issued': 3 };
    expect(correctionsOf(cells, { figures: [figure('n.normdocs_issued', 5)] }, { previous }).verdict).toBe(
      'consistent',
    );
  });

  test('what one office of a region says of itself is no witness', () => {
    const office = figure('n.normdocs_valid', 12, { scope: 'region', raw: '区政府办公室现行有效12件' });
    const region = { scope: 'region', figures: [office] } as const;
    expect(correctionsOf(documents, region, stock(10)).verdict).toBe('consistent');
  });

  test('only amounts have a unit, and nothing is nothing in every unit', () => {
    const figures = [figure('n.normdocs_valid', 12), fee(0)];
    const cells = { 't2.normdocs.valid': 120_000, 't2.fee.amount_wan': 0 };
    expect(correctionsOf(cells, { figures }).verdict).toBe('consistent');
  });

  test('is explained beside table 3', () => {
    const { verdict, explanations } = correctionsOf(
      { 't2.fee.amount_wan': 123_400, 't3.new.nat': 13 },
      { figures: [fee(12.34)] },
    );
    expect(verdict).toBe('located');
    expect(explanations.map(({ changes }) => changes.map(({ cell }) => cell))).toEqual([
      ['t3.new.nat'],
      ['t2.fee.amount_wan'],
    ]);
  });
});
