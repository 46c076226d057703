/** Random reports that were once read wrong, or not at all; `npm run bench -- accuracy` finds such. */
import { readText } from '../../../../shared/document/text/read.ts';
import { piecesOf } from '../../../../shared/reading/pieces.ts';
import { readTables } from '../../../../shared/reading/tables/read-tables.ts';
import type { Layout } from '../../../fixtures/tables/layouts.ts';
import { type GeneratedReport, randomReport } from '../../../generate/report.ts';
import { KEEPING, LOSING, reportText } from '../../../generate/text.ts';
import { WEARS } from '../../../generate/wear.ts';

function cellsOf(report: GeneratedReport, layout: Layout) {
  const document = readText(new TextEncoder().encode(reportText(report, layout)));
  return readTables(piecesOf(document).pieces, report).cells;
}

test.each([
  ['padded behind, totals and natural persons alone', 'markdown', [2, 14, 47]],
  ['cells parted by tabs', 'tabs', [2, 14, 47]],
  ['blank cells first behind the line of the label', 'label line (10)', [2, 14, 47]],
  ['fewer values than cells, all of them 0', 'stray spaces (14)', [4, 10, 15, 23, 44]],
  ['fillers behind table 4, of which only the totals are filled', 'filler pipes (2)', [7002, 7013, 14, 40197]],
  ['filler lines behind table 4, of which only the totals are filled', 'cell lines, filler (5)', [7002, 14]],
  ['empty cells in place of the group', 'stand-ins (17)', [2011, 14]],
  ['one value in the whole table, not in the middle of its row', 'closing pipe (1)', [7263]],
] as const)('%s: every cell is read in its place', (_, layout, seeds) => {
  for (const seed of seeds) {
    const report = randomReport(seed);
    const cells = cellsOf(report, KEEPING[layout]);
    const read = [...report.truth.keys()].map((id) => [id, cells[id]?.value, cells[id]?.basis === 'absent']);
    expect(read).toEqual([...report.truth].map(([id, value]) => [id, value, false]));
  }
});

const LAYOUTS: Readonly<Record<string, Layout>> = { ...KEEPING, ...LOSING };

test.each([
  ['blank cells that close ranks in table 4', 'ranks closed (31)', null, [2, 9]],
  ['nothing but zeros that close ranks', 'ranks closed (31)', null, [502, 511, 524]],
  ['a blank row before one without label', 'closing pipe (1)', 'labels lost', [538]],
  ['a row of a cell a line before one without label', 'cell lines (4)', 'labels lost', [7058, 7084, 7285]],
  ['lone question marks where blank cells close ranks', 'ranks closed (31)', 'question marks', [50008, 50018, 60027]],
  ['a lone question mark in a line of values', 'spaced (21)', 'question marks', [50011]],
  ['headings of a block whose rows are gone', 'cell lines, filler (5)', 'rows lost', [60029]],
  ['zeros of two rows, one without label', 'paragraphs (12, 13)', 'labels lost', [80020, 80032]],
  ['zeros of two rows among fillers, one without label', 'opened rows (7)', 'labels lost', [80020]],
  ['a label of which too little is left to be known', 'one line (16)', 'labels cut', [80015]],
  ['a label of which too little is left, a cell a paragraph', 'paragraphs (12, 13)', 'labels cut', [80015]],
  ['a label that ends in brackets, and is not known for a slip', 'cell lines (4)', 'slips in labels', [7106]],
  ['a heading whose 万 is another character', 'closing pipe (1)', 'slips in labels', [7218]],
  ['values before a lost label, a cell a paragraph', 'paragraphs (12, 13)', 'labels lost', [210005, 210027, 210030]],
  ['values before a lost label, blank cells without a trace', 'closed paragraphs', 'labels lost', [200016, 210030]],
  ['values before a lost label in one line', 'one line (16)', 'labels lost', [210027]],
  ['two numbers in one slot, of a table that lost rows', 'spaced (21)', 'rows lost', [200016]],
  ['two numbers in one slot, beside labels that are not known', 'spaced (21)', 'slips in labels', [95017]],
  ['a label that is not known behind a row with a blank cell', 'one line (16)', 'slips in labels', [95002]],
] as const)('%s: no cell is read wrong in silence', (_, layout, wear, seeds) => {
  for (const seed of seeds) {
    const report = randomReport(seed);
    const cells = cellsOf(
      wear === null ? report : (WEARS[wear]?.(report, seed) ?? report),
      LAYOUTS[layout] ?? KEEPING.tabs,
    );
    const wrong = [...report.truth].filter(([id, value]) => {
      const cell = cells[id];
      const said = cell?.basis === 'read' || cell?.basis === 'inferred';
      return said && cell.value !== (cell.basis === 'read' ? value : (value ?? 0));
    });
    expect(wrong).toEqual([]);
  }
});
