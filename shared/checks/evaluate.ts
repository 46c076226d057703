import { RULES } from './catalogue.ts';
import type { CheckContext, Outcome } from './model.ts';
import type { Rule } from './rule.ts';

/** An outcome with the rule that found it and the id of its check. */
export interface Finding {
  readonly id: string;
  readonly rule: Rule;
  readonly outcome: Outcome;
}

/** One rule applied: a finding for each of its instances; `na` throughout where the rule belongs to the other form. */
export function evaluateRule(rule: Rule, context: CheckContext): Finding[] {
  const { form } = context.report;
  const ids = rule.instances(form);
  const outcomes = rule.forms.includes(form) ? rule.evaluate(context) : [];
  return ids.map((id, index) => {
    const outcome = outcomes[index] ?? { part: null, status: 'na', reason: 'other_form' };
    return { id, rule, outcome };
  });
}

/** All rules applied, in the order of the catalogue. */
export const evaluate = (context: CheckContext): Finding[] => RULES.flatMap((rule) => evaluateRule(rule, context));

export const isFailing = ({ outcome }: Finding) => outcome.status === 'fail' || outcome.status === 'fillable';

export const severityOf = ({ rule, outcome }: Finding) => outcome.severity ?? rule.severity;
