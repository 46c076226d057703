/** Random tables that balance, printed in several layouts, are read back; where a layout loses places, honestly. */
import fc from 'fast-check';
import { FORMS } from '../../../../shared/form/forms.ts';
import type { FormVersion } from '../../../../shared/form/model.ts';
import * as layouts from '../../../fixtures/tables/layouts.ts';
import { numbersOf, readTablesOf, valuesOf } from '../../../fixtures/tables/read.ts';
import { type Figures, table3Figures, tablesOf, V2019, V2021 } from '../../../fixtures/tables/report.ts';

type Vector = readonly number[];

const APPLICANTS = 6;
const base = { v2021: V2021, v2019: V2019 };

const plus = (a: Vector, b: Vector) => a.map((value, at) => value + (b[at] ?? 0));
const withSum = (vector: Vector) => [...vector, vector.reduce((sum, value) => sum + value, 0)];

/** Mostly zeros, as real tables are. */
const vector = fc.array(
  fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 120 }) }),
  {
    minLength: APPLICANTS,
    maxLength: APPLICANTS,
  },
);

/** Rows that balance: results add up to the total, and what came in is what was closed or carried out. */
const table3 = (version: FormVersion) => {
  const results = FORMS[version].table3.rows.filter(({ role }) => role === 'result').map(({ id }) => id);
  return fc
    .record({
      rows: fc.array(vector, { minLength: 0, maxLength: 5 }),
      places: fc.shuffledSubarray(results, { minLength: 5, maxLength: 5 }),
      carriedOut: vector,
      share: vector,
    })
    .map(({ rows, places, carriedOut, share }) => {
      const total = rows.reduce((sum, row) => plus(sum, row), Array<number>(APPLICANTS).fill(0));
      const all = plus(total, carriedOut);
      const carriedIn = all.map((value, at) => Math.min(value, share[at] ?? 0));
      const received = all.map((value, at) => value - (carriedIn[at] ?? 0));
      const named = Object.fromEntries(rows.map((row, at) => [places[at] ?? '', withSum(row)]));
      const balance = { new: received, carry_in: carriedIn, total, carry_out: carriedOut };
      return { ...named, ...Object.fromEntries(Object.entries(balance).map(([id, row]) => [id, withSum(row)])) };
    });
};

const report = fc.constantFrom<FormVersion>('v2021', 'v2019').chain((version) =>
  table3(version).map((rows) => ({
    version,
    figures: { ...base[version], ...table3Figures(version, rows) } as Figures,
  })),
);

const KEEPING = [
  layouts.closingPipe,
  layouts.fillerPipes,
  layouts.framed,
  layouts.cellLines,
  layouts.cellLinesFilled,
  layouts.barePipes,
  layouts.openedRows,
  layouts.looseSpace,
  layouts.brokenHeadings,
  layouts.labelLine,
  layouts.paragraphs,
  layouts.strayspaces,
  layouts.oneLine,
  layouts.standIns,
  layouts.spaced,
];

test('a filled table is read back exactly in every layout', () => {
  fc.assert(
    fc.property(report, fc.constantFrom(...KEEPING), ({ version, figures }, layout) => {
      const tables = readTablesOf(layouts.print(tablesOf(version, figures), layout));
      expect(valuesOf(tables)).toEqual(numbersOf(figures));
    }),
    { numRuns: 60 },
  );
});

test('a filled table is read back exactly even if one cell is wrong', () => {
  const cell = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 999 }));
  fc.assert(
    fc.property(report, fc.constantFrom(...KEEPING), cell, ({ version, figures }, layout, [at, value]) => {
      const ids = Object.keys(figures).filter((id) => id.startsWith('t3'));
      const wrong = { ...figures, [ids[at % ids.length] ?? '']: String(value) };
      const tables = readTablesOf(layouts.print(tablesOf(version, wrong), layout));
      expect(valuesOf(tables)).toEqual(numbersOf(wrong));
    }),
    { numRuns: 40 },
  );
});

/** Some zeros leave nothing behind. */
const lossy = fc.tuple(report, fc.infiniteStream(fc.integer({ min: 0, max: 9 })), fc.integer({ min: 0, max: 9 }));

const losing = (figures: Figures, dice: Iterator<number>, limit: number): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([id, text]) => [
      id,
      id.startsWith('t3') && text === '0' && dice.next().value < limit ? '' : text,
    ]),
  );

/** What is claimed about table 3 and is not so; how much was worked out goes into `counts`. */
function falseClaims(printed: string, figures: Figures, counts: { inferred: number; ambiguous: number }): unknown[] {
  const { cells, readings } = readTablesOf(printed);
  const truth = numbersOf(figures);
  const ids = Object.keys(cells).filter((id) => id.startsWith('t3'));
  const known = ids.filter((id) => cells[id]?.basis === 'read' || cells[id]?.basis === 'inferred');
  const open = ids.filter((id) => cells[id]?.basis === 'ambiguous');
  counts.inferred += known.filter((id) => cells[id]?.basis === 'inferred').length;
  counts.ambiguous += open.length;
  const wrong = known.filter((id) => (cells[id]?.semantic === 'blank' ? 0 : cells[id]?.value) !== truth[id]);
  const among = readings.some((reading) => open.every((id) => reading[id] === truth[id]));
  return [
    ...wrong.map((id) => ({ id, truth: truth[id], ...cells[id] })),
    ...(among === open.length > 0 ? [] : [{ readings }]),
  ];
}

test('where blank cells leave no trace the true table is among the readings, or nothing is claimed', () => {
  const counts = { inferred: 0, ambiguous: 0 };
  fc.assert(
    fc.property(lossy, ([{ version, figures }, dice, limit]) => {
      const printed = layouts.print(tablesOf(version, losing(figures, dice, limit)), layouts.closedRanks);
      expect(falseClaims(printed, figures, counts)).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(counts.inferred).toBeGreaterThan(1000);
  expect(counts.ambiguous).toBeGreaterThan(100);
});

test.each([
  ['pipes', layouts.closingPipe],
  ['lines with a pipe', layouts.emptyPipes],
  ['additional line breaks', layouts.paragraphs],
] as const)('where empty cells are shown by %s nothing is read in another place', (_, layout) => {
  fc.assert(
    fc.property(lossy, ([{ version, figures }, dice, limit]) => {
      const printed = layouts.print(tablesOf(version, losing(figures, dice, limit)), layout);
      expect(falseClaims(printed, figures, { inferred: 0, ambiguous: 0 })).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
