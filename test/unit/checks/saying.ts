import type { AgencyProfile } from '../../../shared/checks/surroundings.ts';
import type { SectionId } from '../../../shared/form/sections.ts';
import type { Report, Statement } from '../../../shared/reading/report.ts';
import { type ReportOverrides, report } from './builder.ts';

/** A report whose sections say something else than the smallest report does. */
export function saying(texts: Readonly<Partial<Record<SectionId, string>>>, overrides: ReportOverrides = {}): Report {
  const made = report(overrides);
  return { ...made, sections: made.sections.map((one) => ({ ...one, text: texts[one.id] ?? one.text })) };
}

/** A statement as the reader gives it. */
export const stated = <T>(value: T, where: Statement<T>['where']): Statement<T> => ({
  value,
  where,
  raw: String(value),
  start: null,
  end: null,
});

/** What the registry says of a county's bureau. */
export const profile = (overrides: Partial<AgencyProfile> = {}): AgencyProfile => ({
  id: '999901-caizheng',
  name: '青禾县财政局',
  region: '999901',
  level: 'county',
  kind: 'department',
  children: 0,
  ...overrides,
});
