import type { Explanation, Severity } from '../checks/model.ts';
import { cellName } from '../checks/names.ts';
import type { FormVersion, TableId } from '../form/model.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { AnsweredCheck } from './answer.ts';
import type { Result } from './result.ts';
import { CHANGE_REASONS, LOST, TABLE_NAMES } from './words.ts';

/** A check that needs the filer's eye, with its number on the page. */
export interface Finding {
  readonly number: number;
  readonly check: AnsweredCheck;
}

const RANK: Readonly<Record<Severity, number>> = { E: 0, W: 2, I: 3 };

const rankOf = (check: AnsweredCheck) => (check.status === 'fillable' ? 1 : RANK[check.severity]);

/** Failed and fillable checks, the gravest first, otherwise in the order of the catalogue; numbered from 1. */
export function findingsOf(checks: readonly AnsweredCheck[]): readonly Finding[] {
  return checks
    .filter((check) => check.status === 'fail' || check.status === 'fillable')
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((check, index) => ({ number: index + 1, check }));
}

/** How many findings of each kind there are. */
export function countFindings(checks: readonly AnsweredCheck[]): Readonly<Record<Severity | 'fillable', number>> {
  const counts = { E: 0, fillable: 0, W: 0, I: 0 };
  for (const { check } of findingsOf(checks)) counts[check.status === 'fillable' ? 'fillable' : check.severity] += 1;
  return counts;
}

/** An English count with its noun: `1 check`, `2 checks`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const shownValue = (value: number | null, blank: string) => (value === null ? blank : String(value));

/** One explanation as a sentence for each of its changes. */
export const describeExplanation = (explanation: Explanation, form: FormVersion): readonly Bilingual[] =>
  explanation.changes.map(({ cell, from, to, why }) => {
    const reason = CHANGE_REASONS[why];
    return {
      zh: `${cellName(form, cell, 'zh')}：${shownValue(from, '空白')} 改为 ${to}（${reason.zh}）`,
      en: `${cellName(form, cell, 'en')}: ${shownValue(from, 'blank')} → ${to} (${reason.en})`,
    };
  });

/** Why checks of severity E could not be made, one sentence for each table or reason; empty if all could be. */
export function lostChecks(result: Pick<Result, 'checks'>): readonly Bilingual[] {
  const lost = result.checks.filter(
    ({ severity, status, reason }) => severity === 'E' && status === 'na' && reason !== null && LOST[reason],
  );
  const groups = Map.groupBy(lost, ({ cells, reason }) => `${(cells[0] ?? '').slice(0, 2)} ${reason}`);
  return [...groups.values()].flatMap((checks) => {
    const [first] = checks;
    const reason = first?.reason ? LOST[first.reason] : undefined;
    if (first === undefined || reason === undefined) return [];
    const table = TABLE_NAMES[(first.cells[0] ?? '').slice(0, 2) as TableId] ?? { zh: '', en: '' };
    return [
      {
        zh: `${table.zh}${table.zh && '：'}${reason.zh}，${checks.length} 项核验没有进行。`,
        en: `${table.en}${table.en && ': '}${reason.en}; ${plural(checks.length, 'check')} could not be made.`,
      },
    ];
  });
}
