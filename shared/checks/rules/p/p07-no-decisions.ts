import { presentIds, underEveryReading, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { standingOf } from '../../organ.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';
import { sumOf, whyIncomparable } from '../comparable.ts';

const ROWS = ['license', 'penalty'];

/** P07: a whole county or city took some decision. */
export const noDecisions = rule({
  id: 'P07',
  severity: 'W',
  title: { zh: '县级以上政府汇总的许可、处罚不全为0', en: 'A whole region has some licence or penalty' },
  why: {
    zh: '县级以上政府的报告汇总全部行政机关，全年没有一件行政许可和行政处罚不合常理，多半漏了汇总',
    en: 'The report of a county or above counts all its organs; no licence and no penalty in a year means that they were left out',
  },
  formula: 'region report of a government at county level or above ⇒ licences + penalties > 0',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '报告是汇总全部行政机关的，但{cells|cells}都是0。请核对是否漏了汇总各部门的数。',
      en: 'The report counts all organs of the region, but {cells|cells} are 0. Please check whether the numbers of the departments were left out.',
    },
  },
  evaluate: (context): Outcome[] => {
    const { report } = context;
    const cells = presentIds(report, 't2').filter((id) => {
      const [, row = '', column] = id.split('.');
      return ROWS.includes(row) && column === 'decisions';
    });
    if (cells.length === 0) return [notAssessed(whyAbsent(report, 't2'))];
    if (report.scope === 'unknown') return [notAssessed('scope_mismatch', { cells })];
    if (report.scope !== 'region' || standingOf(context) !== 'government') return [notAssessed('not_applicable')];
    const reason = whyIncomparable(report, cells);
    if (reason !== null) return [notAssessed(reason, { cells })];
    const outcome = underEveryReading(report, cells, (values) =>
      sumOf(cells, values) > 0 ? pass({ cells }) : fail({ cells, values: { cells: list(cells) } }),
    );
    return [outcome];
  },
});
