import type { CellId, TableId } from '../form/model.ts';
import type { Cell, Report } from '../reading/report.ts';
import type { TableIndicator } from './definitions/model.ts';
import { TABLE_INDICATORS } from './definitions/tables.ts';
import { cellsOfIndicator, keyOf } from './definitions.ts';
import { evaluate, type Lookup, type Outcome, undefinedBecause } from './evaluate.ts';
import { feeIndicators } from './fees.ts';
import type { IndicatorValue, UndefinedReason } from './model.ts';
import { unsoundTables } from './soundness.ts';

function whyUnknown(cell: Cell | undefined): UndefinedReason {
  if (cell === undefined || cell.basis === 'absent') return 'cell_absent';
  return cell.basis === 'ambiguous' ? 'ambiguous' : 'blank';
}

/** The cells of a report under one reading of the ambiguous ones. */
const lookupIn =
  (report: Report, reading: Readonly<Record<CellId, number>>): Lookup =>
  (id) => {
    const cell = report.cells[id];
    const known = cell?.basis === 'ambiguous' ? reading[id] : cell?.value;
    return known ?? whyUnknown(cell);
  };

const same = (a: Outcome, b: Outcome) =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator && a.reason === b.reason;

/** The outcome under every reading of the ambiguous cells, if all agree. */
function agreed(indicator: TableIndicator, report: Report, cells: readonly CellId[]): Outcome {
  const ambiguous = cells.some((id) => report.cells[id]?.basis === 'ambiguous');
  const readings = ambiguous && report.readings.length > 0 ? report.readings : [{}];
  const [first, ...others] = readings.map((reading) => evaluate(indicator, report.form, lookupIn(report, reading)));
  if (first === undefined || others.some((other) => !same(first, other))) return undefinedBecause('ambiguous');
  return first;
}

function measure(indicator: TableIndicator, report: Report, unsound: ReadonlySet<TableId>): IndicatorValue {
  const cells = cellsOfIndicator(indicator, report.form);
  const outcome = cells === null ? undefinedBecause('other_form') : agreed(indicator, report, cells);
  const drawsOnUnsound = [...unsound].some((table) => cells?.some((id) => id.startsWith(`${table}.`)));
  return { ...outcome, unit: indicator.unit, unsound: drawsOnUnsound };
}

/**
 * The indicators of one report's tables and text by key (`I03`, `I06.deny_secret`), every key always. Values are not
 * rounded; an undefined one is null with its reason, never 0. `unsound` where the sums of a table that it draws on fail.
 * Those of its checks are made by `indicatorsOfChecks`, those that need last year's report by `indicatorsOfYears`.
 */
export function computeIndicators(report: Report): Record<string, IndicatorValue> {
  const unsound = unsoundTables(report);
  const values: Record<string, IndicatorValue> = {};
  for (const indicator of TABLE_INDICATORS) values[keyOf(indicator)] = measure(indicator, report, unsound);
  return { ...values, ...feeIndicators(report, unsound.has('t3')) };
}
