import type { Bilingual } from '../text/bilingual.ts';
import { lostChecks } from './findings.ts';
import type { Result } from './result.ts';
import { STATUSES, type Stage, standingOf } from './status.ts';

/** The checks that each table stands in the file. */
const TABLES_PRESENT = ['S04', 'S05', 'S06'];

const ALL_EXPLAINED: Bilingual = {
  zh: '疑点都已有单位的说明，等待主管部门核对；数字有误的，改正后重新上报，否则不需要再做什么。',
  en: 'The agency has explained every doubt, for its supervisor to look at: correct and file again what is wrong after all; otherwise nothing more to do.',
};

/** Whether a report is queried for nothing but what the agency has explained. */
const isExplained = ({ status, checks }: Pick<Result, 'status' | 'checks'>): boolean =>
  status === 'queried' &&
  lostChecks({ checks }).length === 0 &&
  checks.some(({ answer }) => answer !== undefined) &&
  checks.every(
    ({ severity, status: outcome, answer }) =>
      outcome !== 'fillable' && (outcome !== 'fail' || severity === 'I' || answer !== undefined),
  );

/** What the filer does next: where tables are missing another file helps, and no comparing of figures. */
export function nextActionOf(stage: Stage, result: Pick<Result, 'status' | 'checks'>): Bilingual {
  const { status, checks } = result;
  const missing = checks.some(({ id, status: outcome }) => outcome === 'fail' && TABLES_PRESENT.includes(id));
  if (missing) return STATUSES.unreadable.nextAction;
  return isExplained(result) ? ALL_EXPLAINED : standingOf(stage, status).nextAction;
}
