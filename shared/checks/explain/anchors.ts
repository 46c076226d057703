import type { CellId } from '../../form/model.ts';
import type { Figure, Report } from '../../reading/report.ts';
import { idsOfRow, numberRead, tableOf } from '../cells.ts';
import { cellsOfFigure, groupCells } from '../narrative/counterparts.ts';
import { combinedResults } from '../narrative/results.ts';
import { allAnswered, comparableFigures, isCertain, mayBeOfAPart, plainFigure } from '../statements.ts';

/** What something outside the tables says of cells of tables 3 and 4: a soft row of the matrix of D.2, for it may be wrong. */
export interface Anchor {
  /** They add up to `value`. */
  readonly cells: readonly CellId[];
  readonly value: number;
  /** What an explanation costs that has it be wrong. */
  readonly cost: number;
}

const COST_OF_EXACT = 1.5;
/** The statement may count other agencies, or a part of them. */
const COST_OF_VAGUE = 0.75;

/** 全部办结 amounts to what came in. */
const numberOf = (report: Report, figure: Figure) =>
  plainFigure(figure)
    ? figure.value
    : figure.id === 'n.answered' && figure.qualifier === 'qualitative_all'
      ? allAnswered(report)
      : null;

function fromText(report: Report): Anchor[] {
  return comparableFigures(report).flatMap((figure): Anchor[] => {
    const cells = cellsOfFigure(report.form, figure);
    const [first] = cells;
    const value = numberOf(report, figure);
    if (value === null || first === undefined || tableOf(first) === 't2') return [];
    const exact = figure.qualifier !== 'exact' || isCertain(report, figure);
    return [{ cells, value, cost: exact && !mayBeOfAPart(report, figure) ? COST_OF_EXACT : COST_OF_VAGUE }];
  });
}

/** 予以公开和部分公开31件: one number for several results. */
const fromCombinedResults = (report: Report): Anchor[] =>
  combinedResults(report).map(({ results, count }) => ({
    cells: results.flatMap((group) => groupCells(report.form, group)),
    value: count,
    cost: COST_OF_EXACT,
  }));

/** What last year's report carried over to this one (Y01): the columns of its last row that were read in their place. */
export function carriedOver(report: Report, previous: Report): readonly (readonly [column: string, value: number])[] {
  const year = report.year ?? 0;
  if (previous.year !== null && report.year !== null && previous.year !== year - 1) return [];
  return idsOfRow(previous.form, 'carry_out').flatMap((id) => {
    const value = numberRead(previous, id);
    return value === null ? [] : [[id.slice(id.lastIndexOf('.') + 1), value] as const];
  });
}

const fromLastYear = (report: Report, previous: Report | null): Anchor[] =>
  previous === null
    ? []
    : carriedOver(report, previous).map(([column, value]) => ({
        cells: [`t3.carry_in.${column}`],
        value,
        cost: COST_OF_EXACT,
      }));

/** Everything outside the tables that tells their numbers, each statement once. */
export function anchorsOf(report: Report, previous: Report | null): readonly Anchor[] {
  const all = [...fromText(report), ...fromCombinedResults(report), ...fromLastYear(report, previous)];
  const distinct = new Map<string, Anchor>();
  for (const anchor of all) {
    const key = `${anchor.cells.join()} ${anchor.value}`;
    if (anchor.cost > (distinct.get(key)?.cost ?? 0)) distinct.set(key, anchor);
  }
  return [...distinct.values()];
}
