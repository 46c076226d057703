import type { Bilingual } from '../text/bilingual.ts';
import type { Result } from './result.ts';
import { STATUSES, type Stage, standingOf } from './status.ts';

/** The checks that each table stands in the file. */
const TABLES_PRESENT = ['S04', 'S05', 'S06'];

/** What the filer does next: where tables are missing another file helps, and no comparing of figures. */
export function nextActionOf(stage: Stage, { status, checks }: Pick<Result, 'status' | 'checks'>): Bilingual {
  const missing = checks.some(({ id, status: outcome }) => outcome === 'fail' && TABLES_PRESENT.includes(id));
  return missing ? STATUSES.unreadable.nextAction : standingOf(stage, status).nextAction;
}
