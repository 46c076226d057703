import { cellOf, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { fail, notAssessed, pass, rule } from '../../rule.ts';

const PROJECTS = 't2v19.procurement.projects';
const AMOUNT = 't2v19.procurement.amount_wan';

/** A10: procurement has projects if and only if it has an amount. */
export const procurement = rule({
  id: 'A10',
  severity: 'W',
  title: {
    zh: '政府集中采购的项目数量与金额同时为0或同时不为0',
    en: 'Procurement: projects and amount are both 0 or both not',
  },
  why: { zh: '有项目就有金额，有金额就有项目', en: 'Projects cost something, and money is spent on projects' },
  formula: 'projects = 0 ⇔ amount = 0',
  forms: ['v2019'],
  messages: {
    fail: {
      zh: '采购项目数量填的是{projects}，采购总金额填的是{amount}万元，两者不能一个为0、一个不为0。请核对。',
      en: 'There are {projects} procurement projects and an amount of {amount} (10,000 yuan); either both are 0 or neither. Please check.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const cells = [PROJECTS, AMOUNT];
    const [projects, amount] = [cellOf(report, PROJECTS), cellOf(report, AMOUNT)];
    if (projects.basis === 'absent' || amount.basis === 'absent')
      return [notAssessed(whyAbsent(report, 't2'), { cells })];
    if (projects.value === null || amount.value === null) return [notAssessed('blank', { cells })];
    const values = { projects: projects.value, amount: amount.value };
    const agree = (projects.value === 0) === (amount.value === 0);
    return [agree ? pass({ cells, values }) : fail({ cells, values })];
  },
});
