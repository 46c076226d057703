import type { CellId } from '../../../form/model.ts';
import type { Figure, Report } from '../../../reading/report.ts';
import { underEveryReading, type Values } from '../../cells.ts';
import type { NotAssessed, Outcome, Severity } from '../../model.ts';
import { cellsOfFigure } from '../../narrative/counterparts.ts';
import { wordsOf } from '../../narrative/sentences.ts';
import { fail, list, notAssessed, pass } from '../../rule.ts';
import { isCertain, type Stated, statedFigures, statedValues } from '../../statements.ts';
import { sumOf, whyIncomparable } from '../comparable.ts';

/** A number of the text beside what the tables say of the same thing. */
export interface Compared extends Stated {
  readonly cells: readonly CellId[];
  readonly found: number;
}

/** How a family compares; every part has a usual way. */
export interface Comparing {
  /** Which statements it looks at; all by default. */
  readonly concerns?: (figure: Figure) => boolean;
  readonly agrees?: (compared: Compared) => boolean;
  /** The severity of a difference; by default E where the figure is exact and of the report's scope, else W. */
  readonly severity?: (report: Report, compared: Compared) => Severity;
}

/** Equal, or within what “more than” and “nearly” leave open. */
export function agreesWithCells({ figure, value, found }: Compared): boolean {
  if (figure.qualifier === 'over') return found >= value;
  if (figure.qualifier === 'under') return found <= value;
  return found === value;
}

export const usualSeverity = (report: Report, { figure }: Compared): Severity =>
  isCertain(report, figure) ? 'E' : 'W';

/** A difference as one line of a message's value: words, number, cells, what the cells say (format `stated`). */
export const difference = (words: string, value: number, cells: readonly CellId[], found: number) =>
  [words, value, list(cells), found].join('\t');

function judge(report: Report, compared: readonly Compared[], how: Comparing): Outcome {
  const { agrees = agreesWithCells, severity = usualSeverity } = how;
  const wrong = compared.filter((one) => !agrees(one));
  const shown = wrong[0] ?? compared[0];
  if (shown === undefined) return notAssessed('not_stated');
  const { value, found, cells } = shown;
  const quote = wordsOf(shown.figure);
  const values = { cells: list(cells), quote, differences: difference(quote, value, cells, found) };
  const details = { left: value, right: found, cells, values };
  if (wrong.length === 0) return pass(details);
  // Where the text itself says the right number elsewhere, the difference may be one of wording.
  return fail({ ...details, severity: wrong.length < compared.length ? 'W' : severity(report, shown) });
}

/** Holds what the text states of one id against the cells that count the same. */
export function compareFigure(report: Report, id: string, how: Comparing = {}): Outcome {
  const figures = statedFigures(report, id);
  if (typeof figures === 'string') return notAssessed(figures);
  const stated = statedValues(report, figures).filter(({ figure }) => how.concerns?.(figure) ?? true);
  const each = stated.map((one) => ({ ...one, cells: cellsOfFigure(report.form, one.figure) }));
  const ids = [...new Set(each.flatMap(({ cells }) => cells))];
  if (each.length > 0 && ids.length === 0) return notAssessed('not_applicable');
  const reason = whyIncomparable(report, ids);
  if (reason !== null) return notAssessed(reason, { cells: ids });
  const judged = (values: Values) => each.map((one) => ({ ...one, found: sumOf(one.cells, values) }));
  return underEveryReading(report, ids, (values) => judge(report, judged(values), how));
}

/** The most telling reason of several: not that something is not stated, if anything is. */
const reasonOf = (outcomes: readonly Outcome[]): NotAssessed =>
  outcomes.map(({ reason }) => reason).find((reason) => reason !== undefined && reason !== 'not_stated') ??
  'not_stated';

/** One outcome of several comparisons: fails with all their differences, passes if any could be assessed and none fails. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const failing = outcomes.filter(({ status }) => status === 'fail');
  const passing = outcomes.filter(({ status }) => status === 'pass');
  const worst = failing.find(({ severity }) => severity === 'E') ?? failing[0];
  const cells = [...new Set(outcomes.flatMap((one) => one.cells ?? []))];
  if (worst !== undefined) {
    const differences = failing.map(({ values }) => values?.differences).join('\n');
    return { ...worst, cells: [...new Set(failing.flatMap((one) => one.cells ?? []))], values: { differences } };
  }
  if (passing[0] === undefined) return notAssessed(reasonOf(outcomes), { cells });
  const details = passing.length === 1 ? passing[0] : {};
  return pass({ ...details, cells: [...new Set(passing.flatMap((one) => one.cells ?? []))] });
}

/** Compares several ids, as one check. */
export const compareFigures = (report: Report, ids: readonly string[], how: Comparing = {}): Outcome =>
  together(ids.map((id) => compareFigure(report, id, how)));

/** What the families that compare several numbers say. */
export const DIFFERENCES = {
  fail: {
    zh: '{differences|stated}。请核对后把正文和表格改成一致。',
    en: '{differences|stated}. Please check and make text and table agree.',
  },
} as const;
