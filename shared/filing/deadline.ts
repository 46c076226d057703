import { LOCAL_DEADLINES, NATIONAL_DEADLINES } from '../checks/config/deadlines.ts';
import type { LocalDeadline } from '../checks/config/schema.ts';
import { type ListedAgency, regionOf } from './agency.ts';
import { standingOfAgency } from './tally.ts';

/** The day until which an agency has to publish, and what asks for it. */
export interface Deadline {
  /** ISO 8601. */
  readonly due: string;
  readonly reason: string;
}

type Asked = Omit<ListedAgency, 'parent'>;

function liesIn(agency: Asked, { division, name }: LocalDeadline['region']): boolean {
  const region = regionOf(agency.id, agency);
  return region === null ? agency.name.startsWith(name) : region.startsWith(division);
}

/** Whether a notice speaks to a registered agency; where its level is not known it counts as met, as in check L03. */
const concerns = (agency: Asked, year: number, { region, years, standing, levels }: LocalDeadline): boolean =>
  year >= years.from &&
  (years.until === null || year <= years.until) &&
  standingOfAgency(agency) === standing &&
  (agency.level === null || levels.includes(agency.level)) &&
  liesIn(agency, region);

/** The earliest day that the law or a registered local notice sets for the report of a year; null where none does. */
export function deadlineOf(agency: Asked, year: number): Deadline | null {
  const standing = standingOfAgency(agency);
  const days = [
    ...NATIONAL_DEADLINES.filter((one) => one.standing === standing),
    ...LOCAL_DEADLINES.filter((one) => concerns(agency, year, one)),
  ].map(({ date, reason }) => ({ due: `${year + 1}-${date}`, reason }));
  return days.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;
}

/** The day in China, ISO 8601, at a moment. */
export const dayInChina = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
