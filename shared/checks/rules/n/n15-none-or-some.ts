import type { Report } from '../../../reading/report.ts';
import { BOTH_FORMS, rule } from '../../rule.ts';
import { mayBeOfAPart } from '../../statements.ts';
import { type Compared, type Comparing, compareFigures } from './compare.ts';

const FIGURES = [
  ...['n.received', 'n.carry_in', 'n.answered', 'n.carry_out'],
  ...['n.review_total', 'n.litig_total', 'n.litig_direct', 'n.litig_post'],
  ...['normdocs', 'rules'].flatMap((row) => ['issued', 'repealed', 'valid'].map((column) => `n.${row}_${column}`)),
  ...['n.license_decisions', 'n.penalty_decisions', 'n.coercion_decisions', 'n.fee_admin_wan'],
];

const isRemedy = ({ figure }: Compared) => /^n\.(?:review|litig)/.test(figure.id);

const NEW = /新(?:的|增|发|收|提)/;

/** Cases of last year that were still open and are all that this year's table counts: there were no new ones. */
function onlyOldCases(previous: Report | null, { cells, found }: Compared): boolean {
  const open = cells.map((id) => previous?.cells[id.replace(/total$/, 'pending')]?.value ?? 0);
  return found > 0 && open.reduce((sum, one) => sum + one, 0) >= found;
}

const comparing = (report: Report, previous: Report | null): Comparing => ({
  concerns: ({ qualifier }) => qualifier === 'exact' || qualifier === 'negation' || qualifier === 'over',
  agrees: ({ value, found }) => (value === 0) === (found === 0),
  severity: (_, compared) => {
    const { figure, value } = compared;
    const sameAgencies = figure.scope === report.scope && report.scope !== 'unknown' && !mayBeOfAPart(report, figure);
    const bridged = report.form === 'v2019' && figure.id.endsWith('_issued');
    const noNewOnes = value === 0 && isRemedy(compared) && (NEW.test(figure.raw) || onlyOldCases(previous, compared));
    return sameAgencies && !bridged && !noNewOnes ? 'E' : 'W';
  },
});

/** N15: what the text says there was none of is 0 in the tables, and the reverse. */
export const noneOrSome = rule({
  id: 'N15',
  severity: 'E',
  title: {
    zh: '正文说“没有”的，表格为0；正文说“有”的，表格不为0',
    en: 'None in the text is 0 in the tables, and the reverse',
  },
  why: {
    zh: '正文说没有而表格有数，或正文有数而表格为0，必有一处不对',
    en: 'None in the text and some in the table, or the reverse: one of the two is wrong',
  },
  formula: 'n.* = 0 ⇔ its cells = 0; W where the scope is not known or a text on new cases may leave out old ones',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '{differences|stated}：一处说没有，一处说有。请核对后改成一致。',
      en: '{differences|stated}: one says none, the other some. Please check and make them agree.',
    },
  },
  evaluate: ({ report, previous }) => [compareFigures(report, FIGURES, comparing(report, previous))],
});
