/** What the reading says it is sure of must be so; `npm run bench -- accuracy` shows it on many more reports. */
import { readText } from '../../../shared/document/text/read.ts';
import { piecesOf } from '../../../shared/reading/pieces.ts';
import type { Cell } from '../../../shared/reading/report.ts';
import { readTables } from '../../../shared/reading/tables/read-tables.ts';
import type { Layout } from '../../fixtures/tables/layouts.ts';
import { type GeneratedReport, randomReport } from '../../generate/report.ts';
import { KEEPING, LOSING, reportText } from '../../generate/text.ts';
import { WEARS } from '../../generate/wear.ts';

const SURE = 0.99;
/** Reports with blank cells, which are what makes reading hard: persons and totals alone, no zeros, zeros here and there. */
const SEEDS = [13, 14, 47];

interface Sample {
  readonly how: string;
  readonly report: GeneratedReport;
  readonly cells: Readonly<Record<string, Cell>>;
}

function read(how: string, report: GeneratedReport, layout: Layout): Sample {
  const document = readText(new TextEncoder().encode(reportText(report, layout)));
  return { how: `${how}, seed ${report.seed}`, report, cells: readTables(piecesOf(document).pieces, report).cells };
}

const laidOut = (seed: number) =>
  Object.entries({ ...KEEPING, ...LOSING }).map(([name, layout]) => read(name, randomReport(seed), layout));

const worn = (seed: number) =>
  Object.entries(WEARS).map(([name, wear]) => read(name, wear(randomReport(seed), seed), KEEPING['closing pipe (1)']));

const samples = SEEDS.flatMap((seed) => [...laidOut(seed), ...worn(seed)]);

/** Cells with what was written into them; a blank that left no trace is 0 where a cell follows from the equations. */
const judged = samples.flatMap(({ how, report, cells }) =>
  [...report.truth].flatMap(([id, truth]) => {
    const cell = cells[id];
    const right = cell?.value === (cell?.basis === 'read' ? truth : (truth ?? 0));
    return cell === undefined || cell.basis === 'absent' ? [] : [{ what: `${how}: ${id}`, cell, truth, right }];
  }),
);

test('no cell that is read wrong is said to be sure', () => {
  const wrong = judged.filter(({ cell, right }) => !right && cell.confidence >= SURE);
  expect(wrong.map(({ what, cell, truth }) => `${what} holds ${truth}, read ${cell.value}`)).toEqual([]);
});

test('most cells are sure, and not all of them', () => {
  const sure = judged.filter(({ cell }) => cell.confidence >= SURE);
  expect(sure.length / judged.length).toBeGreaterThan(0.8);
  expect(sure.length).toBeLessThan(judged.length);
});

test('cells with several readings are less sure than any other', () => {
  const confidences = (ambiguous: boolean) =>
    judged.filter(({ cell }) => (cell.basis === 'ambiguous') === ambiguous).map(({ cell }) => cell.confidence);
  expect(confidences(true).length).toBeGreaterThan(0);
  expect(Math.max(...confidences(true))).toBeLessThan(Math.min(...confidences(false)));
});
