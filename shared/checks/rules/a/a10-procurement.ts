import { cellOf, whyAbsent } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { fail, notAssessed, pass, rule } from '../../rule.ts';

const PROJECTS = 't2v19.procurement.projects';
const AMOUNT = 't2v19.procurement.amount_wan';

/** A10: procurement has projects if and only if it has an amount, and the unit of the amount is stated. */
export const procurement = rule({
  id: 'A10',
  severity: 'W',
  title: {
    zh: '政府集中采购的项目数量与金额同时为0或同时不为0，金额写明单位',
    en: 'Procurement: projects and amount are both 0 or both not, and the amount has a unit',
  },
  why: {
    zh: '有项目就有金额，有金额就有项目；2019年格式没有印金额单位，元和万元相差一万倍',
    en: 'Projects cost something, and money is spent on projects; the form of 2019 prints no unit, and yuan and 10,000 yuan are 10,000 times apart',
  },
  formula: 'projects = 0 ⇔ amount = 0; the unit of an amount > 0 is stated',
  forms: ['v2019'],
  messages: {
    fail: {
      zh: '采购项目数量填的是{projects}，采购总金额填的是{amount}万元，两者不能一个为0、一个不为0。请核对。',
      en: 'There are {projects} procurement projects and an amount of {amount} (10,000 yuan); either both are 0 or neither. Please check.',
    },
    unit: {
      zh: '采购总金额填的是{amount}，表头和格内都没有写单位，不能确定是元还是万元（暂按万元读）。请在数字后写明单位。',
      en: 'The procurement amount says {amount}; neither the heading nor the cell states the unit, so that it may be yuan or 10,000 yuan (read as the latter). Please write the unit behind the number.',
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
    if (!agree) return [fail({ cells, values })];
    const unknown = report.evidence.tables.t2.units?.[AMOUNT]?.where === null && amount.value !== 0;
    return [unknown ? fail({ cells: [AMOUNT], values: { ...values, wording: 'unit' } }) : pass({ cells, values })];
  },
});
