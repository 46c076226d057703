import type { LocalSubtotal, Report } from '../../../reading/report.ts';
import { cellOf, isDoubtful, isUnfilled, presentIds, underEveryReading, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

const isSubtotal = (label: string) => label.includes('小计');

/** A subtotal of which every part was read as a number, or as nothing. */
const isAssessable = (report: Report, { parts }: LocalSubtotal) =>
  parts.every((id) => {
    const cell = cellOf(report, id);
    return isUnfilled(cell) || (cell.value !== null && !isDoubtful(cell));
  });

function compare(report: Report, subtotals: readonly LocalSubtotal[]): Outcome {
  const ids = subtotals.flatMap(({ parts }) => parts);
  const assumesBlankIsZero = ids.some((id) => isUnfilled(cellOf(report, id)));
  return underEveryReading(report, ids, (values) => {
    const sums = subtotals.map((one) => ({ ...one, sum: one.parts.reduce((sum, id) => sum + (values(id) ?? 0), 0) }));
    const wrong = sums.filter(({ value, sum }) => value !== sum);
    const [first] = wrong;
    if (first === undefined) return pass({ assumesBlankIsZero });
    const { label, value, sum, parts } = first;
    return fail({
      left: sum,
      right: value,
      cells: parts,
      assumesBlankIsZero,
      values: { label, parts: parts.join(), count: wrong.length },
    });
  });
}

/** B08: local subtotal rows and columns, which the form does not have, equal their parts. */
export const subtotals = rule({
  id: 'B08',
  severity: 'W',
  title: { zh: '地方自设的小计与分项相符', en: 'Local subtotals equal their parts' },
  why: { zh: '格式没有小计；有的地方自行增加', en: 'The form has no subtotals; some places add them' },
  formula: 'local subtotal = Σ its parts',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '表三自设的“{label}”填的是{right}，但{parts|cells}之和是{left}。共有{count}个小计与分项不符，请核对；统一格式没有小计。',
      en: 'The local subtotal “{label}” of table 3 says {right}, but its parts ({parts|cells}) add up to {left}. {count} subtotals differ from their parts; please check. The form has no subtotals.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    if (presentIds(report, 't3').length === 0) return [notAssessed(whyAbsent(report, 't3'))];
    const { extraRows, extraColumns, subtotals: read = [] } = report.evidence.tables.t3;
    const assessable = read.filter((one) => isAssessable(report, one));
    if (assessable.length > 0) return [compare(report, assessable)];
    const found = read.length > 0 || [...extraRows, ...extraColumns].some(isSubtotal);
    return [notAssessed(found ? 'parse_low_confidence' : 'not_applicable')];
  },
});
