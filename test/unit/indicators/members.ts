import type { GroupMember, Measure } from '../../../shared/indicators/group/member.ts';
import { type Figures, makeReport, table3 } from '../builders/report.ts';

let made = 0;

/** An invented report of a group: every cell 0 except the given ones; a bureau of one county unless `about` says more. */
export function makeMember(figures: Figures = {}, about: Partial<GroupMember> = {}): GroupMember {
  const form = about.form ?? 'v2021';
  const cells: Record<string, number> = {};
  for (const [id, { value, basis }] of Object.entries(makeReport(figures, form).cells)) {
    if (value !== null && basis !== 'ambiguous') cells[id] = value;
  }
  made += 1;
  return {
    agency: `agency-${String(made).padStart(4, '0')}`,
    name: null,
    form,
    cells,
    scope: 'own',
    level: 'county',
    kind: 'department',
    region: '530111',
    year: 2024,
    indicators: {},
    ...about,
  };
}

/** One that granted some of the requests that it handled. */
export const granting = (granted: number, handled: number, about: Partial<GroupMember> = {}): GroupMember =>
  makeMember(table3({ new: handled, granted, unable_notheld: handled - granted, total: handled }), about);

/** One of which an indicator was kept. */
export const kept = (key: string, value: number, about: Partial<GroupMember> = {}): GroupMember => {
  const measure: Measure = { value, numerator: null, denominator: null, reason: null, unsound: false };
  return makeMember({}, { ...about, indicators: { [key]: measure } });
};
