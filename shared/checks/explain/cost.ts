import { FORMS } from '../../form/forms.ts';
import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf } from '../cells.ts';
import type { Change } from '../model.ts';
import { allAnswered, plainFigures } from '../statements.ts';
import { editBetween } from './edit.ts';

/** What the text says about a row of table 3 or a block of table 4. */
const FIGURE_OF_ROW: Readonly<Record<string, string>> = {
  't3.new': 'n.received',
  't3.carry_in': 'n.carry_in',
  't3.granted': 'n.granted',
  't3.partial': 'n.partial',
  't3.total': 'n.answered',
  't3.carry_out': 'n.carry_out',
  't4.rev': 'n.review_total',
  't4.dir': 'n.litig_direct',
  't4.post': 'n.litig_post',
};

/** Noise beside the value, or a reader that is not sure. */
const SURE = 0.99;

const isTotal = (id: CellId) => id.endsWith('.sum') || id.endsWith('.total');

/** The numbers that the text gives for the row of a cell. */
function statedForRow(report: Report, id: CellId): readonly number[] {
  const row = id.slice(0, id.lastIndexOf('.'));
  const figure = FIGURE_OF_ROW[row];
  if (figure === undefined) return [];
  const stated = plainFigures(report, figure)
    .filter((one) => !one.includesCarryIn)
    .map((one) => one.value);
  const all = figure === 'n.answered' && report.figures.some((one) => one.id === figure) ? allAnswered(report) : null;
  return all === null ? stated : [...stated, all];
}

/** The values above and to the left, which a hand may have copied. */
function neighbours(report: Report, id: CellId): readonly (number | null)[] {
  const [table, row, column] = id.split('.');
  if (table !== 't3') return [];
  const { rows, columns } = FORMS[report.form].table3;
  const above = rows[rows.findIndex((one) => one.id === row) - 1];
  const left = columns[columns.findIndex((one) => one.id === column) - 1];
  const ids = [above && `t3.${above.id}.${column}`, left && `t3.${row}.${left.id}`];
  return ids.filter((one) => one !== undefined).map((one) => cellOf(report, one).value);
}

/** How likely a cell is to be wrong at all: 1, less for hand-added totals, doubtful readings and blanks. */
function baseCost(report: Report, id: CellId): number {
  const { confidence, value } = cellOf(report, id);
  const total = id.endsWith('.sum') ? 0.8 : 1;
  const totalRow = id.startsWith('t3.total.') || (id.startsWith('t4.') && id.endsWith('.total')) ? 0.8 : 1;
  return total * totalRow * (confidence < SURE ? 0.7 : 1) * (value === null ? 0.6 : 1);
}

const CONFIRMED = -0.3;
const CONTRADICTED = 1.5;

/** The least that correcting a cell can cost, whatever the correction. */
export const leastCost = (report: Report, id: CellId) =>
  baseCost(report, id) + (statedForRow(report, id).length > 0 ? CONFIRMED : 0);

export interface CostedChange {
  readonly change: Change;
  readonly cost: number;
}

/** One cell corrected to `to`, with its reason and its cost (D.2); cheaper where the text states the corrected value. */
export function changeOf(report: Report, id: CellId, to: number): CostedChange {
  const from = cellOf(report, id).value;
  const edit = editBetween(from, to, neighbours(report, id));
  const stated = statedForRow(report, id);
  const confirmed = stated.includes(to) ? CONFIRMED : 0;
  const contradicted = from !== null && isTotal(id) && stated.includes(from) ? CONTRADICTED : 0;
  return {
    change: { cell: id, from, to, why: edit.why },
    cost: baseCost(report, id) + edit.cost + confirmed + contradicted,
  };
}
