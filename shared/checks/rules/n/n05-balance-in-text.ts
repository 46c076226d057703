import type { Figure } from '../../../reading/report.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { plainFigures } from '../../statements.ts';

const IDS = ['n.received', 'n.carry_in', 'n.answered', 'n.carry_out'] as const;

/** A text that states one number more often than this is not read further. */
const STATEMENTS = 4;

/** Every way to take one figure of each id. */
const combinations = (choices: readonly (readonly Figure[])[]): Figure[][] =>
  choices.reduce<Figure[][]>((all, own) => all.flatMap((taken) => own.map((one) => [...taken, one])), [[]]);

function sides([received, carriedIn, answered, carriedOut]: readonly Figure[]) {
  const extra = received?.includesCarryIn === true ? 0 : (carriedIn?.value ?? 0);
  return { left: (received?.value ?? 0) + extra, right: (answered?.value ?? 0) + (carriedOut?.value ?? 0) };
}

/** N05: the movements of requests balance inside the text. */
export const balanceInText = rule({
  id: 'N05',
  severity: 'E',
  title: { zh: '正文的收到、结转、办结数自身平衡', en: 'The movements of requests balance inside the text' },
  why: { zh: '收到加上年结转等于办结加结转下年度', en: 'Received and carried in are closed or carried out' },
  formula: 'n.received + n.carry_in = n.answered + n.carry_out',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文的数不平衡：收到加上年结转是{left}件，办结加结转下年度是{right}件，相差 {difference}。请核对。',
      en: 'The numbers in the text do not balance: received and carried in are {left}, closed and carried out {right}; they differ by {difference}. Please check.',
    },
  },
  evaluate: ({ report }): Outcome[] => {
    const choices = IDS.map((id) => plainFigures(report, id).slice(0, STATEMENTS));
    if (choices.some((own) => own.length === 0)) return [notAssessed('not_stated')];
    const all = combinations(choices).map(sides);
    const balanced = all.find(({ left, right }) => left === right);
    return [balanced === undefined ? fail(all[0]) : pass(balanced)];
  },
});
