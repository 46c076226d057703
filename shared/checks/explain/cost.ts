import { FORMS } from '../../form/forms.ts';
import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf, idsOfRow } from '../cells.ts';
import type { Change, Mending } from '../model.ts';
import type { Anchor } from './anchors.ts';
import { editBetween } from './edit.ts';

/** Noise beside the value, or a reader that is not sure. */
const SURE = 0.99;

/** What a correction saves that makes the tables say what the text or last year's report says. */
export const CONFIRMED = -0.3;

/** No correction is free, however much speaks for it. */
const FLOOR = 0.05;

/** Sums of costs, free of binary rounding. */
export const exact = (cost: number) => Math.round(cost * 1e6) / 1e6;

const rowOf = (id: CellId) => id.slice(0, id.lastIndexOf('.'));

/** The values above and to the left in table 3, which a hand may have copied; null beyond its edge. */
function neighbours(report: Report, id: CellId): readonly (number | null)[] {
  const { rows } = FORMS[report.form].table3;
  const [, own = ''] = id.split('.');
  const column = idsOfRow(report.form, own).indexOf(id);
  const above = rows[rows.findIndex((row) => row.id === own) - 1];
  const beside = [idsOfRow(report.form, above?.id ?? '')[column], idsOfRow(report.form, own)[column - 1]];
  return beside.map((one = '') => cellOf(report, one).value);
}

/** How likely a cell is to be wrong at all: 1, less for hand-added totals, doubtful readings and blanks. */
function baseCost(report: Report, id: CellId): number {
  const { confidence, value } = cellOf(report, id);
  const total = id.endsWith('.sum') ? 0.8 : 1;
  const totalRow = id.startsWith('t3.total.') || id.endsWith('.total') ? 0.8 : 1;
  return total * totalRow * (confidence < SURE ? 0.7 : 1) * (value === null ? 0.6 : 1);
}

/** What corrections of one report cost, given what speaks for and against its numbers. */
export interface Costs {
  /** The least that correcting a cell can cost, whatever the correction. */
  readonly least: (id: CellId) => number;
  /** One cell corrected to `to`, with its reason; cheaper where the corrected value is stated. */
  readonly change: (id: CellId, to: number) => { readonly change: Change; readonly cost: number };
  /** What anchors add that no single change accounts for: those broken, and (below 0) those mended. */
  readonly anchored: (changes: readonly Change[], mended: 'of-one-cell-too' | 'of-several-cells') => number;
  /** Each candidate with the cost of the anchors that others mend and it leaves contradicted. */
  readonly compared: (candidates: readonly Mending[]) => Mending[];
}

/** What is stated, by the row where it is of a row's total, else by the cell. */
function statedByRow(anchors: readonly Anchor[]): ReadonlyMap<string, readonly Anchor[]> {
  const single = anchors.filter(({ cells }) => cells.length === 1);
  return Map.groupBy(single, ({ cells: [cell = ''] }) => (/\.(?:sum|total)$/.test(cell) ? rowOf(cell) : cell));
}

const total = (anchors: readonly Anchor[]) => anchors.reduce((sum, { cost }) => sum + cost, 0);

/** The costs of D.2. */
export function costsOf(report: Report, anchors: readonly Anchor[]): Costs {
  const stated = statedByRow(anchors);
  const told = new Set(anchors.flatMap(({ cells }) => cells));
  const statedFor = (id: CellId) => [...(stated.get(rowOf(id)) ?? []), ...(stated.get(id) ?? [])];
  const sumOf = ({ cells }: Anchor, changed: ReadonlyMap<CellId, number>) =>
    cells.reduce((sum, id) => sum + (changed.get(id) ?? cellOf(report, id).value ?? 0), 0);
  const holding = new Set(anchors.filter((anchor) => sumOf(anchor, new Map()) === anchor.value));
  const effectOf = (changes: readonly Change[]) => {
    const changed = new Map(changes.map(({ cell, to }) => [cell, to]));
    const holds = (anchor: Anchor) => sumOf(anchor, changed) === anchor.value;
    return {
      broken: anchors.filter((anchor) => holding.has(anchor) && !holds(anchor)),
      mended: anchors.filter((anchor) => !holding.has(anchor) && holds(anchor)),
    };
  };
  return {
    least: (id) => Math.max(FLOOR, baseCost(report, id) + (statedFor(id).length > 0 || told.has(id) ? CONFIRMED : 0)),
    change: (id, to) => {
      const from = cellOf(report, id).value;
      const edit = editBetween(from, to, neighbours(report, id));
      const confirmed = statedFor(id).some(({ value }) => value === to) ? CONFIRMED : 0;
      const cost = Math.max(FLOOR, baseCost(report, id) + edit.cost + confirmed);
      return { change: { cell: id, from, to, why: edit.why }, cost };
    },
    anchored: (changes, which) => {
      const { broken, mended } = effectOf(changes);
      const confirming = mended.filter(({ cells }) => cells.length > 1 || which === 'of-one-cell-too');
      return total(broken) + CONFIRMED * confirming.length;
    },
    compared: (candidates) => {
      const effects = candidates.map((one) => ({ one, mended: new Set(effectOf(one.changes).mended) }));
      const mendable = anchors.filter((anchor) => effects.some(({ mended }) => mended.has(anchor)));
      return effects.map(({ one, mended }) => {
        const left = mendable.filter((anchor) => !mended.has(anchor));
        return { ...one, cost: exact(one.cost + total(left)) };
      });
    },
  };
}
