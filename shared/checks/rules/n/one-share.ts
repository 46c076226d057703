import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { underEveryReading, type Values } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { groupCells } from '../../narrative/counterparts.ts';
import { isAbout, twoDecimals } from '../../narrative/percent.ts';
import type { Share } from '../../narrative/shares.ts';
import { fail, notAssessed, pass } from '../../rule.ts';
import { plainFigures } from '../../statements.ts';
import { sumOf, whyIncomparable } from '../comparable.ts';

/** Room in percentage points (domain specification C.7). */
const LEEWAY = 0.06;

/** The wholes that a share may be meant of: of one result, or of the requests closed, received or at hand. */
function wholes(report: Report, { of }: Share): (readonly CellId[])[] {
  if (of.length > 0) return [of.flatMap((group) => groupCells(report.form, group))];
  return [['t3.total.sum'], ['t3.new.sum'], ['t3.new.sum', 't3.carry_in.sum']];
}

const stated = (report: Report, share: Share) =>
  (share.of.length > 0 ? share.of.map((group) => `n.${group}`) : ['n.answered', 'n.received'])
    .flatMap((id) => plainFigures(report, id))
    .map(({ value }) => value);

const groupsOf = (report: Report, groups: readonly string[]) =>
  groups.flatMap((group) => groupCells(report.form, group));

function judge(report: Report, share: Share, values: Values): Outcome {
  const part = share.count ?? sumOf(groupsOf(report, share.results), values);
  const known = wholes(report, share).filter((ids) => whyIncomparable(report, ids) === null);
  const likely = [...known.map((ids) => sumOf(ids, values)), ...stated(report, share)].filter((whole) => whole >= part);
  const [whole] = likely.filter((one) => one > 0);
  if (whole === undefined) return notAssessed('not_stated');
  const possible = [...likely, ...share.earlier].filter((one) => one > 0);
  if (possible.some((one) => isAbout(share.percent, (100 * part) / one, LEEWAY))) return pass();
  const expected = twoDecimals((100 * part) / whole);
  return fail({
    left: share.percent.value,
    right: expected,
    cells: known[0] ?? [],
    values: { quote: share.words, part, whole, expected },
  });
}

/** Holds one share against the table, and against the numbers that the text states before it. */
export function checkShare(report: Report, share: Share): Outcome {
  const named = share.count === null ? groupsOf(report, share.results) : [];
  const reason = whyIncomparable(report, named);
  if (reason !== null) return notAssessed(reason, { cells: named });
  const ids = [...named, ...wholes(report, share).flat()];
  return underEveryReading(report, ids, (values) => judge(report, share, values));
}
