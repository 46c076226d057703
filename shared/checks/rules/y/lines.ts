import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, type Values } from '../../cells.ts';
import type { NotAssessed, Outcome } from '../../model.ts';
import { fail, list, notAssessed, pass } from '../../rule.ts';
import { whyIncomparable } from '../comparable.ts';
import type { Signed } from '../inequality.ts';
import { holds, underAllReadings } from './last-year.ts';

/** A number of last year's report and one of this year's, each a sum of cells with signs. */
export interface Line {
  readonly before: Signed;
  readonly now: Signed;
}

interface Sides {
  readonly left: number;
  readonly right: number;
}

const ids = (terms: Signed): CellId[] => terms.map(([, id]) => id);

const sum = (terms: Signed, values: Values) => terms.reduce((all, [sign, id]) => all + sign * (values(id) ?? 0), 0);

function sidesOf(
  report: Report,
  previous: Report,
  { before, now }: Line,
  fits: (left: number, right: number) => boolean,
): Sides | NotAssessed {
  const known = ids(before).every((id) => cellOf(previous, id).value !== null);
  if (!known || !holds(previous, ids(before))) return 'other_report_missing';
  const reason = whyIncomparable(report, ids(now));
  if (reason !== null) return reason;
  const sides = underAllReadings(
    report,
    previous,
    { now: ids(now), before: ids(before) },
    (own, earlier): Sides => ({ left: sum(before, earlier), right: sum(now, own) }),
    (one, other) => fits(one.left, one.right) === fits(other.left, other.right),
  );
  return sides ?? 'position_unknown';
}

/**
 * One verdict on several lines: fails if one of them does not fit, holds if all do, else is not assessed. `left` and
 * `right` are last year's and this year's number of the first line that does not fit; `cells` those of all of them.
 */
export function judgeLines(
  report: Report,
  previous: Report,
  lines: readonly Line[],
  fits: (left: number, right: number) => boolean,
): Outcome {
  const judged = lines.map((line) => ({ line, sides: sidesOf(report, previous, line, fits) }));
  const broken = judged.flatMap(({ line, sides }) =>
    typeof sides === 'string' || fits(sides.left, sides.right) ? [] : [{ line, sides }],
  );
  const [first] = broken;
  if (first !== undefined) {
    const cells = broken.flatMap(({ line }) => ids(line.now));
    const cell = ids(first.line.now)[0] ?? '';
    const values = { cell, count: broken.length, cells: list(cells), year: previous.year ?? 0, now: report.year ?? 0 };
    return fail({ ...first.sides, cells, values });
  }
  const reason = judged.map(({ sides }) => sides).find((sides) => typeof sides === 'string');
  return reason === undefined ? pass() : notAssessed(reason);
}
