import type { FormVersion } from '../form/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { CheckDefinition, NotAssessed, Outcome } from './model.ts';

/**
 * A rule: its definition and what it says. `messages` has a template for each status it can have (and for each `wording`
 * its outcomes name); messages.ts explains the placeholders.
 */
export interface Rule extends CheckDefinition {
  readonly messages: Readonly<Record<string, Bilingual>>;
}

interface RuleData extends Omit<Rule, 'instances'> {
  /** Parts of a family (`granted` of `B01.granted`); left out where the family is one check. */
  readonly parts?: (form: FormVersion) => readonly string[];
}

export const BOTH_FORMS: readonly FormVersion[] = ['v2019', 'v2021'];

/** Completes a rule with the ids of its instances, which are put together once for each form. */
export function rule({ parts, ...data }: RuleData): Rule {
  const known = new Map<FormVersion, readonly string[]>();
  const instances = (form: FormVersion) => {
    const ids = known.get(form) ?? parts?.(form).map((part) => `${data.id}.${part}`) ?? [data.id];
    known.set(form, ids);
    return ids;
  };
  return { ...data, instances };
}

type Details = Omit<Outcome, 'status' | 'part'> & { readonly part?: string | null };

export const pass = (details: Details = {}): Outcome => ({ part: null, status: 'pass', ...details });

export const fail = (details: Details = {}): Outcome => ({ part: null, status: 'fail', ...details });

export const notAssessed = (reason: NotAssessed, details: Details = {}): Outcome => ({
  part: null,
  status: 'na',
  ...details,
  reason,
});

/** A list of ids as one value of a message template. */
export const list = (ids: readonly string[]) => ids.join(',');
