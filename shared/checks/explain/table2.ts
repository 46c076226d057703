import { cellsOfForm } from '../../form/forms.ts';
import type { CellId } from '../../form/model.ts';
import type { Report } from '../../reading/report.ts';
import { cellOf, isDoubtful } from '../cells.ts';
import type { Mending } from '../model.ts';
import { cellsOfFigure } from '../narrative/counterparts.ts';
import { comparableFigures, mayBeOfAPart, plainFigure } from '../statements.ts';
import { CONFIRMED, exact } from './cost.ts';
import { editBetween } from './edit.ts';

/** Table 2 has no sums: a wrong cell shows only where two witnesses agree against it, or where the unit does. */
const WITNESSED: readonly string[] = ['.valid', '.amount_wan'];

/** 元 in a column of 万元. */
const UNIT = 10_000;

/** How far a fee may lie from last year's ten thousandfold to be taken for it (Y09). */
const SPREAD = 0.2;

const COST = 1;

const numberOf = (report: Report, id: CellId) => {
  const cell = cellOf(report, id);
  return isDoubtful(cell) ? null : cell.value;
};

/** What the text states of one cell, once: nothing if it states several numbers. */
function statedOf(report: Report, id: CellId): number | null {
  const about = comparableFigures(report).filter(
    (figure) =>
      plainFigure(figure) && !mayBeOfAPart(report, figure) && cellsOfFigure(report.form, figure).join() === id,
  );
  const values = new Set(about.map(({ value }) => value));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

/** What last year's stock and this year's movements make of the documents in force (Y02). */
function impliedStock(report: Report, previous: Report, id: CellId): number | null {
  const [, row] = id.split('.');
  const [stock, issued, repealed] = [
    numberOf(previous, id),
    numberOf(report, `t2.${row}.issued`),
    numberOf(report, `t2.${row}.repealed`),
  ];
  return stock === null || issued === null || repealed === null ? null : stock + issued - repealed;
}

/** The value in 万元 of an amount that was given in 元, by what the text states or about what it was last year. */
function inUnit(id: CellId, value: number, stated: number | null, before: number | null): number | null {
  if (!id.endsWith('.amount_wan') || value === 0) return null;
  const inYuan = exact(value / UNIT);
  if (stated !== null) return exact(stated * UNIT) === value ? stated : null;
  return Math.abs(inYuan / (before ?? 0) - 1) <= SPREAD ? inYuan : null;
}

/** Cells of table 2 that are wrong by what two others say, each corrected. */
export function table2Corrections(report: Report, previous: Report | null): readonly Mending[] {
  const ids = [...cellsOfForm(report.form).keys()].filter((id) => WITNESSED.some((end) => id.endsWith(end)));
  const known = previous?.year === (report.year ?? 0) - 1 ? previous : null;
  const changes = ids.flatMap((cell): { cost: number; change: Mending['changes'][number] }[] => {
    const from = numberOf(report, cell);
    if (from === null) return [];
    const stated = statedOf(report, cell);
    const to = inUnit(cell, from, stated, known === null ? null : numberOf(known, cell));
    if (to !== null) {
      return [{ cost: COST + (stated === null ? 0 : CONFIRMED), change: { cell, from, to, why: 'unit-confused' } }];
    }
    const implied = known === null ? null : impliedStock(report, known, cell);
    if (stated === null || stated !== implied || stated === from) return [];
    const edit = editBetween(from, stated, []);
    return [{ cost: COST + edit.cost + CONFIRMED, change: { cell, from, to: stated, why: edit.why } }];
  });
  return changes.map(({ cost, change }) => ({ cost: exact(cost), changes: [change] }));
}
