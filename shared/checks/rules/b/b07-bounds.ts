import type { CellId } from '../../../form/model.ts';
import type { Report } from '../../../reading/report.ts';
import { cellOf, presentIds, underEveryReading, type Values, whyAbsent } from '../../cells.ts';
import { type Equation, equationsOfForm } from '../../equations.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';
import { sumsOf } from '../../sums.ts';

/** `part` can be no more than `whole`, a sum of cells. */
interface Bound {
  readonly part: CellId;
  readonly whole: readonly CellId[];
}

/** What still follows from an equation of which some cells are unknown: no part is more than the whole. */
function boundsOf({ family, positive, negative }: Equation): Bound[] {
  if (family !== 'B03') return positive.map((part) => ({ part, whole: negative }));
  return negative.slice(1).map((part) => ({ part, whole: positive }));
}

function isBroken({ part, whole }: Bound, values: Values): boolean {
  const all = whole.map(values);
  const own = values(part);
  if (own === null || all.some((value) => value === null)) return false;
  return own > all.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function unassessedBounds(report: Report): Bound[] {
  const { reasons } = sumsOf(report);
  return equationsOfForm(report.form)
    .filter((equation) => equation.table === 't3' && reasons.has(equation.id))
    .flatMap(boundsOf)
    .filter(({ part, whole }) => [part, ...whole].every((id) => cellOf(report, id).basis !== 'absent'));
}

/** B07: where a sum of table 3 cannot be assessed, at least no part is more than its whole. */
export const bounds = rule({
  id: 'B07',
  severity: 'E',
  title: { zh: '表三部分不大于总数', en: 'Table 3: no part is more than its whole' },
  why: {
    zh: '有的格读不出、合计无法核对时，部分仍不能大于总数',
    en: 'Where a sum cannot be assessed, a part can still not be more than the whole',
  },
  formula: 'where B01–B03 are na: cell ≤ sum of its row; result ≤ total; carry_out ≤ new + carry_in',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{cells|cells}大于它所属的总数。请核对。',
      en: '{cells|cells} is more than the total it belongs to. Please check.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (presentIds(report, 't3').length === 0) return [notAssessed(whyAbsent(report, 't3'))];
    const all = unassessedBounds(report);
    const touched = [...new Set(all.flatMap(({ part, whole }) => [part, ...whole]))];
    return [
      underEveryReading(report, touched, (values) => {
        const cells = [...new Set(all.filter((bound) => isBroken(bound, values)).map((bound) => bound.part))];
        return cells.length === 0 ? pass() : fail({ cells, values: { cells: list(cells) } });
      }),
    ];
  },
});
