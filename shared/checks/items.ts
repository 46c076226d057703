import type { FormVersion } from '../form/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { RULES } from './catalogue.ts';
import type { Severity } from './model.ts';
import { BOTH_FORMS, type Rule } from './rule.ts';

/** A rule as data: what `GET /v1/catalogue/checks` answers. */
export interface CheckItem {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly formula: string;
  readonly forms: readonly FormVersion[];
  /** The ids of its checks in each form. */
  readonly instances: Readonly<Record<FormVersion, readonly string[]>>;
  /** Templates of what it says, by status or wording. */
  readonly messages: Rule['messages'];
}

const itemOf = ({ id, severity, title, why, formula, forms, messages, instances }: Rule): CheckItem => {
  const [v2019, v2021] = BOTH_FORMS.map(instances);
  return { id, severity, title, why, formula, forms, instances: { v2019: v2019 ?? [], v2021: v2021 ?? [] }, messages };
};

/** The catalogue of checks as data, in its order. */
export const checkItems = (): CheckItem[] => RULES.map(itemOf);
