import * as fc from 'fast-check';
import { memberOf, unpackersOf } from '../../../shared/filing/member.ts';
import { cellPicker, packCells, unpackCells } from '../../../shared/filing/packed-cells.ts';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import type { CellId } from '../../../shared/form/model.ts';
import { unsoundTables } from '../../../shared/indicators/soundness.ts';
import { makeReport, table3 } from '../builders/report.ts';
import { makeEntry } from '../export/entries.ts';

const IDS = [...cellsOfForm('v2021').keys()];

describe('some cells of a packed report', () => {
  const figures = fc.dictionary(fc.constantFrom(...IDS), fc.option(fc.integer({ min: -2, max: 1e9 })), { maxKeys: 40 });

  test('are what they are among all', () => {
    fc.assert(
      fc.property(figures, fc.subarray(IDS, { maxLength: 30 }), (numbers, wanted) => {
        const packed = packCells(makeReport(numbers));
        const all = unpackCells('v2021', packed);
        const expected = Object.entries(all).filter(([id]) => wanted.includes(id));
        expect(cellPicker('v2021', wanted)(packed)).toEqual(Object.fromEntries(expected));
      }),
    );
  });

  test('may be asked for in any order, and twice', () => {
    const packed = packCells(makeReport({ [IDS[3] as CellId]: 7, [IDS[199] as CellId]: 9 }));
    expect(cellPicker('v2021', [IDS[199], IDS[3], IDS[3]] as CellId[])(packed)).toEqual({
      [IDS[3] as CellId]: 7,
      [IDS[199] as CellId]: 9,
    });
  });

  test('have to be there', () => {
    expect(() => cellPicker('v2021', IDS.slice(-1))('0x199')).toThrow('end at place 199 of 200');
  });
});

describe('a report as others are compared with it', () => {
  const wrong = { ...table3({ new: 3, granted: 3, total: 3 }), 't3.granted.nat': 13 };

  const returned = { status: 'returned', failingChecks: ['B01.granted', 'B02.nat', 'N03', 'B01', 'B02'] } as const;

  test('is unsound where its sums fail, by its checks or, while it has none, by its cells', () => {
    expect(unsoundTables(makeReport(wrong))).toEqual(new Set(['t3']));
    expect(memberOf(makeEntry(wrong, returned))?.unsound).toEqual(new Set(['t3']));
    expect(memberOf(makeEntry({}, { ...returned, failingChecks: ['C01.rev', 'C01'] }))?.unsound).toEqual(
      new Set(['t4']),
    );
    expect(memberOf(makeEntry(wrong, { status: null }))?.unsound).toEqual(new Set(['t3']));
    expect(memberOf(makeEntry(table3({ new: 3, granted: 3, total: 3 }), { status: 'returned' }))?.unsound).toEqual(
      new Set(),
    );
  });

  test('is as unsound when only some of its cells are unpacked', () => {
    const member = memberOf(
      makeEntry(wrong, { status: null }),
      unpackersOf(() => ['t3.new.sum']),
    );
    expect([member?.cells, member?.unsound]).toEqual([{ 't3.new.sum': 3 }, new Set(['t3'])]);
  });

  test('has its data quality, once it is checked', () => {
    expect(memberOf(makeEntry({}, { failing: { E: 2, W: 1, I: 4 } }))?.indicators.I46?.value).toBe(73);
    expect(memberOf(makeEntry({}, { failing: null }))?.indicators).toEqual({});
  });

  test('is none where nothing was read', () => {
    expect(memberOf(makeEntry({}, { extract: null }))).toBeNull();
  });
});
