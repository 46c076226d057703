import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

const SHOWN = 6;

/** S09: the tables have no row and no column of their own. */
export const noLocalRows = rule({
  id: 'S09',
  severity: 'I',
  title: { zh: '表格没有自行增加的行或列', en: 'The tables have no local rows or columns' },
  why: {
    zh: '格式是全国统一的，自行增加的行列无法汇总，也可能使合计不符',
    en: 'The form is the same everywhere; what is added locally cannot be summed up and may break the totals',
  },
  formula: 'no row or column that the form does not have',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '表格里有格式以外的行或列：{labels}。请删去，或把其中的数并入规定的栏目。',
      en: 'The tables have rows or columns that are not in the form: {labels}. Please remove them, or count their numbers where the form says.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const tables = Object.values(report.evidence.tables).filter(({ present }) => present);
    if (tables.length === 0) return [notAssessed('table_absent')];
    const own = tables.flatMap(({ extraRows, extraColumns }) => [...extraRows, ...extraColumns]);
    const labels = own
      .slice(0, SHOWN)
      .map((label) => `“${label}”`)
      .join('');
    return [own.length === 0 ? pass() : fail({ values: { labels: own.length > SHOWN ? `${labels}…` : labels } })];
  },
});
