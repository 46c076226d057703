import fc from 'fast-check';
import { packCells, unpackCells } from '../../../shared/filing/packed-cells.ts';
import { fingerprint } from '../../../shared/filing/upload.ts';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import type { FormVersion } from '../../../shared/form/model.ts';
import { absentCell, ambiguousCell, makeReport } from '../builders/report.ts';

const numbers = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  fc.integer({ min: -100, max: 1_000_000_000 }),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
);

test.each<FormVersion>(['v2019', 'v2021'])('the numbers of %s come back as they were, and nothing else', (form) => {
  const ids = [...cellsOfForm(form).keys()];
  const cells = fc.dictionary(fc.constantFrom(...ids), numbers, { maxKeys: 60 });
  fc.assert(
    fc.property(cells, (values) => {
      const report = makeReport({ ...Object.fromEntries(ids.map((id) => [id, null])), ...values }, form);
      expect(unpackCells(form, packCells(report))).toEqual(
        Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value + 0])),
      );
    }),
    { numRuns: 100 },
  );
});

test('cells that are absent, ambiguous, or that nobody read at all, hold no number', () => {
  const report = makeReport({ 't3.new.nat': 7 });
  const read = report.cells['t3.new.nat'] ?? absentCell();
  const own = { 't3.new.nat': read, 't3.new.sum': absentCell(), 't3.carry_in.nat': ambiguousCell(4, [5]) };
  expect(unpackCells('v2021', packCells({ ...report, cells: own }))).toEqual({ 't3.new.nat': 7 });
});

test('a report with forty different numbers takes some 300 characters', () => {
  const usual = Array.from({ length: 40 }, (_, index) => [[...cellsOfForm('v2021').keys()][index * 5], index * 13]);
  expect(packCells(makeReport(Object.fromEntries(usual))).length).toBeLessThan(320);
});

test.each(['', '0', '0x199', '0x201', '0x200,', 'ax200', '0x', '1.x200', '-x200', '0x200x1'])(
  'what does not give one place to each cell is refused: %j',
  (packed) => {
    expect(() => unpackCells('v2021', packed)).toThrow(/packed cells/);
  },
);

/** Facts that are kept are read by this order: a form whose order changes needs another way to pack. */
test('the order of the cells is what it was when the first were packed', () => {
  const order = (form: FormVersion) =>
    fingerprint(new TextEncoder().encode([...cellsOfForm(form).keys()].join())).slice(0, 16);
  expect([order('v2019'), order('v2021')]).toEqual(['659e72245ec41eb7', '44844ad900e9cbc3']);
});
