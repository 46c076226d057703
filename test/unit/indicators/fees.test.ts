import { computeIndicators } from '../../../shared/indicators/compute.ts';
import type { Figure } from '../../../shared/reading/report.ts';
import { absentCell, ambiguousCell, type Figures, makeReport } from '../builders/report.ts';

const figure = (id: string, value: number, more: Partial<Figure> = {}): Figure => ({
  id,
  label: null,
  value,
  unit: id.endsWith('yuan') ? '元' : '件',
  qualifier: 'exact',
  raw: String(value),
  section: 's6',
  scope: 'own',
  includesCarryIn: false,
  start: 0,
  end: 1,
  ...more,
});

const yuan = (value: number, more: Partial<Figure> = {}) => figure('n.infofee_charged_yuan', value, more);
const notices = (value: number, more: Partial<Figure> = {}) => figure('n.infofee_notices', value, more);

const lapsed = (count: number): Figures => ({ 't3.oth_nofee.sum': count, 't3.oth_nofee.nat': count });

const measured = (figures: readonly Figure[], cells: Figures = {}) => {
  const { I50, 'I50.yuan': amount } = computeIndicators(makeReport(cells, 'v2021', { figures }));
  return { cases: [I50?.value, I50?.reason], yuan: [amount?.value, amount?.reason] };
};

describe('the processing fee (I50)', () => {
  test('a notice is paid or lapses: five notices, two lapsed, five cases', () => {
    expect(measured([yuan(400), notices(5)], lapsed(2))).toEqual({ cases: [5, null], yuan: [400, null] });
  });

  test('where nothing was charged the lapsed requests are left', () => {
    const none = yuan(0, { qualifier: 'negation' });
    expect(measured([none], lapsed(2))).toEqual({ cases: [2, null], yuan: [0, null] });
    expect(measured([none])).toEqual({ cases: [0, null], yuan: [0, null] });
  });

  test('more lapsed requests than notices stay', () => {
    expect(measured([yuan(100), notices(1)], lapsed(203)).cases).toEqual([203, null]);
  });

  test('an amount in 万元 is turned into 元', () => {
    expect(measured([yuan(1.2, { unit: '万元' })]).yuan).toEqual([12000, null]);
  });

  test('what the text does not state is not 0', () => {
    expect(measured([])).toEqual({ cases: [null, 'not_stated'], yuan: [null, 'not_stated'] });
    expect(measured([yuan(400)])).toEqual({ cases: [null, 'not_stated'], yuan: [400, null] });
    expect(measured([yuan(9, { qualifier: 'garbled' })]).yuan).toEqual([null, 'not_stated']);
    expect(measured([yuan(9, { scope: 'region' })]).yuan).toEqual([null, 'not_stated']);
  });

  test('what it states twice differently, or about right, is no number', () => {
    expect(measured([yuan(9), yuan(9)]).yuan).toEqual([9, null]);
    expect(measured([yuan(9), yuan(8)]).yuan).toEqual([null, 'ambiguous']);
    expect(measured([yuan(300, { qualifier: 'over' })]).yuan).toEqual([null, 'ambiguous']);
  });

  test.each([
    ['blank', { 't3.oth_nofee.sum': null }],
    ['cell_absent', { 't3.oth_nofee.sum': absentCell() }],
    ['ambiguous', { 't3.oth_nofee.sum': ambiguousCell(1, [0]) }],
  ])('the cases are undefined where the cell is %s', (reason, cells) => {
    expect(measured([yuan(0)], cells).cases).toEqual([null, reason]);
  });

  test('the form of 2019 does not know it', () => {
    const { I50 } = computeIndicators(makeReport({}, 'v2019', { figures: [yuan(400)] }));
    expect(I50).toMatchObject({ value: null, reason: 'other_form' });
  });
});
